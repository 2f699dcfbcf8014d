"""Predicates behind a counted noun: which words begin one, and where.

Belongs here: words that begin a predicate, and when they only stand inside a noun. Does not belong here: the verbs
themselves (lexicon/predicate_words.py), where the noun and its list end (nouns.py, noun_lists.py).
"""

import re

from pipeline.core.lexicon import adverbs, cues, nouns, predicate_words, ranking, scope, verbs
from pipeline.core.lexicon.places import ALL, ANYWHERE, LEVELS, LEVELS_HERE
from pipeline.core.patterns import Endings, any_of

_HEADS = frozenset(nouns.HEADS)
#: Behind 在 these tell where something is done; 在建, 在校 and the like are words of their own.
_SOMEWHERE = "(?![建校园册职岗读训役孵研编用线库])[^，。；]{3,}"
#: What is so much is told of the things counted (6家企业|纳税超千万元).
_VALUES = {year + value for value in scope.VALUES_OF_FIRMS for year in ("", "年")}.difference(
    predicate_words.PREDICATES
)
#: What things are behind 是 or 成为, in praise of them (是|我省对外开放的窗口, 成为|一道亮丽的风景).
PRAISED_AS: str = f"(?:(?:我[{LEVELS}]|经济)[^，。；、]{{2,14}}的|一[笔条座道张]|头等)"
#: That somebody thinks well of things (获|市民点赞), which is no title that they got.
PRAISED_BY: str = f"获(?=[^，。；、“”]{{0,10}}{any_of(predicate_words.RECOGNISED)}$)"
#: What a thing is like in all its parts, behind the part (设施|完备, 功能|齐全).
IN_GOOD_ORDER = "(?:完善|齐全|完备|优美|鲜明|突出|先进|合理|良好)"
#: What is done to more than one thing in all, behind what did it (12条河流治理|共拆除建筑9万平方米).
_DONE_IN_ALL = ("拆除", "投入", "完成", "争取", "拨付", "新增", "清理", "带动", "引进")
#: By what things bring something about (以文旅激活|消费).
BROUGHT_BY = "(?![上下内外来及工旧])[^，。；、的]{2,8}(?:赋能|推动|带动|促进|激活|引领|拉动)"
#: How so many come to stand to another (与9所高校|建立合作关系).
_RELATE = ("建立", "缔结", "结成", "结为", "达成")
_RELATION = r"[^，。；、\d的]{0,10}(?:关系|往来|机制|联系|合作|协议|意向|对子|联盟|友城)"
RELATING = f"(?:{any_of(_RELATE)}){_RELATION}$"
#: Words that begin a predicate only before the right ones.
_ONLY = {
    **dict.fromkeys(
        sorted(_VALUES),
        rf"(?:全部|[均都]|)(?:{any_of(scope.EXCEEDING)})[\d.百千万亿十]+美?元(?:{cues.OR_MORE})?"
        rf"(?:[，、](?!{scope.GROWN_BY})|[。；]|\Z)",
    ),
    "解决": "(?!方案|率|[^，。；]{0,8}的|机制|中心|办法|途径)",
    **dict.fromkeys("超达", r"[\d百千万亿]"),
    "占": r"[全\d地]|[^，。；]{2,20}(?:比重|比例|份额)|[^，。；、\d]{2,10}支出的?$",
    "获": "[^奖]",
    "要": "(?<=[目程园区地群户家站棚厂司村镇县市校院]要)(?![素道件点求闻务领塞害地])",
    "均": "(?<![平年户人亩日]均)(?![衡等价值线])",
    "全部": "(?<![和及与]全部)",  # 9家企业和|全部|加油站治理: of all others, no predicate
    "平均": "(?<!全.平均)(?!水平|数|值|分|线)",
    "新增": "(?<![创更]新增)(?!长|债券).",
    "向": "(?<!面向)[^，。]{1,10}(?:发展|迈进|转型|转变|开放|推广)",
    # 与名校|结对帮扶机制 is what was set up
    "与": "[^，。、；]{2,14}(?:开展|签订|签署|签约|建立|实现|达成|组建"
    "|(?:合作|结对|对接|共建)(?![^，。；]{0,6}(?:机制|平台)))",
    **dict.fromkeys(_RELATE, rf"{_RELATION}(?:[，。；]|\Z)"),
    "申报": "(?<=[业目园司位]申报)(?:[国省市]|“)[^，。；、]{3,}",
    "基本": "(?:[完实形达解消具落竣贯成越脱摘满扭]|建(?!设))",
    "高质量": "完成|推进|建成|通过",
    "居": r"(?<=\S居)(?<![民宜安邻旅移迁新定侨独散聚群康]居)(?<!智能家居)(?<!村居(?=[^全第前首]))(?![民住家委环])",
    "在": rf"(?<=[业目司区校院会店行构村镇乡员人口户生民者师]在){_SOMEWHERE}|[较很极最]?短的?时间内",
    "报道": "(?<=(?:媒体|记者)报道).",
    "运作": "(?:顺利|良好|规范)",
    "共": f"(?:{any_of(_DONE_IN_ALL)})(?=..)",
    "举行": "了?[^，。；、]{0,6}(?:奠基|开工|签约|揭牌|通车|竣工|落成|开园|启用)",
    "免费": "(?=提供|发放|开展|为|进行|办理|享受|(?<![病癌症苗力因]免费)(?:接种|筛查)|适配)",
    "发放": "(?<=[众户员者业生工民童]发放)",
    # 9项|按计划推进
    "按": "[^，。]{1,6}(?:计算|照|期|时)"
    "|(?:年度|既定|)(?:计划|时序|进度|节点|期)(?:有序|稳步|正常)*(?:推进|实施|开展|完成)",
    **dict.fromkeys(("各具特色", "各展风采", "成效显著"), "(?!的)"),
    "脱贫": "(?<!摆脱贫)(?!不稳定|劳动力|人口|群众|户|家庭|人员|县|村|地区)",
    "出列": "(?<!脱贫出列)(?!标准|条件|要求)",
    "延伸": "(?!段|线|工程)",
    "落地": "(?!组)",
    "受灾": "(?![县乡镇村区群户人农地面])",
    "上市": "(?<!以上市)(?!公司|企业)",
    "签约": "(?!服务(?!覆盖率|率))",
    "奠基": "(?![石人者])",
    **{verb + to: r"(?:[约近\d]|\Z)" for verb in cues.MOVING for to in "至到为"},
    "布局": "(?!(?:更加|比较|较为|)合理)[^，。；、]{2,}",
    "不到": r"[半几两一二三四五六七八九十\d]+[年个]",
    "快速": "(?!充电|通道|路|公交|干道|交通|检测|检验)",
    "集中": "(?!连片|交易|供[热暖水]|办公|[^，。；、]{2,4}(?:区|点|问题|活动|仪式)$)",
    "集聚": "(?<!集约集聚)(?!点|发展[^，。；、]{0,4}(?:项目|区)|[^，。；、]{0,3}(?:区|中心|地|带|平台|基地)$)",
    "提质增效": "(?![^，。；、]{0,4}(?:区|试点|行动)$)",
    "支持": "(?!政策)",
    "成功": "(?![^，。；、获入被创评认]{0,6}案例)",
    "打卡": "(?![点地])[^，。；、]{2,}",
    "加速": "(?![园器])",
    **dict.fromkeys(("免征", "免缴", "免收"), "(?!范围|额|政策|[^，。；]{0,8}的)"),
    "突破": "(?!口)",
    "稳定": "(?<!不稳定)",
    "冲刺": "[^，。；、]{2,}",
    "建成": "(?<![^机小作]组建成)(?<!创建成)",
    "除": "[^，。；、]{2,16}(?:以外|之外|外)",
    **dict.fromkeys(("做大", "做强", "做优"), "(?<=[区县市镇业司]做.)(?!做[大强优精])[^，。；]{2,}"),
    **dict.fromkeys(ALL, r"最[多大长高快好优早低](?:[、，]|\Z)"),
    "实施": "(?!方案|细则|意见|办法|计划|单元|小组|(?:项目|工程).)",
    "营收": "(?<!经营收)",
    "年度": "(?!重点|重大|民生|攻坚|案例|报告|榜)",
    "推进": "(?!组|(?:项目|工程).)(?!(?<=整[村县]推进)(?:[和及、，。；的]|任务|工作|项目|脱贫|扶贫|试点|$))",
    "迁入": "(?<![搬征拆动]迁入)(?![选围库驻])",
    "列入": "(?<![班系陈]列入)(?![选围库驻])",
    "上线": "(?<!线上线)",
    "实现": "(?<!价值实现)",
    **{word: f"(?<!\\A计划{word})" for word in ("开工", "竣工")},
    "实际": "(?:开工|竣工|完成|投产)",
    "新开工": "(?<!计划新开工)(?<![更创]新开工)",
    "新进入": "(?=[^，。；、]{1,14}(?:前\\d|排名|榜|行列|名单))",
    **{word: f"(?<![更创]{word})" for word in ("新入选", "新列入", "新纳入", "新获评")},
    "分类": "(?<!圾分类)(?:开展|推进|实施|制定|处置|整治|治理|解决)",
    "集": r"[^，。；\d]{2,16}[于为]一体",
    "带动": "(?!力)",
    # 2亿元补贴|拉动消费9亿元: the money that does it is counted
    **{verb: f"(?<=(?:补贴|资金|费券|基金|贷款|贴息){verb})[^，。；]{{2,}}" for verb in ("拉动", "撬动")},
    "是": PRAISED_AS,
    "增长": "(?<![稳促保]增长)(?![点极])",
    "对": r"(?<![面针应核绝反校比相派])(?![口接外标象应比话手])[^，。；、\d]{2,16}?(?:进行|开展|给予|予以)",
    "领衔": "(?![^，。；]{0,8}的)",
    # 9例病例“零死亡”: that there was none of it
    "“零": "(?<=..“零)(?!的)[^”，。；]{2,6}”(?:[、，。；]|\\Z)",
    "来": "(?<![年以近未]来)[^，。；、的]{1,4}(?:考察|参观|投资|洽谈|旅游|参展|就医|设立|办学|访问|康养)",
    "赴": "(?<=[员生年部长工民者师]赴)[^，。；]{1,8}(?:参加|参与|开展|学习|研学|务工|就业|考察|交流|任教|支援)",
    # 300名特派员|到基层开展服务: where is told with what they do there, or not at all (教师到山区工作)
    "到": "(?<=[员生年部长工民者师家才干]到)[^，。；、]{2,10}(?:开展|从事|进行|实施|参与|参加)",
    "为": "[^，。；、]{2,14}(?:提供|发放|开展|办理)",
    "作为": "(?<![所新无可有大善]作为)[^，。；、的]{0,12}(?:试点|示范|典型|样板|对象|项目)(?:[，。；]|\\Z)",
    "发展": "(?<=[村镇户民区县]发展)(?:[^，。、]{2,}(?:产业|经济|农业|旅游|集群)|“)",
    **dict.fromkeys(("压缩", "压减", "缩短", "精简"), r"(?:[至到了约近]|超过?|平均)*(?:\d|$)"),
}
PREDICATE = re.compile(any_of((*predicate_words.PREDICATES, *_ONLY), only=_ONLY))
_PREDICATE_HEADS = frozenset(word[0] for word in (*predicate_words.PREDICATES, *_ONLY))
#: The same of a clause that has no other.
_ONLY_OF_CLAUSE = {
    "达标": "(?<!”达标)",
    "在": _SOMEWHERE,
    **dict.fromkeys(("实质化", "实质性"), "(?=运作|运行|运营|启动|开工)"),
    "专门": "报道",
    "全方位": "报道",
    "组团": "(?!连通|式|之间|中心)",
    "运用": "(?!场景|平台|项目|程序)[^，。；的]{2,}",
    "转化": "(?:形成|[为成])..",
    "创建": "[^，。；、的]{2,}(?:镇|村|县|区|园|校|城市|基地|品牌|名牌|院)(?!建设|工作)",
    **dict.fromkeys(("刷新", "创下", "创造"), "[^，。；]{0,14}[纪记]录"),
    "让": "(?<=[目项台业程心务]让)(?![利位渡步])",
    "使": "(?![用馆者节命])",
    "有": "(?:了|所)?(?:较|明显|显著|很|长足|新的|大的|进一步的?)[^，。；、]{0,6}"
    "(?:发展|提高|改善|提升|变化|进展|起色|增强|好转|改观)",
    "是": "(?<=[目程司园业台]是)[^，。；]{0,12}(?:最|首|唯一|第[一二三四五])",
    "还": "(?:没有?|存在|不同程度)",
    "以": BROUGHT_BY,
}
_OF_CLAUSE = dict.fromkeys((*predicate_words.PREDICATES_OF_CLAUSE, *_ONLY_OF_CLAUSE))
PREDICATE_OF_CLAUSE = re.compile(any_of(tuple(_OF_CLAUSE), only=_ONLY_OF_CLAUSE))
#: Which place those have that a predicate is said of.
_HAS_PLACE = re.compile(rf"{any_of(ANYWHERE)}(?:第[一二三四五六七八九十\d]+|首|前[一二三四五六七八九十\d]+)[位名]?$")
#: How it came to pass is told before (2个学科|首次|入选).
_SELECTING = re.compile(rf"(?:{any_of(adverbs.CAME_SO)})*{any_of(predicate_words.SELECTING)}")
_SELECTING_HEADS = frozenset(word[0] for word in (*adverbs.CAME_SO, *predicate_words.SELECTING))
#: What parts prizes that are told together, and who gives them, told before the first (全国|百强县、千强镇).
_PRIZES = re.compile("[、和]")
_GIVEN_BY = re.compile(f"(?:为|)(?:全国|国家级?|[我全]?[{LEVELS_HERE}]级?|自治区级?)")
_FINITE = frozenset(predicate_words.FINITE)
_FIRST_OF_NOUN = frozenset(predicate_words.FIRST_OF_NOUN)
#: Predicates that open a noun as well, where its last word stands before another predicate.
_NOUN_TOO, _KINDS = frozenset(("退出", "整改", "参与", "完成")), ("指标", "任务", "事项")
OBJECT_FOLLOWS = frozenset(
    word for word in (*verbs.DOINGS, *verbs.LEAD) if len(word) > 1 and word not in verbs.NO_OBJECT
)
_LONGEST_VERB = 5  # longer ones are ways of doing (用心用情用力)
_VERB_ENDING = Endings(word for word in OBJECT_FOLLOWS if len(word) <= _LONGEST_VERB)
_INSIDE_BEFORE = frozenset("可待已正未新在各所非再")
_WHOLE_BEFORE = (
    "许可",
    "认可",
    "所在",
    "场所",
    "究所",
    "务所",
    "易所",
    "出所",
    "生所",
    "诊所",
    "守所",
    "会所",
    "厕所",
    "院所",
    "大所",
    "创新",
    "更新",
)
_INSIDE_BEHIND = ("型", "式", "类", "率", "的", "量", "额", "性", "区", "带", "站", "者")
#: Signs that a predicate may stand between and be none.
_ENCLOSING: tuple[tuple[str, str], ...] = (("“", "”"), ("(", ")"), ("《", "》"))
#: Signs that make a noun of the predicate before them, at the head of what is counted too (集聚区, 推广站).
_NOUN_OF = ("区", "型", "类", "率", "站", "带", "点", "所", "者", "中心", "基地")
#: Adverbs that open a noun as well, where its last word stands before another predicate (已签约项目|开工), and what
#: has been done to works so far (竣工项目|完成投资).
_OF_STATE = frozenset(("已", "已经", "正在", "即将", "计划", "开工", "竣工", "投产", "建成", "完工", "停工"))
#: What has been brought about everywhere stands between the two (60个县|实现急救中心全覆盖).
_BROUGHT_ABOUT, _EVERYWHERE = "实现", "全覆盖"
#: With whom something is done stands before what is (27所高校|与区内企业开展合作).
_WITH = "与"
_SHORTEST = frozenset("楼房桥井厂库坝闸窖矿县区市州盟旗乡村镇")  # things of one sign that are counted by themselves
_RELATIVE = re.compile(r"的[^的，。]{2,16}$")
#: Adjectives of a list before their noun (高产优质、多抗广适的|新品种).
DESCRIBED = re.compile(r"(?:[^，。；、的]{2,10}、)*[^，。；、的]{2,8}的[^，。；、的]{2,12}$")
#: A limit that tells which things are counted (6个|超50亿元|项目开工).
_ABOVE_LIMIT = re.compile(
    rf"超过?[\d.百千万亿]+元?的?(?=(?:{any_of(scope.OF_THE_LARGE)})*(?:项目|企业|园区|集群|产业))"
)
#: A value above a limit that tells which things are counted (8个|产值过2000万元以上|增长点).
_OF_VALUE = re.compile(
    rf"(?:{any_of(tuple(_VALUES | set(scope.VALUES_OF_FIRMS)))})(?:{any_of(scope.EXCEEDING_MONEY)})?"
    rf"[\d.百千万亿]+元?(?:{cues.OR_MORE}的?|级的?|的)?(?=[^，。；、\d的元以级]{{3,}})"
)
#: That things are worth more than so much.
_PAST_MARK = re.compile(
    rf"(?:{any_of(tuple(_VALUES | set(scope.VALUES_OF_FIRMS)))})(?:{any_of(scope.EXCEEDING)})[\d.百千万亿十]+元"
)
#: What says the rank of something told before (5项|排全区第二).
_RANKED = re.compile(f"(?:[居列排]|名列|分列|分居)(?:{any_of(ANYWHERE)}|第|同类|各|省内)")
_RANKED_HEADS = frozenset("居列排名分")
#: Why something is not done yet, and that it is not: what some of the things counted before are said to be
#: (9项|因客观条件制约尚在推进中, 10项|没有完成).
WHY = r"(?:因|由于)(?:[^，。；\d]{2,24}?(?:等|的)原因|[^，。；\d]{2,18}?(?:原因|影响|制约|限制|调整))"
REASON = re.compile(WHY)
_NOT_DONE = re.compile(
    rf"{WHY}|(?:尚|仍|还)[在未没]|没有(?=完成|落实|开工|到位)|未能?(?=按|如期|完成|开工|落实|达)|滞后|暂缓|待(?:开工|开建|动工|完工|验收|审批)(?:$|[，。；、])"
)
_NOT_DONE_HEADS = frozenset("因由尚仍还没未滞暂待")
_COME_TO_BE = frozenset(predicate_words.COME_TO_BE)
#: What people do or is done with them, and no word for who they are: what follows comes of it (进城|落户).
_BY_THEM = re.compile("(?:进城|入城|返乡|回乡|下乡|转岗|上岸|异地|易地|避险|搬迁|安置|转移|撤离|脱贫)+")
#: To whom something is opened or handed over, and of what it is mostly, says less than that it is (免费|向市民|开放,
#: 划转|为市级部门主管; 开展|以蔬菜和肉类为主的|检测).
LESS_TOLD = re.compile(
    "面?向(?:社会|市民|公众|游客|群众)(?:公益)?(?=开放)"
    "|(?:(?<=划转)|(?<=移交)|(?<=下放)|(?<=划归))[为给至到由]?[^，。；、]{2,12}(?:主管|管理|管养|直管|实施)$"
    rf"|(?<=..)以[^，。；\d为]{{2,24}}为(?:{any_of(nouns.PARTS_PLAYED)})的(?=..)"
    # by what means, where it is no paper or check that is passed
    r"|\A通过(?![^，。；]*(?:[验审][收核查议]|评[审估定比]|认[定证]|备案|考核|复核|复审|鉴定))[^，。；、“”\d]{2,20}?"
    r"(?=(?:实现|进入|开展|落户|走向|参与)..)"
)
#: What things have come up to (90家医院|达到三级医院水平), if only a side of them has (70家企业|管理水平达到二级以上).
_UP_TO = re.compile(
    r"(?:[^，。；、\d]{2,16}(?:水平|能力))?(?:均|都|全部|已|稳定)*达到"
    "(?:[^，。；]{2,}(?:水平|标准|要求)|[百千万亿]+元?级|[A-E一二三四五六七八九十]级(?:及?以上|))"
)
#: Done in part: a modifier (已批未建|土地).
_NOT_YET = re.compile("已[^，。；]{1,3}未[^，。；]{1,2}(?=..)")

