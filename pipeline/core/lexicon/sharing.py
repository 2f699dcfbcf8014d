"""What one of several subjects of a list says for all of them: endings, owners, levels.

Belongs here: word lists. Does not belong here: how a list is parted (subjects.py), what of an ending is shared
(endings.py).
"""

from pipeline.core.patterns import words

#: Words of ``SHARED_ENDINGS`` that are things, which can be counted: a measure behind the last of a kind is of all.
SHARED_THINGS = words("""
    企业 产业 项目 工程 基地 中心 平台 机构 管网 管道 游客 事故 警情 类警情 案件 类案件
""")

#: Things whose number is a statistic of its own (高新技术企业实现倍增，|突破200家).
COUNTED = words("型企业 技术企业 业企业 市场主体 经营主体 机构 平台 载体 基地 集群 人才 工商户 合作社")

#: Two that each have a rate or an income of their own, however joined (城镇和农村|居民收入, 小学和初中|入学率).
EACH_OF_PAIR = words("城镇和农村 农村和城镇 小学和初中 初中和小学 小学、初中 初中和高中 城镇、农村")

#: Endings that the last of several subjects says for all (``住宿业、餐饮业营业额``).
SHARED_ENDINGS = SHARED_THINGS + words("""
    居民人均可支配收入 居民可支配收入 居民人均纯收入 居民收入 款余额 增加值 总产值 产值 营业额 营业收入 主营业务收入
    销售额 零售额 产量 销量 投资额 投资 余额 吞吐量 总量 数量 人数 面积 里程 覆盖率 普及率 达标率 优良率 利用率 合格率
    满意率 办结率 处理率 入学率 机械化率 机收率 保险参保人数 保险参保率 参保人数 参保率 参保 标准 水平
    收入 支出 贷款 存款 进出口 出口 能耗 排放量 浓度 年均浓度 指数 占比 比重 增速
    饲养量 存栏量 出栏量 存栏 出栏
    人均可支配收入 可支配收入 安全利用率 公里 建设 任务 完成省定任务 利润 税收 总额 规模 成交额 成交量 交易额
    使用量 排放 人次 总值 数 率 额 量
    营收 价格 成本 时限 起数 花费 消费 利税 税费 资产 强度 密度 水耗 电耗 增加额 贸易额 贸易总额 批发额 花销 单产 亩产
    总产 均值 增值税 所得税 比例 用电量 发电量 用水量 用气量 用电成本 销售面积
    贷款余额 存款余额 贷款额度 授信额度 额度 投入 能力 幅度 保险参保 生态修复 周转量 运输量 申请量 授权量
    加注量 处理量 进口量 出口量 结算量 资源利用率 资源化利用率 综合利用率
    绩效考核 工作绩效考核 责任制考核 累计完成投资 完成投资
    保险覆盖面 保险覆盖率 保险扩面 保险人数 保险的人数 保险职工 保险的职工 保险参保职工 保险参保人员 保险费 保险费征缴
    保险基金 保险基金收入 保险基金征缴 保险征缴率 保险待遇 建设进度 施工进度 工程进度 保有量 年产量 占有率 时间 断面水质
    面积增量 加工能力 垃圾处理量 环境质量 客流量 车流量
    业务总量 学位供给率 集体访人次 领域投资 平均降价 新增就业
    产能 年产能 生产能力 日产量 库存 库存量 供应量 消费量 收购量 收购价 最低收购价 均价 市场份额 减排量 削减量 增幅
    装机 装机容量 并网容量 上网电量 出货量 储量 交货值 研发费用 应收账款 公用经费 实际使用外资 实际利用外资 从业人员
    单位能耗 单位产品能耗 建成区面积 基地面积 在建规模 新增装机 新增贷款 信贷余额
    利率 贷款利率 贷款加权平均利率 贷款不良率 满意度 浓度均值
""")

#: Words before one of ``SHARED_ENDINGS`` that say with it what is measured (``进出口总额``, ``门票收入``).
BEFORE_ENDINGS = words("""
    进出口 出口 进口 贸易 货物 零售 批发 成交 交易 投资 消费 经营 营业 上市公司 总 年 月 平均 年均 亩均 户均 地均
    补助 报销 办理 审批 通关 首发 募资 财政补助 门票 综合 优良水体 发案 立案 入选
    排放 运营 通车 接卸 处理 收集 无害化 资源化 规模化 工厂化 单体 种植 播种 养殖 市场 外资 内资 装机 获奖 录取 上线
    财政 水质 良种 质量 改善 机场 旅客 货邮 集装箱 网络 施工 种群 高校 法定时限 法定期限 按时 按期 限时 人口 精深
    检测 抽检 耕种收 运输 周转 开票 限上 挂牌 扩面 GDP 学位 接待 标准化 保险参保 销售
    医保 门诊 住院 费用 换新 收获 出厂 收购 全球 重点工程 工程 累计 并网 年度 预算 领域 加权
""")

