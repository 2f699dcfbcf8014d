"""What stands within a name and is no part of it: remarks, praise, what made it grow, adverbs, 了.

Belongs here: such words at the head, within and at the end of a name. Does not belong here: what leads up to a name
in its clause (leads.py), by what means something is done (means.py), times (name_times.py).
"""

import re

from pipeline.core.lexicon import clauses, cues, money, nouns, predicate_words, ranking, verbs
from pipeline.core.lexicon.places import ANYWHERE, WHOLE, WHOLE_HERE
from pipeline.core.memo import Memo
from pipeline.core.patterns import any_of, begun
from pipeline.core.phrases.means import SERVING_AS
from pipeline.core.phrases.name_times import without_years

#: Figures that hold from here on are said to do so once (预计（下同）实现生产总值…).
_FROM_HERE = re.compile(r"\([^()，]{0,10}，下同\)|[(，]?下同\)?")
#: How surely a figure is known, in brackets behind what it is of (总产值(初步核算)、财政收入分别达到9亿元、2亿元).
_KNOWN_AS = re.compile(rf"\({any_of(cues.KNOWN_AS)}\)")
#: In what ways something is to become other than it is (建筑业|工业化、绿色化).
_MADE_SO = re.compile(r"(?<=..)(?:..化[、和]?){2,}(?:转型|改造|升级|发展)?$")
#: How great or strong a thing is said to be, before it.
_PRAISE = re.compile(
    r"(?:[^，。；的]{2,24}?(?:规模|程度)最[大高](?:、[^，。；、的]{2}最[^，。；、的])*|(?:已经?|)具[有备][^，。；的]{2,8}(?:竞争力|影响力|标志性))的(?=...)"
)
#: What a thing is like, in words of one length before it (布局合理、环境优美、管理有序的|智慧社区).
_LIKE = re.compile(
    rf"(?=[^的]*(?:{any_of(predicate_words.PRAISED_ENDS)})[、的])(?:[\u4e00-\u9fff]{{4}}、){{1,4}}[\u4e00-\u9fff]{{4}}的(?=[^的]{{3,}}$)"
)
_PARTS = r"(?:代表|主|主体|主导|核心|重点|龙头|引领|特色|支撑|基础|骨干)"
#: What something is said to be, before it (作为支柱产业的|金融业; 以旅游业为代表的|服务业).
_BEING = re.compile(rf"作为[^，。；]{{2,14}}的(?=...)|[^，。；“”的]{{2,24}}为{_PARTS}的(?=..)")
_AS_ONE = re.compile(rf"以[^，。；]{{2,24}}为{_PARTS}的(?=..)")
#: Adverbs before what is done within a name (中央财政|将安排资金, 政府系统|共办理建议, 每个县|至少建成).
_WITHIN = re.compile(
    r"(?=[还将已共力预有要仅至拟])(?:(?<=[\u4e00-\u9fff”)]{2})(?:还将|(?<!即)将|(?<!而)已|(?<![公中国])共(?!建)|力争|预计将?|有望)"
    rf"(?={any_of(verbs.DONE_BY_SOMEBODY)}|累计..)|(?<=..)(?:预计|要?力争)(?=..)"
    r"|(?<=[\u4e00-\u9fff”)]{2})(?<!不)仅(?=财政|占)"
    r"|(?<=..)(?<![多甚直乃])至少(?=..)"
    rf"|(?<=..)(?<![虚模草])拟(?=新增|{any_of(money.GIVEN_BY_BUDGET)})"
    rf"|(?<=...)(?<![主需重必只摘首简纪概紧次想还所提])要(?=扩大|{any_of(verbs.DONE_BY_SOMEBODY)}))"
)
#: When and how a budget gives (中央财政|今年再|安排): no part of its name.
_GIVEN_WHEN = re.compile(
    r"(?<=财政)(?:(?:[今明去]|全|当|[一二两三四五六七八九十\d]+)年|再|又|还|将|拟|已|预计|继续)+"
    rf"(?={any_of(money.GIVEN_BY_BUDGET)})"
)
#: That somebody came to so much so soon, or once more (实验室|成立仅两年时间就|集聚人才, 试点范围|又|扩大).
_SO_SOON = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?:(?:(?:成立|开业|运营|上线)?(?:仅|短短)[^，。；、的]{1,6}(?:时间|年|月|天)|[当每]年)?就|又|仍然?)"
    rf"(?={any_of(verbs.DONE_BY_SOMEBODY)}|占|减少|扩大|节约|集聚|试制)"
)
#: What is to be done upon what, or by when, at the end of a name (购买力|要按上年实际数额, 土地整备|要在|4月前).
_TO_BE = re.compile(r"(?<=...)(?<![主需重必只摘首简纪概紧次想还所提切险纲扼])要(?:按|在)[^，。；、的]*$")
_ASSETS = re.compile("(?<!以上)(?<!^[规限]上)(?<!^城镇)(?:全年|累计|完成|实现|全社会)*固定资产$")  # behind an owner
_ADVERB_END = re.compile("[将拟要已共争计望仅至就又仍]")
_SOON_ENDS = "就又仍"
#: A verb that is done with (解决了|饮水问题).
_DONE = re.compile(r"(?<=[\u4e00-\u9fff])(?<![为除事结饿])了(?![解结不然么])(?=.)")
#: How something has fared, or what was added to it, before a side of it or a mark that it passed (投资|保持快速增长、
#: 占GDP; 公园|新增北山、总数).
_FARED = re.compile(
    r"(?<=..)(?:(?:保持[^，。；、\d]{0,4}增长|出现[^，。；、\d]{0,4}(?:下滑|回落|下降))(?:、(?=占)|$)|新增[^，。；、\d]{2,10}、(?=总数$))"
)
#: How long something had taken before, and how short it has been made, around it (原需|才能办完的|登记时间|压缩到最短).
_TOOK = re.compile(
    r"^原(?:本|来|先)?(?:需要?|要)[^，。；、的]{0,6}才能[^，。；、\d的]{0,4}的(?=..)|(?<=..)(?:压缩|缩短|压减)[到至]最[快短少]$"
)
#: Papers that are given as examples of their kind (制定|《县城更新办法》等|地方性法规).
_PAPERS = re.compile(r"(?<=..)《[^》]+》(?:[、和]《[^》]+》)*等(?=[^，。；、的]{4,}$)")
#: Verbs of getting before a rate (取得|治愈率).
_GOT = re.compile(r"(?:取得|赢得|获得|达到)(?=[^，]{2,12}率$)")
#: Among whom, or in what contest, something has its place (甲医院|在全国公立医院考核中, 总量在全国大城市中).
_AMONG = re.compile(r"(?<=[^现存实正])在(?P<contest>[^，。；]{2,32}?)中$")
#: In spite of what something is as it is (粮食产量|在灾情影响下, 收入|在大规模减税的情况下).
_IN_SPITE = re.compile(
    r"(?<=..)在[^，。；在]{2,16}(?:(?:情况|形势|影响|压力|局面|背景|常态|条件|冲击|环境|拖累)下|之年)$"
    r"|(?<=..)的(?:情况|前提|条件|背景|形势)下$"
)
#: Where something is the first to come to so much (总数|在全省各县(区)|率先突破90万家).
_AMONG_ALL = re.compile(
    rf"(?<=..)在{WHOLE}各(?:[区县市州镇乡]|乡镇|街道|区县|县区|市州|市县|设区市|[县区]\([市、区县]+\))$"
)
#: What somebody did in a contest who has a place in it (东山在活力城市评选中|脱颖而出，居全国第9位).
_STANDING_OUT = "脱颖而出"
_RUNNING = ("开业", "开园", "开馆", "开通", "运营", "启用", "上线", "投用", "投运", "营业", "试点", "实施")
_RUNNING_HEADS = frozenset(word[0] for word in _RUNNING)
#: How long something took, before what was done (30天时间|完成签约, 开业8个月|接待游客).
_IN_TIME = re.compile(
    rf"^(?:(?:{'|'.join(_RUNNING)})仅?)?\d+(?:天|个月|小时)(?:的?时间)?[内里]?"
    rf"(?=(?:{any_of((*verbs.DONE_BY_SOMEBODY, *verbs.DONE_ALONE))}|签约|建成|拆除|征收)(?!率))"
)
#: After how many years something is so again.
_AGAIN = re.compile(r"时隔\d+年")
#: Among whom something has its place (空气质量指数|在全国168个重点城市|排名).
_RANKED_AMONG = re.compile(
    rf"(?<=..)在{any_of(ANYWHERE)}(?:\d+[个家座])?[^，。；、的在]{{0,8}}?"
    rf"{any_of(ranking.MEMBERS)}[中里]?的?(?=(?:综合)?排[名位])"
)
#: Whom a contest is among, at its end: of the contest nothing need be said then.
_GROUP_ENDS: tuple[str, ...] = (*ranking.MEMBERS, *ranking.PLACES, *ranking.IN_CONTEST, ")")
#: What makes something grow.
_DRIVEN = re.compile(
    rf"(?:{any_of(verbs.MOVING_OTHERS)}|推动|促进|助推|累计(?=完成|实现))(?:全年|{WHOLE_HERE}|)(?:完成|实现|)(?=....)"
)
_DRIVEN_HEADS = frozenset("带撬拉推促助累")
#: What makes something grow, told with what it is (消费券|带动|餐饮业营业额).
_DRIVEN_BY = re.compile(
    rf"(?<=..){any_of(verbs.MOVING_OTHERS)}(?:全年|{WHOLE_HERE}|)(?=....)(?![^，。；、]{{0,2}}[力性])"
)
#: That a value follows, between whose it is and what it is (软件业|实现|增加值); what is invested is completed itself.
_SUMS = *(one for one in nouns.MONEY_SIZES if "投资" not in one and "标准" not in one), *nouns.PASSED_THROUGH
_FOLLOWS = re.compile(
    r"(?:(?<=..)|(?<=^年))(?<!价值)(?:全年|年内|预计|力争|有望|确保|基本|(?<![许认])可)*(?:实现|完成)"
    rf"(?=[^，。；、的\d]{{0,8}}?(?:{any_of((*_SUMS, *nouns.MONEY_TOTALS))})(?:$|占|增[速幅]$|总量$|是|[对为].)|产量$"
    "|(?:开票|应税|)销售$)"
)
#: What helps a figure along is no part of its name (新机制|推动问题解决率).
_HELPED_ALONG = re.compile("^[^，。；、]{0,20}?(?:推动|助力|助推)(?=.{3,}(?:率|产量|次数|比重|占比)$)")
_FIGURE_ENDS = frozenset("率量数重比")
#: A verb that a clause and its number both say (利用外资15亿元、实际利用|利用省外资金).
_SAID_TWICE = (*verbs.FLOW, "偿还", "就业", "投资", "利用", "落后", "服务", "评估", "入驻", "种植", "播种", "养殖")
_TWICE = re.compile(rf"(?P<word>{any_of(_SAID_TWICE)})(?P=word)")
#: A word so long is no part of two words that a name has: what is done, and a side of it, both say it
#: (推进生产托管服务，|托管服务面积).
_LONG_WORD_TWICE = re.compile(r"(?P<word>[\u4e00-\u9fff]{4,8})(?P=word)")
_LONG_TWICE, _LONG_WORD = 10, 4
#: The first signs of such words: where none of them stands the engine need not try them all.
_LEADING_HEADS = (
    "还朝向均为并将至由从先共进和与分获居名位远首再连动破仅预可稳在控保下降低达每的较比实一二三四五翻“双又屡次创跨越迈突站跃登任目基提有尚虽拟要尽原"
    "最是仍计安接大没正加同环全我逆" + "".join(sorted({word[0] for word in (*cues.TURNED, *clauses.HOW_IT_ROSE)}))
)
#: Words at the end of a name that lead on to a predicate or a number (经济总量|为, 贫困县|将), or tell how long it
#: has been so or upon what (排名|连续三年, 任务|的基础上), or praise it as a task.
_LEADS_ON = re.compile(
    begun(_LEADING_HEADS, "")
    + "(?:均为|(?<![行作认称改视])为|(?<![合归撤兼])并|(?<![小大健主])将|(?<!甚)[至由从]|先后|共|(?<!进一)进一步"
    "|(?<![总之饱温柔共谐中祥平])和|(?<!参)与|分获|(?<![捕俘收斩查缴分破])获|(?<=..)(?<![安定民旅邻家聚移新宜隐村])居|[名位]列"
    "|(?<=..)(?<![长深遥偏])远|(?<=..)(?<![榜居元自])首|(?<=..)(?:再度|连年|动态)"
    "|(?<=..)(?<![归偿返退奉清付发交拨生要])还"
    "|(?<=..)(?:朝着?|(?<![意导方趋面定走流去投倾取志转逆反双单横纵外内一所])向)"
    "|(?<=..)(?<![攻侦突])破|(?<=..)仅"
    f"|(?<=..)(?:预计)?(?<![许认])可|(?<=..)(?:稳定)?在{WHOLE}"
    "|(?:控制在|保持在|稳定在|下降[到至]|降[到至]|低于|达到?|为|)每立方米|的(?:艰巨|繁重|光荣)任务|(?<=..)(?:[较比](?:上年|去年)|)(?:实现|[一二三四五]年|)翻[一两]?番"
    "|(?<=..)(?:分别)?[连持]续[\\d一二三四五六七八九十两多]{1,3}(?:年|次|个月|个季度|届)(?:下降|增长|)"
    "|(?<=..)(?<![是为比较])“十[一二三四五]五”(?:时期|期间|)"
    "|(?<=..)(?:(?:双双|[均再又屡首次]|连续?)*创(?:历史|近年来?|同期)*新高|(?:连续?|首次|再|)(?:[跨越]+[过上]?|迈[上过入]|突?破|[站跃登]上)了?(?:新的?|[两三四五]个?)?(?:[百千万亿]+[元级]*)?(?:台阶|大关|关口|“[一二三四五六七八九十百千万亿]+元?”(?:大关)?))"
    "|(?<=..)(?:任务|目标|)的?基础上|提升至|提至|跃升|有望|(?<=..)连续第?|(?<=..)(?:从无到有|实现“?零”?的?突破|尚未|虽然?|拟定)|(?<=比重)要|(?<=..)(?:要?尽快|原则上|(?:最快)?仅需)|(?<=..)是|(?<=投资|支出|经费|资金|总额|生数|人数|划数|总数|总量|产量)(?:仍然|拟|计划)*安排|(?<!水土)保持年?|预计|接近|大幅|没有|(?<=..)正?加快|(?<=..)(?:分别|同比|环比)|(?<=[率额值量])全年|(?<=..)、(?:全年|年内|当年)|(?<=[率比重例量度])尚"
    f"|(?<=..)(?:(?<!中)我[省市区县州盟旗]独?占[据有]?|实现(?:“[二三四五六七八九十]+连[增丰快升]”|(?:新|重大|历史性)的?突破)|(?:实现|)(?:{any_of(clauses.HOW_IT_ROSE)}|逆势|正)+(?:增长|攀升|上升|回升|上扬)|{any_of(cues.TURNED)}))$"
)
_LEADING_ENDS = frozenset(
    "占据还朝着向正涨增稳弹度快需第有未高阶关口虽然尚定要上是排态番米务年次月届降长后”间期远首破仅可为并将至由从后共步和与获居列升望续持计近幅有别比"
)


