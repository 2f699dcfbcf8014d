"""The name of an indicator, out of the words around its number.

Belongs here: what to keep of a clause, and what to carry over from the number before.
Does not belong here: whether a number is a statistic at all, its measure or its period.
"""

import re

from pipeline.core.lexicon import cues

_ATHLETES = re.compile(r"^[^，]{0,8}在[^，]{2,14}[中上里](?=夺得|获得|取得|赢得|摘得|斩获|勇夺|荣获|勇摘)")
_CONTEST = re.compile(r"在(?P<contest>[^，]{0,12}(?:届|会|赛)[^，]{0,6})[中上里](?:共)?(?:夺得|获得|取得|赢得|摘得|斩获|勇夺|荣获|勇摘)$")
_LEAD = frozenset(cues.LEAD)
_LEAD_LONGEST = max(map(len, _LEAD))
_ATTRIBUTES = frozenset(cues.ATTRIBUTES)
_FLOW = frozenset(cues.FLOW)
_FLOW_LONGEST = max(map(len, _FLOW))
_PREDICATE = re.compile(
    "|".join(sorted(set(cues.PREDICATES), key=len, reverse=True))
    + r"|超(?=[\d百千万亿])|达(?=[\d百千万亿])|占(?=[全\d地])|向(?=[^，。]{1,10}(?:发展|迈进|转型|转变))|获(?=[^奖])|(?<=[^\s])居(?![民住家委])|新增(?=[^长])|按(?=[^，。]{1,6}(?:计算|照|期|时))|(?<!以)均(?=[^衡等])"
)
PLAIN = frozenset(cues.PLAIN_NOUNS)
_DATE_LEAD = re.compile(
    r"^(?:(?:到|至|截至|截止|力争到|自|从|在)?(?:(?:19|20)\d\d年|\d{1,2}月\d{1,2}日|“?十?[一二三四五六七八九]五”?(?:时期|期间|末|期末|以来)?|[一二三四五六七八九十\d]+[年月](?:来|间|内|份|以内)?|年底|年末|月底|\d+月\d*日?)(?:以来|底|末|前|初|，|全年|上半年|度|期间|来)?)+"
)
_TAIL_STOP = re.compile(r"[，。；：！？\n]")
_MODIFIER = re.compile(r"^[^，。、]{1,5}(?:级|型|类)$|^(?:国家|全国|省|市|县|国际|农村|城镇|境外|境内|国内|国外|省外|公办|民办|重点|男|女|[国省市县]级及?以上|其他)$")
_QUOTES = re.compile(r"^[”’\)）》]+")
_LIST = re.compile(r"[、]|(?<=”)(?=“)|(?<=[^共])和(?!谐|平|解|美|居)|以及|及(?!时|其)|与(?!会)")

#: Endings that the last of several subjects says for all (``住宿业、餐饮业营业额``).
_SHARED_ENDINGS = re.compile(
    r"(?:居民人均可支配收入|居民可支配收入|居民人均纯收入|居民收入|款余额|增加值|总产值|产值|营业额|营业收入|主营业务收入|销售额|零售额|产量|销量|投资额|投资|余额|吞吐量|总量|数量|人数|面积|里程|"
    r"覆盖率|普及率|达标率|优良率|利用率|合格率|满意率|办结率|处理率|入学率|参保率|参保|企业|产业|项目|工程|基地|中心|标准|水平|收入|支出|贷款|存款|进出口|出口|"
    r"警情|案件|事故|能耗|排放量|浓度|年均浓度|指数|占比|比重|增速|人均可支配收入|可支配收入|安全利用率|游客|公里|建设|任务|完成省定任务|利润|税收|总额|规模|成交额|成交量|交易额|使用量|数|率|额|量)$"
)


_POINT = re.compile(r"^(?:[一二三四五六七八九十]{1,2}是|[(]?\d{1,2}[)）.、])")


def strip_lead(name: str) -> str:
    """``name`` without the words at its head that only lead up to it."""
    name = _ATHLETES.sub("", _POINT.sub("", name))
    while name:
        date = _DATE_LEAD.match(name)
        if date is not None and date.end():
            name = name[date.end() :]
            continue
        name = _QUOTES.sub("", name).lstrip("，、：；的")
        for size in range(min(_LEAD_LONGEST, len(name)), 0, -1):
            word = name[:size]
            if word in _LEAD and not _inside_word(name, word):
                name = name[size:]
                break
        else:
            return name
    return name


