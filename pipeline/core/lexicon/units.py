"""Units and measure words that follow a number.

A word listed here is a unit wherever a number stands right before it, unless ``NOT_BEFORE`` says that with the
characters behind it the word is another one (``人`` in ``人才``).
"""

import string

from pipeline.core.patterns import words

#: Money.
MONEY = words("元人民币 元 美元 港元 港币 日元 欧元 英镑 人民币 法郎 卢布 韩元 澳元 加元 泰铢 美金 块钱 毛钱 角钱 分钱")

#: Places, counted by the bare noun where so many of them were chosen among others (4地|入选, 3镇|获评) or are told to
#: have come to something (2县|新通高速公路), and with others beside them (2镇|5村入选).
PLACES = words("""
    地 省 市 县 区 镇 乡 街 街道 社区 苏木 嘎查 旗 旗县区 县区 县市 区县 市县 市州 旗县 盟市
    县市区 市县区 县(市、区) 县(市) 县(区) 区(县) 县(市)区 旗(县)
""")
CHOSEN = words("入选 入围 上榜 获评 获批 跻身 荣获 荣登 被评为 被列为 列入 纳入 创成")
COME_TO = words("新通 完成 建成 通过 实现 创建 试行 脱贫 摘帽 出列 整体脱贫 成功脱贫 如期脱贫 高质量脱贫")
#: A count of places told so beside others.
PLACE_BESIDE = r"(?:\d+(?:区|县|旗|镇|乡|街道|苏木|村|社区|嘎查))"
_BESIDE = f"{PLACE_BESIDE}{{0,3}}"
#: A chain of them that ends its clause, the larger first (辐射|18省70市).
_CHAIN = r"(?:\d{1,3}[市州盟县区旗]){1,2}(?=[，。；！\n])"
_CHAIN_END = "|".join(f"(?<=\\d[省市州盟]{digits}[市县区旗])" for digits in (r"\d", r"\d\d", r"\d\d\d"))
_SAID = rf"(?:均|都|全部|已|分别|成功|首次|首批)*(?:{'|'.join(CHOSEN)}|(?:{'|'.join(COME_TO)})(?![^，。；]*\d))"

#: What was said of all of so many people or households (2.1万人|均|纳入低保), where 人均 is that of each.
ALL_DID = words(
    "已 为 得到 被 能 享受 纳入 落实 完成 获得 获评 入选 入学 达标 通过 建成 办理 全部 顺利 实现 住上 脱贫 参保 痊愈 按"
)

#: Things measured: length, area, volume, weight, energy, power, data, concentration.
PHYSICAL = words("""
    平方公里 平方千米 平方米 平方厘米 平米 立方米 立方 方 公里 千米 海里 厘米 毫米 分米 米 公顷 亩 ㎡ m2 m² m3 m³ km²
    k㎡ ㎞ km2 km 平方 延米 延长米 皮长公里 芯公里 车道公里 蒸吨 吨标准煤 吨标煤 吨公里 吨海里 吨 公斤 千克 毫克 微克 克
    市斤 斤 担 升 毫升 加仑 桶 千瓦时 千瓦小时 兆瓦时 吉瓦时 千瓦 兆瓦 吉瓦 瓦 马力 千伏安 兆伏安 伏安 度电 度 焦耳 千卡
    大卡 卡 标准立方米 标立方米 GWh MWh kWh GW MW KW kW KVA kVA MVA EFLOPS EFlops Eflops PFLOPS PFlops Pflops TFLOPS
    PF EF TF GWH MWH KWH Gwh Mwh KWh Kwh kwh Gw Mw Kw kw GWp MWp KWp kWp hm2 hm²
    EB PB TB GB Gbps Tbps Mbps Kbps G P E T M K 摄氏度 ℃ 分贝 立方公里 吨/日 英亩 载重吨 总吨 人公里 换算吨公里 千升
    kg μg/m3 μg/m³ ug/m3 ug/m³ t 米/秒 公里/小时 微克/立方米 毫克/立方米 毫克/升 机架 标准机架 标箱 标准箱 箱 TEU 重箱
    吨铁 盎司 机时 核时 比特 兆 安时 锭 纱锭 立方千米 华里 公分 市亩 千焦 兆焦 吉焦 吨油当量 兆帕 兆赫 赫兹 卡时 自然箱
""")

