"""Nouns in the names of indicators: what is measured, what is counted, what only tells a side of it.

Belongs here: word lists. Does not belong here: how a name is read (naming.py, nouns.py, topics.py).
"""

from pipeline.core.patterns import words

#: Words behind which a clause names only an attribute of the subject before: they need that subject.
ATTRIBUTES = words("""
    增速 增幅 总量 总数 总额 规模 总规模 首期规模 总投资 总投资额 投资额 计划总投资 合同总投资 协议总投资 投资总额
    完成投资 完成投资额 累计完成投资 累计投入 累计投入资金 年度投资 年度完成投资 协议投资 协议金额 合同金额 签约金额
    金额 总金额 投资 产值 总产值 年产值 产量 销量 销售量 销售额 交易额 成交额 增加值 营业收入 主营业务收入 收入 利润
    税收 利税 面积 总面积 建筑面积 总建筑面积 占地面积 里程 总里程 长度 总长 全长 容量 总容量 装机 总装机 装机容量 余额
    总资产 资产总额 市值 总市值 数量 人数 总人数 户数 次数 件数 个数 家数 起数 死亡人数 受伤人数 占比 比重 比例 覆盖率
    满意率 办结率 交办率 反馈率 回复率 首位度 得分 普及率 达标率 使用率 成功率 利用率 完成率 开工率 竣工率 答复率
    满意度 合格率 率 累计 总 受益群众 受益人数 惠及群众 惠及 受益 服务群众 发放贷款 发放金额 涉及金额 资金 总资金
    投入资金 投资规模 年均 人均 均价 单价 质量 指数 排名 综合排名 名次 品种 认同度 知晓度 参与度 支持度 美誉度 信任度
    认可度 净利润 总收入 净资产 所有者权益 花费 合同额 机械化率 成交量 总产 单产 亩产 总产量 平均亩产 库容 总库容
    贡献率 年产量 日均 单日最高 最高 累计达 结案率 调解率 化解率 群众满意度 优良率 同比 存量 增量 价值 总价值 效益
    带动就业 带动投资 拉动消费 带动消费 参与人次 参与人数 实现收入 实现产值 实现销售额 实现税收 实现利润 到位资金
    实际到位资金 到位率 履约率 资金到位率 其他 增长 涨幅 增长率 投资强度 每户补助 每人补助 人均补助 省补助标准
    年度计划投资 计划投资 合同投资 合同总额 受理数 立案数 损失数 亡人数 伤亡人数 经济损失 营收 年营收 综合效益 货值
    直接经济损失 改善幅度 提升幅度 成交价 综合产值 业绩 投资金额 引资额 引资金额 签约额 合作金额 综合收入 经营收入
    经营性收入 营业总收入 意向投资额 合同投资额 协议引资额 协议引资 合同引资 资金需求 协议投资额 融资规模 基金规模
    装机规模 总装机规模 产值规模 营收规模 运营里程 运营总里程 通车里程 通车总里程 总花费 装机占比 溢价 平均溢价
    税收贡献 运行评价 吞吐量 授权量 保有量 报销比例 筹资标准 补助标准 回收利用率 市场份额 市场规模 客运量 货运量 旅客量
    用户数 用户规模 在校生 床位数 学位数 从业人员 吸纳就业 就业人数 上缴税费 上缴税金 税金 利润总额 税收总额 出口额
    进口额 创汇 用汇 营业额 招生规模 申报率 参保率 签约率 交付率 普惠率 入住率 总估值 估值 产销率 达产率 上座率
    在校生规模 开办资金 注册资本 运算速度 亩均税收 客流量 访问量 日访问量 最高日访问量 订单金额 意向金额 服务人次
    保障面 覆盖面 财政投入 财政补助 财政补贴 补贴资金 补助资金 奖补资金 扶持资金 救助人数 救助人次 资助金额 资助人数
    资助面 储备规模 亩均产值 实到资金 覆盖范围 覆盖人口 覆盖人数 筹资额 筹资总额 募资额 融资额 网办率 问题解决率 解决率
    参与群众 参与企业 受益人口 受益人次 保障人数 保障标准 缴费标准 缴费比例 报销标准 支付标准 支付比例 人均标准
    筹资水平 保费 保额 投保率 续保率 赔付额 理赔额 结余 成交率 中标率 收视率 转化率 贷款额 授信额 放款额 发放额 减免额
    退税额 征收率 清收率 化解额 兑付率 兑现率 复工率 复产率 投产率 竣工面积 施工面积 新开工面积 销售面积 释放产值
    释放产能 绿地率 注册资本金 注册资金 绿化率 登记数 申报数 申请数 申请量 登记量 授权数 诉求解决率 载客量 运力 运载量
    接待量 接待人次 接待能力 处理能力 供水能力 供热能力 治疗率 治愈率 管理率 随访率 建档率 接种率 检出率 建成面积
    在建面积 播面 总涉案金额 涉案金额 建筑总面积 累计访问量 日均访问量 累计投资 概算总投资 概算投资 估算总投资
    预计总投资 涉及资金 办理答复率 按时办结率 按时答复率 答复满意率 落实满意率 面复率 办复率 办理率 按时办理答复率
    开票销售 规上开票销售 应税销售 财政补助标准 劳务收入 合同资金 协议资金 涉案资金 涉案价值 案值 总案值 标的额
    优等品率 优质品率 优良品率 一等品率 良品率 次品率 废品率 成品率 抽检合格率 数额 绝对值 纳税 缴税 上缴利税 销售收入
    创收 成交金额 合同投资总额 意向投资 意向投资总额 投资总规模 年度投资完成率 投资计划完成率 年度计划完成率 投资完成率
    投资完成总量 群众满意率 企业满意率 实施率 交房率 市场就业率 调解成功率 按期办结率 精简率 压减率 核减率 总用地面积
    用地面积 产业面积 在建里程 在建总里程 办理时限 办事时限 审批时限 审批环节 办理环节 办事环节 审批材料 申请材料
    申报材料 办事材料 累计参与人数 累计参与人次 累计报销 赔付金额 赔付总金额 处罚金额 罚款金额 挽回损失 直接拉动消费
    直接带动消费 提供岗位 提供就业岗位 入驻企业 累计入驻企业 出口量 出口成交额 供地量 贸易额 总货值 影响力 总床位
    货币价值 综合评价考核 综合评估 质量评估 里程数 注册资本总额 注册资金总额 匡算总投资 一期总投资 二期总投资
    首期总投资 首期投入 首期安排 首期出资 一期投资 二期投资 总产出 年产出 年总产出 总营收 厂房面积 总投入 收益 年收益
    平均办理时长 办理时长 累计诊疗量 诊疗量 设计床位 规划床位 可提供床位 用电成本 收入倍差 综合评分 考核成绩 考核评价
    综合考评 考评成绩 测评成绩 价格 经费 接卸量 平均降价 平均降幅 进度 支出进度 建设进度 补贴金额 财政补助经费
    帮扶就业率 项目金额 管理规模 规划范围 总吨 空间面积 受益人群 到资 引资 业务收入 业务量 业务总量 住院量 提供收益
    产生收益 创造收益 实现收益 带来收益 创造税收 产生税收 贡献税收 创造产值 产生产值 满意和基本满意率 诊疗量占比
    储气能力 综合竞争力 市场占有率 报销限额 就地转化率 累计交易额 外送量 形象进度 工程进度 意向成交 累计意向成交
    年度投资计划 企业占比 企业类占比 税占比 税收占比 产出强度 批次 即办率 增速排位 增速排名 额度数
    产销 消费额 人流量 累计人流量 区级覆盖率 镇街覆盖率 乡镇覆盖率 街道覆盖率 社区覆盖率
    集聚度 优Ⅲ比例 优良比例
""")