_ONE_SIGN = {
    "先": "进行导后锋期",
    "共": "同享产青建党治赢", "已": "", "有": "色机线轨限效害机关", "和": "谐平美", "及": "时", "与": "", "在": "校建园册职岗线编读谈营用研产学深",
    "对": "外口接", "为": "民老", "以": "上下内", "到": "位期达访", "要": "素", "将": "军", "并": "网购轨", "的": "", "总": "量额数产投值资规长面体部装",
    "占": "地", "是": "", "把": "", "让": "", "由": "", "从": "业事", "使": "用", "均": "", "又": "", "再": "生就", "也": "", "还": "迁款原建",
    "另": "", "如": "", "即": "", "约": "", "近": "零海视", "超": "大高级低市充声导聚千算", "达": "标", "仅": "", "拟": "上", "而": "", "让利": "",
}  # fmt: skip


#: Adverbs that are part of a name unless a verb follows (``基本建成``, but ``基本医疗保险``).
_BEFORE_VERB = frozenset(("基本", "重点", "主要", "首批", "平均", "连续", "稳定", "全部", "优化", "强化", "落实"))


def _inside_word(name: str, word: str) -> bool:
    """Whether ``word``, a lead word by itself, here begins another word (``共享``) or a noun (``基本药物``)."""
    if word in _BEFORE_VERB:
        rest = name[len(word) :]
        return bool(rest) and not any(rest[:size] in _FLOW or rest[:size] in _LEAD for size in (4, 3, 2))
    if len(word) > 1:
        return False
    tails = _ONE_SIGN.get(name[0])
    return tails is not None and name[1:2] in tails and name[1:2] != ""


def flow_of(name: str) -> str:
    """The verb of doing at the head of ``name`` (``新增``), or ''."""
    for size in range(min(_FLOW_LONGEST, len(name) - 1), 1, -1):
        if name[:size] in _FLOW:
            return name[:size]
    return ""


def ends_in_verb(name: str) -> bool:
    """Whether ``name`` ends in a verb of doing or a lead word, so that its object must follow the number."""
    return any(name[-size:] in _VERB_ENDS for size in (5, 4, 3, 2) if len(name) >= size)


_VERB_ENDS = frozenset(
    (*(_FLOW - {"出口", "进口", "造林", "绿化", "建设", "改造", "授信", "销售", "接待"}), *(word for word in _LEAD if len(word) > 1 and word not in ("全市", "全省", "全区", "全县", "预期", "目标", "要求", "计划", "安排", "主要", "重点"))),
) | {
    "增加", "选派", "评选", "认定", "带动", "帮助", "服务", "惠及", "覆盖", "走访", "扶持", "奖励", "表彰", "获得", "荣获", "获", "获批", "获评", "入选", "拥有", "涌现", "建立", "设立", "成立", "组建", "布局", "落户", "引导", "推出", "发布", "上线", "开放", "优化", "提升", "升级", "排查", "整改", "解决", "审批", "核准", "备案", "储备", "新申报", "申报", "承办", "承接", "举行", "召开", "配备", "配置", "安装", "增设", "新添", "购置", "更新", "整合", "关闭", "取缔", "搬迁", "腾退", "征收", "回收", "收回", "消化", "处置", "审计", "调整", "取消", "下放", "精简", "创成", "晋升", "新晋升", "评定", "命名", "新获批", "新入库", "选聘", "招录", "招聘", "引留", "集聚", "汇聚", "吸纳", "开设", "开办", "投放", "提供", "分批", "围绕", "聚焦", "支持", "鼓励", "组织", "安置", "修建", "铺设", "架设", "敷设", "疏浚", "加固", "开业", "开业运营", "运营", "打通", "贯通", "启用", "建成启用", "建成投产", "投产", "竣工投产", "开工", "新创建", "争创", "申创", "构建", "形成", "搭建", "推动", "滚动推进", "加装", "分布", "遍布", "位于", "进驻", "培养", "壮大", "发展", "新发展", "审议", "提请审议", "立案", "查处", "打掉", "侦破", "抓获", "化解", "调处", "受理", "答复", "办复", "设置", "绿化", "栽植", "种植", "养殖", "出栏", "饲养", "订购", "谋划", "推介", "洽谈", "对接", "达成", "续建", "复工", "扩建", "迁建", "重建", "新扩建", "新改扩建", "新改建", "改扩建", "实行", "推行", "复制推广", "试点", "先行先试", "开展试点",
}  # fmt: skip


