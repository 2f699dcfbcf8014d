"""Words that name a time, and words around it that say what it is named for.

Belongs here: word lists. Does not belong here: which years they mean (``pipeline.core.phrases.periods``).
"""

from pipeline.core.patterns import words

#: 前 behind a year or a quarter, as a pattern: no part of the place 前海, where that is not 海岸 and the like.
BEFORE = "前(?!海(?![岸域洋上水堤产防运底]))"

#: 产 behind a year that is none, as a pattern: what is made in one (2000年产水泥), not the head of 产业 and the like.
MADE_IN_IT = "产(?![业值量能])"

#: The five-year plans, from that of 1953-1957 on; the third began three years late.
PLANS = words("一五 二五 三五 四五 五五 六五 七五 八五 九五 十五 十一五 十二五 十三五 十四五 十五五 十六五")

#: The year before the report.
LAST_YEAR = words("""
    去年 去年末 去年底 去年一年 去年全年 去年上半年 去年下半年 上年 上年末 上年度 上年度末 上一年 上一年末 上一年度
    上一年度末
""")

#: The year before the report, never a base of comparison.
PAST_YEAR = words("过去一年 过去的一年 一年来 一年多来 这一年，")

#: Times of the year before that only are a base of comparison.
SAME_TIME = words("去年同期 上年同期 上一年同期 上年度同期 上一年度同期")

#: Behind 今年: all of it.
WITHIN = words("内 年底 底 年末 末")

#: The beginning of a year, no school that 中 goes on with (2012年|初中毕业生; 年初|中央下达).
BEGUN = "初(?!中(?![央标国]))"

#: A season or a feast by which something is to be done.
BY_SEASON = words("""
    汛前 汛期前 汛期以前 汛期之前 主汛期前 主汛期以前 入汛前 雨季前 台风季前
    春节前 元旦前 国庆前 国庆节前 五一前 “五一”前 “五一”节前
    “七一”前 “十一”前 中秋节前 节前 年前 入冬前 冬季前 冬季来临前 供暖前 供暖季前 供暖期前 采暖前 采暖季前
    采暖期前 取暖季前 封冻前 开春前 春耕前 春播前 春灌前 秋收前 秋种前 开学前 秋季开学前 春季开学前 秋季学期前
    秋季学期开学前 新学期前 新学期开学前
""")

#: The year of the report, otherwise said.
NEW_YEAR = words("新的一年 新一年 本年 本年度")

#: Words behind the name of a five-year plan with which the plan is only named.
PLAN_NAMED = words("规划 的 目标 初 头 前 收官")

#: Those with which all years of the plan are meant.
PLAN_YEARS = words("计划期间 计划时期 规划期间 时期 期间")

#: All words behind the name of a five-year plan that belong to it.
PLAN_TAILS = PLAN_NAMED + PLAN_YEARS + words("以来 末 期末")

#: Before the name of a five-year plan: it is what something is compared with, or moved from.
AGAINST = words("比 较 由 从 高于 高出 低于 快于 慢于 超过 超出 超 大于 多于 优于 好于 相当于")

#: Behind the bare name of a five-year plan: what is said of all its years.
PLAN_SUMMED = words("年均 累计 已累计 投资 政府投资 新增 新建")

#: Words before a number of years that make them the last ones.
AGO = words("过去 过去的 过往 过往的 近 最近 回顾 回顾过去 回顾过去的")

#: Before a number of years: what has come about through them, and behind it what was done in them.
THROUGH = "经过"
STRIVEN = words("努力 奋斗 建设 发展 攻坚 拼搏")

#: One of these stands where years are looked back on.
LOOKING_BACK = words("年来 年间 多来 这五年 过去 期间 时期")

#: Words before a number of years that tell nothing by themselves.
OTHER_YEARS = words("这 前 上 上个")

#: Words behind a number of years that make them the last ones: in a plan, too, and only elsewhere.
ONLY_AGO = words("来 多来 间")
AGO_TAILS = ONLY_AGO + words("中 累计 共")

#: Words of ``AGO_TAILS`` whose rest of the word makes another word of it: word -> signs that may not follow.
NOT_AGO: dict[str, str] = {"中": "期长央国"}

#: Signs behind a number of years that make another word of it.
NOT_BARE = words("要 将 期 制 级 初 底 末 前 后 以 龄 轮 规划 计划 行动 任务 目标 ， 、 一 再 如 的 左右")