#: What stands behind how often it was done.
_DONE_SO_OFTEN = re.compile(r"[^，。；：、\d]{2,20}(?=[，。；、])")


def ends_in_head(words: str) -> bool:
    """Whether ``words`` end in a word that says what kind of thing a counted noun is."""
    return words[-2:] in _HEADS or words[-3:] in _HEADS


def opening_predicate(words: str) -> re.Match[str] | None:
    """The predicate that ``words`` open with."""
    return PREDICATE.match(words) if words[:1] in _PREDICATE_HEADS else None


def shortest(words: str) -> int:
    """How many signs a counted thing at the head of ``words`` has at least."""
    return 1 if words[:1] in _SHORTEST else 4 if words.startswith(predicate_words.BEFORE_DOING) else 2


def predicate_in(tail: str, predicate: re.Pattern[str] = PREDICATE) -> re.Match[str] | None:
    """Where the predicate behind a counted noun begins: best where a noun's last word stands before it."""
    first = None
    at = shortest(tail)
    while (cut := predicate.search(tail, at)) is not None:
        at = max(cut.end(), cut.start() + 1)
        if _is_inside(tail, cut.start(), cut.end()):
            continue
        if ends_in_head(tail[: cut.start()]):
            everywhere = first is not None and cut[0] == _EVERYWHERE and first[0] == _BROUGHT_ABOUT
            return first if everywhere or (first is not None and first[0] == _WITH) else cut
        first = first or cut
    quoted = first is not None and tail.startswith("“", first.end())  # 体育场|上线“一键预约”平台
    if first is not None and len(tail) <= 14 and first[0] not in _FINITE and not quoted and ends_in_head(tail):
        return None
    return first


