"""Words of predicates behind what is counted or measured: where they begin, which praise, which tell the thing.

Belongs here: word lists. Does not belong here: how a predicate is read (phrases/predicates.py), what is
done (verbs.py).
"""

from pipeline.core.patterns import words

#: How well what has been set up runs (6个医疗中心|高效运行).
RUNNING_WELL = tuple(
    how + run
    for how in words("高效 平稳 稳定 正常 健康 顺畅 良性 高质量 满负荷 安全稳定 安全高效 安全平稳")
    for run in words("运行 运营 运转 运作")
)

#: Against what people have worked or fought (300名医生|与时间赛跑).
_FIGHTING = tuple(
    beside + what + does
    for beside in "与同"
    for what in words("时间 死神 病毒 病魔 疫情 灾害 洪水 风雪")
    for does in words("赛跑 搏斗 抗争 较量 斗争")
)

_AT_WORK = RUNNING_WELL + _FIGHTING

#: Predicates that praise, wherever they stand: no name keeps them, however plain the noun.
ALWAYS_PRAISING = _AT_WORK + words("""
    奋战 冲锋 驻扎 守护 耕耘 忙碌 拔地而起 投身 坚守 扎根 奔赴 奔走 做大做强 做强做大 提质增效 提质扩能 扩能 扩产 行走
    燃情 初具规模 初具雏形 初现雏形 为抓手 为重点 默默 闻令而动 风雨同舟 众志成城 勠力同心 同心同德 逆行出征 献出 挥洒
    亮点纷呈 精彩纷呈 如火如荼 大干快上 安全有序 各具特色 各展风采 场场精彩 成效显著 焕然一新 修葺一新 扮靓 齐聚 欢聚
    共襄 同场竞技 同船竞技 白衣执甲 义无反顾 挺身而出 逆行而上 舍生忘死 不畏艰险 冲锋在前 早开快投 快建多投 早建快投
    无一返贫 无一致贫 零返贫 精彩顺畅 安全顺畅 心手相牵 成型起势 聚链成群 提质提效 提质扩规 多出成果 早出成果 快出成果
    进展顺利 进展良好 进展较快 进展迅速 进展有序
    发生明显变化 发生显著变化 发生深刻变化 发生巨大变化 发生历史性变化 发生了明显变化 发生了显著变化
    发生了深刻变化 发生了巨大变化 发生了历史性变化
    争分夺秒 夜以继日 不眠不休 舍小家 发力见效 不惧 无惧 搬得出 稳得住 留得住 融得进 能致富 快融入
    能融入 住得好 住得安心 上得起学 看得起病
""")

#: How things are and get on, what they do as long as they are there, and what they are to a whole.
STANDING = words("""
    提质增效 发展壮大 各具特色 星罗棋布 成型起势 集聚成势
    聚力赋能 立起 挺起 擎起 撑起 竞相发展 竞相迸发 为支撑 为龙头 为依托 为骨干 为主体 进一步壮大 不断壮大 持续壮大
""")