#: Some that are told of more (引进|包括领军人才在内的|高层次人才).
_SOME_OF_THEM = re.compile("包括[^，。；]+?在内的(?=..)")


def without_remarks(words: str) -> str:
    """``words`` without a remark: that it holds from here on (下同), when a budget gives, who is ranked."""
    if words[:1] in _RUNNING_HEADS or words[:1].isdigit():
        words = _IN_TIME.sub("", words)
    if "时隔" in words:
        words = _AGAIN.sub("", words)
    if "财政" in words:
        words = _GIVEN_WHEN.sub("", words)
    if "排" in words:
        words = _RANKED_AMONG.sub("", words)
    if "”即" in words and words[0] == "“":
        words = words.partition("”即")[2]  # “两个百亿”即|税收100亿元
    if "在内的" in words:
        words = _SOME_OF_THEM.sub("", words)
    if "下同" in words:
        words = _FROM_HERE.sub("", words)
    return _KNOWN_AS.sub("", words) if ")" in words else words


def without_praise(words: str) -> str:
    """``words``, what a clause speaks of, without how great or strong it is said to be, or to be made.

    >>> without_praise("全省规模最大的钢琴集聚区"), without_praise("具有较强影响力的时装产业集群")
    ('钢琴集聚区', '时装产业集群')
    >>> without_praise("丝绸业集约化、数字化")
    '丝绸业'
    """
    if words[:1] == "以":
        words = _AS_ONE.sub("", words, count=1)
    praise = _PRAISE.match(words) if "的" in words[4:] else None
    words = words if praise is None else words[praise.end() :]
    return _MADE_SO.sub("", words) if words.count("化") > 1 else words