def _is_inside(tail: str, at: int, end: int) -> bool:
    """Whether the predicate found lies inside a noun (``重点改造项目``): nothing but a noun may follow 的."""
    if tail[at - 1] in _INSIDE_BEFORE and not tail.endswith(_WHOLE_BEFORE, 0, at):
        return True
    if (tail.startswith(_INSIDE_BEHIND, end) and tail[at:end] != _WITH) or (
        tail[at - 1] == "、" and DESCRIBED.match(tail, at) is not None
    ):
        return True
    return any(tail.count(opened, 0, at) > tail.count(closed, 0, at) for opened, closed in _ENCLOSING)


def starts_predicate(words: str) -> bool:
    """Whether ``words`` begin with a predicate, so that no counted noun stands there."""
    if words[:1] in _RANKED_HEADS and _RANKED.match(words) is not None:
        return True
    if words[:1] == "超" and (limit := _ABOVE_LIMIT.match(words)) is not None:
        words = words[limit.end() :]
    if is_not_done(words):
        return not (ends_in_head(words) or _RELATIVE.search(words))
    match = opening_predicate(words)
    if match is not None and (value := _OF_VALUE.match(words)) is not None and ends_in_head(words[value.end() :]):
        return False
    if (
        match is None
        or match[0] in _FIRST_OF_NOUN
        or _NOT_YET.match(words) is not None
        or words.startswith(_NOUN_OF, match.end())
    ):
        return False
    if match[0] in _OF_STATE and (cut := _said_of_noun(words[match.end() :])) is not None:
        head = words[: match.end() + cut.start()]
        return not (ends_in_head(head) or _RELATIVE.search(head))
    if match[0] in _NOUN_TOO and (cut := predicate_in(words)) is not None and words.endswith(_KINDS, 0, cut.start()):
        return False  # 22项退出指标|全部完成
    return not ((len(words) <= 14 and ends_in_head(words)) or _RELATIVE.search(words))