#: Signs and words behind 这五年 that speak of what has happened in them.
SPOKEN_OF = words("， 里 中 是")

#: Words behind a number of years that only say that something is done in them.
INSIDE = words("内 以内 之内 时间 的时间")

#: All words behind a number of years within which something is done: the next ones in a plan, else the last.
WITHIN_YEARS = INSIDE + words("""
    平均 年均 左右时间 左右的时间 增长 新增 新安排 新培养 新解决 共建 共解决 共安排 共完成 翻 接近翻 净增 增加 提高
    下降 提升 上升 跃升 前进 减少 降低 落实 分别增长 分别增加 分别新增 分别提高 分别提升 分别下降 分别减少
""")

#: Those of them, and of ``AGO_TAILS``, that add up or average what was done in years in a row (连续三年累计).
SUMMED = words("累计 共 平均 年均")

#: Verbs behind a number of years within which that is done (三年建成70所).
DONE_WITHIN = words("建成 建设 完成 新建 改造 投入 安排 培育 培养 引进 引入 打造 实现 新开工 解决 整治 治理")

#: More of them, where years are looked back on (五年发放补贴3亿元).
WAS_DONE_WITHIN = DONE_WITHIN + words("""
    发放 拨付 减免 筹集 争取 建立 开工 竣工 创建 搬迁 拆除 淘汰 关停 造林 绿化 招引 转移 举办 开通 资助 救助
    修建 盘活 实施 组织实施 滚动实施 启动 新设 新增 修复
""")

#: Before a number of years over which a budget is to give something (县级财政|三年|统筹投入), and what leads up to one
#: within which something is to be done (力争|三年|建成公园80个).
BUDGETS = words("财政")
STRIVING = words("力争 确保 争取 用")

#: Words before a number of years that is counted otherwise (连续三年增长, 毕业|两年内的大学生).
OTHERWISE_COUNTED = words("""
    续 连 第 每 满 过 超 半 全 上 下 当 到 前 后 任 毕业 离校 退役 退伍 转业 出生 入职 注册 成立 开业 创业 产后
""")

#: Words before a number of years to come.
AHEAD = words("今后 未来 今后的 未来的 下 下个")

#: The term of a government that ends.
TERM = words("本届政府 本届政府任期 本届政府以来 本届政府成立以来 本届政府履职以来 本届政府期间 任期内 届内 上届政府")

#: Words right before a time that make it a base of comparison.
BASES = words("比 较 与 和 同 跟 是 为 由 从 自 按 相当于 超过 高于 在 快于 完成 占 以 达到 较于 比于")

#: Words that end as one of ``BASES``, and stress the time behind them (特别是|去年).
STRESSING = words("特别是 尤其是 特别 尤其")

#: Words right before a time that something is to be reached by.
UNTIL = words("到 至 截止 力争 展望 面向")

#: Words that end as one of ``UNTIL`` and say that something is done for a time, too (明年乃至“十五五”).
EVEN = words("乃至 甚至")

#: Words behind the years since which something has been so high, or has been for the first time.
RECORDS = words("首次 第一次 首度 新高 新低 次高 最高 最低 最好 最多 最快 最大 最小 最少 最优 最佳 最严重 罕见")

#: Verbs of giving or getting what is named by its year: that dates no number (``获2020年科技进步奖9项``).
HANDED_OUT = words("获 获得 兑现 发放 拨付 落实 下达 摘得 夺得 入选 入围 完成")

#: Signs that years begin with, and numbers of years.
_YEAR, _NUMBER = "12〇零一二三四五六七八九", "一二两三四五六七八九十"
#: Signs that each kind of these words begins with.
FIRST_SIGNS: dict[str, str] = {
    "span": "12",
    "cn_span": _YEAR[2:],
    "begun": f"今{_YEAR}",
    "pair": _YEAR,
    "year": _YEAR,
    "first_years": "“一二三四五六七八九十",
    "plan": '“"一二三四五六七八九十',
    "nth": "第",
    "base": "去上",
    "last_year": "去上",
    "past_year": "过一这",
    "year_before": "前",
    "half_year": "今",
    "this_year_so_far": "今",
    "this_year": "今新本",
    "within_year": "年",
    "next_year": "明",
    "both_years": "今",
    "years": f"过近最回经这前上1-9{_NUMBER}",
    "ahead": "今未下",
    "term": "本任届上",
    "century": "从到本",
}
