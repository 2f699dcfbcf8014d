"""Words right before or behind a number, and the one thing each of them says.

The words before a number are read from the number leftwards, longest word first, until a word is met that is in none
of the lists: what is left is the name of the indicator. A word stands in one list only.
"""

from pipeline.core.patterns import words

#: Bounds said before a number: at least.
GE = words("""
    超 超过 超出 突破 首次突破 一举突破 首破 首超 破 过 逾 不低于 不少于 不小于 至少 高于 大于 多于 历史性突破 再次突破
    成功突破 超越 越过 跃过 稳超 达到或略高于 达到或高于 达到或超过 等于或高于 率先突破 连续突破 接连突破 跨越 跨过 迈过
    冲破 最低
    最少 提前突破 提前超过 提前跨越 提前跨过 提前迈过
""")

#: Bounds said before a number: at most.
LE = words("""
    不超过 不超 不高于 不大于 不多于 低于 小于 少于 不足 至多 最多 不突破 严格控制在 以内 未超过 未超 未突破 不到 尚低于
    尚不足 尚不到 尚未超过 尚未突破 尚未迈过 尚未跨过 尚未达到
""")

#: Those of them that are set as limits: several values that are handed out behind one all have it.
LIMITS = words("不低于 不少于 不小于 不超过 不超 不高于 不大于 不多于")

#: Bounds said before a number: about.
APPROX = words("约 近 大约 接近 将近 大概 左右 差不多 约为 接近或达到 逼近 直逼 迈近 约占 大体 近约")

#: Behind one of these signs 约 is no bound but the end of a word (签约, 节约, 预约).
NO_BOUND_ABOUT: str = "签履条公合契预制集节违邀"
#: Verbs that end in such a sign: 约 behind one of them is a bound all the same.
BOUND_ABOUT_BEHIND = words(
    "筹集 募集 归集 征集 收集 汇集 采集 聚集 整合 融合 联合 编制 研制 绘制 控制 持续 陆续 延续 应邀 特邀"
)

#: Bounds of one word that stand before a number wherever it stands (近, 超过), and those with words that it is reached.
SO_MANY = words("近 将近 接近 约 大约 超 超过 过 逾 突破")
SO_MANY_REACHED = (*SO_MANY, *words("达 达到"))
#: Signs that most of them are made of, to take off one by one.
SO_MANY_SIGNS: str = "近约超过逾将大"

#: 以上 behind a number, which 及以上 says no more than: as words, and as part of a pattern.
ABOVE = words("以上 及以上")
OR_MORE: str = "及?以上"

#: Bounds said before 占: they are of the share behind it.
BEFORE_SHARE = words("约 近 接近 超 超过")

#: Marks that a number is beyond which stands before them, where it does not only come near (接近500亿元|大关).
MARKS = words("大关 关口")

#: Bounds said behind a number and its unit: at least.
AFTER_GE = words("及以上 以上 之上 多 有余 余 或更多 或者更多 或者更多一些 或更高 或者更高") + MARKS

#: Words of ``AFTER_GE`` and ``AFTER_APPROX`` whose rest of the word makes another word of it (``52种多发病``).
NOT_AFTER: dict[str, str] = {
    "多": "发元样功民边语式伦模主厅业层媒车种彩学渠用部孩胎方重向维品领晶肽普",
    "余": "姚干庆杭江泥",
    "许": "昌",
}

#: Bounds said behind a number and its unit: at most.
AFTER_LE = words("及以下 以内 以下 之内 之下")

#: Bounds said behind a number and its unit: about.
AFTER_APPROX = words("左右 上下 许")

#: Marks that something passes, which may be counted (``跨过3个万亿元台阶``), and levels that it comes up to or keeps.
STEPS = ("台阶", *MARKS)
LEVELS_KEPT = words("规模 台阶 新台阶")
#: Said behind a number that something has come up to: neither a bound nor a thing (``迈上3万亿元新台阶``).
AFTER_STEPS = words("台阶 新台阶 大台阶 级台阶 级新台阶 级规模 之间")

#: How something fared that had fallen, before its growth: no part of what grows.
TURNED = words("""
    由负转正 由负扭正 由负转增 由降转升 由降转增 由减转增 由减转升 由跌转涨 由跌转升 扭负为正 扭降为升 扭降为增 转负为正
    转降为升 转降为增 转跌为升 转跌为涨 止跌回升 止跌回稳 止跌企稳 企稳回升 触底反弹
""")