def noun_behind(text: str, at: int, stop: int) -> tuple[int, str, str]:
    """The counted noun behind a number at ``at``: where it ends, the noun, and the predicate behind it, up to ``stop``."""
    match = _TAIL_STOP.search(text, at, stop)
    end = _list_end(text, at, match.start() if match else stop, stop)
    tail = text[at:end]
    if tail.count(")") > tail.count("("):
        tail = tail[: tail.index(")")]
    skipped = 1 if tail.startswith("的") else 0
    tail = tail[skipped:]
    cut = _predicate_in(tail)
    noun = tail if cut is None else tail[: cut.start()]
    predicate = "" if cut is None else tail[cut.start() :]
    joined = _TRAILING_JOINER.sub("", noun) if not predicate else noun
    return at + skipped + len(joined), joined, predicate


_FINITE = frozenset(("实现", "提供", "达到", "完成", "获得", "入选", "获评", "荣获", "集聚", "享受", "接受", "受到", "得到", "通过", "全部", "均", "已", "被", "获", "新增", "成为", "占", "增长", "下降"))


def _predicate_in(tail: str) -> re.Match[str] | None:
    """Where the predicate behind a counted noun begins: best where a noun's last word stands before it."""
    first = None
    at = 2
    while (cut := _PREDICATE.search(tail, at)) is not None:
        at = max(cut.end(), cut.start() + 1)
        if _joined(tail, cut.start(), cut.end()):
            continue
        if tail[: cut.start()].endswith(cues.HEADS):
            return cut
        first = first or cut
    if first is not None and tail.endswith(cues.HEADS) and len(tail) <= 14 and first[0] not in _FINITE:
        return None
    return first


_TRAILING_JOINER = re.compile(r"(?:、|和|及|与|以及|，)+$")


def _list_end(text: str, at: int, end: int, stop: int) -> int:
    """Where the list of nouns ends that begins at ``at``: before a 、 that opens another statement."""
    if end == stop and (joiner := _TRAILING_JOINER.search(text[at:end])) and not joiner[0].startswith("、"):
        end = at + joiner.start()
    found = text.find("、", at, end)
    while found >= 0:
        rest = text[found + 1 : end]
        inner = text[at:found]
        if inner.count("“") > inner.count("”") or inner.count("(") > inner.count(")"):
            found = text.find("、", found + 1, end)
            continue
        if end == stop or not rest or _starts_statement(rest) or not _alike(inner, rest):
            # a number follows, or another verb: the noun ends here unless its list is closed by 等
            closed = "等" in rest and end != stop
            if not closed:
                return found
        found = text.find("、", found + 1, end)
    return end


def _alike(first: str, rest: str) -> bool:
    """Whether ``rest`` goes on with things of the kind of ``first``: one list, one number."""
    first = first.rpartition("、")[2]
    last = re.split(r"[、，]", rest)[-1]
    return len(first) <= 3 or "等" in rest or last[-1:] == first[-1:]


def _starts_statement(words: str) -> bool:
    return any(words[:size] in _VERB_ENDS or words[:size] in _FLOW for size in (4, 3, 2)) or _PREDICATE.match(words) is not None


def _joined(tail: str, at: int, end: int) -> bool:
    """Whether the predicate found lies inside a noun (``重点改造项目``): nothing but a noun may follow 的."""
    if tail[at - 1 : at] in "可待已正未新在各所非再" and tail[at - 2 : at] not in ("许可", "认可", "所在"):
        return True
    rest = tail[end:]
    if rest.startswith(("型", "类", "率", "的", "量", "额", "性", "区", "带", "站")):
        return True
    if tail.count("“", 0, at) > tail.count("”", 0, at) or tail.count("(", 0, at) > tail.count(")", 0, at):
        return True
    return False


_DONE = re.compile(r"^(?:实现|全部|均|已|全面|顺利|成功|如期)+")


def contest_of(lead: str) -> str:
    """The contest in which something was won (``在…大赛中荣获``), '' where none is named."""
    match = _CONTEST.search(lead)
    return match["contest"] if match else ""


_AND_SOME = re.compile(r"(?:和|及|、|与)一?(?:批|些).*$")


def starts_with_verb(words: str) -> bool:
    """Whether ``words`` open with a verb, as a relative clause does (``达到标准的县级中心``)."""
    return _PREDICATE.match(words) is not None