#: Measure words of countable things.
COUNT = words("""
    个 家 项 户 条 件 套 所 座 场 处 名 位 张 宗 台 辆 起 头 栋 部 只 支 枚 株 批 例 艘 架 班 列 间 片 块 门 款 种
    类 口 人 眼 根 盏 趟 篇 册 本 幅 期 次 对 双 份 封 颗 棵 羽 尾 匹 峰 床 幢 层 排 组 队 团 轮 剂 节 堂 课时 学时
    单 棚 基 笔 票 枪 杆 面 扇 粒 袋 瓶 盒 罐 吨级 车 船 航班 航线 线 线对 端口 端 芯 间次 台套 台(套) 台次 件套 件次
    台件 所次
    套(间) 套(户) 家次 户次 人次 人年 人天 人日 人·次 架次 亩次 车次 班次 批次 场次 艘次 辆次 列次 例次 件(次) 个次
    户(人)次 人(户)次 家(户)次 户(家)次
    头只 头只匹 头匹 羽只 只羽
    条次 篇次 节次 课次 床位 泊位 个标准箱 个标箱 个班 桩 标台 公里次 场(次) 家(次) 户(次) 人(次) 台(件) 件(套)
    套(台) 台(辆) 个(次) 处(个) 个(处) 辆(台) 处次 人份 剂次 针次 针 盘 炉 垧 手 道 版次 首 卷 具 把 顶 标段 工日
    分 格 步 帧 圈 副 点 管 窝 箱次 亿次 人大代表 站 餐 束 段 套件 盆 票次 重点班次 往返 挂 股 宗地 网次 铺
    路 回 标张 趟次 轮次 床次 册次 重量箱 羊单位 个位次 个名次 个等级 针剂
    条(个) 个(家) 所(个) 家(个) 户人 条段 起次 次/日 辆/日 人/日 包 瓶次 部(个) 部(集) 集 季 校 村 楼 坊 店 企 项次 印张
    群 航次 大项 小项 朵 丛 捆 桌 席 学分 工时 台班 台时 印次 人月 棒 筒
    棺
""")

#: Those of them with which things are counted one by one.
ONE_BY_ONE = words("家 个 户 名 位 所 条 类 人 座")

#: Those with which things, and no people, are counted by the piece.
BY_PIECE = words("家 个 所 座 处 条 项")

#: Time that passes: a statistic only where the sentence measures it, else a duration.
TIME = words("""
    个季度 季度 个工作日 工作日 个自然日 自然日 个交易日
    个工作小时 工作小时 天 小时 个小时 分钟 秒 毫秒 日 个月 年 周 个周 年时间
""")

#: Parts and comparisons.
RATIO = words("% ‰ ‱ 个百分点 个多百分点 个以上百分点 个点 百分点 个千分点 个基点 基点 个BP BP 倍 成 /10万 /十万")

#: Ages.
AGE = words("周岁 岁")

#: Units whose rest of the word makes another word of it: unit -> signs that may not follow.
NOT_BEFORE: dict[str, str] = {
    "名": "牌胜称单录誉贵",
    "棒": "球",
    "筒": "仓子体",
    "棚": "户区改内外顶",
    "大项": "目",
    "台": "风商胞资湾阶州",
    "口": "岸",
    "场": "所馆地",
    "条": "例",
    "位": "于居列次置",
    "本": "科地级市省县区届年月土报轮次",
    "门": "户诊店",
    "管": "理护道线网控",
    "支": "持出撑部付",
    "点": "位多以亮击",
    "个点": "位",
    "件": "均",
    "线": "上下城路",
    "方": "案式面针",
    "米": "字易脂",
    "次": "性要",
    "条次": "干支",
    "项次": "要",
    "群": "众体落岛山",
    "回": "收归升落应访购迁望合到",
    "道": "路德",
    "部": "分门署委",
    "组": "织团建合",
    "宗地": "块",
    "队": "伍",
    "团": "队组",
    "手": "机续工",
    "节": "能约日水气",
    "车": "位辆道牌",
    "船": "舶公东厂长",
    "面": "积对向临",
    "双": "一创流鸭",
    "首": "位个批届家次府席",
    "种": "植业养子粮",
    "期": "间货",
    "对": "接外口",
    "排": "名放行",
    "个班": "级次子组主车",
    "类": "似",
    "批": "准发复示",
    "站": "位点",
    "单": "位项日体建",
    "集": "中团成聚装群",
    "季": "度",
    "校": "园",
    "村": "级民庄",
    "企": "业",
    "店": "面",
    "楼": "宇盘",
    "股": "份权指",
    "格": "局式",
    "分": "之类为别支布局行公子米贝院期成钟散级批阶所享摊解组区季店校会队部厂机馆厅",
    "餐": "饮",
    "包": "括容",
    "日": "报",
    "周": "年岁边",
    "架": "构",
    "丛": "林书",
    "席": "位卡",
    "桌": "面",
    "列": "入",
    "处": "理于置",
    "所": "有在",
    "座": "谈",
    "片": "区",
    "株": "洲",
    "升": "级至",
    "天": "然津",
    "元": "旦素氏",
    "倍": "增",
    "成": "立为果功员本效就长都熟交品套形绩",
    "G": f"{string.ascii_letters}0123456789网基络用通",
    "M": f"{string.ascii_letters}0123456789",
    "P": f"{string.ascii_letters}0123456789",
    "T": f"{string.ascii_letters}0123456789",
    "E": f"{string.ascii_letters}0123456789",
    "K": f"{string.ascii_letters}0123456789",
    "t": string.ascii_lowercase,
}