#: Rising: the number is how far.
UP = words("""
    增长 增加 增 上升 提高 提升 上涨 涨 递增 升 扩大 净增加 净增长 回升 攀升 猛增 激增 增多 增收 高出 跃升 上调 上浮
    加快 增值 前移 进位 上扬 增速达 同比增长 延长 拓宽 扩展 拓展 扩增 增产 提标 提速 正增长 前进 进步 反弹 改善 优化提升
    再增 又增 增长在 确保增长 比增 同比增 环比增 增长达 同比增长达 调增 调升 拉升 止跌回升 止跌提升 止跌反弹 触底反弹
    企稳回升 再进 翻 翻了 飙升 陡增 大增 劲增 走高 高速增长 强劲增长 扩容 晋位 晋档 略增 微增 略升 微升 纯增 小幅增长
    平稳增长 企稳增长 恢复增长 加速增长
    增支
    稳健增长 温和上涨 温和增长
    由降转增 由减转增 由负转增 由降转升 由跌转涨
    月增 月均增 人均月增 月人均增 人均年增 年人均增 增亏 增盈 增收达 增收达到 增产达 增产达到
""") + tuple(turned + joined + "增长" for turned in TURNED for joined in ("", "、", "、实现"))

#: Verbs of growth before 达, 为 or 控制在: the percentage is how far it goes (``增长均为12%``, not ``提高到12%``).
GROWING = words("增长 正增长 同比增长 上涨 递增 下降 下滑 下跌 负增长 提速")

#: Falling: the number is how far.
DOWN = words("""
    下降 降低 减少 降 下滑 减 压减 回落 缩短 压缩 负增长 缩减 下跌 削减 精简 减轻 收窄 下调 跌 缩小 节约 节省 减排
    递减 压降 减负 核减 下浮 后退 比降 提前 调减 取消 减产 消减 减亏 精减 瘦身 净减少 净减 减收
    锐减 骤减 骤降 陡降 收缩 萎缩 下行 走低 放缓 再降 又降 减量 略减 微减 略降 微降 由增转降 由升转降 由涨转跌
""")

#: Verbs of cutting before their object, whose percentage is how far (``压减“三公”经费9%``).
CUTTING = words("压减 压缩 削减 缩减 精简 压降 调减 核减 裁减")

#: Nouns of growth: the percentage behind them is one, whatever verb stands between (``涨幅控制在3%``).
UP_NOUNS = words("""
    增速 增幅 涨幅 增长率 增长幅度 增加幅度 上涨幅度 增长速度 上升幅度 提高幅度 增长预期目标 增长目标 增长预期 上涨率
    递增率 发展速度 提价幅度 提标幅度 增长比例 增加比例 上升比例
""")

#: Nouns of decline, likewise.
DOWN_NOUNS = words("降幅 减幅 减少幅度 压减幅度 下降幅度 降低幅度 跌幅 下降率 降低率 削减率 下降比例 减少比例")

#: Verbs of moving before 到, 至 or 为 behind a number: it is where the move began (``从3%提高到5%``).
MOVING = words("""
    提高 提升 增加 增长 上升 扩大 下降 降低 减少 压减 压缩 缩短 精简 发展 回落 拓展 扩展 降 增 升 减 调整 上调 缩小
    缩减 削减 调整优化 优化整合 整合优化 调高 调低 跃升 攀升 扩 优化 上涨 跃 改 变 延伸 延长 集中 整合 恢复 收窄 下调
    放宽 扩张 放缓 放慢 壮大 清理整合 优化精简 精简优化 优化重组 重组整合
    猛增 激增 剧增 骤增 飙升 拉升 增大 扩充 扩容 走高 锐减 骤降 走低 递增 翻番 压减合并 扩增 下滑 下跌 递减 收缩
    扩围 扩面 加密 增密 增开 增配 增容 裂变 繁育 繁殖 繁衍 集聚 下探 拉长 提标 提额 追加 调升 上浮
""")