#: Steps of a work, each of which has a rate of its own where they are listed (事项受理、答复、按期办结|率).
STEPS = words("""
    受理 接听 签收 转办 面商 见面 走访 答复 回复 办复 反馈 办理 办结 结案 回访 公开 公布 审查 审核 审议决定 审定 解读
    备案 登记 评估 收集 收运 清运 转运 处理 处置 利用 签约 开工 竣工 投产 入库 入统 纳统 到账 到位 配建 验收 移交 交付
    体检 建档 接种 筛查 随访 治疗 检测 抽检 检验 检定 排查 整改 销号 查处 侦破 参保 资助 入学 升学 毕业 就业 创业 培训
    持证 上岗
""")

#: Words that tell one thing of a list from others and are not shared (国家|现代|农业产业园、农业产业强镇).
NOT_SHARED = words("现代 新型 高效 优质 特色 绿色 智能 智慧 规范化 标准化 普惠性 高标准 紧密型")
#: Titles that are of one grade by themselves (省级高新区2家、|高新技术企业9家).
OF_ONE_GRADE = words("高新技术企业 上市企业 上市公司 规上企业 规上工业企业 规模以上工业企业")

#: Owners of one kind, by the ends of their names: behind the last of them begins what is measured of all of a list
#: (``A县、B县|工业投资``, ``制造业、高技术产业|外资占比``).
OWNERS_OF_A_KIND = (
    "企业 公司 集团 机构 院校 高校 学校 医院 银行 合作社",
    "业",
    "市 县 区 州 镇 乡 省 旗",
    "类",
    "江 河 湖 溪 干流 水库",
)
#: Whose, or of what level, the things of a list are, said once before the first (``限上|零售业、住宿业销售额``).
SAID_ONCE = words("""
    限上 限额以上 城乡居民 城镇居民 农村居民 城镇职工 企业职工 农村 国家级 省级 自治区级 市级 区级 县级 自然村 行政村
    建制村 机场 港口 领域 高校 开发区 园区
""")
#: Ways to travel, said once before the people and the goods that go by them (``民航|客运、货邮吞吐量``).
CARRIERS = words("民航 公路 铁路 航空 水路")

#: Whose rates are listed, said once before the first (``农村|厕所普及率、污水治理率``), whose money, and what of it.
OWNERS_OF_RATES = words("农村 行政村 建制村 自然村 企业 人口 事项 本级政府")
OWNERS_OF_MONEY = words("企业 国企 公司 集团 技术产品")
MONEY_OF_OWNERS = words("""
    产值 总产值 增加值 工业产值 工业总产值 工业增加值 主营 利润 营业 营收 资产 净资产 税收 利税 上缴 实缴 研发 销售
    税金 缴税 纳税 出口
""")
#: Places whose figures are listed so, and such figures that no owner is told with else (``|园区生产总值、开票销售``).
OWNERS_OF_FIGURES = words("园区 开发区 片区 景区 集聚区 合作区")
FIGURES_OF_PLACES = words("经营收入 工业开票销售")

#: Words that end as such an owner does, and are none.
NOT_OF_A_KIND = words("就业 创业 失业 从业 作业 毕业 专业 物业 营业 城市 地区 社区 小区 建成区")

#: Words within which no subject of a list ends, though another of the list is as long (公交车、巡游出|租车电动化率).
ONE_WORD = frozenset(
    words("""
    学校 出租 进口 出口 中小 环境 市场 业务 作物 企业 产业 氧化 物质
    业生 学生 人员 职工 居民 群众 医生 教师 军人 员工 人才 园区 社区 小区 城区
""")
)

#: Kinds of which all of several subjects are, before a measure (``纺织、电子产业集群营收``); what is of the first has
#: figures of its own, and attains them.
CLUSTERS = words("产业集群 产业集聚区 产业链")
KINDS_OF_ALL: tuple[str, ...] = (*CLUSTERS, *words("产业 集群 行业 服务业 类"))

#: Trades whose names end in a 业 that the last of several says for all (``批发和|零售业``).
TRADES_ALONE = words("批发 零售 住宿 餐饮")