#: Units that only are one where what stands behind them matches: unit -> pattern.
_EACH = rf"均(?!{'|'.join(ALL_DID)})"
ONLY_BEFORE: dict[str, str] = {
    "人": f"(?![才工大口民社物类行体文造制员]|{_EACH})",
    "户": f"(?![籍口厕]|外(?!贸|商|资(?!源)|[来出迁籍])|{_EACH})",
    **dict.fromkeys(PLACES, f"(?={_BESIDE}{_SAID})"),
    **dict.fromkeys("市县区", f"(?={_BESIDE}{_SAID}|{_CHAIN})|(?:{_CHAIN_END})(?=[，。；！\n])"),
    "省": f"(?={_CHAIN})",
    "个": "(?!体(?:工商|经营|经济|户|私营|劳动|诊所|医))",
    "元": "(?!谋(?!划))",
    "家": "(?![庭政禽]|园(?!区)|长(?!者|三角|江|期)|居(?!家)|校(?![友外]))",
    "人年": "(?!度)",
    "项": "(?!目(?!标任务))",
    "基": r"(?<=\d基)(?=[，。；、！])",
    "路": (
        r"(?:(?<=\d\d0路)|(?<=[万千百]路)|(?<=[头机控频]\d\d路)|(?<=[头机控频]\d{3}路)|(?<=[头机控频]\d{4}路))"
        r"(?=[，。；、！以(]|(?:及?以上)?视频|建设)"
    ),
}

#: What may stand behind a slash in a compound unit (``吨/日``, ``元/人·月``).
PER = words("""
    日 天 年 月 人 户 亩 平方米 平方公里 立方米 吨 公里 小时 时 秒 标准煤 人月 人年 升 立方厘米 次 千瓦时 辆 公顷 台
    m3 m³ ㎡ 标箱 平方千米 只 头 株 度 件 套 个 分钟 车 床 村 季 元 10万人 10万 十万 周 班 千克 公斤 斤
""")

#: Units in brackets that belong to the unit before them (``台(套)``).
BRACKETED = words("""
    套 间 次 户 台 件 个 处 家 辆 人 项 座 所 条 幢 栋 艘 架 列 部 批 吨 张 套房 头 只 市 县 区 社区 部门 岁 段 片 块 组
""")

#: The same unit written otherwise: what the guideline's labels carry.
SAME_AS: dict[str, str] = {
    "百分点": "个百分点",
    "个多百分点": "个百分点",
    "个以上百分点": "个百分点",
    "个点": "个百分点",
    "元人民币": "元",
    "美金": "美元",
    "块钱": "元",
}

#: Money of less than a yuan: what its unit is called without 钱.
SMALL_MONEY: dict[str, str] = {"毛钱": "毛", "角钱": "角", "分钱": "分"}

#: Magnitude words that may stand between digits and a unit.
MAGNITUDES = words("个亿 千亿亿 百亿亿 十亿亿 万亿亿 亿亿 万亿 亿万 千万 百万 十万 千亿 百亿 十亿 万 亿 千 百")

#: Magnitude words with these signs behind them begin a unit (千瓦), a fraction (百分之) or a thing (9个|亿元以上项目).
NOT_MAGNITUDES: dict[str, str] = {
    "千": "瓦米克伏赫卡升",
    "百": "分",
    "个亿": "元级万吨",
}