#: The number is where something has come to, not how far it went.
TO = words("""
    到 至 达 达到 为 是 达成 到达 高达 多达 突破到 累计达 累计达到 稳定在 保持在 维持在
    控制在 在 长达 稳定到 稳定达到 保持 维持 稳定 回升至 回升到 控制为 实现 完成 巩固在 合并为 归并为 压到
    压至 增扩到 净增到 反弹至 稳居 达标 改善到 改善至 降到了 缩至 缩到 调增至 调增到 调减至 调减到 压降至
    压降到 升级到 升级至 设定在 设定为 设定 定在 定为 确定为 到人均 至人均 达人均 为人均 转为 转变为 变成 迈上
    连跨 连破 连上 跃上 跨上 站上 加快迈上 加快迈入 加快迈向 登上 攀上 迈进 迈入 迈向 冲刺 跃入 升上 到每人每年
    至每人每年 为每人每年 到每人每月 至每人每月 到年人均 至年人均 到每年每人 到每生每年 至每生每年 为每生每年 到每生
    至每生 折合 折合人民币 约合 约合人民币 折人民币 提至 提到 低至 重回 重返 站稳
    稳控在 稳定控制在 冲上 跨入 录得 占据 做到 来到 新增到 新增至 增设到 增设至 控制到
""") + tuple(verb + to for verb in MOVING for to in "到至为")

#: Average a year.
AVERAGE = words("年均 平均每年 年平均 每年平均 每年 平均年 年均要 年均将 年均需")

#: Words that say nothing of what is measured.
ADVERBS = words("""
    仍然 仍 同比 环比 分别 均 都 各 预计 预期 将 已 已经 再 又 就 也 还 力争 争取 确保 努力 仅 只 只有 仅有 共 共有
    总共 合计 一共 共计 总计 累计 有 了 的 名义 实际 始终 一举 首次 首度 第一次 头一次 成功 全面 进一步
    稳步 持续 继续 大幅 大幅度 显著 尚有 现尚有
    迅速 明显 逐年 年内 有望 平均 快速 较快 总体 基本 连续 相应 另有 拟 以来 同期 双双 双 一直 再次 现有 其中 为期 必须
    初步 不断 规模以上 恢复性 即 直接 以年均 由于 依次 统一 全部 可以 可能 每人 每生 幅度 扭转 逆势 方面 以此 率先
    不变价 可比 可比价 现价 现行价 当年价 按不变价 按可比 按可比价 按现价 按现行价 按当年价 按不变价格 按可比价格
    按现行价格 按当年价格 比上年 比去年 较上年 较去年 幅度达 稳中有升 只需 拟安排 超额 位居 总体上 人均 户均 亩均 村均
    人平 户平 亩平 两个 一跃 整体 目前的 现在的 去年的 今年的 都要 均要 都将 均将 要 却 则 以 从 由 现在 目前 当前
    现已 如今 月人均 每月人均 年人均 全年人均 每年人均 人月均 人均每月
    自然 自然口径 还原口径 (同口径) (可比口径) (按可比口径) (可比价)
    奋力 挑战
    需 须 应 应当 务必 务求 力求 均需 均须 均应 都需 都应
    至今 迄今 预定 依然 依旧 反而 先后 相继 陆续 分批 历史性 一律 大致 大体 大体上 基本上 每村 每户 每亩 每平方米
    每公里 每名 每套 每床 每学年 每学期 每班 每校 每镇 每乡 每县 每日 每天 每吨 每头 每只 每担 平均每亩 平均每户 每月
    每人每月 每人每年 每年每人 每人每天 每生每年 圆满 可望 相应地 每立方米 全年平均 每年均 每平方公里
    比现在 比目前 较现在 较目前 比同期 较同期
    每立方 每箱 每标箱 每公斤 每斤 每度 每千瓦时 每桶 每件 每百平方公里 每百公里
    爆发式 井喷式 跨越式 裂变式 几何式 断崖式 指数级
    同口径对比 可比口径对比 同口径比 可比口径比 从无到有 最短 最快 原有的 原来的 原先的 原有 原先 微 略 略微 稍微
    初步核算 初步统计 初步预计 初步测算 初步汇总 初步估算 初步匡算 估计
    (可比价格) (按可比价格) (按可比价格计算) (按可比价计算) (按可比口径计算) (同比) (名义) (扣除价格因素)
    去年底的 去年末的 上年底的 上年末的 今年底的
    向上 向下 向前 一度 曾一度 曾 逐步 逐季 逐月 企稳 止跌
    常年
    当季 当月 单季 单月
    同步 稳健 平稳 迅猛 全线 普遍 如期 接连 终于 正式 强势 强劲 顺势 一路 年年 月月
    小幅度 截至目前 截止目前 目前为止 到目前为止 截至目前为止 迄今为止 至今为止 绝对额 绝对量 稳中向好 稳中有进 稳中趋好
""")

