"""Nouns in the names of indicators: what is measured and what is counted.

Belongs here: word lists. Does not belong here: how a name is read (naming.py, nouns.py, topics.py), what only tells a
side of a thing (side_words.py).
"""

from pipeline.core.patterns import words

#: Kinds so plain that nothing said of them tells of which, and who may be anybody (网约车司机、骑手等|群体).
OF_ANY_KIND = words("产业 行业 领域 企业 集团 公司 单位 部门 地区 方面 产品 项目 事业")
ANYBODY = words("群体 人群 机构 对象")
#: Things so plain that with a verb of doing, or one of ``OF_PLAIN``, they need the topic of the clause before.
PLAIN_OBJECTS = words("项目 资金 房屋 案件 活动 服务")
OF_PLAIN = words("""
    落实 专项 用地 实施 建成 投入 扶持 破获 侦破 查处 交付 完成 安排 争取 筹措 统筹 整合 补助 救助 拨付 发放 孵化
    入驻 梳理 开展 组织 提供
""")

#: Last words of things that are counted: a verb before them is part of the noun (``新开工项目``).
HEADS = words("""
    项目 企业 公司 工程 任务 事项 人员 作品 城市 产品 机构 平台 基地 中心 园区 学校 医院 小区 社区 单位 案件 措施
    政策 标准 线路 航线 专利 品牌 商品 设施 设备 车辆 公园 景区 街区 集群 产业 学科 专业 课程 团队 人才 专家 学生
    教师 岗位 床位 学位 泊位 车位 店铺 门店 成果 奖项 工厂 车间 仓库 码头 桥梁 隧道 道路 公路 铁路 地块 片区 试点
    示范区 改革 议案 建议 提案 法规 规章 文件 方案 规划 家庭 对象 群众 居民 农户 村庄 行政村 乡镇 街道 苏木 嘎查
    建制村 自然村 中心村
    银行 基金 贷款 债券 合同 协议 大会 论坛 展会 赛事 活动 比赛 演出 举措 通道 充电桩 充电站 基站 驿站 水库 泵站 水厂
    场馆 电梯 机组 班列 生产线 志愿者 毕业生 得主 人物 残疾人 干警 产业链 合作社 养殖场 冷库 服务站 增长点
""")

#: Things of any kind: where a clause before names them in full, they are those (推进供电设施建设，|新增设施).
BARE_AGAIN = words("项目 企业 产品 设施 机构 平台 系统 单位 账户 签注")

#: More last words of things: what stands before a 、 and ends in one of them is a thing of its own.
THINGS = (
    *("研究院", "协会", "商会", "学会", "联盟", "高校", "院校", "院所", "商城", "仓", "农场", "合作社", "敬老院"),
    *("食堂", "街心花园", "花园", "绿地", "步道", "林荫道", "收费站", "苗圃", "孵化器"),
    *("司机", "小哥", "投递员", "特派员", "经理人", "工作者", "学者", "大使", "网格员", "部门", "窗口", "校友", "大咖"),
    *("医生", "教师", "校长", "顾问", "干警", "骨干", "工作站", "实验室", "站点", "驿站", "广场", "卫生院", "养老院"),
    *("路", "街", "河", "站", "馆", "厂", "店", "场", "楼"),
)

#: What part something plays in what is told of (以蔬菜|为主的检测).
PARTS_PLAYED = words("主 代表 主体 主题 重点 核心 特色 支撑 龙头 主导 骨干")

#: What a percentage is itself, said behind it: no thing that it is a share of (``按5%的幅度``, ``3%的目标``).
OF_PERCENT = words("""
    增 上升 提高 下降 速度 高速 快速 水平 幅度 目标 预期 任务 要求 标准 比例 比重 份额 利率 年利率 率 安排 征收
    计征 计算 计提 以内 以下 股权 股份 红线 概率 成本 资金 计划 差距 贡献 折扣 关税 基础上 的增 之间 平均 的平均
    的高速 的快速 情况 前提 条件 有
""")