#: More of them at the end of a name only: alone they are figures of their own (``优良天数``, but ``空气优良天数``).
SIDES_AT_END = words("""
    个数 站点数 优良天数 达标天数 起数 宗数 案发数 资产 人次 占地 开行列数 订单量 报销限额 起付线 起付标准 集中度
    处理量 回收量 抽检量 检测量 门诊量 诊疗量 清运量 收运量 处置量 入选数 授信
""")

#: Words of doing and of kind that name no thing of their own: with one of ``SIZES`` behind them they are a side of the
#: thing told before (扩容面积, 检查总量, 群众满意率), where 森林面积 and 粮食总量 need nothing told before.
SIDE_BY = words("""
    扩容 用地 停靠 通水 通车 通航 检查 示范 参与 参加 参观 注册 报名 合同 协议 促成 赔付 理赔 群众 公众 市民 用户 客户
    员工 集群 投资 单箱 校舍 地块 任务 问题 诉求 建议 事项 工程 投放 开行 处理 受理 接待 服务 配送 运输 年度投资 资金
    实施 新建 改造 改建 扩建 拆除 整治 治理 修复 清理 处置 整改 化解 调处 调解 办理 办结 审批 审核 签约 签订 合作 招引
    投入 投产 竣工 完工 开工 建成 交付 供应 出让 收储 盘活 整备 入库 入选 入围 获评 获奖 获批 申报 认定 登记 备案 设立
    组建 推出 发行 发放 拨付 兑付 下达 落实 到位 整合 筹集 争取 统筹 支持 引导 带动 撬动 覆盖 抽检 排查 处罚 规划 设计
    种植 养殖 展示 使用 利用 占用 流转 托管 推广 受益 上线 交易 成交 融资 授信 代偿 报销 核减 回收 转化 储备 产出 生产
    加工 销售 内销 运营 营业 经营 通行 周转 装卸 等待 排队 办事 办件 响应 履约 达产 达标 空置 入驻 入住 去化 出租 闲置
    退出 压减 扩区 更新 安置 巩固 提升 改善 设置 开办 领取 出动 点击 浏览 接入 纳统 在建 拟建 续建 认同 知晓 上升 保有
    认缴 实缴 待偿 撮合 采购 精深加工 货币化安置 无害化 普及 经费 放大 初次 评价 回访 一次性 基层 基本 大病 住院 归集
    跑动 风险消除 参会 损失 需求 借贷 出借 达成 管控 审计 下降 产销 意向 实际 计划 单位 综合 评估 首期 一期 二期 总体
    整体 初步 预期 全程 平均 新增 累计 年度 合计 有效 获得 形成 综合整治 送审 借阅
    消纳 复绿 加注 改扩建 可贷 检测 日检测 净增 参保
""")
SIZES = words("""
    面积 总面积 里程 总里程 车次 班次 总量 规模 总规模 金额 总金额 人数 总人数 满意率 满意度 总估值 货值 完成率 总数
    总投资 投资总额 总投资额 产值 总产值 到位率 办结率 占比 长度 总长度 资金 总资金 额 总额 额度 量 数 数量 户数 次数
    起数 宗数 件数 人次 场次 率 度 密度 强度 比例 比重 成本 费用 均价 估值 市值 总市值 产能 总产能 能力 体量 排名 位次
    名次 得分 成绩 容量 装机 投资 投资额 标准 幅度 增量 存量 时间 时长 时限 余额 缺口 周期 限额 储量 交易额 成交额
    销售额 造价
""")
#: What is done to things and said again with a side of them (办结案件9件，|办结率): once is enough.
SAID_AGAIN = words("办结 调解 化解 整改 交易 退出 入选 入围 上榜 获评")
#: Sizes that need nothing before them to be a side of something.
ONLY_SIZES = words("体量 密度 强度 位次 估值 产能 额度 得分")
#: Income, and who brings it without having it.
INCOME = words("收入 总收入 综合收入 门票收入 综合效益 创汇")
VISITORS = words("游客 旅客 观众")

