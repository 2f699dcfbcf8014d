"""Words that say whether a number is done or promised, and of which years a number holds.

Belongs here: word lists. Does not belong here: how they are weighed (``pipeline.core.times.roles``).
"""

from pipeline.core.patterns import words

#: Verbs that promise in a review, too: 确保 does not, what it ensures there has happened.
PROMISING = words("力争 拟 有望")

#: Promises whose rest of the word makes another word of it: word -> signs that may not follow (拟定, 将新增财力).
NOT_PROMISING: dict[str, str] = {"拟": "定合投", "将新增": "财"}

#: Behind 争取: what makes a promise of it.
TO_STRIVE_FOR = words("达到 实现 完成")

#: Behind 即将: what something soon comes to.
SOON_REACHED = words("迈上 迈入 跨上 跨入 突破 达到 超过 跻身 破")

#: Behind 将: what makes a promise of it.
TO_COME = words("""
    用 拨出 兴建 投入 达 突破 超 新增 建成 完成 增长 增加 提高 实现 惠及 形成 带动 提供 拓展 可 带来
    容纳 创造 吸引 吸纳 满足 扩大 缩短 减少 降低 增至 升至 降至
""")

#: Behind 后: what is told of a thing that is not yet built (``建成后可提供…``).
ONCE_BUILT = words("""
    可 将 预计 每年可 年可 预计可 预计年 每年将 年产值 年产 年接待 年处理 年发电 年销售 年营业收入 年税收 年利税
""")

#: Before 后: how it will be then.
BUILT = words("建成 达产 投产 投用 落成 满产 竣工 完工 建成投产 建成投用 全面建成 投入使用 改造完成 建设完成 运营")

#: Behind 预计: what a thing is to bring or to cost once it is there, not how a year that is over came out.
FORESEEN = words("""
    总投资 总营收 每年 年产值 年营收 年利税 年税收 年纳税 年产 年销售 年消耗 实现年 可实现年 可新增 可释放 达产 提供
    新增学位 将带来 可为
""")

#: What may be done with a thing that is still to come.
POSSIBLE = words("可新增 可释放")

#: Behind 计划: what makes a promise of it.
TO_PLAN = words("完成 实现 新增 安排 年产 新建 三年投入 五年投入 十年投入 投资达 投资额达 比上年 比去年 比上一年")

#: What is done about years to come before they begin.
PLANNING = words("谋划 编制 制定 制订 起草 研究 论证 印发 出台")

#: Before the year of the report: what is to come in it (计划|2026年新建公园8个).
BEFORE_YEAR = words("预计 计划 计划于 拟于 将于 力争 力争于 可望于 有望于")

#: Words that say of a number in a plan that it is reached already.
DONE = words("现在 目前 截至 今年以来 现有 正在")

#: What has been done in a plan with what is still ahead.
LAID_DOWN = words("安排 编排 提出 提交 部署 确定 明确 设置 遴选 梳理 梳理形成 谋划 筛选")

#: Behind 已: what is reached already.
ALREADY = words("经 累计 建成 完成 达 有 由 从 与 形成 实现 成功 超 落实 争取 到 开工 发放 在 申报 设立 签约 引进 安排")

#: What was planned once and came otherwise (``超过原定的2万套``).
ONCE_PLANNED = words("原定 原计划 原来计划 原设想 原来设想 原来的设想 预定计划 原目标 原定目标 原定计划")

#: In brackets or as a clause behind a figure: what is, or had been, aimed at (``增长6.5%(年度目标6%以上)``).
AIMED_AT = words("""
    目标 年度目标 年初目标 预期目标 全年目标 计划目标 年度计划 年度任务 目标值 奋斗目标 力争目标 争取目标 挑战目标
    冲刺目标
""")

#: The whole country, as what there is in it is told.
NATION = words("我国 全国 中国")

#: Behind a share: where it comes from or is.
COMING_FROM = words("来自 来源于 在农村 生活在 居住在")

#: Verbs behind which a number is a state reached by the end.
REACHED = words("达 提高 提升 突破 超 增至 升至 降至 稳定 保持 扩大 上升 下降 控制 覆盖率 居 位 寿命")