#: Words that only before another cue say nothing of what is measured (``工业产值计划|增长``).
PLANNED = words("计划 计划安排 规划 要求 规定")

#: Adverbs that say one value of several subjects.
BOTH = words("均 都 双双 双 两个 都要 均要 都将 均将 均需 均须 均应 都需 都应 同步")

#: Words that end like a cue but are none (``国有`` ends in ``有``): the name goes on with them.
WHOLE = words("""
    稳增长 促增长 保增长 自然增长率 人口自然增长率 人口增长率 主要 需要 重要 必要 首要 只要 纲要 摘要 供需 内需
    外需 所需 急需 原需 军需 民需 刚需 特需 亟需 供应 响应 效应 反应 对应 适应 感应 呼应 回应 顺应 偿还 归还 返还
    交还 新增 净增 倍增 通过 国有 享有 持有 占有 保有 所有 创新 收到 得到 签到 报到 作为 行为 评为 列为 认为 占比 对比
    许多 建成 存在 更新 翻新 高新 最新 全新 首都 成都 国都 古都 增减 省直 审批 入驻 国际 中共 公共 组织实施 新建
    新设 新发 通达 焕新 出新 自建 专有 特有 民有 公有 教育 综合 高速 交通 普通 经过 度过 渡过 不再 同级 以太 日用
    超额完成 新实施 直达 抵达 雪碳 经济社会发展目标 主要目标 带动 减少排放 到位 排名 推进 引进 改进 促进 投产 投运
    政府投资 总投资 投资 比重 比例 占比例 非公 签约 新签约 履约 违约 条约 公约 合约 契约 预约 续约 邀约 制约 集约
    简约 下达 侦破 爆破 晋升 新晋升 新增加 所以 足以 难以 予以 加以 给予 成就 造就 原则 规则 细则 准则 守则 法则 自由
    理由 缘由 事由 服从 随从 打破 附近 邻近 临近 赶超 拥有 收取 领取 听取 改造提升 新建提升 整治提升 更新提升 建设提升
    修缮提升 改建提升 完善提升 改善提升 雷达 发达 整改提升 规范提升 减负增收 节本增收 首只 日均 月均 月平均 日平均 具有
    降本增收 减收增支 消减量 削减量 分类减量 巩固提升
    小微 攻破 告破 识破 击破
""")

#: Rising and falling that in front of an amount are the thing done, not a change of it (``为企业减负200亿元``).
ONLY_OF_RATIO = words("""
    减负 减排 节约 节省 取消 减轻 提标 净增 核减 扩增 增值 拓宽
    拓展 扩展 精简 消减 改善 反弹 翻 翻了 压降 提速 调减 加快 增 减 降 调增 拉升 扩容 减量
""")

#: Those of them that are a change of it all the same where it is told what that is compared with (``比上年减2亿元``).
MOVED_FROM_PAST = words("增 减 降 净增 压降 扩增 扩容 减量 调增 调减 拉升 加快 提速 拓宽 拓展 扩展 精简 消减 核减")

#: Behind 多 and 少: what was done more or less of than before (``同比多增2亿元``).
MORE_DONE = words("""
    增 投 投入 收 支 支出 减 减负 安排 发放 贷 产 完成 引进 争取 实现 拨付 筹集 开工 新增 出 签约
    安置 培训 招 招生 招收 发生 死亡 竣工 建成 建 修 改造 接待 转移 输出 吸纳 生产 销售 出口 进口 收购
    到位 下达 减免 办 办理 立案 破获 查处 化解 救助 种 种植 播种 造林 栽植 出栏 存 投放
""")

#: Verbs of a difference from something else: above it.
GAP_UP = words("高于 快于 高出 高过 快过 优于 好于 超过 超出 超 领先 领跑 跑赢 多于 大于 高 快")

#: Those of them whose rest of the word makes another word of it: verb -> signs that may not follow (``超长期国债``).
NOT_GAPS: dict[str, str] = {"超": "长高大导算低临前声限级市采载收支"}

#: Verbs of a difference from something else: below it.
GAP_DOWN = words("低于 慢于 低出 落后 少于 低 慢")