def counted(flow: str, noun: str, predicate: str) -> str:
    """The name of a counted subject: flow word, noun, and the predicate where the noun is too plain."""
    noun = _AND_SOME.sub("", noun.strip("的").replace("各类", ""))
    if predicate == "" and "的" in noun and len(noun.rpartition("的")[2]) >= 4 and starts_with_verb(noun):
        noun = noun.rpartition("的")[2]
    if predicate.startswith(("按", "较", "比", "同比")):
        return flow + noun
    if predicate and ((len(noun) <= 3 and not flow) or (noun in PLAIN and not flow) or predicate.startswith(cues.SELECTING)):
        core = _DONE.sub("", predicate.strip("，、"))[:24]
        if len(noun) > 2 and len(core) > 20 and noun not in PLAIN:
            return flow + noun
        return flow + (core if core.endswith(noun) else core + noun)
    return flow + noun


_VALUE_VERB = re.compile(r"(?:实现|完成|获得?|的|达到?|年|累计)+$")


def topic_in(name: str) -> str:
    """The topic of ``name`` that the attributes behind it share: the name without its verb and its own attribute."""
    topic = without_flow(name)
    topic = re.split(r"(?<=...)(?:累计|年度|目前|共)", topic)[0]
    for size in range(min(6, len(topic) - 2), 1, -1):
        if topic[-size:] in _ATTRIBUTES:
            topic = _VALUE_VERB.sub("", topic[:-size]) or topic
            break
    return own_part(topic)


#: Attributes of the very number before them; the others are attributes of the topic.
_OF_NUMBER = frozenset(("增速", "增幅", "增量", "总量", "总数", "累计", "累计达", "规模", "总规模", "占比", "增长", "涨幅", "增长率", "数量", "总额", "存量", "排名", "名次"))


def joined_topic(topic: str, name: str) -> str:
    """``topic`` and ``name`` as one where the one ends as the other begins (储蓄存款 + 存款余额), else ``name``."""
    for size in range(min(6, len(name) - 1), 1, -1):
        if topic.endswith(name[:size]) and len(topic) > size:
            return topic + name[size:]
    return name


def with_prefix(subject: str, name: str) -> str:
    """``name`` with what stands before its first word in ``subject`` (“四美乡村”示范乡镇, 示范村)."""
    at = subject.find(name[:2], 1) if len(name) > 2 else -1
    return subject[:at] + name if at > 1 and not subject[:at].endswith(("、", "和")) else name


def object_of(verb: str, words: str) -> str:
    """What ``verb`` did earlier in ``words`` (发行|超长期特别国债), '' where it did nothing."""
    at = words.rfind(verb)
    if at < 0:
        return ""
    match = re.compile(r"[^，。；、：]{2,14}").match(words, at + len(verb))
    return match[0] if match else ""


def needs_topic(name: str) -> bool:
    """Whether ``name`` tells something of a topic named before (``惠及老人``)."""
    return name.startswith(cues.OF_TOPIC) or name.endswith(("人次", "参保率")) and len(name) <= 5


_TOPIC_CUT = re.compile(
    r"成效|效果|进展|大幅|齐头|顺利|稳步|持续|加快|全面|深入|入选|获|有序|扎实|推进|建成|运行|投入|投用|上线|启动|实施|完成|不断|进一步|取得|正式|成功|开展|积极|加大|达到|发展|综合|服务延伸|推广|力度|工作|实现|基本|覆盖|标准|明显|显著|日益|更加|再|创|圆满|有力|蓬勃"
)
_MOVED = re.compile(r"^(?:提高|增加|扩大|降低|减少|提升|加强|加大|推行|推出|上调|下调|减轻|支持|鼓励|帮助|改善|解决)")
_TOPIC_QUOTED = re.compile(r"“[^”]{1,14}”(?:[^，。、“]{0,6}?(?:工程|平台|APP|行动|计划|系统|活动|项目|保险))?")


def topic_of(clause: str) -> str:
    """What a clause without a number speaks of, for the numbers behind it; '' where that cannot be told."""
    quoted = _TOPIC_QUOTED.search(clause)
    if quoted is not None:
        return quoted[0]
    words = _MOVED.sub("", without_flow(strip_lead(clause)))
    cut = _TOPIC_CUT.search(words, 2)
    words = words[: cut.start()] if cut else words
    words = words.rstrip("、的")
    return words if 2 <= len(words) <= 16 else ""


