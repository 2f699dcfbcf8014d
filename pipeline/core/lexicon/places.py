"""Places: how a whole one is called, and names of places that are words of every report, too.

Belongs here: these words. Does not belong here: how names are counted (``pipeline.ingest.identity``).
"""

from pipeline.core.patterns import words

#: Signs of the levels of government that reports are given at, without the nation and with it (省级, 州委, 旗内; 国家).
LEVELS_HERE: str = "省市区县州盟旗"
LEVELS: str = f"国{LEVELS_HERE}"

#: The same as words.
ALL_HERE = tuple(f"全{level}" for level in LEVELS_HERE)
ALL = ("全国", *ALL_HERE)
#: All of a place or of the world, of which something is the first.
ANYWHERE = (*ALL, "全球", "世界")

#: A whole place of whatever level, as part of a pattern: without the nation, and with it (全省, 全旗; 全国).
WHOLE_HERE: str = f"全[{LEVELS_HERE}]"
WHOLE: str = f"全[{LEVELS}]"

#: A place told by its name and what it is, as part of a pattern (东山县, 清水镇).
BY_NAME: str = rf"[^，。；、的\d]{{1,4}}?[{LEVELS_HERE}乡镇]"

#: Words that only end as a city does.
NO_CITIES = words("上市 超市 股市 夜市 集市 楼市")
#: Places that are none of the levels of towns: of these there may be several (绿色园区9家、文明社区3个).
NO_TOWNS = NO_CITIES + words("""
    园区 自治区 社区 小区 示范区 保护区 试验区 先行区 功能区 服务区 集聚区 居民区 景区 度假区 旅游区
    街区 片区 库区 灌区 示范镇 示范县 示范乡 强镇 强县 小镇 名镇
""")

#: From what something differs, where that is a whole place or was set by one (全省平均水平, 市定任务).
OTHERS: str = f"(?:{WHOLE}|全球|[省市州县]定)(?:目标|任务|平均|水平)*"

_WORDS = """
城区 郊区 矿区 东区 西区 和县 成县 范县 合作 资源 新建 新兴 城中 振兴 平安 惠民 新城 和政 通道
市中 友好 新平 青山 解放 和平 新和 和安 港口 公安 富裕 前进 大新 大城 富民 滨海 安居 金山 大安
新华 古城 平和 运河 同心 双城 复兴 东方 增城 利通 凤凰 共和 大通 小金 兴业 大关 安定 白云 清水
海港 互助 延长 老城 南部 长安 龙山 宏伟 惠农 平原 滨江 城东 城西 城南 城北 城关 铁西 连城 友谊
民和 江北 江南 河东 河西 江口 天桥 太湖 温泉 大方 工农 新市 太平 兴国 民主 民权 建设 光明 文明
团结 向阳 东风 红旗 爱民 永定 会同 开放 安全 集美 长乐 长寿 乐业 兴安 通海 江海 中原 中江 东海
南海 新干 武功 安宁 安平 中方 普定 保康 保亭 武定 特克斯 清新
"""

#: Names of districts and counties, most without their ending, which say nothing of a place where they stand alone.
COMMON_WORDS = frozenset(_WORDS.split())

#: Each of several places of one kind.
EACH_PLACE = "每个?(?:[市县区镇乡村]|街道|社区|行政村|建制村|苏木|嘎查)"