#: Where the predicate of a counted subject begins (``576个省市重点项目|年度完成投资``).
PREDICATES = (
    *ALWAYS_PRAISING,
    *words("""
        未能 尚未 未按 占据 用好 管好 搬迁入园 分获 直接参与 境外上市 境内外上市 立即 调试投产 关闭退出 关停退出 年度
        累计 完成 实现 达到 通过 入选 获评 获批 荣获 获得 进入 落户 落地 投入 投产 开工 建成 竣工 全部 全面 均 已 被
    得到 稳定 提供 集聚 晋升 跻身 加快 顺利 正式 成功 纳入 挂牌 开业 投运 投用 启动 免交 参与 位居 位列 名列 排名 开展
    上线 集中 新开工 如期 按期 基本 相继 陆续 推进 有序 超额 列入 受到 收到 接受 享受 增长 下降 增加 减少 提高 突破
    按时 按计划 按进度 按时序 按序时
    超过 总投资 投资总额 计划总投资 年产 到访 上市 在港交所 退出 摘帽 脱贫 签约 评为 成为 被评为 被列为 被认定 进行
    出列 脱帽
    给予 予以 就近 喜获 斩获 揭牌 亮相 首发 首映 首次 率先 提前 中标 办结 整改 完工 交付 推广 复制推广 在全国 在全省
    在全市 在全区 在全县 在全州 在全盟 在全旗 走向 走出 走在 获奖 覆盖 实行 推行 快速 支持 用于 助力 参保 受益 直接受益
    间接受益 领取 做到 用上 喝上 住进 吃上 通上 踏上 告别 摆脱 重返 重获
    扎实 积极 产值 总产值 营业收入 主营业务收入 营收 登陆 迁入 入驻 到位 惠及 带动 正在
    可望 可实现 能够实现
    不断 持续 继续 有望 同比 实施 分别 相较 全覆盖 已经 受聘 早日 尽早 尽快 年内 当年 上半年 下半年 年底前 加速 稳步
    大力 自觉 踊跃 广泛 坚持
    即将 圆满 逐步 动工 入围 上榜 取得 年均 户均 人均 全线 同时在建 同时 代缴 签订 签署 提交 驰援 下沉 加紧 抓紧 喜迁
    搬入 住上 过上 走上 搬进 拿到 领到 圆了 参加 考取 乔迁 现场打分 办好 因地制宜 升格 遍布 试运行 发布实施 颁布实施
    再次 再度 印发实施 批准实施 提请 新入选 新列入 新纳入 新进入 新获评 接通 减至 稳居 跃居 直接惠及 正加快
    深入一线 深入基层 深入村组
    来到 不动摇 不放松 正抓紧 正有序 正全力 序时推进 未造成 未发生 未出现 充实 在试生产 试生产 试运营 批复实施 平稳有序
    集采落地 摘得 捧回 荣膺 勇夺 赢得 夺得 创成 新晋 命名为 确定为 确认为
        落成 进场施工 达产达效 破土动工 主体完工 主体竣工 主体结构完工 受灾 断电 断水 断网 恢复通电 恢复供电 恢复供水
    创建成为 创建成 恢复通车 初步建成 初步形成 初步具备 初步达到 初步实现 初步完成 初步解决 初步摆脱
    """),
)

#: Verbs of what is done at places that are counted behind 在 (``在80个小区|设置回收点``).
DONE_THERE = words("""
    设置 开设 设立 增设 推进 建设 推广 配置 配备 安装 探索 培育 增补 划分 布局 布设 试点培育 开展 实施 启动 创建 打造
    种植 新建 修建 建立 出台 制定
""")

#: Predicates that praise or say how things get on: no name keeps them, however plain the noun.
PRAISING = (
    *ALWAYS_PRAISING,
    *words("""
        享誉 奔波 活跃 旧貌换新颜 旧貌换新貌 换新颜 焕新颜 串珠成线 星罗棋布 进展 向纵深 叫好 畅享 乐享 尽享 焕发
        闪耀 绽放 同台 竞技 一道 携手 场场 大放异彩 展现 迸发 承载着 支撑作用 引领作用 带动作用 功能持续 办到 日夜
        倾情 踊跃 同心协力 闻鸡起舞 火爆出圈 精彩上演 串珠成链 异军突起 脱颖而出 精准发力 节节 点燃
        “点燃” 撑起 中凝聚 挺起 再现 曼妙 蜿蜒 贯通全城 贯通全域 聚力赋能 浪漫出圈 件件
        扩容提质 提速提质 扩优提质 强链补链 延链补链 高速运转
    """),
)

#: More of them, and adverbs before one, that are too often part of a noun elsewhere: where a clause begins with what it
#: counts and ends with no other predicate, one of these begins it (``3家实验室|成立运行``).
PREDICATES_OF_CLAUSE: tuple[str, ...] = (
    *PRAISING,
    *words("""
        成立 当选 晋级 加入 融入 接入 消除 注册 来自 荣登 登上 摘取 摘得 夺得 勇夺 移交 划转 转型为 转型增效 升级为
        增选为 认定为 改制 焕新 通车 封顶 贯通 合龙 并网 回迁安置 避免 配备 具备 拥有 建立 设立 开设 开通 入住 住进
        上云 疏解 接种 丰富 擦亮 来访 访华 保持 推动 把 供应 助推 赋能 达标 清零 免费 向社会 对外 向公众 全程 开街
        开园 开馆 巡查 化解 汇聚 云集 撤销 组建 受命名 授予 走进 复建 盘活 聚力 选址 入列 复牌 注销 并购 结对 依托
        带来 拉动 撬动 完善 吸引 成效 深入 高标准 保质保量 高效 明显 显著 进一步 普遍 依法 先后 动态 定期 全天候 有效
        及时 从无到有 获应 落细 落实 拿地 常态化 实体化 实战化 远程 异地 主体结构 主体工程 合力 组团 通气 变身 蝶变
        归集 巡回 初见 初步 逐项 制定 重组 改造焕新 面向 主体封顶 联合拿地 分配入住 出口 开行 通航 首航 复航 交房 返乡
        得以 取消 启用 销号 延时 错时 进驻 开诊 停产 应改尽改 温暖过冬 开复工 恢复生产 恢复开放 成长为 挺进
        立起 联合组建 注入 打破 通达 通了 通上 建有 通硬化路 通油路 通沥青路 通水泥路 通公路 通客车 通班车
        通宽带 通光纤 认真 狠抓
    """),
)