def undescribed(words: str) -> str:
    """``words``, what a clause speaks of, without what that is like in words of one length.

    >>> undescribed("布局合理、环境优美、管理有序的智慧社区"), undescribed("甲方企业、乙方企业的低效物业")
    ('智慧社区', '甲方企业、乙方企业的低效物业')
    """
    like = _LIKE.match(words) if "、" in words and "的" in words else None
    return words if like is None else words[like.end() :]


_A_YEAR = re.compile("(?<=[额值入量资率积])年$")
#: Words that 等 ends; behind other names it only says that there are more (规范性文件|等减少5%).
_EQUAL = frozenset(("均等", "平等", "同等", "对等", "相等", "高等", "中等", "初等", "优等", "上等"))


def grown(name: str, *, a_year: bool = False, told: str = "") -> str:
    """``name``, of which a growth is told, without what made it grow (技改项目|带动|工业投资增长12%).

    What grows so much ``a_year`` is no total of the years (累计|进出口总值…，年均增长8%). Where the number before is of
    the same, it was ``told`` what was brought about (以旧换新带动家电销售2亿元，|增长12%).
    """
    driven = _DRIVEN.match(name) if name[:1] in _DRIVEN_HEADS else None
    if driven is None and "动" in name and name != told:
        driven = _DRIVEN_BY.search(name)
    name = name if driven is None else name[driven.end() :]
    if (name[-1:] == "等" and name[-2:] not in _EQUAL) or (name[-1:] == "年" and _A_YEAR.search(name) is not None):
        name = name[:-1]  # 零售总额|年|递增8%
    return name.replace("累计", "", 1) if a_year else name