#: Last words of what has a value at any time: its number is that of the end.
STATES = words(
    "率 比重 占比 总值 总量 总数 规模 余额 总额 人口 位数 水平 指数 浓度 面积 里程 能力 容量 产值 增加值 收入 产量"
)

#: Words of doing: over several years their number is the sum.
FLOWING = words("""
    累计 完成 建成 打造 改造 引进 培育 治理 修复 实施 投入 发放 解决 化解 转移 获 入选 创建 安置 培训 脱贫 摘帽 退出
    交付 开工 竣工 签约 落户 布局 优化重组 成立 资助 救助 招引 盘活 淘汰 关停 拆除 造林 绿化 硬化 亮化 植树 制定 出台
    修订 受理 办理 查处 减免 选派 建设 组建 举办 开展 发行 争取 取得 节约 吸收 审议通过 签订 承包 利用外资 实际利用 整治
    清理 推出 颁布 授权 惠及 帮助 支出 减税 降费 补贴 拨付 筹集 筹措 提供 搬迁 改建 扩建 开通 打通 贯通 上市 挂牌 认定
    评定 评为 奖 下放 拘留 逮捕 取消 调整 支持 配备 整理 新增 新建 新设 新开 新引 新培 新认 新获 新签 新上 新招 新植
    新入 新改 新打造 新命名 新评 新发 新添 新办 新注册 加装 下沉 清除 整备 处置 引育 避免 挽回 新批 实际到位 到位资金
    新当选 整合各类资金 整合资金 运送 送戏 新安装 供应土地 供应用地 供地 损失 捣毁 复垦 承接 补缴 再就业 筹办 完善
    安排专项 扶持 促进就业 追回 演出 新(改、扩)建 新(改)建 新(扩)建 形成 新(迁)建 封山育林 飞播 减量 增量
    理赔 释放土地 释放空间 释放产业空间 释放用地 改善农村住房 受益 服务企业 发射 补水 补偿 喜迁 乔迁 分流人员 移送
    移交 判刑 拆迁 征迁 改厕 改水 清淤 疏浚 加固 安装 铺设 敷设 架设 修缮 整改 增绿 放映 煤改气 煤改电 气代煤 电代煤
    引资 争资 开建 回迁 转化 替代 减少
""")

#: Signs that make a noun of a word of ``FLOWING``, besides those of ``verbs.NOT_FLOW`` (``建成区``).
NOT_FLOWING: dict[str, str] = {
    "完善": "的提度率",
    "建成": "区",
    "上市": "企公后主挂",
    "处理": "能量厂站费",
    "公开": "课",
    "采购": "额商规总",
    "编制": "数人",
    "支付": "率宝",
    "改制": "面",
    "救援": "队站",
    "优化": "率",
    "发射": "台塔场架机",
    "开放": "床病",
    "补偿": "标机制金费",
    "安装": "公队",
    "转化": "率平中医型",
    "替代": "率量产种品进",
    "整改": "率",
    "拆迁": "款办户",
    "放映": "厅队设机点",
    "移民": "村点户人口局",
    "开发": "区商园",
    "融资": "租担平难渠",
    "研发": "机人投中平费经强支团院设专基",
    "帮扶": "车项单对干",
    "报销": "比率封",
    "派出": "所",
    "登记": "失在注企",
    "聘用": "制合",
}

#: Words of doing whose number is the sum even where something is said to be reached (引进人才达3万人).
ADDING = words("""
    农村新建 城镇新建 新建 新改建 新改扩建 新增 新开工 引进 完成 发放 培训 转移 接待 减免 拨付 投入 争取 发行 查处
    受理 办理 破获 化解 安置 救助 资助 销售 使用 利用 吸收 接种 举办
""")

#: Works that are done year by year, as the last words before how much of them was done, or what they cost.
WORKED = words("改造 安置 搬迁 整治 治理 修复 绿化 硬化 亮化 造林 项目总投资 项目总投资额 项目投资总额")

#: Words of ``ADDING`` whose rest of the word makes another word of it: word -> signs that may not follow.
NOT_ADDING: dict[str, str] = {"销售": "收额总"}

#: Words before a count that say where it has come to, not what was done.
COME_TO = words("达 突破 超 增至 升至 降至 稳定 保持 现有 共有 拥有 现存 尚有 还有 已有")

