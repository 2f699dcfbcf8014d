"""Which numbers are statistics, and the reason for each that is none.

Belongs here: names, thresholds, comparison groups, durations, list numbers, as the words around a number tell them.
Does not belong here: what the number's own characters tell (quantities.py).
"""

import re

from pipeline.core.lexicon import units
from pipeline.core.model import Reason
from pipeline.core.quantities import Quantity

_NAME_BEHIND = re.compile(
    r"强(?!劲|化|度|势|县|镇|市|省|国|区|力)|佳|版|号(?!召)|国道|省道|县道|高速|热线|平台|工程|行动|计划|战略|模式|机制|格局|方案|体系|政策|产业体系|系列|文件|"
    r"千伏|[kK][vV]|英寸|纳米|伏|赫兹|[KkGg][Hh]z|兆赫|[+＋×*]|[A-Za-z]|级|型|式|路(?!口)|街|村|广场|社区|小镇|医院|中学|小学|团|师|所(?=学校)|中国|国际|全国|世界|亚洲|条例|令|专案|事件|台风|暴雨|洪水|特大"
)
_SIZE_UNITS = frozenset(
    (*units.PHYSICAL, "人", "张", "床", "个", "架次", "人次", "头", "辆", "套", "户", "只", "羽", "座", "元", "台", "件", "万吨级")
)
_BUILT_LIST = re.compile(r"[^，。；\d]{0,48}?(?:项目|工程|生产线)")
_BUILT = re.compile(
    r"[^，。；、：\d]{0,24}?(?:项目|工程|生产线|机组|电站|电厂|电场|装置|泊位|码头|水厂|处理厂|冷库|锅炉|产线|航道|变电站|输变电|大桥|厂房|风电|光伏(?!发电装机|装机)|集装箱船|级)"
)
_TO_BUILD = re.compile(r"(?:年产|日产|年处理|日处理|年加工|日供|年出栏|年屠宰|装机|年吞吐|单机|总装机|日供水|库容|年|日|×|\*)$")
_TIME_KEPT = re.compile(
    r"压缩|缩短|压减|减少|减至|降至|增加|提前|延长|时限|时间|用时|天数|平均|时长|耗时|工期|周期|办结|审批|达到|达|控制在|不超过|办理|缩减|提速|快|净增|实现|内|开办|完成|工作日|节省|节约|优良|机时|学时|以内|较"
)
_TIME_NAME = re.compile(r"圈|过境|热线|服务|不打烊|在线|自助|图书|生活|通勤|交通|可达|直达|便民|健身|到达|抵达|响应|值班|值守|办公|预约|营业|医疗|养老|救援|免签|监测|经济|都市|城市|书|阅|通达|高铁|行动|攻坚|大会战|会战|大干|专项|核酸")
_COUNTED_BEHIND = re.compile(r"(?:的)?[^，。；、：]{0,26}?(?:\d|[一二三四五六七八九十百千万]+[个家项户条座所名])")
_ABOVE = re.compile(r"(?:及)?以[上下]的(?=[^，。、；])|(?:及)?以[上下](?=[^，。；、：！)\n的](?![^，。；、]{0,2}[，。；、]))")
_GROUP_BEHIND = re.compile(
    r"[^，。；、：\d]{0,22}?(?:城市|省会|省份|省区市|省\(?区、?市\)?|地市|省辖市|市州|市\(州\)|县区|县\(市|区县|国家|地区|经济体|开发区|高新区|经开区|县市|设区市|地级市|直辖市|自治区|省|区|县|市|科技城[^，。；]{0,8}|口岸|机场|港口|城区|高校|自贸区)[^，。；]{0,16}?"
    r"(?:第[一二三四五六七八九十百\d]|首位|前列|前[一二三四五六七八九十\d]|之首|榜首|位居|位列|排名|居)"
)
_ONE_OF = re.compile(r"[^，。；、\d]{0,24}之一")
_GROUP_BEFORE = re.compile(r"(?:居|列|排名?|位|在|全国|全省|全市|中部|西部|东部|全球|国内|参评的?|[^，。]{0,4}沿海)(?:的)?$")
_FIRMS = re.compile(r"(?:的)?(?:[^，。；：、\d]{0,14})(?:企业|项目|公司|集团|园区|乡镇|镇|村|集群|产业链|市场|商圈|大户|单位|农户|品牌|产业|产品|县|区)(?:达到|达|超过|超|突破|发展到|增至|有|各)?(?:\d|[一二三四五六七八九十]+[家个户]|$|[，。；、])")
_VALUE_OF_FIRM = re.compile(
    r"^(?:[^，。；：]{0,14}?(?:企业|公司|集团|乡镇|镇|村|园区|集群|产业|县|区))?(?:的)?(?:年度?)?(?:主营业务收入|营业收入|主营收入|年?产值|销售收入|销售额|营收|税收|纳税|纳税额|实现税收|贡献税收|产量|市值|集体经济(?:经营性)?收入|集体收入|收入|利润|资产|年收入|缴税|入库税收|增加值|规模|交易额|投资)?(?:均|都|达到|达|已)*(?:超过|超|突破|过|逾|达|达到|破|以上)$"
)
_LIST_NUMBER = re.compile(r"[.、．)）](?!\d)")
_MEETING = re.compile(r"次(?:全体|会议|全会|代表大会|党代会|常务|常委|集体)")
_ROAD_BEFORE = re.compile(r"(?:国道|省道|县道|高速|线路|公路|[京沪]|[GSXY])$")
_LINE_BEHIND = re.compile(r"[^，。、；\d]{0,7}?(?:热线|报警|便民|服务平台|接诉即办)|·")
_COEFFICIENT = re.compile(r"(?:系数|指数|比|为|达|达到|到|至|在|值|分|积分|PMI|名|位|超|超过|突破|近|约|不低于|控制在|降至|增至|总数|总人数|人数)$")
_SHARE_FRONT = re.compile(r"(?:前|后|高|低)$")
_QUOTED = re.compile(r"“[^”\n]{0,40}”|《[^》\n]{0,60}》|\"[^\"\n]{1,16}\"|‘[^’\n]{0,30}’|[\[][^\]\n]{0,6}[\]]")