#: Of what size the firms are that are told of, said once before several trades; and trades that are never told by it.
OF_A_SIZE = words("规上 规模以上")
OF_NO_SIZE = words("农业 林业 牧业 渔业 建筑业 金融业 房地产业")

#: What stands behind 和 in the name of one trade (``软件和|信息技术服务业``).
TRADE_ENDS = words(
    "信息技术服务 商务服务业 技术服务业 相关服务 零售业 餐饮业 邮政业 仓储业 运输代理业 娱乐业 社会工作 公共设施管理业"
)

#: Last words of bodies, besides heads and things, that are not of the kind of one behind them (地区总部、研发|中心).
OTHER_BODIES = words("小学 中学 幼儿园 总部 联合体 天地 小院 门诊 诊室 试验区 场景")

#: Words that end like one of ``SHARED_ENDINGS`` and are none.
NOT_ENDINGS = ("需氧量",)

#: Kinds of power, of which each is made for itself (``新能源装机9万千瓦、发电5亿千瓦时``).
RENEWED = words("新能源 清洁能源 可再生能源")
POWER_FROM = words(
    "绿电 风电 海上风电 光伏 分布式光伏 风光 风光电 风力 光热 水电 火电 核电 煤电 气电 生物质能 抽水蓄能"
)
KINDS_OF_POWER = RENEWED + POWER_FROM

#: People of schools: beside schools that are counted they are those of the schools.
PUPILS = words("在校学生 在校生 在校生总数 在校学生总数 在校生人数 招生数 招生人数 招生规模 毕业生 专任教师 教职工")

#: Whose rates and standards are told one by one.
MEASURED_OF = words("企业 行业 产业 单位 机构 居民 城市 城镇 农村 城区 乡村 职工 人员 农户 学校")

#: Words for two things that values are handed out to in order (``城乡居民收入分别增长5%、7%``).
PAIRS: dict[str, tuple[str, str]] = {
    "城乡": ("城镇", "农村"),
    "收支": ("收入", "支出"),
    "内外资": ("内资", "外资"),
    "客货运": ("客运", "货运"),
    "产销量": ("产量", "销量"),
    "产销两旺": ("产量", "销量"),
    "产销": ("产量", "销量"),
    "开竣工": ("开工", "竣工"),
    "存出栏": ("存栏", "出栏"),
    "工农业": ("工业", "农业"),
    "进出口整体通关": ("进口整体通关", "出口整体通关"),
    "进出口通关": ("进口通关", "出口通关"),
}

#: Branches of trade and of farming that one word names together, and each of them (``批零住餐分别增长…``).
BRANCHES: dict[str, tuple[str, ...]] = {
    "批零住餐": ("批发", "零售", "住宿", "餐饮"),
    "农林牧渔": ("农", "林", "牧", "渔"),
}

#: What things are awarded or built as: of what, the first of several says for all (``智能制造示范工厂、优秀场景``).
TITLES = words("示范 达标 优秀 优势 领军 标杆 先进 模范 样板 精品")

#: What things are that are told by what they are made as or with (``智能制造企业、产线``), titles aside.
MADE_WITH = words("智能制造")

#: Plain things that are told by nothing but the title, or the way they work, of those before them.
PLAIN_BESIDE = words("项目 线路 社区 团队 产线 车间 产线车间 工位 个人 单位 场景")

#: What only narrows the people that a list names at its end (``高龄、失能老年人家庭``).
KINDS_OF_PEOPLE = words("高龄 失能 半失能 失智 空巢 留守 独居 孤寡 残疾 困境 特困 失独")

#: How much there is for each: nothing that is added or built (绿化覆盖率45%、|人均绿地面积), and no part of anything.
FOR_EACH = words("人均 户均 每千 每万 每百 每平方公里")

#: Of how many people something is reckoned, and what is reckoned so (每千人口床位数、|执业医师数).
PER_PEOPLE = words("每万人口 每千人口 每百人口 每万人 每千人 每百人 万人 千人 百人 平均每人")
OF_PEOPLE = words("""
    粮食 棉花 油料 食油 食糖 肉类 猪肉 水果 水产品
    床位 床位数 病床数 养老床位 养老床位数 医疗床位数 医院床位数 医疗机构床位数 医疗卫生机构床位数
    托位数 学位数 医师数 执业医师数 执业(助理)医师数 医生数 全科医生数 护士数 注册护士数 护理人员数
    医师 执业医师 执业(助理)医师 医生 全科医生 护士 注册护士 病床 托位 教师数 社工数 社工 卫技人员 卫技人员数
    卫生技术人员 卫生技术人员数 婴幼儿托位数 3岁以下婴幼儿托位数 车位数 体育场地面积
    固定电话 移动电话 电话 汽车 电脑
""")