#: Attributes of what carries people and goods, and of nothing else; and what carries them.
OF_TRANSPORT = words("客运量 货运量 旅客量 吞吐量 客流量 运力 运载量 载客量")
CARRIERS = words(
    "机场 港 铁路 高铁 公路 水路 民航 航空 航运 航线 航道 口岸 车站 地铁 轨道 码头 班列 枢纽 公交 运输 物流 站"
)
#: Attributes that say no more than the thing itself where a share or a multiple of it is told (总量|占全市三成).
HOW_MUCH = words("总量 总数 数量 总额 规模 总规模")
#: Attributes of the very number before them; the others are attributes of the topic.
OF_NUMBER = HOW_MUCH + words("""
    增速 增幅 增量 累计 累计达 占比 增长 涨幅 增长率 存量 排名 名次 企业占比 企业类占比 增速排位 增速排名 额度数
""")
OF_TAXES = words("税占比 税收占比")  # what share of revenue are taxes
#: Attributes of a number before them, and of no clause: without one they are told by themselves.
OF_COUNT = words("提供岗位 提供就业岗位 水质达标率 水质优良率 优Ⅲ比例") + OF_TAXES

#: Attributes only where they are all of a name: at the end of a longer one they are part of a noun (关键环节, 新材料).
ATTRIBUTES_ALONE = words("时限 环节 材料 服务 标准 考核 考评 绩效考核 水质达标率 水质优良率 优Ⅲ比例")