#: The same thing by another measure of time: one name holds for all (``日均通关``, ``单日最高``).
RATES_OF_TIME = words("""
    单日最高 日均最高 单日 日均 月均 周均 最高
""")

#: Heads that say of what unit an intensity is, and the intensities that share them (万元GDP能耗、水耗).
PER_HEADS = words("""
    单位国内生产总值 单位地区生产总值 单位生产总值 单位GDP 万元GDP 万元国内生产总值 万元地区生产总值 万元生产总值
    万元工业增加值 单位工业增加值 单位规上工业增加值 单位规模以上工业增加值 每平方公里 亩均 规上工业亩均
    规模以上工业亩均
""")
INTENSITIES = words("""
    能耗 水耗 电耗 用水量 用水 建设用地 二氧化碳排放 二氧化碳排放量 碳排放 碳排放量 能源消耗 税收 营收 增加值 产值
    投资 GDP 用电量 取水量 地耗
""")

#: Names of parts of one whole: behind a subject that ends in one of them, another stands in its place (小学…、初中…).
SIBLINGS = (
    "小学 初中 高中 普通高中 中职 中职(含技工) 高等专科 幼儿园 学前 大学 残疾学生",
    "城镇 城市 农村",
    "男性 女性",
    "集中供养 分散供养",
    "集中 分散",
    "重度 中度 轻度 一般",
    "职工 居民",
    "高龄 失能",
    "一产 二产 三产",
    "存款余额 贷款余额",
    "各项存款余额 各项贷款余额",
    "昼间 夜间",
    "存款 贷款",
    "收入 支出",
    "金奖 银奖 铜奖 优秀奖",
    "特等奖 一等奖 二等奖 三等奖",
    "新线 复线 电气化线 单线 双线",
    "大修 中修 小修",
    "第一产业 第二产业 第三产业",
    "存栏 出栏 屠宰",
    "存栏量 出栏量 饲养量",
    "议案 建议",
    "建议案 提案",
    "PM2.5 PM10 臭氧 二氧化硫 二氧化氮 一氧化碳 化学需氧量 氨氮 氮氧化物 挥发性有机物 总磷 总氮",
    "出厂价格 购进价格",
    "会议 文件",
    "高层次 高技能 高水平",
    "风力 光伏 水力 火力 水电 火电 核电 风电 煤电 气电 光伏发电 太阳能发电 生物质发电",
    "计划立项 计划审批 规划审批 规划批复 实施主体确认",
    "药品 耗材",
    "名城 名镇 名村 名街",
)

#: What is won in a contest that the sentence names once for all of them.
PRIZES = words("""
    总分 团体总分 金牌 银牌 铜牌 奖牌 各类奖牌 冠军 亚军 金牌数 奖牌数 金牌数量 奖牌数量
    金牌总数 奖牌总数 金奖 银奖 一等奖
""")

#: Works of any kind: only what is done with them, or has happened to them, tells which they are.
ANY_WORKS = words("项目 工程")

#: Nouns too plain to tell a thing: their name keeps the predicate (``入选全国典型案例案例``).
PLAIN = frozenset(
    words("""
    项目 村 企业 个村 案例 社区 医院 学校 产品 地区 城市 县 镇 工作 作品 人 单位 街道 乡镇 街区 县区 区县 个人 集体
    园区 景区 成果 事项 任务 工程 品牌 家庭 公司 课题 典型 技术 平台 团队 专业 学科 基地 县市区 县(市、区) 县(市)
    县（市、区） 县(区) 群众 居民 学生 农户 小区 村居 村庄 行政村 村（社区） 村(社区) 市 区 产业集群 集群 片区 地块 指标
    建制村
    乡镇(街道) 镇(街道) 镇街 苏木 苏木乡镇 嘎查 嘎查村 旗 旗县 旗县区 盟市 牧民 农牧民 村民 农牧户
    经验 做法 集体和个人 单位和个人 市场主体 经营主体 企事业单位 机关事业单位
""")
)

