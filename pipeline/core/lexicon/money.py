"""What is done with money: verbs of raising, giving and spending it, and money that does not say what for.

Belongs here: these lists. Does not belong here: how an amount finds what it is spent on
(``pipeline.core.counts.spending``).
"""

from pipeline.core.patterns import words

#: Names of money spent that do not say on what: that is said behind the amount (``投资5亿元，实施…``).
SPENDING = words(
    "投资 投入 总投资 安排 拿出 支出 投入资金 拨付 斥资 拨款 财政投入 财政安排 财政支出 财政拿出 共投入 补助 "
    "出资 财政出资 筹措资金 筹资 财政补贴 财政贴息 耗资 "
    "财政列支 财政追加 财政拨付 财政下达 财政统筹 财政筹措 财政拨款"
)

#: On which side of an account an amount stands: each may turn into its contrary (由逆差转为顺差).
BALANCES = words("净亏损 净盈利 净利润 亏损 盈利 利润 逆差 顺差 赤字 盈余 结余 净流出 净流入 亏损额 盈利额")

#: What a budget holds so much of from year to year: behind a verb of raising or cutting an amount is how far it moved.
HELD = words("赤字 赤字规模 限额 债务限额 资本金 稳定调节基金 风险基金 预备费 经常性建设投资 经常性建设资金 财政预算")

#: What a budget does with money.
GIVEN_BY_BUDGET = words(
    "投入 安排 拿出 支出 补助 下达 拨付 补贴 拨出 增加支出 增加投入 新增支出 新增投入 列支 统筹 筹集 筹措 整合 追加 "
    "划拨 下拨"
)

#: What is let off for those who owe it, and verbs of giving out other money.
LET_OFF = words("减税 降费 减负 退税 缓税 缓费 税费 社保费 租金 房租 用电成本 融资成本")
GIVEN_OUT = words("发放 投放 拨付 兑付")

#: Before what money, or a part of it, is used for.
USED_FOR = words("用于 用来 投向")

#: Verbs behind an amount spent whose object is what it is spent on.
SPENT_ON = words("""
    用于 用来 实施 建设 新建 修建 兴建 修筑 兴办 架设 改造 新建改造 新改建 改扩建 改建 扩建 翻建 帮助 帮助解决 解决
    支持 完成 推进 推动 开展 敷设 铺设 购置 扶持 补助 资助 打造 启动 补贴 直接补贴 购买 新改扩建 新扩建 救助 奖励 奖补
    助推 帮扶 慰问 救济 做好 修缮 翻新 翻修 加固 迁建 重建 续建 兴修 添置 推行 建造 新修 维修 整修 修复改造
    升级改造 提升改造 提档升级 新铺设 新敷设 新架设 新铺 新购置 新购 增设 增添 增建 埋设 铺装 铺筑 衬砌 加装
    组织实施 组织开展 谋划实施 滚动实施 打通 新(改)建 新(扩)建 新(改、扩)建 新(改扩)建 改(扩)建
    修整 修葺 修补 装修 粉刷 重修 扩修 征用 新打 新装 架通 修通 开挖 购进 建起 新建起 建立 装备
    新辟 开辟 维护 栽植 种植 新植 补植 新上 配套 拆除 搬迁 更换 引进 新开 拓建 迁移
""")

#: Verbs that raise or hand out money: alone before an amount they lead on to what it is for (``安排1亿元支持…``).
RAISING = words("安排 拿出 统筹 筹措 筹集 整合 拨付 下拨 下达 落实 拨出 列预算 列支 追加 划拨")

#: Money that does not say what for: where that is told behind the amount, it is part of the name.
FUNDS = frozenset(words("资金 专项资金 各类资金 财政资金 财政专项资金 专项经费 配套资金"))

#: What money is counted in, and at its end which money is: what it comes to may be told next (2支、9亿元|产业基金).
PIECES: dict[str, tuple[str, ...]] = {
    "支": ("基金",),
    "只": ("基金", "债券"),
    "期": ("债券", "基金", "债"),
    "笔": ("贷款", "补贴", "资金", "补助", "信贷"),
    "批": ("资金", "债券"),
    "项": ("资金",),
}

#: And more, for what a budget gives (``省财政安排2亿元，加强…``).
BUDGET_FOR = words(
    "改善 办好 保障 加强 增加 推广 全面推广 扩大 进一步扩大 完善 提高 提升 落实 培育 深化 健全 优化 强化 巩固 促进 "
    "引进 实行"
)

#: More of them: only right behind the amount (``投资2亿元建成…``), for behind a comma stands what came of it.
SPENT_AT_ONCE = words("""
    进行 建成 治理 整治 绿化 硬化 安装 配备 采购 更新 设立 新增 办好 提供 发放 提升 升级 改善 完善 加强 保障 优化
    修复 推广 投向 加快 规范 调整 弥补 化解 偿还 归还 充实 降低 建好 落成 疏浚 清淤 组织 举办 培育 安置
    办理 缴纳 代缴 配发 订购
    建成投用 开工建设 布局建设 铺排 拓宽 拓宽改造 恢复 优化提升 提质改造 美化 亮化 净化
""")

#: Parts of what a budget takes in that it spends nothing of by itself (税收收入3亿元；|支出8亿元).
TAXES = words("税收 税收收入 非税收入")

#: Last words of what was paid, lent or lost: no work that more money is put into.
PAID_OUT = words("贷款 债务 税费 支出 救助金 低保金 保险金 欠薪 账款 减负 损失 资金")
