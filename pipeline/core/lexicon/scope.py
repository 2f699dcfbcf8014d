"""Words around numbers that are no statistics: names, sizes, thresholds, groups compared with, times that pass.

Belongs here: word lists. Does not belong here: how they are weighed (``pipeline.core.scope.reasons``).
"""

from pipeline.core.patterns import words

#: Verses that open with a number (``九万里风鹏正举``).
VERSES = words("九万里风鹏 三万里河东 八千里路云 一万年太久")

#: What is told to be a hundredfold in a way of speaking (``信心百倍``, ``百倍的努力``).
HUNDREDFOLD = words("信心 勇气 干劲 精神 热情 努力 热忱 警惕 仇恨 疯狂 耐心")

#: Before 第一位的: what matters most, in no order (``作为第一位的任务``).
BEFORE_WHAT_MATTERS = words("是 作为 当作 最重要、")

#: Surveys that are named by the share of those asked (``1%人口抽样调查``).
SAMPLED = words("人口抽样 人口变动抽样 抽样调查")

#: Races, whose length stands before them.
RACES = words("竞走 接力 自由泳 蛙泳 仰泳 蝶泳 速滑 跨栏 马拉松 男子 女子")

#: What of an amount a tax is due on (``100万元至300万元部分``).
PARTS_TAXED = words("的部分 部分")

#: Words behind a bare number that make a name of it (``12345热线``, ``240号文件``).
NAMED_BEHIND = words("""
    强 佳 版 号 国道 省道 县道 高速 热线 平台 工程 行动 计划 战略 模式 机制 格局 方案 体系 政策 产业体系 系列 文件
    千伏 英寸 纳米 伏 赫兹 兆赫 级 型 式 路 街 村 广场 社区 小镇 医院 中学 小学 团 师 中国 国际 全国 世界 亚洲 条例
    令 专案 事件 台风 暴雨 洪水 特大
""")

#: Words of ``NAMED_BEHIND`` whose rest of the word makes another word of it: word -> signs that may not follow.
NOT_NAMED_BEHIND: dict[str, str] = {
    "强": "劲化度势县镇市省国区力",
    "号": "召",
    "路": "口",
}

#: What is named by how many meet there (创业青年60人论坛).
MEETING = words("论坛 圆桌")

#: Units, beside the physical ones, that tell the size of something built.
SIZE_UNITS = words("对 人 张 床 个 架次 人次 头 辆 套 户 只 羽 座 元 台 件 片 支 万吨级")

#: Things built whose size stands before them (``年产50万吨…项目``).
BUILT = words("""
    项目 工程 生产线 机组 电站 电厂 电场 装置 泊位 码头 水厂 处理厂 冷库 锅炉 产线 航道 变电站 输变电 大桥 厂房 风电
    集装箱船 级
""")

#: Machines, and works named by what they make of what, whose size stands before them (``20兆瓦海上风机``).
MACHINES = words("""
    风机 发电机 发电机组 压机 起重机 盾构机 飞机 运输船 燃机 汽轮机 重卡 加氢站 煤制油 煤制气 煤制天然气 煤制烯烃 消防车
    水车 锅炉 电解槽 火箭发动机 燃气轮机
""")

#: Plots, and what holds or carries so much: their size stands before them, their number behind (50亩示范园3个).
PLOTS = words("示范园 示范片 示范点 示范区 示范基地 示范田 示范方 样板园 样板田 样板片")
HOLDERS = words("变压器 沼气池 蓄水池 水池 水窖 水塔 储罐 储水罐 调蓄池")

#: Verbs right before the capacity that is added, whatever machines it is of.
BUILDING_UP = words("新增 完成 达到 达 超 超过 突破 淘汰 关停 拆除 总装机 并网 装机 投产 新增装机")

#: Words right before the size of something built.
TO_BUILD = words("年产 日产 年处理 日处理 年加工 日供 年出栏 年屠宰 装机 年吞吐 单机 日供水 库容 年 日 × *")