#: Things that only the names before their count tell from others (``供水、供电2个体系``), beside plain ones.
PLAINER = words("体系 产业链 链条 机制 领域 维度 模块 组团 板块 版块 行业 走廊 功能区 廊道 环节 系统 类型 队伍 力量")

#: Work, and what has come of it, of which something that was made may be an example.
OF_WORK = words("工作 任务 经验 做法 案例 改革 举措 事项")

#: Parts of a town, which behind 其中 tell where some of the things counted are.
PARTS_OF_TOWN = words("中心城区 主城区 城区 市区 县城 老城区 县镇 郊区 郊县")

#: Words that only narrow the subject before (``省``, ``农村``).
SCOPES = PARTS_OF_TOWN + words("""
    国家 中央 全国 省 市 县 国际 农村 乡村 城镇 境外 境内 国内 国外 省外 省内 市外 市内 县外 县内 公办 民办 重点 男 女
    国级以上 省级以上 市级以上 县级以上 国级及以上 省级及以上 市级及以上 县级及以上 其他
    省属 市属 县属 区属 州属 省直 市直 县直 区直 州直 市本级 县本级 区本级 州本级 省本级 国有 集体 私营 个体 城市 地方
    乡镇 镇村 镇区 国营 全民 民营 联营 三资 合资 独资 中外合资 中外合作 外商独资 合作
""")

#: Sectors of an economy by their number, which 其中 tells of figures like these; of its product they are none by name.
SECTORS = words("第一产业 第二产业 第三产业 一产 二产 三产")
ANY_SECTOR = frozenset(SECTORS + words("工业 农业 服务业 建筑业"))
OF_SECTORS = words("投资 就业 从业人员 就业人员 劳动力 税收 用电量 贷款 项目 企业")

#: Of these one stands beside the other: no thing is of both.
SCOPES_BESIDE = (
    *("公办 民办", "国有 国营 全民 集体 民营 私营 个体 联营 外资 三资 中外合资 中外合作 外商独资 合资 合作 独资"),
    *("省属 市属 县属 区属", "境内 境外", "国内 国外", "男 女", "国家 中央 上级 地方"),
    " ".join(("农村 乡村 城镇 城市 乡镇 镇村 镇区", *PARTS_OF_TOWN)),
    *("省外 省内 市外 市内 县外 县内", "第一产业 第二产业 第三产业 工业 农业 服务业 建筑业", "一产 二产 三产"),
)

#: Kinds and models of things, which end like a scope and are counted or measured themselves (``货物品类``).
NO_SCOPES = words("""
    豆类 薯类 谷类 麦类 肉类 瓜类 禽类 蛋类 奶类 鱼类 虾类 贝类 藻类 菌类 球类 油料类
    品类 种类 门类 大类 小类 年级 等级 层级 能级 车型 机型 船型 户型 模型 转型 升级 晋级 实用新型
    典型 类型 造型 血型 班级 鸟类 兽类
""")

#: What a percentage may be a share of, said behind 完成, 占 or 覆盖.
WHOLES = words("任务 任务指标 计划 计划投资 目标 指标 人口 总人口 预算")

#: What a percentage may be a share of, said behind a bound (``达到总人口的``).
SHARED_OF = words("总数 总量 总额 人口 收入 标准 水平 总值 价格 工资 人数 户数 面积")

#: Kinds of places that several subjects name before what is measured in all of them (``中心城区、县城污水处理率``).
PLACES = words("""
    城市 县城 农村 城镇 乡镇 中心城区 主城区 市区 城区 建制镇 行政村 自然村 县级城市 市中心城区 苏木 嘎查 旗县 市县
    建制村
    全市 全省 全区 全县 全州 全盟 全旗 全国 省级 市级 县级 城市(县城) 建成区 集镇 村庄 街道 社区 园区 平原 山区 丘陵
    沿海 内陆 东部 中部 西部 东北 境内 境外
""")