#: Those of them that are such a verb only before what is compared with, as a clause's first word or an indicator's
#: (``增长9%，高全省1个百分点``): verb -> pattern.
ONLY_GAPS: dict[str, str] = {
    verb: f"(?:(?<=^{verb})|(?<=[率速幅重]{verb}))(?:全[国省市县区州]|[省市]平均|GDP|经济增|年初预期|预期)"
    for verb in words("高 快 低 慢")
}

#: What may stand behind a reference in ``比…高``: above it.
COMPARED_UP = words("高出 高 快 多 好 长")

#: What may stand behind a reference in ``比…低``: below it.
COMPARED_DOWN = words("低 慢 少")

#: Signs before such a word that make a verb of moving of it (``提高``): the number is no difference then.
MOVED_BEFORE: dict[str, str] = {
    "高": "提升增走拉推",
    "低": "降减走拉",
    "快": "加",
    "慢": "减放",
    "多": "增",
    "少": "减",
    "长": "增延成加周全特生",
}

#: Phrases that only say with what a growth is compared.
COMPARABLE = words("同比 环比 同口径 按可比口径 可比口径")

#: Times behind 比 or 较 that are the past, not another thing.
PAST = words(
    "现在 目前 上年 上一年 上年度 上一年度 去年 前年 上届 首届 上年同期 去年同期 上月 年初 改革前 以往 往年 常年 现有"
)

#: Last words of a phrase behind 比 that names a time.
PAST_ENDS = words("年 时 初 末 期 前 同期 季度 半年 月 期间 时期")

#: What has been set beforehand: it is no past to compare with.
SET = words("计划 目标 任务 指标 设想 概算")
#: The same as a number that is to be reached, or not to be gone beyond.
SET_IN_NUMBERS = words("任务数 目标数 计划数 指标数 控制数 任务量")

#: First words of a reference that make a difference from it a change.
PAST_REFERENCES = words(
    "上年 上一年 去年 上届 前年 同期 年初 五年前 往年 上期 上年度 前几年 前两年 前三年 近年 近几年 历年"
)

#: What of that time is compared with.
YARDSTICKS = words("预算 决算 计划 执行数 水平 平均水平")

#: Words behind a percentage that call it a growth (``8%的增长速度``).
GROWTH_BEHIND = words("""
    增长 国内生产总值增长 地区生产总值增长 生产总值增长 GDP增长 经济增长 增长速度 增速 增幅 增长率 发展速度 涨幅 的速度
""")

#: Words that make the growth behind them an average over years.
YEARLY = words("年均 平均每年 每年平均 年平均 平均年 每年以 年递增 以年均 逐年")

#: Words before a magnitude word alone that make a number of it (``突破万亿元``).
RAISING = words("近 超 破 过 逾 达 上 累计 双 超出 实现 各 为 至 到 播映 稳定在 保持在 跨越")

#: Before a magnitude word alone that a level or a step follows (``跨越千亿台阶``, ``保持千亿规模``).
COME_UP_TO = words("跨越 跨过 迈过 迈入 进入 重回 保持 站稳 再上")

#: Words behind a magnitude word alone that make a name or a grade of it (``千强``, ``百佳``).
NOT_RAISED = words("兆 级 强 姓 货 业 般 计划 工程 里程碑 佳 优 花 高铁 铁路 高速 城际")

#: Latin words that name an indicator: a number right behind them is its value.
LATIN_NAMES = words("GDP CPI PPI R&D IPO PCT PMI FDI GNP M2 EPC OFDI GEP")

#: How far, before a verb of moving behind such a number (比上年的66%|有明显|提高).
MOVED_BY = words(
    "较大 较大幅度 大幅 大幅度 明显 显著 很大 一定 一定程度 一定幅度 所 略 略有 稍有 进一步 较多 较快 又 再"
)

#: Verbs of moving behind a number that 比上年 names the base of.
MOVED_BEHIND = words("""
    增加 减少 提高 上升 下降 增长 降低 提升 回落 多 少 高 低 加快 放缓 回升 改善 扩大 缩小 缩短 延长 收窄 好转 上涨 下滑
    快 慢
""")

#: How surely a figure is known, in brackets behind what it is of (``生产总值(初步核算)``).
KNOWN_AS = words("""
    预计 预计数 初步核算 初步核算数 初步统计 初步统计数 初步预计 初步测算 快报数 统计快报数 快报 调度数
""")
