"""Words of statements that are whole without a number: what has come about, and what is done first.

Belongs here: those verbs and the words before them. Does not belong here: where such a statement ends (clauses.py),
what a topic came to (lexicon/clauses.py).
"""

from pipeline.core.patterns import words

#: What is done with a work or an office, besides ``clauses.OPENED`` (电站|竣工验收), and the words before that.
PUT_TO_USE = words("获批 竣工验收 扩容提质")
PUT_TO_USE_HOW = words("建成 竣工 主体 正式")

#: How work goes on (管网改造有序|推进); at least one of the words before it.
GOES_ON = words("""
    推进 建设 实施 完成 运营 运行 启用 落地 上线 复工 开工 启动 发布 达标 消劣 触达 举办
""")
GOES_ON_HOW = words("""
    顺利 有序 稳步 稳定 扎实 深入 加快 全面 全线 正式 实质 启动 开工 加速 有效 全部 成功 刚刚
""")
DEVELOPS_HOW = words("快速 加快 加速 稳步 健康 蓬勃")

#: How a measure moved, without saying by how much (收入持续|增加).
MOVED = words("增加 减少 提升 改善 提高 下降 攀升 优化 向好")
MOVED_HOW = words("大幅 明显 显著 持续 不断 稳步 进一步")

#: What else has come about; behind 通过, of what is accepted (通过国家验收).
CAME_TO_BE = words("投产达效 达产达效 建成试运转 基本建立 签约实施 对外开放 翻番 实现翻番")
HARVEST_HOW = words("再 喜 又 实现 获 获得")

#: What is done about something no number counts (出台|纾困|政策), and what is done then.
DONE_FIRST = words("""
    出台 启动 加大 实施 开展 推进 推动 完善 建立 提高 深化 落实 优化 完成 推出 打造 建成 设立 支持 争取 申报 参与 获
    获批 获评 升级为 入选 加强 强化 深入 健全 提升 加快 巩固 做好 抓好 改善 鼓励 探索 持续
""")
DONE_ABOUT = words("""
    措施 力度 试点 改革 行动 机制 政策 制度 标准 工程 项目 建设 整治 支持 评审 运营 退租 工厂 加工厂 专板 示范区
    发展区 项目库 学校 名单 》 管理 利用 服务 合作 保障 养护 治理 保护 能力 培训 环境 设施 体系 管护 监管 水平
""")
DONE_THEN = words("""
    完成 投入 举办 落地 节约 发放 减少 覆盖 惠及 解决 压减 撬动 带动 新增 引进 获 累计 回收 打造 相关 金额 投放 入板
    规划范围 全市总数 全省总数 全区总数 全县总数 全州总数 全盟总数 全旗总数 总投资 投资总额 占全市 占全省 占全国 占全区
    占全县 占全州 占全盟 占全旗 为市场主体 为经营主体 为企业
    新建 建成 培育 实施 创建 开展 招引 修建 新认定 发布 选派 化解 盘活 建立 查处 新签约 新开工 新改建 新改扩建 改扩建
""")

#: Whom or what came of a statement, whatever it says.
REACHED = words("惠及 覆盖 拉动 累计办理 累计服务 授信")

#: What was done to that which got it: behind 得到 these are verbs of their own (80户危房得到|改造).
GOT_DONE = words("""
    改造 解决 整治 盘活 治理 处置 处理 修复 修缮 落实 化解 梳理 管控 清理 安置 救助 康复救助 改善 保障 纠正 整改 控制
""")