#: Flows that are measured of something that carries or makes them, and words of when they are.
FLOWS = words("""
    输气量 输油量 输水量 输电量 供水量 供气量 供热量 供电量 发电量 上网电量 蓄水量 储水量 储气量 过货量 通过量 通关量
    发送量 到发量 运送量 客流量 车流量 人流量 载客量 装卸量 碳汇量 产碳汇量 减排量 节水量 补水量 调水量 引水量 成交量
    下单量 下载量 播放量 阅读量 点击量 浏览量 访问量 关注量 曝光量 订单量 业务量 出货量 接待量 就诊量 门诊量 诊疗量
    处理能力 供水能力 供热能力 供气能力 通行能力 吞吐能力 通过能力 接待能力 生产能力 调节能力
""")
WHEN_MEASURED = words("累计 全年 年均 日均 月均 最高 最大 单日 高峰 年 日 月 总 可 设计")

#: Things told without an example where a verb says what was done with them (续建东湖路等|道路5条, 引进甲厂等|总部企业).
TOLD_BY_KIND = words("""
    道路 公路 断头路 桥梁 天桥 公园 小区 河道 水库 街区 首店 公办学校 企 步道 广场 街路 国际航线
    街巷 背街小巷 市政道路 城市道路 主干道 隧道 绿道
    总部企业 上市企业 创新平台 创新载体 研发平台 科研机构 金融机构 团体标准 法规 展会
""")

#: Last words of things that are counted one by one, and the signs that make another word of them when they follow.
OWNERS = words("""
    企业 公司 医院 学校 小区 住宅区 社区 贫困村 行政村 自然村 示范村 城中村 园区 开发区 经开区 机构 单位 项目 事项 断面
    产业链 集群 群众 居民 人员 老年人 学生 职工 人口 贫困户 农户 家庭 派出所 县域 景区 县(市、区) 县(区) 县(市) 区县
    盟市 旗县 旗 苏木 嘎查 市州 县 县区 村集体 商户 银行 高校 路口 河流 水库 新业态 领域 药品 耗材 指标 支流 水体 产品
    审批业务 水源 水源地 监测点 县城 现案 矿山 县市 更新单元 驿站 卫生院 社康中心 处理厂 幼儿园 湖泊 湖库 敬老院
    养老院 电厂 灌区 港口 水厂 城市 建制村 中心村
""")
NOT_OWNERS: dict[str, str] = {
    "县": "级域城(",
    "旗": "下舰帜袍号县级(",
    "企业": "集孵技文园",
    "居民": "小住区",
    "社区": "居卫医养",
    "群众": "文体",
    "学生": "会",
    "学校": "周",
    "医院": "集",
    "幼儿园": "园教学",
    "产业园": "区",
    "市场": "主监化",
    "建筑": "面业物工",
    "高中": "生阶教",
    "集团": "化",
    "湖泊": "水湿",
    "煤矿": "山",
    "部门": "预",
    "口岸": "办",
    "城市": "群化建管规更居棚旧低运设生交总路社公基桥轨污供绿体联书垃道功环",
    "家庭": "医农",
    "机构": "改",
}
#: Sides of such things, no things that are counted: what is measured of them, and what only can be bettered.
SIDES = words("""
    经费 等级 效率 时限 水平 标准 质量 率 面积 能力 待遇 成本 费用 难题 工作 出口额 销售额 余额 接待费
    水质 比例 增速 降幅 收入 价格 均价 时间 投资 条件 能效 水效 能耗 强度 浓度 实力 天数
""")
BETTERED = words("模式 职责 进度 短板 服务 管理 监管 帮扶 机制 倍增计划 质效 品质")

