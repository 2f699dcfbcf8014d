"""Who has figures of its own within a place, and which figures those are.

Belongs here: those words. Does not belong here: when a figure is that of an owner (owners.py, opening_owners.py).
"""

from pipeline.core.patterns import words

#: Places that have figures of their own and are told by their kind alone, and all such places and companies.
OWNING_ALONE = words("""
    园区 产业园区 工业园区 开发区 经开区 高新区 综保区 自贸试验区 自由贸易试验区 自贸区 临空经济区 临港经济区
""")
OWNING = OWNING_ALONE + words("""
    新区 集聚区 产业园 科技园 工业园 创业园 示范园 保税区 街道 新城 科学城 国企 国有企业 属企业 管企业 集团 片区 启动区
    安置区 核心区 产业基地 总部基地 合作区 工业区 经济圈 都市圈 城市群 经济带 先行区 创新试验区 产业社区 中心区
    城市新中心 孵化器 加速器 度假区 保税港区
""")

#: What a port or an airport opens, runs and reaches, besides what passes through it.
OF_PORTS = words("""
    通达城市 通达航点 通航城市 通航点 开行国际班列 开通航线 新开航线 新增航线 开通国际航线 新开国际航线
    集装箱航线 外贸航线 货运航线 客运航线 国际航线 国内航线 航线 泊位 生产性泊位 万吨级泊位
""")

#: What a government does so that an owner of its own figures acts (推动|东山集团做强主业，营收…).
URGED = words("推动 支持 引导 促进 助推 鼓励")

#: How firms and projects come to a park, or gather there, of what kind they may be; what is done with a park, and what
#: of it that is.
BROUGHT = words("引进 新引进 招引 新招引 引入 签约 新签约 落户 新落户 入驻 新入驻 落地 新落地")
GATHERED = words("集聚 汇聚 吸引 聚集")
KINDS_BROUGHT = words("优质 重点 重大 产业 工业 制造业")
WORKING_ON = words("加快 建设 建成 打造 完善 提升 升级 启动 推进 共建 做强 做优 规划 优化")
PARK_WORKS = words("建设 发展 开发 扩能 增效 提质 扩容 升级 提升 改造 配套 基础设施 功能 功能设施")

#: Regions that are built, whose the works of any kind are, and how that is told.
REGIONS = words("都市圈 经济圈 城市群 新城 新区 片区 中心区 合作区 启动区 区域 科学城 老城 小镇")
BUILDING_UP = words("共建 协调 引领 建强 高标准 高水平 加速 合力 扎实 持续 深化")
REGION_WORKS = words("""
    一体化 协同 同城化 高质量 实质性 建设 发展 开发 大开发 大建设 崛起 提速 加快 提质 全面 加速 持续 有序 推进 勃勃 成势
""")

#: Signs that make another thing of them, and what is only there.
NOT_OWNING = words("区 城 化 园 链 集群 投资 人才 项目 建设用地 内 等 、 和 与 及")
OF_OWNERS = words("医院 学校 小学 中学 大厦 基地 项目 工程 道路 一期 二期")

#: Such figures, which are those of the whole place where no owner is told.
OWNED = words("""
    工业总产值 总产值 工业产值 规上工业产值 工业增加值 规模以上工业增加值 规上工业增加值 工业投资 固定资产投资 固投
    产业投资 主营业务收入 营业收入 营业总收入 营收 总收入 税收 税收收入 财政收入 财政总收入 一般公共预算收入
    公共财政预算收入 企业 入园企业 入驻企业 工业企业 规上工业企业 规模以上工业企业 规上企业 资产总额 总资产 净资产
    所有者权益 利润总额 利润 净利润 上缴税收 上缴税费 实际缴税 缴税 出口额 进出口额 进出口总额 外贸进出口总额
    实际利用外资 亩均收入 亩均税收 亩均产值 签约项目 在孵项目 在孵企业 注册企业 注册资本 地区生产总值 生产总值 经济总量
    师生 在校师生 建设投资 签约落地项目 入园项目 落户企业 百亿企业 研发投入 在建项目 新开工项目 完成投资 年度投资
    在园师生 在园师生规模 在园学生 签约企业 落户项目 新引进项目 引进项目 新签约项目 通办事项 资产 年营收 税费 新建住房
    竣工住房 新增企业 引进企业 收储土地 征收房屋 释放产业空间 释放产业用地 储备项目 实际使用外资 合同利用外资
    新增产业空间 利用外资 落地项目 投产企业 新引进落户企业 新增注册企业 新注册企业 制度创新指数 货物进出口额
    上缴税金 入库税金 税金 利税 产值 年产值 技工贸总收入 销售收入
    货物进出口总额 招引项目 新上企业 新落户企业 新入驻企业 产业项目投资 从业人员
""")

#: Last words of those whose incomes, standards and rates are measured, one behind the other.
HAVE_MEASURES = words("""
    行业 产业 工业 制造业 服务业 企业 集团 公司 产业园 工业园 断面 居民 农户 贫困户 脱贫户 家庭 儿童 孤儿
    老人 老年人 人员 职工 学生 县 市 区 旗 高校 学校 小学 初中 高中 中职 高职 高等专科 教育 医院
""")

