"""Words of what is undertaken: actions, events and those who take part, the tasks and papers of a plan.

Belongs here: word lists, also of what is done with plans, funds and projects. Does not belong here: how they
are read (``pipeline.core.carried.actions``, ``events``, ``plans``).
"""

from pipeline.core.patterns import words

#: What projects are called where nothing tells which they are.
PROJECTS = words("项目 工程")

#: Problems that only an action tells from others (``开展大走访，解决各类问题…``).
PROBLEMS = words("问题 诉求 问题诉求 难题 困难 隐患 困难问题 难点问题 难点堵点")
#: Words that end what troubles those who are told before it (``9万户困难群众、低收入群体的住房问题``).
TROUBLES = words("问题 困难 难题")

#: Last words of actions that bring something, and words that only say that something is an action.
ACTIONS = words("""
    行动 活动 走访 整治 检查 巡查 排查 督查 暗访 攻坚 计划 治理 调研 服务 机制 改革 教育 审计 会战 打击 普查 助企行 接访
""")
ACTION_WORDS = words("""
    专项 行动 十大 五大 三年 发展 创建 建设 工程 计划 活动 工作 推广 示范 试点 攻坚 提升 培育
""")
#: Activities that a number may take up again by their last word alone (``开展用电安全培训，|培训900人``).
TAKEN_UP = words("培训 轮训 演出 巡演 展演 宣讲 讲座 体检 筛查 义诊 普查 抽检 巡查")

#: Last words of events, who takes part in them, and who is told as being at one.
EVENTS = words("""
    赛 会 展 节 周 季 奖 活动 培训 讲座 论坛 马拉松 半马 演出 行动 计划 整治 检查 巡查 演练 嘉年华 夏令营 集市 指导
    课堂 夜校 讲堂 培训班 研修班 研讨班 学习班 训练班 讲习班 进修班 训练营 宣讲
""")
#: How an event is said to have gone, and that it took place.
HOW_HELD = words("圆满 成功 顺利 隆重 如期 盛大 精彩 正式 在我市 在我县 在我区")
TAKING_PLACE = words("举办 召开 举行 落幕 闭幕 启幕 开幕 收官 开赛 收帆 开帆 起航 启航 开跑 鸣枪开跑 开锣 开杆 收杆")
#: What is done with events that are held for the first time.
FOUNDING = words("首创 首办 创办 首届举办 主办 协办")
#: What is done with courses that are held.
SCHOOLING = words("开办 开设")
PARTICIPANTS = words("""
    人数 总人数 人次 人员 单位 企业 商家 师生 学生 学员 群众 市民 居民 家庭 选手 队伍 代表队 船队 运动员 职工 教师 干部
    项目 作品 媒体
""")
CONTESTANTS = words("选手 跑友 跑者 车手 棋手 骑手 爱好者 学者 大咖")
ENTERED = words("参赛 总决赛获奖 总决赛")
AT_EVENTS = words("选手 参赛选手 运动员 听众 观众 专业观众 学员 嘉宾")

#: Tasks and measures that only a plan tells from others, and what says no more of them than that.
TASKS = words("任务 举措 措施 政策 事项 指标")
TASK_KINDS = words(
    "考核 年度 首批 第一批 重点 主要 具体 重大 各项 目标 关键 标志性 支持 政策 配套 整改 攻坚 工作 突破性 改革"
)
#: Papers that set out a plan, with what only says of which sort they are; campaigns that are carried out.
PAPERS = words("方案 计划 意见 措施 规划 办法 细则 行动 纲要 决定")
PAPER_KINDS = words("新 若干 实施 总体 行动 专项 三年 五年 工作 指导 的")
CAMPAIGNS = words("""
    工程 战略 创建 建设 改革 试点 示范 攻坚 会战 整治 治理 修复 保护 一体化 均等化 发展 政策 机制
""")

#: What an activity is about at which contracts are signed.
FAIRS = words("招商 推介 对接 招引 洽谈 经贸 产销 招才")

#: What is done with the tasks and measures of a plan.
PLANNED = words("推出 提出 明确 制定 出台 落实 推进 推动 细化 部署 下达 确定 涉及 谋划 全面 分解")

#: What policies and funds do to projects and firms, and what is done with such a policy or fund itself.
FUNDING = words("资助 支持 投资 已投 担保 扶持 奖励 孵化 奖补 授信 赋能")
SETTING_UP = words("设立 发起 共同 组建 成立 搭建 发挥 用好 落实 出台 制定 争取 安排")

#: What is said of projects that are worked on, right before them.
STARTED = words("启动 实施 推进 完成 新开工 开工 竣工 建成 新增 累计 加快 推动 首批")

#: Stages of projects, by which the parts of a whole are counted (项目60个，其中|签约|项目42个).
STAGES = words(
    "签约 新签约 在建 落地 投产 竣工 续建 洽谈 开工 新开工 新建 拟建 建成 计划开工 计划竣工 竣工投产 建成投产 储备"
    " 前期 前期储备 收尾 结转"
)

#: What has come about for projects: which they are is told by the field of works, where the text is about one.
COME_ABOUT = words("""
    开工 新开工 开工建设 新开工建设 动工 竣工 新竣工 完工 投产 新投产 竣工投产 竣工投用 竣工达产 建成 建成投产
    建成投用 建成通车 签约 新签约 签约引进 新签约引进 签约落地 落地 新落地 引进 新引进 引入 新引入 招引 新招引 招引落地
    引进落地 入库 新入库 储备 谋划储备 新储备 投入使用 启用 建设 续建 新推出 加快建设 加快推进 推进
""")

#: What is done for projects before they are begun.
PREPARING = words("谋划 策划 申报 储备 签约 入库 纳统 批复 获批 招引 引进")

#: Fields of works, and what is said of one where it is what a clause is about (完善交通|体系).
FIELDS = words("""
    交通 水利 高速公路 公路 内河航道 航道 医疗 教育 道路 铁路 轨道交通 港口 电力 能源 环保 工业 文旅 城建 市政 养老
    保障性租赁住房 保障性住房 保障房 公共住房 人才住房
""")
OF_FIELD = words("""
    方面 体系 规划 疏堵 建设 枢纽 工程 硬件 设施 基础设施 服务 会战 大会战 崛起 品质提升 攻坚
""")