def _said_of_noun(words: str) -> re.Match[str] | None:
    """Where what is said of the noun at the head of ``words`` begins (项目|完成投资, 项目|进展顺利)."""
    return predicate_in(words) or predicate_in(words, PREDICATE_OF_CLAUSE)


def ends_in_verb(name: str) -> bool:
    """Whether ``name`` ends in a verb of doing or a lead word, so that its object must follow the number."""
    return name != "" and _VERB_ENDING.longest(name, len(name)) != ""


def opens_with_predicate(words: str) -> bool:
    """Whether ``words`` open with a word of predicates, be it a relative clause before a noun (达到标准的县级中心)."""
    return opening_predicate(words) is not None


def is_not_done(words: str) -> bool:
    """Whether ``words`` open with what says that something is not done yet, or why, or are what it has come to."""
    return words in _COME_TO_BE or (words[:1] in _NOT_DONE_HEADS and _NOT_DONE.match(words) is not None)


def selects(predicate: str) -> bool:
    """Whether a predicate says which of the things are counted (``入选…``)."""
    return predicate[:1] in _SELECTING_HEADS and _SELECTING.match(predicate) is not None


def tells_which(predicate: str) -> bool:
    """Whether a predicate says which of the things are counted, if only by what they are worth (产值超过9亿元)."""
    return selects(predicate) or _PAST_MARK.fullmatch(predicate.removeprefix("实现")) is not None


