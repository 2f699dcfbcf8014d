"""Words around the papers of a government: what is done with them, what their articles are called.

Belongs here: word lists. Does not belong here: how they are read (``pipeline.core.scope.papers``).
"""

from pipeline.core.patterns import words

#: What is done with a paper that there is already.
CARRYING_OUT = words("落实 贯彻 执行 紧盯 对接 用好 用足 兑现 推进 升级")

#: What is done with a new one.
ISSUING = words("出台 发布 印发 推出 制定 制订 实施")

#: What the articles of a paper are.
ARTICLES = words("措施 举措 政策 意见")

#: Last words of what is counted in 条, and names no paper by its aim.
COUNTED = words("""
    措施 举措 政策 意见 办法 清单 线 路 道 街 巷 改造 治理 整治 工程 提升 建议 信息 规定 任务 标准 制度 法规
    微博 消息 解决 链 产业 河 渠 地铁 轨道 交通 铁路 高速 通道 水道 村 沟 管网 水体 建设 项目 公交
""")