#: Rates of three signs that are figures of a place, an economy or an illness: any other is that of a thing told before.
OWN_RATES = words("""
    赤字率 失业率 就业率 积累率 消费率 储蓄率 投资率 出生率 死亡率 生育率 自给率 升学率 入学率 重本率 绿化率 彩化率
    公办率 负债率 通胀率 首诊率 机扫率 减税率 犯罪率 发案率 破案率 脱贫率 筛查率 发病率 感染率 患病率
""")

#: Sides that are figures of their own, whatever stands before them: they go on with no noun (立体绿化…，绿化覆盖率).
OWN_SIDES = words("绿化覆盖率 工业总产值 农业总产值 存款余额 贷款余额")

#: Sizes of a whole sector, words for it that may stand before them, what is done to one, and words that name none.
SECTOR_SIZES = words("""
    产值 总产值 年产值 综合产值 年总产值 营收 年营收 总营收 营业收入 规模 总规模 产业规模 营收规模 产值规模 增加值
    主营业务收入 交易量 产量 产销
""")
SECTOR_WORDS = words("产业 行业 全行业 产业链 全产业链 产业集群 集群 产业全链条")
SECTOR_BETTERED = words("""
    坚持把 把 聚焦 围绕 促进 推进 推动 支持 提升 壮大 做大 做优 做强 做精 做大做强 做优做强 做强做优 提质 提效 提质提效
    巩固 做细 培育 打造 转型 提速 布局 加快 优化 发展 融合 加快建成 建成 世界一流 国家级 省级
""")
SECTOR_PLAIN = words("""
    依托 延伸 主导 特色 优势 重点 支柱 新兴 传统 细分 战略性 现代 先进 一批 各类 产业 集群 产业链 产业集群 链 条 个 和
    大 绿色 富民 扶贫 县域 级 高端 工业 农业 相关 新的 未来 行业 形成了 企业
""")

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
    示范区 改革 议案 建议 提案 法规 规章 文件 方案 规划 家庭 对象 群众 居民 农户 村庄 行政村 乡镇 街道 银行 基金
    贷款 债券 合同 协议 大会 论坛 展会 赛事 活动 比赛 演出 举措 通道 充电桩 充电站 基站 驿站 水库 泵站 水厂 场馆 电梯
    机组 班列 生产线 志愿者 产业链 合作社 养殖场 冷库 服务站 增长点
""")

#: More last words of things: what stands before a 、 and ends in one of them is a thing of its own.
THINGS = (
    *("研究院", "协会", "联盟", "商城", "仓", "农场", "合作社"),
    *("食堂", "街心花园", "花园", "绿地", "步道", "林荫道", "收费站", "苗圃", "孵化器"),
    *("司机", "小哥", "投递员", "特派员", "经理人", "工作者", "学者", "大使", "网格员", "部门", "窗口", "校友", "大咖"),
    *("医生", "教师", "校长", "顾问", "干警", "骨干", "工作站", "实验室", "站点", "驿站", "广场", "卫生院", "养老院"),
    *("路", "街", "河", "站", "馆", "厂", "店", "场", "楼"),
)

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
    "一产 二产 三产",
    "存款余额 贷款余额",
    "存款 贷款",
    "收入 支出",
    "金奖 银奖 铜奖 优秀奖",
    "特等奖 一等奖 二等奖 三等奖",
    "新线 复线",
    "第一产业 第二产业 第三产业",
    "存栏 出栏 屠宰",
    "存栏量 出栏量 饲养量",
    "议案 建议",
    "建议案 提案",
    "PM2.5 PM10",
    "会议 文件",
    "高层次 高技能 高水平",
    "风力 光伏 水力 火力",
    "计划立项 计划审批 规划审批 规划批复 实施主体确认",
)

#: What is won in a contest that the sentence names once for all of them.
PRIZES = words("""
    总分 团体总分 金牌 银牌 铜牌 奖牌 各类奖牌 冠军 亚军 金牌数 奖牌数 金牌数量 奖牌数量
    金牌总数 奖牌总数 金奖 银奖 一等奖
""")

#: Works of any kind: only what is done with them, or has happened to them, tells which they are.
ANY_WORKS = words("项目 工程")

#: Nouns too plain to tell a thing: their name keeps the predicate (``入选全国典型案例案例``).
PLAIN = words("""
    项目 村 企业 个村 案例 社区 医院 学校 产品 地区 城市 县 镇 工作 作品 人 单位 街道 乡镇 街区 县区 区县 个人 集体
    园区 景区 成果 事项 任务 工程 品牌 家庭 公司 课题 典型 技术 平台 团队 专业 学科 基地 县市区 县(市、区) 县(市)
    县（市、区） 县(区) 群众 居民 学生 农户 小区 村居 村庄 行政村 村（社区） 村(社区) 市 区 产业集群 集群 片区 地块 指标
    经验 做法 市场主体 经营主体 企事业单位 机关事业单位
