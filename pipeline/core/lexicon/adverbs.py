"""Adverbs: how and when something is said to be done.

Belongs here: word lists. Does not belong here: verbs (verbs.py), times that make a period (times.py).
"""

from pipeline.core.patterns import words

#: How or when something comes about, right before a predicate: no part of the noun before (383件实事|较好|完成), nor of
#: what is said to have been done.
HOW = words("""
    强力 强势 加紧 抓紧 努力 较好 密集 有力 精准 平稳 稳妥 稳健 按时 按期 按时序 按计划 按进度 按序时 全速 加力 同步
    分批 整体 日夜 双双 纷纷 竞相 更多 相对 基本 普遍 高质量 高水平 保质 保量 超前 抢先 全力 近期 日前 今年 年内
    年底 年底前 先行 同时 正式 大规模 整村 整县 全线 逐项 高分 优先 无缝 早 及早 梯次 春季 秋季 冬季 首批 将首批
    逐一 逐个 逐村 逐户 分步 轮流 接连 次第 渐次 独立 单独 自行
    都能 都能够 精彩 惊艳 华丽 隆重 闪亮 重磅
""")

#: The same of what is done with, or will be: they may stand before what is said to have been done, too.
SO_DONE = words(
    "全部 均 已 已经 全面 顺利 成功 如期 早日 尽早 尽快 即将 将于 拟于 也将 也将于 逐步 陆续 相继 先后 提前"
)

#: The same with what says only how things get on, or is part of another word elsewhere: before 建设 or 实施 these tell
#: that the work goes on.
GETTING_ON: tuple[str, ...] = (
    *SO_DONE,
    *words("""
        高效 深入 提速 进展 高标准 加速 快速 有效 及时 圆满 又 再 也 蓬勃 强劲 都 持续 不断 正在 稳步 有序 扎实 加快
        始终 一直
    """),
)

#: How soon things are dealt with, before the rate of those that are (|按期|办结率), and from end to end or in one go:
#: only that rate has it.
PROMPTLY = words("按时 按期 及时 即时 首次 当年 限时 法定时限 法定期限")
AT_ONCE = words("一次性 全程")

#: How well something was done to what got it (89个问题得到|妥善|解决).
THOROUGHLY = words("切实 全面 有效 妥善 及时 进一步 基本 初步 很好 彻底 明显 较好")

#: What is said together with the predicate behind it, and begins it (15个项目|具备开工条件, 8个项目|进场开工).
WITH_PREDICATE = words(
    "具备 拥有 建立 保持 维持 组团 抱团 组队 注册 落实 进场 入场 选址 自愿 主动 联合 联手 共同 争取 确保"
)

#: What says only that all up to now is told, before a verb (累计|培训, 先后|荣获).
SO_FAR = words("累计 共 已 已经 先后 全年 共计 总共 一共")

#: How it came to pass that some were chosen, before the verb (2个学科|首次|入选).
CAME_SO = words("首次 首批 成功 再次 再度 双双 又 先后 相继 率先 光荣")

#: How or when something was done, before a verb that stands alone (|首批|认定14家, |累计|建成90座).
BEFORE_ALONE = words("累计 共 依法 已 再 成功 新 首批 首次 靶向 精准 统筹 规范 集中 重点 日常 实际")