#: More things of which something is measured, and words that what is measured of things may open with.
ALSO_MEASURED = words("""
    干支流 河道 水源地 市场主体 经营主体 集聚区 建筑物 产业带 专业镇 示范园 纳税人 农民工 劳动者 央企
    省份 援疆省市 退役军人 产业集聚区 帮扶市 干部 场馆 活动点
    湖泊 湖库 幼儿园 院校 水厂 灌区 工地 养老院 敬老院 服务区 口岸 农贸市场 部门 楼宇 卫生室 车站 港口 酒店 民宿 科室
    班级 煤矿
    产业园 载体 集团 高中 社会组织 食堂 工作站 工作室 站点 电站 联合体 场所 孵化器 停车场 市场 转运站 变电站 书房 公厕
    农场 牧场 博物馆 图书馆 综合体 排污口 海外仓 医共体 学院 处理厂 建筑 楼盘 机场 度假区 饭店 网点 超市 研究院
    新区 高新区
""")
KINDS_OF_SIDE = words("""
    水质 优良 总体 综合 平均 人均 整体 形象 工程 网上 按时 年度 计划 年 月 风险 安全 累计 总 合计 全产业 办理 审批
    可 收支 一般公共预算
""")

#: Work that is done to things, said once behind the last of several (5个泵站和2个水厂|建设); what kind of work it is.
WORKS = words("""
    建设 改造 整治 治理 修复 修缮 创建 搬迁 拆迁 认证 认定 新改扩建 改扩建 新建 改建 扩建 迁建 重建 绿化 养护 维修 加固
    更新 提升 升级 规划 编制 清理 清淤 疏浚 安装 验收 普查 巡查 排查 测绘 监测 保护 开发 提标 扩容 扩面 硬化 亮化 美化
    净化 改革 管控 管护 拆除 复垦 提质 配套 抢修 迁改 入地 前期工作 整合 复绿 检测 鉴定 评估 征收 收储 普及 配建 翻修
    压减 去产能 淘汰 关停 腾退 退出
""")
#: Places and homes of which work on them does not tell what is worked on.
HOLDERS = words("村 乡镇 镇 乡 街道 苏木 嘎查 小区 社区 户 农户 住户 居民")
#: What is built up by building other things (城市建设，新建9条).
BUILT_UP = words("城市 城镇 城乡 城区 新城 农村 乡村 新区 园区 开发区 基地 设施 体系 工程 项目 重点")
WORK_ON_HOLDERS = words("改造 创建 提升 巩固提升 改造提升 升级 升级改造 整治 治理 修复 更新 建设 试点")
WORK_KINDS = words("""
    综合 专项 集中 环境 能力 标准化 规范化 现代化 景观 消防 安全 全面 升级 提升 提档 生态 除险 节水 节能 达标 精细
    续建 配套 与 和 基础设施 数字化 智能化 信息化 适老化 无障碍 立体 绿色 一体化 消险 整体 连片 项目 工程 特色 品质 灯光
    风险 隐患 功能 超低排放 地质灾害 土壤 保温 防渗 防水 抗震 管道燃气 管道天然气 气代煤 煤改气 煤改电 光伏 不动产
""")
#: Nouns that name a doing, or a measure of one, besides those of ``WORKS``: nothing need be done to them.
DOING_NOUNS = words("""
    任务 工作 入户 接入 入网 更换 改管 刷新 出让 遴选 清退 覆盖 通车 竣工 开工 招生 调整 行动 计划 培训 试点 活动 服务
    检查 培育 种植 造林 抚育 指标 安置 审批 供应 供水 供暖 供气 扶贫 脱贫 推进 发展 就业 检验 评审 研究 设计 交付 销售
    生产 保障 补贴 救助 优化 体检 筛查 演出 讲座 展览 巡展 采购 联网 创业 转移 举措 政策 措施 处置 分离 贯通 对接 合作
    协作 调解 面积 里程 产能 装机 土地整备 连通 引水 疏通 出新 植绿 扶持 打通 拆建 详规 规范化 标准化 智能化 数字化 搬转
    取缔 铺设 截排 监管 标准化配置 接通 巡检 达标 上云 上平台 上规 入规
""")
#: More work that is done to all the things of a list (2万株乔木和9万株灌木|种植).
MORE_WORKS = words("""
    种植 安置 审批 调查 详查 登记 互认 抽检 分设 划转 入户 更换 刷新 筛查 体检 铺设 取缔 处置 回收 申报 征迁 确权
    销号 清零 办证 脱贫 稳定脱贫 煤改气 煤改电 煤改天然气 气代煤 电代煤 承接 移交
""")
#: What only narrows a thing that is said behind the last of a list: places and levels.
NARROWING = words("""
    城区 城乡 县城 乡镇 镇村 街道 社区 区级 市区 市域 市内 省内 省际 县内 跨省 农村 城镇 城市 国际 国内 境内 境外
    市属 区属 省属 县属 央属 国定 省定 市定 区定 县定 公办 民办 国有 民营 省市 市县 小型 大型 中型 大中型 微型 室内
    室外 地上 地下 陆上 海上 村级 行政村 建制村
""")

