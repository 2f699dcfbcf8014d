"""Words of headings and of the openings of paragraphs.

Belongs here: word lists. Does not belong here: what a heading opens (``pipeline.core.outline.headings``).
"""

from pipeline.core.patterns import words

#: Words of a heading that looks back.
REVIEW = words("""
    回顾 总结 过去 成就 成绩 所做的工作 所做工作 完成情况 完成清单 落实情况 执行情况 基本情况 工作情况 发展情况
    年来的工作 年来工作 年来的政府工作 年来政府工作 以来的工作 以来工作 以来的政府工作 以来政府工作 一年的工作
    一年工作 之年的工作 之年工作 工作进展
""")

#: Words of a heading that looks ahead.
PLAN = words("""
    安排 任务 目标 打算 部署 计划 要求 今后 未来 建议 重点 思路 意见 做好 展望 方针 工作措施 主要措施 主要工作 预期
    举措 取向
""")

#: What may stand before the year of a heading that has no number.
BEFORE_YEAR = words("""
    关于 对 回顾 总结 回望 展望 做好 扎实做好 全力做好 全面做好 切实做好 努力做好 认真做好 奋力做好 抓好 扎实抓好
    全力抓好
""")

#: Words before a number of years to come.
AHEAD = words("今后 未来 下一个 今后的 未来的 新一届 新 新的")

#: Words behind a number of years that are over.
BEHIND = words("来 间 工作 的工作 政府 主要 发展 回顾 ， 的 和 及 与 暨")

#: Words that stand for the years of a term; the first for those of one that begins, where its aims are told.
THIS_TERM = "本届政府"
TERMS = (
    THIS_TERM,
    *words("换届以来 人大一次会议以来 人民代表大会第一次会议以来 人民代表大会一次会议以来 届内工作"),
)

#: Words that stand for the years of the term that begins.
NEXT_TERMS = words("新一届政府 下一届政府 下届政府")

#: Words behind a term of which only the first year is spoken of (本届政府|开局之年的工作).
FIRST_YEAR = words("开局 起步 第一年 头一年 首年")

#: Words of a heading that tell of a time.
TIMED = words("过去 回顾 今后 未来 五年 今年 去年 上年 本届")

#: Words behind the name of a five-year plan that speaks of its years.
PLAN_NAMED = words("""
    时期 期间 规划 发展 主要 目标 总体 的 经济 工作 以来 ， 、 计划 取得 成就 国民 回顾 和 及 与 暨 重大 基本
    奋斗目标 展望 建设成就 指导思想 任务 蓝图 宏伟 思路 愿景 ：
""")

#: Words behind the name of a five-year plan whose years a paragraph looks back on.
PLAN_REVIEWED = words("时期 期间 以来 五年 这五年")

#: Verbs with which a paragraph looks back on the years it names.
LOOKING_BACK = words("回顾 回首 回望 回眸 回看 总结")

#: Words behind the name of a five-year plan to come that a paragraph begins to tell of.
PLAN_AHEAD = words(
    "时期 期间 ， 经济社会发展 我们 全省 全市 全区 全县 全州 全盟 全旗 我省 我市 我区 我县 我州 我盟 我旗"
)

#: Words behind the name of a five-year plan that only begins.
PLAN_OPENED = words("开局 开好局 良好开局")

#: Words with which a paragraph looks back on the years of a term.
SPANS = words("本届政府任期 本届政府以来 本届政府成立 本届政府履职 这五年 近五年")

#: Words with which a paragraph looks back on the last year.
LAST_YEAR = words("一年来 过去一年 过去的一年 刚刚过去一年 刚刚过去的一年 去年 上年")

#: Parts of the year that a report given within it looks back on, and those it plans.
PARTS_OVER = words("今年以来 上半年 1-6月 1—6月 前三季度 前三个季度 前七个月 前八个月 前九个月 前十个月")
PARTS_AHEAD = words("下半年 后几个月 后四个月 后五个月 后三个月 四季度 第四季度 今后几个月")

#: Words behind 今年 that open no plan.
NOT_YET = words("以来 1- 1— 1~ 1至 一- 一— 一~ 一至 上半年 前")

#: Words behind 今年 that open a plan.
THIS_YEAR = words("的 我 政府 全 经济 是 发展 工作 主要 要 重点 突出抓好 着力抓好 ， 计划 预期")

#: Words behind the number of the year that open a plan.
THAT_YEAR = words("是 ， 、 经济 全 政府 我 工作 主要 的 重点 突出抓好 着力抓好")

#: Headings of a glossary.
GLOSSARY = words("名词解释 名词注释 名词说明 用语说明 术语解释 词语解释 名词术语 注释")

#: Words of the titles of lists of tasks behind the report.
ATTACHED = words("实事 项目 任务 工程 目标 指标 清单 重点工作")

#: Words behind 工作 in the heading of a plan of a year.
WORK_AHEAD = words("安排 任务 部署 重点 打算 建议 要求 思路 目标")

#: Headings of a plan of a year.
TASKS = words("重点工作 主要任务 目标任务 经济社会发展 政府工作")

#: Words behind 发展 in the heading of a plan of a year.
AIMS = words("目标 要求 思路")