def quoted_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of ``text[start:end]`` between quotation marks or title marks."""
    return [match.span() for match in _QUOTED.finditer(text, start, end)]


def reason_out(
    text: str, q: Quantity, start: int, end: int, quoted: list[tuple[int, int]], before: Quantity | None
) -> Reason | None:
    """Why ``q`` is no observation; None where it is one.

    ``start`` and ``end`` bound its sentence; ``before`` is the quantity before it that is an observation.
    """
    for open_, close in quoted:
        if open_ <= q.start and q.end <= close:
            if text[open_] == "[":
                return "list number"
            return None if q.kind == "rank" and text[q.start - 1] == "双" else "name"
    if q.kind in ("rank", "front"):
        return None
    if q.kind == "bare":
        return _bare(text, q, start)
    if q.unit in units.TIME:
        return _time(text, q, start)
    if q.unit in units.AGE and (q.value_max is not None or not re.compile(r"左右[，。；]|[，。；、！)\n]|$").match(text, q.end)):
        return "threshold"
    return _name(text, q, start, end) or _threshold(text, q, start, end, before) or _group(text, q, end)


def _bare(text: str, q: Quantity, start: int) -> Reason | None:
    """A number without unit and magnitude."""
    if (text[q.start - 1 : q.start] in ("\n", "", "(") or q.start == start) and _LIST_NUMBER.match(text, q.end):
        return "list number"
    if text[q.start - 1 : q.start] in ("。", "；", "：") and _LIST_NUMBER.match(text, q.end):
        return "list number"
    if text[q.start - 1 : q.start] == "\n" and text[q.end : q.end + 1] == "\n":
        return "list number"
    if text[q.start - 1 : q.start] == "\n" and text[q.end : q.end + 1] not in "，。、；":
        return "list number"
    if _ROAD_BEFORE.search(text[max(start, q.start - 3) : q.start]) or _LINE_BEHIND.match(text, q.end):
        return "name"
    if q.value_max is not None or _NAME_BEHIND.match(text, q.end):
        return "name"
    if text[q.start - 1 : q.start] in "+×*/-—·.”“":
        return "name"
    if 1900 <= q.value <= 2100 and q.digits == 0:
        return "date"
    after = text[q.end : q.end + 1]
    if _COEFFICIENT.search(text[max(start, q.start - 8) : q.start]) and (after in "，。；、！)\n" or after == "" or text.startswith(("以", "左右"), q.end)):
        return None
    if q.value >= 100 and text[q.start - 1 : q.start] in "近约超逾达" and re.compile(r"[\u4e00-\u9fff]").match(text, q.end):
        return None
    return "unparsed" if q.value >= 100 and not after.isascii() else "name"


def _time(text: str, q: Quantity, start: int) -> Reason | None:
    if q.unit in ("年", "年时间", "周", "个周", "日") and not q.power:
        return "duration"
    if q.unit == "分钟" and text[q.end : q.end + 1] in ("级",):
        return "duration"
    if _TIME_NAME.match(text, q.end) or text[q.end : q.end + 1] == "”":
        return "name"
    left = re.split(r"[，。；：]", text[max(start, q.start - 24) : q.start])[-1]
    if re.search(r"连续|奋战|苦战|历时|第$|最后|仅用|用时短|不到$", left):
        return "duration"
    near = left + text[q.end : q.end + 8]
    return None if _TIME_KEPT.search(near) else "duration"


def _name(text: str, q: Quantity, start: int, end: int) -> Reason | None:
    behind = text[q.end : q.end + 1]
    if q.chinese and text.startswith(("方面", "大"), q.end):
        return "word"
    if q.unit in ("米", "公里") and re.compile(r"[^，。；、]{0,10}覆盖率|范围|半径").match(text, q.end):
        return "name"
    if behind == "见" and q.unit in units.PHYSICAL:
        return "name"
    if behind == "级" or text.startswith("量级", q.end):
        return "threshold"
    if _MEETING.match(text, q.number_end):
        return "ordinal"
    if text[q.start - 1 : q.start] in ("×", "*") or (behind in ("×", "*") and behind):
        return "name"
    if q.unit in ("%", "‰") and _SHARE_FRONT.search(text[q.start - 1 : q.start]) and text[q.start - 1 : q.start] == "前":
        return "threshold"
    if q.unit in _SIZE_UNITS or q.power:
        left = text[max(start, q.start - 6) : q.start]
        listed = left.endswith(("年产", "日产", "年处理", "日处理", "年加工")) and _BUILT_LIST.match(text, q.end)
        if _TO_BUILD.search(left) and q.unit in _SIZE_UNITS and (listed or _BUILT.match(text, q.end)):
            return "name"
        if q.unit in units.PHYSICAL and q.unit not in ("亩", "公里", "平方公里") and (built := _BUILT.match(text, q.end)):
            rest = text[built.end() : built.end() + 1]
            if not re.search(r"(?:新增|完成|新建|建成|改造|达到|供应)$", left) and rest not in ("",):
                return "name"
    if q.unit == "G" and q.power == 0 and q.value < 10:
        return "name"
    return None


def _threshold(text: str, q: Quantity, start: int, end: int, before: Quantity | None) -> Reason | None:
    """``亿元以上项目156个``, ``收入超10亿元企业40家``, ``40家企业收入超10亿元``."""
    if q.unit in (*units.MONEY, "人", "吨", "蒸吨", "吨/小时", "万人", "平方米", "千瓦", "岁", "吨级", "级", "米", "公里", "亩", "户", "张", "头", "人次", "度", "℃", "毫米", "分") or q.power:
        above = _ABOVE.match(text, q.end)
        if above is not None:
            below = text[q.end : above.end()].find("下") >= 0
            if q.unit in units.MONEY or q.unit in ("蒸吨", "人", "度", "℃", "毫米") or below or _COUNTED_BEHIND.match(text, above.end()):
                return "threshold"
    if q.unit in units.MONEY:
        left = text[max(start, q.start - 3) : q.start]
        if re.search(r"(?:超|超过|突破|过|破|达|达到|逾|上|不低于)$", left) and _FIRMS.match(text, q.end) and text[q.end : q.end + 1] not in "，。；、！":
            return "threshold"
        if before is not None and before.unit in ("家", "个", "户") and before.end > start:
            between = text[before.end : q.start]
            if "，" not in between and "、" not in between and _VALUE_OF_FIRM.match(between) and _is_firms(between, before):
                return "threshold"
    return None


def _is_firms(between: str, before: Quantity) -> bool:
    return before.unit in ("家", "户") or re.match(r"(?:乡镇|镇|村|县|区)", between) is not None or re.match(r"(?:超|突破|过)", between) is not None


def _group(text: str, q: Quantity, end: int) -> Reason | None:
    if q.unit not in ("个", "家", "座", "市", "省", "所", "位", "大", ""):
        return None
    if _ONE_OF.match(text, q.end, end):
        return "comparison group"
    if _GROUP_BEHIND.match(text, q.end, end) and _GROUP_BEFORE.search(text[max(0, q.start - 10) : q.start]):
        return "comparison group"
    return None