#: What a level of government awards or recognises: behind another of a grade it has the same (省级孵化器、|加速器).
AWARDED = words("""
    示范区 示范点 示范校 示范村 示范镇 示范县 示范园 示范社 示范场 示范基地 示范项目 示范单位 示范街区 基地 园区 产业园
    工厂 供应链 实验室 研究中心 技术中心 创新中心 工程中心 平台 孵化器 加速器 众创空间 名牌 优质产品 著名商标 单项冠军
    瞪羚企业 瞪羚 森林乡村 森林村庄 森林人家 森林城镇 产业集群 集群 产业强镇 强镇 特色小镇 特色小城镇 中心镇 中心村
    龙头企业 领军企业 车间 工作站 专科 工作室 案例 传统村落 度假区 街区 非遗项目 传承人 名品 星创天地
    设计中心 质检中心 运营中心 司法所 派出所 共同体 小流域 示范企业 单项冠军企业
""")

#: Who does something, at the end of a name: programmes, platforms, institutions.
DOERS = words("""
    平台 热线 系统 中心 集团 公司 银行 机关 法院 基金 专项 专项斗争 专项行动 留言板
    研究院 实验室 研究所 学院 大学 农谷 智谷 光谷 药谷 孵化器
    博物馆 图书馆 科技馆 美术馆 文化馆 产业园 科技园 科创园 创业园 工业园 示范园 园区 开发区 高新区 经开区 综保区 新区
    先行区 合作区 片区 科学城 科技城 新城 母港 景区 度假区 功能区 集聚区 试验区 基地 加速器
""")
#: Where, or in what programme, something comes about, at the end of a name.
CAME_ABOUT_IN = words("城区 新区 工程 行动 项目 母港 机场 医院 学校 园区 集聚区 大赛 活动 县 市")

#: How much there is of something, at the end of a name.
STOCKS = words("总数 总量 存量 保有量")

#: How many of a thing there are, behind it: what is added to them is no more of their number (``总数达60家，净增9家``).
HOW_MANY = words("总数 总量 总人数 数量 总户数 保有量 总数量")