def without_assets(topic: str) -> str:
    """``topic``, or its owner where it is fixed assets: only what is invested is told of them.

    >>> without_assets("产业园区完成固定资产")
    '产业园区'
    """
    return (_ASSETS.sub("", topic) or topic + "投资") if topic.endswith("固定资产") else topic


#: The number of a heading that a name is taken from.
_NUMBERED = re.compile(r"\([一二三四五六七八九十\d]{1,3}\)")
#: What is told apart from all others (除|北部山区村采取型煤取暖|以外，其余…).
_BUT = re.compile("^除(?P<these>..+?)(?:[以之])?外$")
#: Without what something is reckoned (财政收入|剔除减税因素).
_LESS = re.compile(r"(?<=..)(?:扣除|剔[除出]|还原)[^，。；\d]{2,24}因素(?:的?影响)?后?$")
#: Where more of it is told (年度实事(详见附件2)).
_SEE = re.compile(r"\((?:详|参|)见[^()]*\)$")


#: A heading that a text runs together with the figure below it (综合实力明显增强|国内生产总值).
_HEADLINE = "生产总值"
_GLUED = re.compile(
    "^[^，。；、的]{2,10}(?:明显|显著|进一步|不断|持续|稳步|大幅|快速|较快)(?:增强|提升|提高|改善|优化|好转|发展|增长)"
    f"(?=(?:{WHOLE_HERE})?(?:国内|地区)?生产总值$)"
)