#: Whose yearly output stands before them (``50万吨饲料厂``).
MAKERS = words("项目 生产线 产线 厂 基地 养殖场 代养场 孵化场 猪场 牛场 羊场 鸡场 养殖")

#: Words of ``MAKERS`` whose rest of the word makes another word of it: word -> signs that may not follow.
NOT_MAKERS: dict[str, str] = {"厂": "房商家矿"}

#: What an amount of money right before it tells the class of (``10亿元企业8家``).
CLASSED = words("企业 园区 产业链 产业集群 集群 开发区 集聚区 产业园 产业带")

#: Words right before an amount of what was built: no size.
BUILDING = words("新增 完成 新建 建成 改造 达到 供应")

#: What is done with works for power of which there is so much, and the kinds of them (开工建设90万千瓦|海上风电项目).
POWER_BUILT = words("""
    开工建设 新开工 开工 新建 续建 建成 建成投产 建成投运 建成投用 投产 投运 并网 建成并网 核准 新核准 获批 新获批
    备案 签约
""")
POWER_KINDS = words("""
    光伏 分布式 集中式 风电 风力发电 风光 海上 陆上 抽水蓄能 抽蓄 储能 新型储能 新能源 清洁能源 可再生能源 水电 火电
    煤电 气电 热电 光热 渔光 农光 林光 牧光 生物质 独立储能 电化学
""")
POWER_UNITS = frozenset(("千瓦", "兆瓦", "吉瓦"))

#: Words that measure a time: its number is a statistic.
TIME_KEPT = words("""
    压缩 缩短 缩至 压减 减少 减至 降至 增加 提前 延长 时限 时间 用时 天数 平均 时长 耗时 工期 周期 办结 审批 达 控制在
    超省定 超市定 超年度 超目标
    不超过 办理 缩减 提速 快 净增 实现 内 开办 完成 工作日 节省 节约 优良 机时 学时 较 同比 比上年
""")

#: Words behind a time that make a name of it (``15分钟健身圈``).
TIME_NAMES = words("""
    社区 圈 过境 热线 服务 不打烊 在线 自助 图书 生活 通勤 交通 可达 直达 便民 健身 到达 抵达 响应 值班 值守 办公 预约
    营业 开放 轨道 医疗 养老 救援 免签 监测 经济 都市 城市 书 阅 通达 高铁 行动 攻坚 大会战 会战 大干 专项 核酸
    通关 的服务半径 时间 的时间 数据传输 时延圈 算力圈
""")

#: Words before a time that only lasted.
RUNNING = words("利用 分别用 已经过去 已过去 连续 奋战 苦战 历时 最后 仅用 用时短 隔离 医学观察")

#: Words of rank behind a group compared with.
GROUP_RANKS = words("首位 前列 之首 榜首 位居 位列 名列 稳居 排名 居 最优 最好 最快 最高 最低")
NOT_GROUP_RANKS = {"居": "民住家委室宅环宜点村"}

#: Words right before the size of a group compared with.
BEFORE_GROUPS = words(
    "居国家 在国家 居 列 排 排名 位 在 全国 全省 全市 全区 全县 全州 全盟 全旗 中部 西部 东部 全球 国内 参评 入围 沿海 "
    "珠三角 长三角 大湾区"
)

#: Sides that something is looked at from.
SIDES = words("方面 维度 层面 角度 视角 向度")

#: Measure words of what a group consists of.
GROUP_UNITS = words("个 家 座 市 省 所 位 大 项 条")

#: What is counted above a threshold of money (``收入超10亿元企业40家``).
FIRMS = words(
    "县域 县城 县市 企业 项目 公司 集团 园区 乡镇 镇 村 集群 产业链 市场 商圈 大户 单位 农户 品牌 产业 产品 县 区 楼宇 "
    "电商主体 合作社 家庭农场 单品"
)