#: What is measured in money, at the end of a name: it may be said once for several owners.
MONEY_SIZES = words("""
    产值 总产值 年产值 营收 年营收 营业收入 主营业务收入 销售收入 年销售收入 销售额 增加值 投资 总投资 投资总额 完成投资
    固定资产投资 利润 税收 利税 存款余额 贷款余额 收入 标准 补助标准 补贴标准 资助标准 经费标准
    人均可支配收入 可支配收入 经济总量 生产总值 总收入 出口额 进出口额 交易额 成交额 零售额 营业额
    零售总额 收购总额 收购额 购进总额 出口总值 出口总额 创汇 创汇额 出口供货额 出口交货值
    额度 贷款额度 授信额度 限额 贷款限额
""")
#: What is measured of a place: what went on while it came to so much says nothing of it (财政收入|在减税降费中).
MEASURED_OF_PLACES = words("收入 支出 产量 产值 增加值 生产总值 总额 投资 税收 利润 销售额 出口额")
#: Amounts of money that are only told whole, of somebody that has made or earned them (工业企业|实现|利润总额).
MONEY_TOTALS = words("""
    利润总额 进出口总额 进口额 出口总额 交易总额 资产总额 总产出 收益 直接融资 外贸规模
""")
#: How much is carried or passes, of ports and ways (码头|完成|货物吞吐量).
PASSED_THROUGH = words("吞吐量 周转量 客运量 货运量")
#: Words of money: a name with one of them says what is measured.
MONEY_WORDS = words("""
    额 值 收入 投资 资金 支出 利润 税 贷 款 费 金 债 营收 销售 消费 融资 成本 价 减 补 GDP 规模 余额 投入 出口 进口 外资
    内资 资产 总量 授信 交易 业绩 损失 股 预算 罚 奖 让利 增收 赤字 保险 薪 贸易 固投 资本 资助 标准 津贴 落户 签约 成交
    拨 同比 多增 净增 新增 网络零售 财力 贡献 可比 口径 累计 产业项目 台阶 关口 奋斗 储备
    工资 集资 出资 筹资 捐资 物资 报酬 创利 创汇 外汇 亏损 盈余 收益 开支 增支 节支 欠账 拖欠 收购 购进 购买力 储蓄 侨汇
    国库券 捐献 折旧 积压 应收
""")
#: Money that an amount before it is of (获批2亿元|贷款).
MONEY_BEHIND = words("投资 贷款 债券 国债 资金 补贴 补助 奖励 支持 救助 资助 货值 授信 融资 赔付 订单")

#: Kinds of owners too plain to be part of a longer word that measures them.
ANY_KIND = words("产业 企业 行业 项目 地区 园区")

#: Things that are graded, of which only what is said before tells the kind.
GRADED_THINGS = words(
    "平台 园区 基地 示范社 示范村 示范片区 示范区 示范镇 示范点 试点 样板 中心 示范乡镇 名牌 龙头企业 合作社 集群"
)
#: What can be moved into, as it is told in a clause (``产业园建成，|入驻企业9家``).
PREMISES = words("""
    园区 产业园 科技园 创业园 孵化园 科创园 孵化器 基地 孵化中心 创客中心 大厦 开发区 经开区 集聚区 高新区 厂房 工业区
    产业带
""")
#: Words before 吞吐量 that say of what or when it is (``外贸集装箱|吞吐量``).
OF_THROUGHPUT = words("年 国际 国内 航空 外贸 内贸 集装箱 货物 货邮 货邮行 旅客 邮件")
#: What people feel and wish, and what is said for all that they have: they are counted, it is not.
FELT = words("饭碗 市场红利 积极性 愿望 期盼 期待 重托 嘱托 信任 命运 努力 拼搏 凝心聚力 奋斗")
#: What else is theirs where people are counted (``1.2亿学生的|家庭``).
OF_THEIRS = words("家庭 厂区 生活又 回迁梦 安居梦 消费体量 市场红利")
#: What passes through an airport or a port as through other places.
CARRIED = words("客运量 货运量 旅客量")

#: Headline figures of a place, and sides that beside one of them are figures of the place, too.
HEADLINES = words("""
    固定资产投资 固定资产投资总额 固定资产投资额 生产总值 一般公共预算收入 公共财政预算收入 一般预算收入 财政收入
    社会消费品零售总额 进出口总额 进出口 出口额 外资 地区生产总值 GDP 财政总收入 财政支出 一般公共预算支出 增加值
    出口 出口总额 进口 进口额 消费 社会消费品零售额 社零总额 社零额 限上社零额 进出口额 进出口总值 经济
    国内生产总值 国民生产总值 社会总产值 工农业总产值 国民收入 可支配收入 纯收入 收入 社会商品零售总额 社会商品零售额
""")
BESIDE_HEADLINES = frozenset(
    words("""
    税收 税收总额 利税 出口额 进出口额 主营业务收入 营业收入 带动就业 游客人次 旅游人次 综合收入 投资 消费
    税金 利润 总产值 创汇 总收入
""")
)