def without_number(name: str) -> str:
    """``name`` without the number of the heading that it is taken from (``(六)社会事业``); itself where that is all."""
    numbered = _NUMBERED.match(name) if name[:1] == "(" else None
    return name if numbered is None else name[numbered.end() :] or name


def _without_frame(name: str) -> str:
    """``name`` without the words around it that set it apart from all others, or say where more of it is told."""
    if name[:1] == "除" and name[-1:] == "外":
        return _BUT.sub(r"\g<these>", name)
    if name[:1] == "原" or name[-2:-1] == "最":
        name = _TOOK.sub("", name)
    if "》等" in name:
        name = _PAPERS.sub("", name)
    return _SEE.sub("", name) if name.endswith(")") and "见" in name else name


def finished(name: str) -> str:
    """``name`` without what is no part of it within and at its end; itself where nothing else is left."""
    return _FINISHED.of(name)


def _finished(name: str) -> str:
    if "为" in name:
        being = _AS_ONE.search(name) or _BEING.match(name)
        name = name if being is None else name[: being.start()] + name[being.end() :]
        name = SERVING_AS.sub("", name)
    if name.endswith(_STANDING_OUT):
        name = name[: -len(_STANDING_OUT)]
        name = name if "在" in name else name.removesuffix("中")
    if name[-1:] == "率":
        name = _GOT.sub("", name)
    elif name[-1:] == "中" and (among := _AMONG.search(name, 2)) is not None:
        contest, whose = among["contest"], name[: among.start()]
        meanwhile = whose.endswith(nouns.MEASURED_OF_PLACES) and not contest.endswith(ranking.CONTESTS)
        name = whose + ("" if meanwhile or contest.endswith(_GROUP_ENDS) else contest)
    elif name[-1:] == "下" or name[-2:] == "之年":
        name = _IN_SPITE.sub("", name)
    elif "各" in name[-8:]:
        name = _AMONG_ALL.sub("", name)
    name = without_years(name)
    if "保持" in name or "出现" in name or name.endswith("、总数"):
        name = _FARED.sub("", name)
    if "了" in name:
        name = _DONE.sub("", name.removeprefix("了"))
    if "因素" in name[-6:]:
        name = _LESS.sub("", name)
    if name.endswith(_HEADLINE):
        name = _GLUED.sub("", name)
    name = name.replace("分别", "").removesuffix("双双") or name
    name = _of_figure(name)
    name = without_number(_without_frame(name))
    if "(" in name and name.count("(") > name.count(")"):
        name = name.removesuffix("(") if name.endswith("(") else name + ")"
    name = _said_once(name)
    name = _without_adverbs(name)
    leads_on = name[-1:] in _LEADING_ENDS or name[-2:-1] == "全"  # 在全国, 在全市
    return (_LEADS_ON.sub("", name) or name) if leads_on else name