def own_prize(said: str, noun: str) -> str:
    """What is ``said`` of several kinds counted, with the prize of the kind ``noun`` alone, where each has its own.

    >>> own_prize("获评全国百强县、千强镇", "镇"), own_prize("获评百强县、卫生县", "县")
    ('获评全国千强镇', '获评百强县、卫生县')
    """
    told = said.removeprefix("分别")
    verb = _SELECTING.match(told) if "、" in told or "和" in told else None
    if verb is None:
        return said
    prizes = _PRIZES.split(told[verb.end() :])
    kind = noun.partition("(")[0]
    own = [prize for prize in prizes if prize.rstrip("”").endswith(kind)]
    if len(own) != 1 or len(prizes) == 1 or not all(p.rstrip("”").endswith(ranking.PRIZED) for p in prizes):
        return said
    first = prizes[0]
    giver = _GIVEN_BY.match(first) if own[0] != first and _GIVEN_BY.match(own[0]) is None else None
    shared = first.find(own[0][:2])  # 被评为民族团结|模范集体和模范个人
    head = first[:shared] if shared > 0 else "" if giver is None else giver[0]
    return verb[0] + head + own[0]


def comes_of(noun: str, predicate: str) -> bool:
    """Whether a ``predicate`` says what came of what ``noun`` says that people did (搬迁安置|到位, 就业|参保)."""
    return _BY_THEM.fullmatch(noun) is not None or (predicate == "参保" and noun.endswith("就业"))


def comes_up_to(predicate: str) -> bool:
    """Whether a predicate says what grade or standard those counted have come up to (管理水平达到二级以上)."""
    return "达到" in predicate and _UP_TO.fullmatch(predicate) is not None


def has_place(predicate: str) -> bool:
    """Whether a predicate ends in the place that each of those counted has (产量居全国第1位)."""
    return _HAS_PLACE.search(predicate) is not None


def done_so_often(text: str, unit: str, start: int, after: int) -> str:
    """What those told right before a number at ``start`` in ``unit`` did so many times, told at ``after`` right behind
    it (东山县9次|亮相央视), or ''."""
    done = _DONE_SO_OFTEN.match(text, after) if unit == "次" and text[start - 1] not in "、，；" else None
    return done[0] if done is not None and PREDICATE.match(done[0]) is not None else ""