#: Behind a count of what was handled, with 率: how many of these.
HANDLED = words("办结 办复 办理 答复 回复 满意 见面 走访 沟通 面商 采纳 化解 按时办结 按期办结")

#: Who does things, at the head of a name, where the verb stands behind them.
DOERS = words("""
    部门 机关 机构 热线 法院 检察院 医院 医疗队 救援队 队伍 党员 干部 职工 群众 志愿者 河长 专家 人员 健儿 代表团
""")

#: Who is sent somewhere or gathered to do something.
SENT = words("""
    干部 党员 职工 志愿者 专家 人员 队员 教师 医生 医师 医护 护士 特派员 指导员 技术员 农技员 辅导员 骨干 民警 干警
    书记 学员 大学生 工作队 医疗队 部门 单位
""")

#: More verbs of doing at the head of a name.
DOING = words("""
    消除 筹建 压减 申请 封堵 压采 创收 推荐 投资 拘留 逮捕 下放 出让 识别 增补 提请 输转 输送 探明 退出 压降 兑现
    归集 追回 挽回 补充 清退 调解 招收 录用 输出 选树 授予 认证 捐赠 募集 救治 义诊 检测 筛查 检查 抽检 巡查 督查 约谈
    问责 处分 结案 执结 审结 缴获 收缴 曝光 通报 追缴 聘请 聘任 配套 开行 开办 演出 播出 拍摄 采集 收集 征集 解放 平反
    裁减 减征 缓缴 退税 退还 上缴 结转 化债 置换 撤销 撤并 合并 分流 裁撤 重组 入列 新补充 投用 投运
    批准 核准 审批通过
    查办 加固 加高加固 新修 整修 清淤 立项 拓宽 主动公开 公布 主办 协办 收治 接诊 捐款 募捐 筹资 返还 代缴 免除 豁免
    注销 吊销 搬出 迁出 引入 录取 选拔 任命 签署 缔结 慰问 接访 起诉 销毁 扣押 铲除 端掉 追赃 止付 劝阻 拦截 抢修 增容
    复耕 退耕 封育 开垦 运送 发运 开辟 新辟 复航 巡演 放映 展出 出动 整顿 公开招聘 翻修 缔约
    除险加固 编制 优化 疏解 下拨 采购 抢通 办结 销号 动工 换发 增配 处理 公开 撬动 支付 追讨 救援 扑救 查改 整拆
    抢救 立改废 增殖放流 增开 调减 调增 腾挪 改制 平整 修编 迁改 减轻 催生 中转 使用国外贷款 活化利用
    接种 接听 查出 促进增收节支 增收节支 审减 征缴 报销 代办 帮办 上门服务 采纳 出版 夺得 摘得 勇夺 捧回 批捕 劝返
    矫正 采样 隔离 派出 派驻 接收 出列 改厕 退捕 轮岗 交流轮岗 登记志愿 打机井 人工增雨 巡河 帮扶困难 帮扶就业
    拆旧建新 征地 开发 添置 疏通 衬砌 打井 打深水井 粉刷 嫁接 植绿 增添 扩增 刷新 抽调 下派 聘用 发出 签发 推送 起草
    转办 交办 挽损 移民 减贫 治沙 融资 节支 登记 研发 试制 兼并 帮扶 稳岗 引才 柔性引才 点亮 拆违 拆临 消杀 绘制 通气
    铺装 铺筑 摊铺 规范提升
""")

#: Words of what has held in every year, or of what there was in the same years.
ALL_ALONG = words("""
    始终 一直 每年都 每年均 历年 年年 连年稳定 连年保持 连年超过 持续超过 持续保持 持续稳定在 持续高于 持续低于
    持续控制在 持续将 占同期
""")

#: Words of a bound to keep all along.
KEPT = words("以内 不超过 不低于 控制在 保持 稳定 以下 不少于")

#: When or by whom the aims of a year are set, and that they are (完成县人代会批准的|增长8%目标).
SETTING_AIMS = words(
    "年初 人代会 省人代会 市人代会 县人代会 区人代会 年初人代会 年初省人代会 年初市人代会 年初县人代会 年初区人代会"
)
SET_BY_THEM = words("确定 提出 批准 通过 审议通过 下达 制定 安排")