#: What else is counted above such a threshold, told by it only where its count stands behind (产值超亿元的|基地9个).
COUNTED_FIRMS = words("""
    公司 工厂 商户 经营主体 市场主体 机构 开发区 经开区 高新区 集聚区 产业园 基地 产业带 工程 门店 街道 社区 嘎查
    苏木 龙头 合作社 平台 农场 养殖场 景区 车间 商场 超市 银行 金融机构 店铺 主播 港口 城市
""")

#: What says of projects and firms above a threshold which they are.
OF_THE_LARGE = words("重大 重点 工业 产业 制造业 服务业 农业 龙头 骨干 优质 优势 主导 内资 外资 单体 大型 大 特色")

#: Whom a limit right before them tells, whatever is said of them (``超5亿元项目新开工9个``).
LIMITED_THINGS = words("项目 企业 工厂 工程 开发区 集聚区 园区")

#: Plain things that are told by how large they are (``百亿级企业``), of a kind that is told once.
TOLD_BY_SIZE = words("企业 项目 园区 集群 平台")

#: What has a value above a threshold (``40家企业收入超10亿元``).
FIRMS_WITH_VALUES = words("""
    企业 公司 集团 合作社 商场 平台 机构 乡镇 镇 村 园区 集群 产业 县 区 工厂 商户 经营主体 市场主体 开发区 集聚区
    街道 社区 嘎查 苏木 旗 旗县 门店 基地 楼宇 写字楼 商务楼 大厦
""")

#: What is the first beyond a mark (首个突破万亿元的地级市, 第三个突破百亿斤的年份).
PLACES_BEYOND = words("""
    城市 地级市 设区市 省会 省份 县 县城 县市 县(市) 县(市、区) 区 区(县) 市辖区 城区 开发区 高新区 港口 机场
    市 市(州) 省 省区 州 镇 乡镇 街道 园区 年份 年度 国家 经济体
""")

#: Values of a firm or a village that a threshold is set on.
VALUES_OF_FIRMS = words("""
    主营业务收入 营业收入 主营收入 年产值 产值 销售收入 销售额 营收 税收 纳税 纳税额 实现税收 贡献税收 产量 市值
    一般公共预算收入 财政收入 经营收入 年经营收入 经营性收入 收入 利润 资产 年收入 缴税 入库税收 增加值 规模 交易额
    投资 集体经济收入 集体收入 集体经济 税收收入 入库税金 上缴税金 税金 利税 净利润 利润总额 出口额 进出口额 营业额
    研发投入 地区生产总值 生产总值 GDP 工业总产值 总产值 工业产值 工业增加值 销售产值 开票销售 开票销售收入 应税销售
    应税销售收入 年销售额 年销售收入 年营业收入 营业总收入 总收入 全口径税收 综合税收 年税收 年纳税 年纳税额 纳税总额
    进出口总额 成交额 年交易额
""")

#: What a limit with 以上 tells the kind of, with nothing behind it (``覆盖300人以上企业。``).
KINDS_ABOVE = words(
    "企业 工厂 单位 家庭 农户 商户 班额 小区 社区 行政村 自然村 村庄 乡镇 街道 苏木 嘎查 场所 客户 用户 人群 群体 "
    "建制村"
)

#: What a limit with 以上 or 以下 tells the kind of, counted or not (``180万吨以上煤矿``).
KINDS_BEYOND = words("机组 煤矿 焦炉 锅炉 支流 餐厅 餐饮 人口县 人口大县 人口城市 地块 水库 灌区 养殖场 河流 泊位 船舶")

#: Verbs of bringing along what has no kinds.
BRINGING = words("撬动 带动 吸引 引导 引入 争取 筹措 筹集 惠及 帮助 促进 安置 服务 培训 辐射带动 拉动 撬动引导")

#: What is brought along: at least so much of it, told before it.
BROUGHT = words("""
    社会资本 社会资金 社会投资 民间投资 民间资本 资金 资本 投资 贷款 融资 信贷 消费 群众 农户 农民 居民 人员 劳动力
    脱贫人口 人口 学生 就业
""")