#: Predicates that right behind a number are the first word of what is counted (``20个集中连片园区``).
FIRST_OF_NOUN = words("""
    受灾 断电 断水 断网 年度 集中 试点 推广 快速 首次 提前 积极 扎实 覆盖 上市 签约 新开工 参与 支持 带动 脱贫 新增
""")

#: How words end that say what something is like (``设施完善、功能齐全的街区``).
PRAISED_ENDS = words("长 完善 齐全 特色 融合 鲜明 突出 先进 优美 宜居 活力 完备 合理 良好 强 大 高 全 优 好 美 广")

#: What firms and projects have come to, as the whole of what is said behind a number of some of them (6户|扭亏).
COME_TO_BE = words("""
    扭亏 扭亏为盈 转亏为盈 扭亏增盈 减亏 增盈 盈利 亏损 脱困 改制 改制到位 改制完毕 转制 破产 被兼并 停产 半停产 复产
    转产 关闭 关停 在建 续建 歇业 开工在建 仍在停产 出列 摘帽 脱贫摘帽 验收合格 停建 缓建 通邮 通油路 试产 撤并
""")

#: Words that with the predicate behind them open what is counted (``12户相对集中居住农户``, ``10个逾期交付楼盘``).
BEFORE_DOING = words("可以 相对 集中 逾期 预增 预支 整县 全球首 重点推进")

#: Predicates that end a noun even where a noun's last word follows.
FINITE = words("""
    实现 提供 达到 完成 获得 入选 获评 荣获 集聚 享受 接受 受到 得到 通过 全部 均 已 被 获 新增 成为 占 增长 下降
    获批 纳入 新纳入 新列入 跻身 上榜 入围 晋级 升格 进入 新进入 新入选 新获评 接通 作为 基本 圆满 顺利 超额 如期
    陆续 相继 坚守 奋战 成立 设立
""")

#: Predicates that say which of the things are counted: kept in front of the noun (``入选全国百强产业集群``).
SELECTING = words("""
    摘得 捧回 荣膺 勇夺 赢得 夺得 创成 新晋 入选 当选 获评 荣获 获得 获 通过 列入 纳入 进入 新进入 跻身 上榜 入围
    被认定 被评为 被列为 评为 斩获 喜获 获批 晋级
    入库 上市 挂牌上市 新入选 新列入 新纳入 新获评 成长为 挺进 登上 荣登
""")

#: Verbs of what adds to a stock of things, beside those of ``FLOW``: no part of what there is in all.
ADDING = words("认定 评定 备案 认证 组建 设立 成立 建立 创成 获评 获批 入选 入围 上榜 新录入 新纳统 新纳入统计的")

#: Words of predicates that say how things fare or how much they are, not what was done: no name keeps them.
SAYS_NOTHING = words("""
    顺利 进展 推进 加快 有序 稳步 正在 继续 不断 持续 扎实 积极 快速 增长 下降 增加 减少 提高 突破 超过 达到 总投资
    投资总额 产值 营收 收入 分别 同比 较 进入 居 位 年度 累计 全覆盖 完成年度 完成投资 加速 圆满 取得 成效 深入 高标准
    高效 明显 显著 进一步 保质保量 有效 从无到有 擦亮 点燃 丰富 完善 保持 立起 打破 让 刷新 注入 还 初见成效
    撬动 推动 激活 显效 走在 正加快 转化形成 有了 有所 有较 有很 有明显 有显著 有长足 有新的 有大的
""")

#: How others think of things (得到群众认可), and what else things are praised to have become (成为新的增长点).
RECOGNISED = words("认可 好评 肯定 赞誉 青睐 欢迎 称赞 热捧 点赞 关注")
PRAISE = RECOGNISED + words("支撑 载体 力量 名片 打卡地 引擎 亮点 标杆 增长点 动力")

#: Predicates that say no more than that what was planned is done: no name keeps them.
MERELY_DONE = words("完成 基本完成 完工 起势 落地见效 达标 提前清零 得到有效解决 高质量完成")

#: Words of predicates that say no more than that it is so: dropped before what is so (``80%的事项均已实现|网上办理``).
MERELY_SAID = words("实现 已经 已 均 都 全部 能够 能 可以 可 将 要 全面 基本 率先 稳定 今年 年内")