#: People of the country, those of town and country, and what is reckoned between the two (城乡居民|收入比缩小到1.8).
RURAL = words("农村居民 农民")
TOWN_AND_COUNTRY = "城乡居民"
RATIOS_OF_TOWN_AND_COUNTRY = words("收入比 收入之比 收入差距 收入倍差 人均可支配收入比")

#: Last words of those abroad with whom there is trade, said once with 对 or 与 (对|东盟、欧盟出口).
TRADED_WITH: tuple[str, ...] = words("""
    国 国家 地区 市场 伙伴 港澳 东盟 欧盟 欧洲 亚洲 非洲 美洲 拉美 北美 南美 中东 东欧 西欧 中亚 东亚 南亚 西亚 北非
""")

#: Zones whose figures stand beside those of the place that they are in (全市和高新区|工业投资).
ZONES = words("自由贸易试验区 自贸试验区 自贸区 开发区 高新区")

#: What was done with projects that tells them from others: what is invested is told with it.
CHOOSING = words("""
    签约 新签约 新签 签约引进 签约落地 引进 新引进 引入 新引入 招引 新招引 引育 新引育 落地 新落地 入库 新入库 新增
    新开工 新竣工 新投产 新建 新上 新设 新设立 新供应 集中开工
""")

#: Ways in which people who are provided for are kept, and those people (散居、|集中供养孤儿救助标准).
WAYS_KEPT = words("集中养育 集中供养 分散养育 分散供养 社会散居 散居")
PEOPLE_KEPT = words("孤儿 儿童 特困 五保 老人 困难 困境 对象 人员 残疾人")

#: Words that each tell one kind of some thing that is named behind the last of them (``4个固定、2个流动检查站``).
KINDS_IN_SERIES: tuple[tuple[str, ...], ...] = (
    words("固定 流动 移动"),
    words("小麦 玉米 水稻 大豆 花生 油菜 棉花 马铃薯"),
    words("焦化 钢铁 水泥 铸造 化工 煤电 玻璃"),
    words("列省 省级 市级 区级 县级"),
    words("政务服务 公共服务 便民服务"),
    words("稳就业 就业创业 青年就业创业"),
)

#: Crops: the ground told of the last of several is that of all (``小麦、玉米高产示范区``).
CROPS = words("小麦 玉米 水稻 大豆 油菜 油料 花生 棉花 马铃薯 蔬菜 水果 林果 茶叶 中药材 粮食")

#: Papers on each of several bodies or places, and what of them is bettered, behind the last (``10个街道|清单``), and
#: those bodies and places besides the owners of things.
PAPERS_ON = words("清单 方案 预案 名录 目录 规划 消防管网")
SUBJECT_TO_PAPERS = words("部门 街道 街道办 镇街 镇 乡镇 村 区 片区 流域 医院 学校 幼儿园 小学 中学 行业")
#: Kinds of work that projects are told by, which is done to no thing that is named.
KINDS_OF_PROJECTS = words("技术改造 技改 设备更新 设备改造 城市品质提升 城市更新 内涝整治 节能改造")
#: Ways of training people, and where a trade settles, told plainly behind another such word.
TRAININGS = words(
    "技能培训 引导培训 创业培训 技能提升培训 岗前培训 职业技能培训 就业培训 转移就业培训 实用技术培训 转岗培训"
)
SITES_OF_TRADES = words("基地 集聚区 集聚地 园区 示范区 示范基地 示范园区")

#: What is told with one measure, said of the first of them, in units of their own (货物|吞吐量9万吨、|集装箱3万标箱).
MEASURED_ALIKE = ("货物 集装箱", "石油 天然气")
#: Those measures, and what tells how well known a store underground is.
KINDS_OF_RESERVES = words("探明 地质 可采 保有 控制 预测")
MEASURES_OF_BOTH = words("吞吐量 储量")

#: What is told of accidents and of crimes behind how many there were (``刑事警情、立案数``, ``安全事故率和死亡率``).
OF_ACCIDENTS = words("死亡率")
OF_CRIMES = words("立案数 案件")
#: Who came to harm in accidents, and what was lost in crimes, that are counted before (安全生产事故和|死亡人数).
HARM = words("死亡人数 亡人数 受伤人数 伤亡人数 直接经济损失 经济损失 财产损失 损失金额 涉案金额")