""")

#: Things that only the names before their count tell from others (``供水、供电2个体系``), beside plain ones.
PLAINER = words("体系 产业链 链条 机制 领域 维度 模块 组团 板块 版块 行业 走廊 功能区 廊道 环节 系统 类型")

#: Work, and what has come of it, of which something that was made may be an example.
OF_WORK = words("工作 任务 经验 做法 案例 改革 举措 事项")

#: Words that only narrow the subject before (``省``, ``农村``).
SCOPES = words("""
    国家 全国 省 市 县 国际 农村 乡村 城镇 境外 境内 国内 国外 省外 公办 民办 重点 男 女 国级以上 省级以上 市级以上
    县级以上 国级及以上 省级及以上 市级及以上 县级及以上 其他
""")

#: Parts of a town, which behind 其中 tell where some of the things counted are.
PARTS_OF_TOWN = words("中心城区 主城区 城区 市区 县城 老城区")

#: Of these one stands beside the other: no thing is of both.
SCOPES_BESIDE = ("公办 民办", "农村 乡村 城镇", "境内 境外", "国内 国外", "男 女", " ".join(PARTS_OF_TOWN))

#: Kinds and models of things, which end like a scope and are counted or measured themselves (``货物品类``).
NO_SCOPES = words("品类 种类 门类 大类 小类 年级 等级 层级 能级 车型 机型 船型 户型 模型 转型 升级 晋级")

#: What a percentage may be a share of, said behind 完成, 占 or 覆盖.
WHOLES = words("任务 计划 计划投资 目标 人口 总人口 预算")

#: What a percentage may be a share of, said behind a bound (``达到总人口的``).
SHARED_OF = words("总数 总量 总额 人口 收入 标准 水平 总值 价格 工资")

#: Kinds of places that several subjects name before what is measured in all of them (``中心城区、县城污水处理率``).
PLACES = words("""
    城市 县城 农村 城镇 乡镇 中心城区 主城区 市区 城区 建制镇 行政村 自然村 县级城市 市中心城区 市县 全市 全省 全区
    全县 全州 全盟 全旗 全国 省级 市级 县级 城市(县城) 建成区 集镇 村庄 街道 社区 园区 平原 山区 丘陵 沿海 内陆 东部
    中部 西部 东北 境内 境外
""")

#: Flows that are measured of something that carries or makes them, and words of when they are.
FLOWS = words("""
    输气量 输油量 输水量 输电量 供水量 供气量 供热量 供电量 发电量 上网电量 蓄水量 储水量 储气量 过货量 通过量 通关量
    发送量 到发量 运送量 客流量 车流量 人流量 载客量 装卸量 碳汇量 产碳汇量 减排量 节水量 补水量 调水量 引水量 成交量
    下单量 下载量 播放量 阅读量 点击量 浏览量 访问量 关注量 曝光量 订单量 业务量 出货量 接待量 就诊量 门诊量 诊疗量
    处理能力 供水能力 供热能力 供气能力 通行能力 吞吐能力 通过能力 接待能力 生产能力 调节能力
""")
WHEN_MEASURED = words("累计 全年 年均 日均 月均 最高 最大 单日 高峰 年 日 月 总 可 设计")

#: Last words of things that are counted one by one, and the signs that make another word of them when they follow.
OWNERS = words("""
    企业 公司 医院 学校 小区 住宅区 社区 贫困村 行政村 自然村 示范村 城中村 园区 开发区 经开区 机构 单位 项目 事项 断面
    产业链 集群 群众 居民 人员 老年人 学生 职工 人口 贫困户 农户 家庭 派出所 县域 景区 县(市、区) 县(区) 县(市) 区县
    盟市 旗县 市州 县 县区 村集体 商户 银行 高校 路口 河流 水库 新业态 领域 药品 耗材 指标 支流 水体 产品 审批业务 水源
    水源地 监测点 县城 现案 矿山 县市 更新单元 驿站
