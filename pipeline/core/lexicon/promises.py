"""Words of promising: verbs, targets without a number, what goes beyond a target.

Belongs here: word lists. Does not belong here: how they are read (``pipeline.core.observations.targets``).
"""

from pipeline.core.patterns import words

#: Verbs that say how firmly a target is meant.
VERBS = words("""
    确保 力争 争取 努力 必须 务必 坚决 不低于 不少于 不超过 不高于 控制在 稳定在 保持在 保持 计划 拟 预期 至少
""")

#: Adverbs and verbs between the subject of a target without a number and its words.
KEPT_OUT = words("""
    力争 确保 继续 保持 均 都 全部 总体 努力 实现 要 争取 均为 坚决 不折不扣 得到 更加 更为 略 略微 应 须 务必
""")

#: Words before 目标 in the sentence that lists the main targets of a year.
HEADLINES = words("预期 发展 奋斗 主要 总体 预期性 工作 调控")

#: Quantities that the main targets of a year are set for.
MAIN_QUANTITIES = words("""
    生产总值 固定资产投资 社会消费品零售总额 一般公共预算收入 居民消费价格 城镇新增就业 失业率 进出口 可支配收入
    工业增加值
""")

#: Words behind 目标 in that sentence.
PROPOSED = words("建议 安排 初步安排 初步考虑")

#: Words that bind a target to another quantity (``与经济增长同步``).
AS_OTHERS = words("同步 持平 匹配 相当 适应 一致 协调 统筹衔接 相衔接")

#: Words that put a target above or below another quantity.
BEYOND_OTHERS = words("高于 快于 优于 好于 低于 不低于 不高于 不慢于 超过 跑赢 赶超 领跑 领先 领先于")

#: What others have set: the target is to reach it.
ASSIGNED = words("任务 目标 指标 计划 要求")

#: Who or what has set a task.
SET_BY = words("""
    国家 国 国务院 省上 省里 自治区 上级 省 市 市里 县 县里 区 区里 州 盟 省政府 市政府 县政府 区政府 州政府
    年度 全年 当年
""")

#: Where a target is to be kept without saying a number.
WITHIN = words("以内 之内 指标内 目标内 任务内 计划内 范围 水平 区间 目标 前列 第一方阵 一流 最优 优良 优秀 以上 标准")

#: How something is to grow, without saying a number.
STEADILY = words("平稳 稳定 较快 较大 稳步 持续 快速 合理 正 略有 有所 适度")

#: How something is to move, without saying a number.
GRADUALLY = words("持续 继续 进一步 稳步 不断 明显 显著 稳定 逐步 有所 得到 巩固")

#: Where something is to move, without saying a number.
MOVING = words("改善 提升 优化 提高 向好 下降 降低 减少 缩小 扩大 增强 好转")

#: States to reach or to keep, without saying a number.
STATES = words("""
    基本平衡 基本稳定 总体平稳 总体稳定 止跌回稳 止跌回升 企稳回升 量质齐升 合理区间 只增不减 有效防控 有序有效防控
    全部脱贫 全部摘帽 全面达标 由负转正 由降转升 由降转增 降幅收窄 双下降 收支平衡 保持平衡 有效化解 有效防范
""")

#: What is made, and of what kind, where something gets on without saying a number.
ADVANCES = words("新 明显 显著 实质性 积极 重大")

#: Words before 质 or 量 in a target without a number (``稳量提质``).
QUALITY = words("促 保 稳量 量稳 扩量 增量 提")

#: Verbs of striving beyond a target.
STRIVING = words("努力 力争 争取 奋力 并努力 并力争")

#: Those before a higher value than the one told before (增长6%，冲刺7%).
AIMING_HIGHER = STRIVING + words("冲刺 挑战 确保")

#: What is striven for beyond a target.
BETTER = words("更好 更高 更优 最好 更快 快一些 高一些 好一些")

#: What an attainment is a share of (``完成年度任务的135%``).
ATTAINED = words("任务 计划 目标 指标 预算 预期")

#: What is no figure itself: its indicators are meant (能源和环境指标).
NO_FIGURES = frozenset(words("能源 资源 环境"))

#: The ideas that development is to follow.
IDEAS = words("创新 协调 绿色 开放 共享")