#: Words of exceeding right before a threshold.
EXCEEDING = words("超过 超 突破 过 逾 达 达到 破 以上 跨越 迈过")

#: That all of those counted have grown by so much: the amount before it is that of all together, and no threshold.
GROWN_BY = r"(?:同比|比上年|较上年|比去年|)(?:分别|)(?:增长|增加|下降|提高)[\d.]"

#: Words of exceeding right before a threshold of money.
EXCEEDING_MONEY = words("超 过 破 达 达到 逾 上 低于 不低于 少于 不少于 大于 小于")

#: Of what a limit parts those above it, whose share is told (年收入超过9万元的占80%).
LIMITED_BY = words("收入 营收 产值 投资 面积 产量 支出 税收 资产 纳税")
#: Incomes right before a limit that tells whose (年收入9万—10万元家庭).
INCOMES = words("年收入 月收入 纯收入 人均收入 收入")

#: Whose share is told that are above a limit.
ABOVE_LIMITS = words("人数 户数 家庭 农户 企业 企业数 项目 项目数 群体 人群 考生 村 村数 面积")

#: Units, beside those of money, in which thresholds are set.
LIMIT_UNITS = words("""
    人 吨 蒸吨 吨/小时 吨标准煤 吨标煤 千伏安 万人 平方米 千瓦 岁 吨级 级 米 公里 亩 户 张 头 只 羽 人次 度 ℃ 毫米 分 克
    大卡
""")

#: Behind 次: meetings, whose number is an ordinal.
MEETINGS = words("全体 会议 全会 代表大会 党代会 常务 常委 集体")

#: Words before the number of a road, or that it was one before (老|306线).
ROADS = words("国道 省道 县道 高速 线路 公路 轨道 轨道交通 京 沪 G S X Y 老 原 旧")

#: Whose institutes have numbers (中国电科|十二所).
INSTITUTES = words(
    "中国电科 中电科 电科集团 中国船舶 中国船舶集团 中船 中船集团 中船重工 航天科工 航天科技 中国航天 航空工业 "
    "中航工业 兵器工业 兵器集团 中核 中核集团 中科院"
)

#: Words behind the number of a telephone line.
LINES = words("刑事 警情 接警 指挥中心 热线 报警 便民 服务平台 接诉即办")

#: Words right before a bare number that is a coefficient, an index or a count.
COEFFICIENTS = words("""
    系数 指数 比 倍差 容积率 生育率 发案率 死亡率 拥有量 满意度 为 达 到 至 在 值 分 PMI 名 位 超 超过 突破 近 约 不低于
    总数 人数
""")

#: Verbs of being chosen into a list of others, and what such lists are of.
CHOSEN = ("入选", "入围", "获评", "评为", "列入", "纳入")
LISTS_OF_CHOSEN = ("案例", "案例”", "名单", "工作法", "经验", "典型")

#: Leaders of the nation or a province, as they are told by their office, and what they alone are said to do.
LEADERS = words("总理 委员长 书记 部长 省长 主席 同志")
HONOURS = words("亲临 莅临 视察 踏上")
#: What they come or write for.
OF_LEADERS = words("考察 视察 调研 批示 指示 回信 贺信 复信 致信 看望 慰问")

#: Words before the hour that something begins at (上午|9点).
PARTS_OF_DAY = words("上午 下午 早上 早晨 中午 晚上 晚间 夜间 凌晨 傍晚")

#: In what something is done one behind the other, with 分 before it: units (分4批), and words behind 个 (分3个阶段).
STAGE_UNITS = words("批 期 步")
STAGES = words("阶段 年度 批次 步骤 片区 小组 层次 专题")
#: What is built in stages that are numbered (安居小区|2期, 产业园|3期).
BUILT_IN_STAGES = words("""
    小区 新区 社区 片区 园区 开发区 产业园 工业园 科技园 创业园 物流园 公园 家园 花园 新城 电厂 水厂 电站 处理厂
    港区 码头 工程 基地 广场
""")