""")
NOT_OWNERS: dict[str, str] = {
    "县": "级域城(",
    "企业": "集孵技文园",
    "居民": "小住区",
    "社区": "居卫医养",
    "群众": "文体",
    "学生": "会",
    "学校": "周",
    "医院": "集",
    "家庭": "医农",
    "机构": "改",
}
#: Sides of such things, no things that are counted: what is measured of them, and what only can be bettered.
SIDES = words("""
    经费 等级 效率 时限 水平 标准 质量 率 面积 能力 待遇 成本 费用 难题 工作 出口额 销售额 余额 接待费
    水质 比例 增速 降幅 收入 价格 均价 时间 投资
""")
BETTERED = words("模式 职责 进度 短板 服务 管理 监管 帮扶 机制 倍增计划")

#: More things of which something is measured, and words that what is measured of things may open with.
ALSO_MEASURED = words("""
    干支流 河道 水源地 市场主体 经营主体 集聚区 建筑物 产业带 专业镇 示范园 纳税人 农民工 劳动者 央企
    省份 援疆省市 退役军人 产业集聚区 帮扶市 干部 场馆 活动点
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
""")
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
    取缔 铺设 截排 监管 标准化配置 接通 巡检 达标
""")
#: More work that is done to all the things of a list (2万株乔木和9万株灌木|种植).
MORE_WORKS = words("""
    种植 安置 审批 调查 详查 登记 互认 抽检 分设 划转 入户 更换 刷新 筛查 体检 铺设 取缔 处置 回收 申报 征迁 确权
    销号 清零 办证 脱贫 稳定脱贫 煤改气 煤改电 煤改天然气 气代煤 电代煤
""")
#: What only narrows a thing that is said behind the last of a list: places and levels.
NARROWING = words("""
    城区 城乡 县城 乡镇 镇村 街道 社区 区级 市区 市域 市内 省内 省际 县内 跨省 农村 城镇 城市 国际 国内 境内 境外
    市属 区属 省属 县属 央属 国定 省定 市定 区定 县定 公办 民办 国有 民营 省市 市县 小型 大型 中型 大中型 微型 室内
    室外 地上 地下 陆上 海上 村级 行政村
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
DOERS = words("平台 热线 系统 集团 公司 银行 机关 法院 基金 研究院")
#: Where, or in what programme, something comes about, at the end of a name.
CAME_ABOUT_IN = words("城区 新区 工程 行动 项目 母港 机场 医院 学校 园区 集聚区 大赛 活动 县 市")

#: How much there is of something, at the end of a name.
STOCKS = words("总数 总量 存量 保有量")

#: What is measured in money, at the end of a name: it may be said once for several owners.
MONEY_SIZES = words("""
    产值 总产值 年产值 营收 年营收 营业收入 主营业务收入 销售收入 年销售收入 销售额 增加值 投资 总投资 投资总额 完成投资
    固定资产投资 利润 税收 利税 存款余额 贷款余额 收入 标准 补助标准 补贴标准 资助标准 经费标准
    人均可支配收入 可支配收入 经济总量 生产总值 总收入 出口额 进出口额 交易额 成交额 营业额
""")
#: Amounts of money that are only told whole, of somebody that has made or earned them (工业企业|实现|利润总额).
MONEY_TOTALS = words("""
    利润总额 进出口总额 进口额 出口总额 交易总额 零售额 资产总额 总产出 收益 直接融资 外贸规模
""")
#: Words of money: a name with one of them says what is measured.
MONEY_WORDS = words("""
    额 值 收入 投资 资金 支出 利润 税 贷 款 费 金 债 营收 销售 消费 融资 成本 价 减 补 GDP 规模 余额 投入 出口 进口 外资
    内资 资产 总量 授信 交易 业绩 损失 股 预算 罚 奖 让利 增收 赤字 保险 薪 贸易 固投 资本 资助 标准 津贴 落户 签约 成交
    拨 同比 多增 净增 新增 网络零售 财力 贡献 可比 口径 累计 产业项目 台阶 关口 奋斗 储备
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
PREMISES = words(
    "园区 产业园 科技园 创业园 孵化园 科创园 孵化器 基地 孵化中心 创客中心 大厦 开发区 经开区 集聚区 高新区 厂房 工业区"
)
#: Words before 吞吐量 that say of what or when it is (``外贸集装箱|吞吐量``).
OF_THROUGHPUT = words("年 航空 外贸 内贸 集装箱 货物 货邮 货邮行 旅客 邮件")
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
""")
BESIDE_HEADLINES = words("""
    税收 税收总额 利税 出口额 进出口额 主营业务收入 营业收入 带动就业 游客人次 旅游人次 综合收入
""")