_RELATIVE = re.compile(r"的[^的，。]{2,16}$")


def starts_predicate(words: str) -> bool:
    """Whether ``words`` begin with a predicate, so that no counted noun stands there."""
    return _PREDICATE.match(words) is not None and not words.startswith("年度") and not (
        (words.endswith(cues.HEADS) and len(words) <= 14) or _RELATIVE.search(words)
    )


def after_examples(name: str) -> str:
    """``name`` without the examples before 等 (``汽车、锂电池等“新三样”出口``), its verb of doing kept."""
    before, found, rest = name.rpartition("等")
    if not found or len(rest) < 4 or "、" not in before or rest[:1] in "级待离额距级":
        return name
    return flow_of(before) + rest


def without_flow(name: str) -> str:
    """``name`` without its verb of doing: the thing itself."""
    if name.endswith(("新增", "累计", "净增")) and len(name) > 4:
        name = name[:-2]
    return name[len(flow_of(name)) :] or name


def is_attribute(name: str) -> bool:
    """Whether ``name`` says only which side of the subject before is measured."""
    return name in _ATTRIBUTES or (name[:1] in "年日月" and name[1:] in _ATTRIBUTES) or name.startswith("占")


def is_modifier(name: str) -> bool:
    """Whether ``name`` only narrows the subject before (``省级``)."""
    return 1 < len(name) <= 6 and _MODIFIER.search(name) is not None


_OWN_PART = re.compile(r"占(?![地用])")


def own_part(name: str) -> str:
    """The part of a share's name before 占: what it is a share of something."""
    return _OWN_PART.split(name)[0]


_ABOVE_MONEY = re.compile(r"(?:超过?|突破|过)[\d.]+[万亿]*元")


def carried(name: str, subject: str, flow: str, topic: str = "") -> str:
    """``name`` completed with what the number before it leaves: its ``subject`` or its ``flow`` word."""
    if not name:
        return subject
    if name.startswith("占") and name != "占":
        return _OWN_PART.split(subject)[0] + name
    if is_attribute(name):
        base = _OWN_PART.split(subject)[0] if name in _OF_NUMBER or not topic else topic
        if name in ("总量", "总数", "累计", "累计达"):
            base = without_flow(base)
        if name in ("累计", "累计达"):
            return "累计" + base
        return base if base.endswith(name) else base + name
    if name in _FLOW or (name[:2] in _FLOW and name[2:] in _FLOW):
        return name + without_flow(subject)
    if _ABOVE_MONEY.match(name) and (whole := _ABOVE_MONEY.search(subject)):
        return subject.replace(whole[0], _ABOVE_MONEY.match(name)[0])  # type: ignore[index]
    if is_modifier(name) and subject:
        return name + without_flow(subject)
    return name


def _single_signs(words: str, count: int) -> list[str] | None:
    """``肉蛋奶产量`` as 肉产量, 蛋产量, 奶产量."""
    ending = _SHARED_ENDINGS.search(words)
    if ending is None or ending.start() != count or not 2 <= count <= 4 or "、" in words:
        return None
    return [sign + ending[0] for sign in words[: ending.start()]]


_SECTORS = re.compile(r"^(?P<list>(?:第?[一二三四]、)+第?[一二三四])(?P<tail>[^、]+)$")


def split_subjects(words: str, count: int) -> list[str] | None:
    """``words`` as ``count`` subjects, each with the ending the last says for all; None where they do not part so."""
    words = words.rstrip("的等")
    if sectors := _SECTORS.match(words):
        named = [one + sectors["tail"] for one in sectors["list"].split("、")]
        return named if len(named) == count else None
    parts = [part for part in _LIST.split(words) if part]
    if len(parts) != count:
        parts = [part for part in words.split("、") if part]
        if len(parts) == count - 1 and (last := _LIST.split(parts[-1])) and len(last) == 2:
            parts = [*parts[:-1], *last]
        if len(parts) != count and count == 2 and "城乡" in words:
            return [words.replace("城乡", "城镇"), words.replace("城乡", "农村")]
        if len(parts) != count:
            return _single_signs(words, count)
    ending = _SHARED_ENDINGS.search(parts[-1])
    if ending is not None and len(ending[0]) < len(parts[-1]):
        shared = ending[0]
        parts = [part if _SHARED_ENDINGS.search(part) and len(part) > 1 else part + shared for part in parts]
    return parts