#: How measures end that such owners have: amounts, and what is reckoned from them.
MEASURES_OF_AMOUNTS: tuple[str, ...] = words("收入 产值 标准 比率 比例 率 额 税收 利润 余额 成本 经费 价格 投入 投资")

#: What is taxed on each piece of land, and last signs of those who hold it: no work, and no land itself.
TAX_ON_LAND = "亩均税收"
HOLDING_LAND = ("区", "园", "业", "项目", "基地", "集群")

#: Nets that have a whole length (``高速公路|总里程``), where parts of them were told by name.
NETS = words("地铁 高速公路 地下综合管廊")

#: What is made, earned or owned is so by a thing, not by what is done with it (``开发区能级提升，营业收入9亿元``).
EARNED = words("""
    营业收入 营业总收入 主营业务收入 销售收入 总收入 营收 产值 产量 增加值 交易额 销售额 利润 利润总额 税收 亩均税收
    资产总额 总资产 净资产 门诊量 利税 利税总额 税金 总产值 创汇 纯利润 纯收入
""")

#: What so much money was earned by: no work that is done to things (``完成投资9亿元，实现|销售``).
SOLD = "销售"
#: How much of some goods is sold abroad.
SOLD_ABROAD = words("出口 出口额 出口量")

#: What firms and projects have, and people, land and rooms have not.
OF_FIRMS = words("产值 利润总额 营业总收入 资产总额")
_EARNINGS = words("产值 营收 收入 利润 税收 利税 税金 税费 增加值")
#: What those told before have none of, by how they end. What is invested earns nothing, as its owner does (完成固定资产
#: 投资9亿元，|税收2亿元), nor does an income (主营业务收入9亿元，|利润总额2亿元); a sum of what a place makes or sells
#: has nothing of the place's own (生产总值增长9%；|投资规模); capital exports nothing (引进外资9亿元，|出口额9亿元);
#: what is brought in earns nothing (招商引资9亿元，|税收2亿元), nor does power that is used
#: (工业用电9亿度，|入库税收2亿元); people have no land (人口78万，|总面积2034平方公里).
NONE_OF: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(words("人员 用地 空间"), OF_FIRMS),
    **dict.fromkeys(words("固定资产 固定资产投资 基础设施 基础设施投入"), (*_EARNINGS, "从业人员")),
    **dict.fromkeys(words("总值 总额"), words("投资规模 消费规模 人均消费 人均收入 居民收入")),
    **dict.fromkeys(words("招商 引资"), _EARNINGS),
    **dict.fromkeys(words("主营 结算"), (*_EARNINGS, *words("利润总额 利税总额"))),
    **dict.fromkeys(words("内资 外资"), (*_EARNINGS, *words("出口额 出口总额 进口额 从业人员"))),
    **dict.fromkeys(words("用电 电量"), _EARNINGS),
    **dict.fromkeys(words("伤 受伤 死亡"), words("经济损失 财产损失")),
    "人口": words("总面积 国土面积 幅员面积 辖区面积 区域面积 土地面积 总户数 户数"),
}

#: What else is done with a country that is traded with (对东盟|进出口增长9%，实际投资增长8%).
TRADED = frozenset(words("进出口 出口 进口 进出口额 出口额 进口额 实际投资 直接投资 非金融类直接投资 投资 投资额"))

#: What stops at stations, or stands there, which are told without it (``公共自行车1万辆，|新建站点60个``).
WITH_STATIONS = words("轨道交通 公共自行车")

#: Last words of people who are insured, before what for.
INSURED = words("居民 职工 劳务工 农民工 人口 贫困户 脱贫户 人员 学生 农民 群体 群众 对象")

#: Places for people that a school, a home or a house has.
SEATS = words("学位 托位 床位 病床 座位 坐席")
#: Houses for guests, and rooms in them.
HOTELS = words("酒店 宾馆 饭店 旅馆 民宿 客栈 旅店 招待所")
ROOMS = words("房间 客房 客房数")
#: Who else has places for people.
HAVE_SEATS = words("幼儿园 学校 中小学 小学 中学 高中 机构 医院 养老院 福利院 托育园 设施 敬老院 卫生院 护理院 光荣院")

#: Places that are visited, and that one has opened or is much visited.
VISITED = words("馆 街 园 谷 镇 寨 岛 景区 古城 街区 码头 度假区")
OPENED = words("开业 开园 开街 开馆 开放 正式 盛大 即 持续 火爆 爆火 出圈 走红")

#: What does something for people who come there.
SERVING_PEOPLE = words("站 馆 所 食堂 服务点 助餐点 驿站 诊所 卫生室 服务队")

#: What is done with houses, of which areas are told, and by pupils, of whom people are (施工面积，竣工；招生，毕业).
BUILT_AND_SOLD = words("新开工 施工 竣工 开工 复工 在建 销售 预售 成交 交易 交付")
OF_PUPILS = words("招生 在校生 在校学生 在校 毕业 毕业生 在读 在园幼儿 在籍学生")