def _without_adverbs(name: str) -> str:
    """``name`` without how soon, how often or by whose will something is done in it (财政|将|安排, 范围|又|扩大)."""
    if _ADVERB_END.search(name) is None:
        return name  # nearly all
    name = _WITHIN.sub("", name)
    if any(sign in name for sign in _SOON_ENDS):
        name = _SO_SOON.sub("", name)
    return _TO_BE.sub("", name) if "要" in name else name


def _of_figure(name: str) -> str:
    """``name`` without what helps its figure along, and without the word that only says that its value follows."""
    if name[-1:] in _FIGURE_ENDS and ("推" in name or "助" in name):
        name = _HELPED_ALONG.sub("", name, count=1)
    if ("实现" in name or "完成" in name) and "通过" not in name:
        name = _FOLLOWS.sub("", name)
    return name


def _said_once(name: str) -> str:
    """``name`` with a word once that two of its words say, right behind one another."""
    if _TWICE.search(name) is not None:
        name = _TWICE.sub(r"\g<word>", name)
    # one of every fourth sign is of the word's first half, and stands there again four to eight signs behind
    last = len(name) - _LONG_WORD if len(name) >= _LONG_TWICE else 0
    twice = any(name.find(name[at], at + _LONG_WORD, at + 2 * _LONG_WORD + 1) > 0 for at in range(0, last, _LONG_WORD))
    return _LONG_WORD_TWICE.sub(r"\g<word>", name) if twice else name


_FINISHED = Memo(_finished)
