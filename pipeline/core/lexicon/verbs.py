"""Verbs and adverbs in the names of indicators: what is done, and what only leads up to a name.

Belongs here: word lists. Does not belong here: how a name is read (naming.py, nouns.py, topics.py), where a predicate
begins (predicate_words.py).
"""

from pipeline.core.patterns import words

#: Verbs of doing that make another indicator of the thing done: kept in a name.
FLOW: tuple[str, ...] = words("""
    新增 新建 新建成 新改建 新改扩建 新推出 推出 发布 新建改造 改造 累计 引进 引入 新引入 动工 新动工 新增加 柔性引进
    培育 新认定 新培育 新引进 新开工 新签约 新签 建成 建设 开工建设 建成投用 改扩建 实施 开展 举办 打造 创建 发放 投入
    治理 修复 新设 新设立 新登记 新开 新开通 开通 开工 竣工 签约 落地 入库 发行 出台 制定 修订 受理 办理 查处 破获 化解
    整治 完成 组织 支持 新推广 推广 淘汰 淘汰落后 关停 拆除 清理 新植 造林 绿化 安置 培训 招聘 资助 救助 分配 筹集 供应
    收储 盘活 争取 吸引 引育 孵化 选派 招引 转移 减免 应对 防御应对 争得 建成通车 集中开工 净增 净增加 新竣工 提质改造
    提升改造 提档改造 扩容改造 实际利用 合同利用 协议利用 实际使用 修改 废止 减征 兑付 授信 接待 销售 生产 收获 播种
    兑现 拨付 派发 下发
    新(改)建 新(扩)建 新(改扩)建 新(改、扩)建 新(迁)建 改(扩)建 开工改造 新开工改造 新签署 新签订 新供应 新投放 新交付
    新获评 新入选 新落地 新投用 新投产 新上线 新创成 新招引 新引育 发行利用 盘活利用 推广使用 维修改造 新登记注册
    谋划储备 连片培育 连片打造 全新运营 全新打造 全新推出 争引 建成投运 建成使用 建成达产 竣工投用 竣工投运 动工建设
    落地建设 布局建设 新投运 投入使用 新批 新批准 新办 新兴办 兴办 新购置 新批复 新铺设 新架设
""")

#: Signs that make a noun of a word of ``FLOW``, or of how something is done, at its head (``生产性服务业``).
NOT_FLOW: dict[str, str] = {
    "办理": "时环量率",
    "新签": "署订",
    "新修": "复订改编正",
    "新开": "工通设办放发业辟园馆局盘挖店门学垦",
    "生产": "性型总企安力线要经资设基能用",
    "建设": "用者兵银示",
    "动工建设": "用",
    "布局建设": "用",
    "培训": "机班中学活补",
    "救助": "金款资站",
    "申请": "量人数者额材书率总",
    "资助": "金款资",
    "销售": "额收总网点",
    "安置": "房区点补费小楼社地用",
    "供应": "链商量点网站",
    "特别": "顾代贡",
    "绿化": "覆率面景带节工苗用项廊空",
    "组织": "部",
    "服务": "型业站点平设机贸外",
    "养殖": "场户基业池",
    "种植": "业基面",
    "试点": "县村镇",
    "完成": "率",
    "涉及": "民政我企群“",
    "开工": "前率",
    "签约": "率额",
    "治理": "率费",
    "查处": "率",
    "支持": "力",
    "孵化": "器基平载园面场空",
    "招聘": "会活",
    "转移": "支",
    "发布": "会",
    "受理": "率量点窗",
    "授信": "额总",
    "接待": "能站",
    "培育": "库",
}

#: Verbs of doing that stand inside a name, behind who does it, and are part of no noun.
DONE_BY = words("""
    累计发送 发送 运送 累计接待 累计促成 促成 提请审议 审议通过 审议 提请 提出 累计投放 累计发放 累计服务 累计培训
    累计吸引 累计带动 累计完成 累计运送 累计办理 累计受理 累计引进 累计签约 累计出口 累计销售 累计生产 累计投入 承运
    颁布 审批通过 惠及 涉及
""")

#: What is done with goods, guests and passengers, or how much of a thing there is for so many: it holds for the next of
#: a list, too (年产蔬菜9万吨、|水果2万吨), and is no part of these names of one thing.
HELD_ON = words("""
    出口 进口 发送 累计发送 运送 累计运送 运输 累计运输 年产 年出栏 年接待 年销售 年生产 年供应 年出口 年加工 日产
    承运 转运 疏运 迎送 到发 人均拥有 人均占有 每千人拥有 每万人拥有 每百人拥有 每百户拥有
""")
NOT_HELD_ON: dict[str, str] = {
    **dict.fromkeys(words("出口 进口 年出口"), "额总值量交退信贸加产占型配的和、与货商创比增企"),
    **dict.fromkeys(
        words("发送 累计发送 运送 累计运送 运输 累计运输 承运 转运 疏运 迎送 到发 年接待 年销售 年生产 年供应 年加工"),
        "量业总能收额企机线服的和、与",
    ),
    **dict.fromkeys(words("年产 日产"), "值量能出的和、业"),
}

#: Verbs that say alone what was done to the things counted before (``排查企业90家，整改7家``).
ONLY_DONE = words("""
    在建 在谈 拟建 待建 查封 封停 停产整顿 整顿 停业整顿 整改 取缔 搬迁取缔 关闭 关停 关停取缔 销毁 收回 办结 办复 结案
    调解 化解 解决 处置 立案 侦破 破获 竣工 完工 开工 投产 达产 投用 挂牌 转型 退出 搬迁 拆除 供应 交付 取消 结项
    落实解决 宣布失效 宣布失效(废止) 废止(失效) 封顶 采纳 被采纳 采用 清偿 偿还 偿付 兑付 清欠 扭亏 转制 改制 脱困
    前期 前期储备 收尾 结转
    复工 开复工 开(复)工
    批准 授权 调处 调结 审结 执结 侦结 查结
    施工 正在实施 正在施工 正在建设 正在推进
    出售 出租 配售 拍卖
""")

#: Verbs that only say how many more there are (``总数达60家，净增9家``).
ADDED = words("新增 净增 新增加 净增加")
#: Verbs that, alone behind how many there are, say how many of them are new (``合作社达30家，新发展4家``).
NEWLY_DONE = frozenset(words("新发展 新注册 新认证 新备案 新创建 新组建 新成立 新打造 新开办 新招聘 新招录 登记注册"))

#: Verbs of building that, alone behind a number, go on with what was built before it (``新建井12口、续建8口``).
BUILDING = words("""
    筹建 续建 改建 扩建 迁建 重建 复建 提升 开工筹集 建成投产 新批复 升级改造 提档升级 养护 主体施工 主体完工 主体封顶
    生态整改 高清改造 深度治理
""")

#: More of them at the end of a name, behind what it was done with (``百亿级项目签约25个、入库21个``).
DONE_AT_END = ONLY_DONE + words("主体施工 建成 新开工 新竣工 续建 签约 落地 入库 开工建设 建成投用 开通 新增 净增")

#: Verbs that have their object in them: nothing named before is what they are done with (``新增造林``).
WITH_OBJECT = words("造林 绿化 新植 授信")

#: With what care or zeal alone something is done: whatever is done so (全力|打通断头路).
IN_WHAT_MANNER: tuple[str, ...] = words(
    "强力 全力 高效 精心 科学 共同 铁腕 严肃 系统 用心 高起点 高颜值 高品质 高效率 高站位 动态 同步 全部 多方 专门 "
    "接续 压茬 分步 尽快 接连 分批 快速 加速 加紧 全速 合力 携手 重拳 争先 多措并举 想方设法"
)

#: Words of ``LEAD`` that are part of the name unless a verb follows (``基本建成``, but ``基本医疗保险``).
LEAD_TO_VERBS: tuple[str, ...] = IN_WHAT_MANNER + words(
    "实际 突出 提速 加力 基本 重点 主要 首批 平均 连续 稳定 优化 强化 落实 特别 尤其 梯次 可 一次性 较好 平稳 精细化 "
    "项目化 特色化 最终"
)

#: Verbs and words that only lead up to what is counted: dropped at the head of a name.
LEAD: tuple[str, ...] = LEAD_TO_VERBS + words("""
    全年 全市域 全省域 全县域 全市 全省 全区 全县 全州 全盟 全旗 全国 全镇 全球 我市 我省 我县 我区 我国 我州 我盟 我旗
    本市 本省 本区 本县 本州 本盟 本旗 市本级新增的 预计 初步核算 初步统计 据初步统计 据统计 经初步核算 经初步测算
    目前为止 到目前为止 截至目前为止 截止目前为止 起将 起把 全乡 我镇 我乡 我街道 我村 我局 本镇 本乡
    按可比口径 可比口径 按同口径 促使 该县 该镇 该乡 该州 该旗
    初步预计 其中 同时 已 已经 共 共计 一共 总共 合计 力争 确保 争取 努力 推动 促进 实现 完成 使 使得 新的一年 年内 今年
    去年 明年 当年 年底 年末 目前 当前 截至目前 截止目前 加快 加快推进 推进 全力推进 扎实推进 深入推进 纵深推进 统筹推进
    大力实施 深入实施 全面实施 扎实实施 高质量完成 全面完成 超额完成 提前完成 顺利完成 圆满 圆满完成 率先完成 有效 积极
    大力 稳步 持续 全面 深入 广泛 扎实 切实 成功 顺利 有序 着力 先后 相继 陆续 另 另有 还 将 要 并 和 及 以及 与 并且 而
    使全市 将会 这当中 向 达到 达 有 面对 最多的时候 最多时 高峰的时候 最高峰时 提前实现 加上 没有实现 年初确定的 隆重
    拥有 共有 现有 是 为 以 对 把 让 由 从 在 继续 进一步 不断 保持 拟 计划 安排 要求 截至 到 特别是 尤其是 包括 比如
    例如 如 即 再 又 也 均 分别 分获 的 一年来 五年来 过去五年 过去一年 上半年 下半年 坚持 做好 抓好 深化 完善 健全
    高标准 高质量 高水平 始终 远远 远远超过了 超过了 仅 可以 启动 谋划 统筹 主动 率先 约有 首次 历史性 妥善 及时 足额
    按时 如期 一鼓作气 一举 争分夺秒 基本完成 确保完成 坚决完成 力争完成 努力完成 所有 各类 先 我们 此 为此 此外
    扎扎实实 聚力 靠前 常态化 用好 用足用好 落实好 阶段性将 决定将 省政府将 市政府将 县政府将 区政府将 但 但是 尽管 虽然
    同期 每年 预期 目标 约为 用心用情用力 办好 再办好 较大幅度 大幅度 大幅 逐步 逐年 多渠道 认真 自觉 初步安排 高质高效
    突出抓好 重点抓好 着力抓好 抓紧 狠抓 紧盯 相比 另外 全力以赴 千方百计 就 就能够 就可以 这样 完全 现已 保证 做到 稳妥
    积极稳妥 因地制宜 因势利导 因村施策 因城施策 坚决 严格 依法 依规 精准 务实 滚动 大力度 有力 再次 从严从快 从严 从快
    从紧 依法依规 平稳有序 科学有序 稳妥有序 有力有序 力促 第一时间 按一年计 去年底 去年末 去年初 今年底 今年末 今年初
    上年末 上年底 拟定 出色 出色完成 完成好 助力 分两批 分三批 分四批 分五批 分六批 抓细抓实 按期 按计划 按进度 迅速
    首先 开始 现在 后来 而且 且 甚至 虽 结果 一定 至少 情况下 条件下 前提下 集中力量 集中精力 集中全市力量 集中全省力量
    集中全县力量 集中全区力量 集中全州力量 集中全盟力量 集中全旗力量 集中优势兵力 抓实抓好 盯紧抓实 落细落实 清单化 搞好
    挂图作战 紧紧依靠和团结 范围内 大约 咬定 标志着 倾力 倾情 保质保量 推深 推深做实 抓实 匡算 保质 保量 果断 原定
    管好用好 利用好 全省上下 全市上下 全县上下 全区上下 由于 因为 只要 能够 不仅 不但 最后确定 重点办好 需 初步完成
    初步实现 前年 下一步 下步 接下来 下一阶段 期末 到期末 仍 仍然 依然 依旧 却 创 年创
    届时 到时 到那时 准备 打算 务必 建议为 建议安排为 初步安排为 初步确定为
""")

#: All verbs of doing: those of ``FLOW``, and more whose object must follow the number (``培养人才3人`` but
#: ``培养3名人才``).
DOINGS: tuple[str, ...] = FLOW + words("""
    颁布 印发 垫付 共建 合作共建 缴纳 偿还 清收 清欠 拨付 增加 评选 认定 带动 帮助 服务 惠及 覆盖 走访 扶持 奖励
    表彰 获得 荣获 获批 获评 入选 涌现 建立 设立 成立 组建 布局 落户 引导 上线 开放 提升 升级 排查 整改 解决 审批 缓解
    核准 备案 报备 储备 新申报 申报 承办 承接 举行 召开 配备 配置 安装 增设 增补 新添 购置 更新 整合 关闭 取缔 搬迁 腾退
    征收 征求 回收 收回 消化 处置 审计 调整 取消 下放 精简 创成 晋升 新晋升 评定 命名 新获批 新入库 选聘 招录 引留 集聚
    汇聚 吸纳 开设 开办 投放 提供 分批 围绕 聚焦 鼓励 修建 铺设 架设 敷设 疏浚 加固 开业 开业运营 运营 打通 贯通 改建
    翻建 翻修 维修 启用 建成启用 建成投产 投产 竣工投产 新创建 争创 申创 构建 形成 搭建 滚动推进 加装 分布 遍布 位于
    进驻 培养 壮大 发展 新发展 审议 提请审议 审议通过 立案 打掉 侦破 抓获 调处 答复 办复 设置 栽植 种植 养殖
    出栏 饲养 订购 推介 洽谈 对接 达成 续建 复工 扩建 迁建 重建 新扩建 实行 推行 复制推广 试点 先行先试 开展试点
    现场整改 行政拘留 刑事拘留 拘留 处罚 罚款 整备 释放 巩固 改善 恢复 拓展 发现 列入 消减 转化 硬化 压减 出让 配租
    认证 清退 更换 查扣 核查 划定 流转 消除 评价 移交 垦造 栽种 升规 新入统 新筹建 新注册 新备案 亮化
    兴建 修筑 上马 新上马 新修 整修
    净化 美化 修缮 补植 补种 改良 复垦 回购 收购 筹建 提拔 提拔重用 遴选 聘请 招募 征集 攻克 封堵 承担 腾出 清拆
    筹措 新招录 新招聘 新组建 新筹集 新接入 新打造 新成立 新发放 新落户 协调解决 新列入
    完工 新改造 新认证 新开办 新谋划 新立项 新开发 新入驻 新实施 新解决 新开放 新布局 新争取 新承担 新识别
    新开辟 新启动 新孵化 新开业 新出让 新纳统 新集聚 新发行 新缔结 新配备 新授权 新种植 新储备 新制定 新整备
    纳统 新导入 新垦造 新结对 新转化 新改善 新发布 更新改造 升级改造 拓宽改造 综合整治 集中整治 提档升级
    梳理 筛选 归集 核减 清除 扩充 公布 缔结 策划 削减 查办 查获 挖掘 铺开 收集 抽检 抽查 签署 签订 办成
    放映 创作 创编 划转 撤并 撤销 注销 选育 清偿 清运 布设 追回 追讨 追缴 收缴 没收 捣毁 铲除 曝光 选树 招收 援建 减轻
    推荐 延揽 聚引 引聚 核发 印制 编印 采集 拓宽 收治 救治 研制 捐赠 捐建 赠送 轮训 选送 开垦 新打 修剪 开挖
    冻结 扣押 缴获 销毁 摸排 审减 申请 投产达效 完工投用 复工建设 策划包装 新打通
    规范化建设 标准化建设 投用 包装 粉刷 涉及 扫除 排查出 检查出 查找出 摸排出
""")

#: Verbs that never name a thing: alone before a number they say what was done to what the clause before is about.
DONE_ALONE = words("""
    撤并 转型 筛查 拆迁 刑拘 推送 督办 交办 纳管 退捕 清退 清理淘汰 淘汰 迁移 签约入驻 报销 补偿 搬迁安置 征迁 征拆
    提标 退出 改迁 主体竣工 主体建成
    投入使用 挂牌开业 分配入住 入住 优化调整 提标改造 扩容 扩容改造 停工 停产 责令停产 责令整改 停业整顿
    停产整治 基本建成 筹集建设 供应分配 动工建设 立项 新办 移送 处理 无害化处理 资源化利用 安全处置 规范处置 复核
    复核通过 审议通过 表决通过 通过 统管 销号 置换 交易 搬迁入园 入园发展 限期整改 转产 规范提升 停建 缓建
    基本完工 试运行 投入试运行
    断电 断水断电 兼并重组 引导退出 关停退出 关停淘汰 验收 通过验收 收尾 交付使用 通车 修复治理 封闭 拆并
    回迁
    在库 投运 试生产 投产达效 达产达效 竣工投运 建成投运 破土动工 启动建设 落成 建好 开建 启动实施 投产运营 投入运营
    建成使用 建成开放 复工建设 通水 通气 并网发电 集中签约 意向签约 谋划储备 入统
    包装 策划包装 铺排 转让 布局建设 开园 试运营 开放运营 开通运营 揭牌 满产 入规 上规 敲定 摘牌 建造 翻新 新修 整修
    扩修 扩挖 补修 抢修 重修 衬砌 扩宽 加宽
    微改造 综合改造 优化提升 清淤 疏通 除险加固 新装 铺装 修通 延伸
    大修 中修 小修 大中修 罩面 管养 养护 维修养护 维护 补植
    增建 配建 配套建设 接管 管护 检测 检修 修整 整理 新铺 新辟 开辟 加密 替换 补建 平整 复绿 培植 授牌 上榜 入围 跻身
    获认定 新上规 奖补 新上市 吊销 兼并 重组 复产 扭亏 审结 起诉
    提起公诉 判决 执结 接收 转办 督促 回复 回应 核实 复查 侦办 侦结 打处 帮办 代办 接访 接听 汇总 反馈 上报 报送 驳回
    纠正 制发 发出 派出 派驻 下派 抽调 补录 新招 新聘 选拔 轮岗 交流轮岗
    调配 调剂 配齐 充实 全职引进 输送 聘任 聘用 返聘 抓捕 逮捕 派遣 疏散 撤离 营救 解救 诊治 接诊 录取 新发现
""")

#: Verbs of doing that need no object where people or animals are counted: what they tell is whole.
WHOLE_ALONE = words("出栏 行政拘留 刑事拘留 立案 扩招")
#: Verbs of what is done to people, bodies or things of which only their number is said (``问责9人、3个单位``).
DONE_TO_ANY = words("责任追究 问责 追责 约谈 处分 通报 通报批评 处罚 嘉奖 发射")

#: Words of ``FLOW`` and ``LEAD`` that are nouns as well: no object need follow them.
NO_OBJECT = words("""
    建设 授信 接待 改造 绿化 造林 销售 主要 全区 全县 全州 全盟 全旗 全市 全省 安排 目标 要求 计划 重点 预期
""")

#: Verbs whose doers are only helped along: what those do says which they are, no name keeps the help.
ONLY_HELPED = words("支持 引导 鼓励 扶持")

_CHOOSE = words("选择 选取 遴选 筛选 挑选")
#: Verbs of helping: a plain noun behind them is told by what it was helped to do (支持5家企业|开展技术攻关).
HELPING = (*ONLY_HELPED, *words("帮助 帮扶 助力 助推 协助 协同 服务"), *_CHOOSE)

#: Verbs with which people who are counted do something themselves (扶持300人|成功创业).
HELPED_TO_DO = words("扶持 帮助 支持 帮扶 援助 引导 带动 促进 推动 助力 吸纳")

#: Verbs of choosing, and what opens that for which those chosen are meant (选择5个古镇|打造精品版).
_CHOSEN = _CHOOSE + words("选定 选择了 选取了 遴选了 筛选了 筛选出 遴选出 挑选出")
CHOOSING = (*_CHOSEN, *(verb + batch for verb in _CHOSEN for batch in ("首批", "第一批")))
CHOSEN_FOR = words("""
    开展 实施 打造 进行 作为 予以 重点扶持 重点打造 重点培育 重点支持 建档立卡 先行 入库 升级为 牵头 服务基层
    探索 推进 参加 参与 推广
""")
#: Where those chosen are sent, and to whom they are shown: not what they are meant for.
NOT_CHOSEN_FOR = ("到", "赴", "在", "提")

#: What those who were helped take up or become, or for whom they do something: that tells any of them
#: (支持5家工业企业|开展技术改造).
TAKING_UP = ("为", "开展", "实施", "成为", "完成", "冲刺", "争创", "创建", "申报")

#: What people and companies are brought together for: their name keeps that (组织5家企业|参加展会).
TAKING_PART = ("参加", "参与", "举办", "赴")
#: Verbs of helping or sending those counted to join what is told behind them (资助8万人|参加保险), and of joining.
SENDING = ("组织", "选派", "资助", "支持", "帮助", "协助", "引导", "扶持")
JOINING = ("参加", "参与", "加入", "入驻", "进驻")

#: Verbs of winning in a contest.
WINNING = words("夺得 获得 取得 赢得 摘得 斩获 勇夺 荣获 勇摘 喜摘 喜获 摘取 捧回 收获 夺取 揽获 狂揽 荣膺 拿下")

#: Verbs that say an amount itself is a change of the subject before (``增收3亿元``): up, then down.
CHANGED = words("增产 增收 增支 增加 增长 减产 减收 减支 减少")

#: What people are said to do with what stands before them (``提高养老金，…5700万人受益``).
RECEIVED = words("受益 受惠 得到实惠 从中受益")

#: Words before a count that say only with a view to what something is done (``围绕12条主线``).
WITH_A_VIEW = words("围绕 聚焦 瞄准 针对 立足 依托 借助 按照 根据 对照 对标 紧扣")

#: Words before a number that begin with these tell by what means, or where, something is done.
BY_MEANS = words("依托 通过 支持 鼓励 引导 在 面向 围绕 聚焦 瞄准 针对 向 对 为 与 由")

#: Predicates of what is done for those counted (``为3万户实现…``).
GIVING = words("""
    实现 提供 免费 进行 发放 适配 开展 办理 配备 代缴 免费提供 免费发放 安装 配置 购买 解决 补贴 减免 追回 引入 悬挂
    接入 招聘 澄清 配发 配送 缴纳 赠送 量身 铺设 栽植 栽种 加装 更换 修缮
""")

#: What is done with or for things of which it is said how much (15个项目|整备土地2平方公里), and how.
DONE_WITH_THEM = words("""
    融资 追回 追加 对接 匹配 配租 续租 新供 整备 争取 发行 减负 减免 提取 保供 安排 配售 补缴 资助 分配 交房 报销 补偿
    给予 解决 签署 援助 投放 发放 新改扩建 提供 清退 申报 公布 落实 投入 补助 授信 应急 达成 供地 提出 承接 包联 联系
    走访 开展 招工 引才 包抓联 入住 梳理 上传 年生产 拨付 捐赠 捐助 捐资 捐款 颁发 下发 下达 兑付 兑现 支付 补发 赔付
    理赔 垫付 清欠 追讨 追缴 挽回 选派 派驻 挂点 挂钩 包保
""")
#: How those are served for whom it is done (为9名老人|上门|提供服务).
HOW_SERVED = words("上门 入户 现场 就地 线上 异地 跨省 无偿 义务 定向 专门 直接 自动 全程")
HOW_DONE = words("精准 对口 补充 累计 共 公开 接续 新 再 全部 均 集中 第一时间 成功 已 又 统一") + HOW_SERVED

#: What places newly have that is counted behind (12个园区|新引进项目60个).
BROUGHT = words("引进 引入 建成 入驻 签约 投产 落地 招引 落户")

#: What those that are counted do so much of, with its own number behind it (``12个镇|实施建设项目30个``), and signs
#: that make a noun of such a verb.
DOING_MORE = words("""
    实施 建设 开展 开设 开办 举办 入住 走访 包抓 连接 辐射 服务 争取 上传 共计 聘请 配备 改造
    成立 设立 组建 打造 培育 引进 新建 建成 种植 流转 安装 获得 享受 落实
""")
NOT_DOING_MORE: dict[str, str] = {
    "实施": "方细计类",
    "建设": "项工用任试规标示面局部未进提有完点站户",
    "入住": "率",
    "连接": "线道",
    "辐射": "区",
    "服务": "中站设机平点业体队驿区企事项网标场用超的功",
    "配备": "率",
    "建成": "区投率",
    "新建": "项工扩改(、",
    "培育": "期库工",
    "种植": "面户业大基区结专合园规",
    "流转": "率面",
    "安装": "率工",
    "改造": "项工任试提升示面后类户区片点",
}

#: Words of a relative clause that describes things without telling them from others (``存在多年的“断头路”``).
DESCRIBING = words("""
    存在 比较 较为 严重 影响 涉及 具有 拥有 事关 关系 反映 关心 关注 期盼 盼望 急难愁盼 长期 多年 困扰 盘踞 遗留
    有利于 有影响 引领 支撑 带动 急需 代表 潜力 辨识度 含金量
""")

#: Verbs of making things: work of which such a thing is an example is not made itself (组建产业联盟等9项经验).
MAKING = words("建设 建成 新建 组建 打造 培育 改造 建立 修建 种植 构建")

#: Verbs of what is set up somewhere.
SET_UP = words("""
    设立 设置 建成 新建 开设 建立 布局 安装 组建 布设 配备 投放 打造 增设 新增 建设 栽植 栽种 种植 补植 补种 铺设 架设
    敷设 修建 整治 摆放 更换
""")

#: Verbs of doing that begin nouns as well (``服务业``, ``养殖场``).
DOING_OR_NOUN = frozenset(
    words("""
    服务 养殖 种植 绿化 试点 储备 审批 运营 提升 发展 开放 培训 组织 生产 销售 安置 供应 签约 治理 查处
    设置 帮助 覆盖 引导 教育 转移 造林 安装 采购 配套 审计
""")
)

#: Verbs of what a thing sets moving: a thing does, not how much it earned (``文化展营收9亿元，带动消费3亿元``).
MOVING_OTHERS = words("带动 拉动 撬动")

#: Verbs of holding for more than before (``试点扩大到全国40%的县``).
WIDENING = words("扩大 推广 扩展 延伸 拓展")

#: What is done for people with money that was given right before.
GIVEN_MONEY = words("保障 救助 资助 补助 补贴 帮扶 慰问 奖励 奖补")
#: What homes, stations and schools do for people.
DONE_TO_PEOPLE = words("救助 资助 援助 救治 助餐 供餐 诊疗 接诊 帮扶 照护 培训 接待")

#: Verbs of a side of the very number before (``签约项目31个，涉及总投资7亿元``).
OF_NUMBER_BEFORE = ("涉及", *MOVING_OTHERS)
FINING = (*OF_NUMBER_BEFORE, "处罚", "罚款")

#: Verbs whose object is work: what they are said of is carried out, no thing is.
CARRIED_OUT = words("""
    推进 完成 加快 启动 实施 开展 做好 抓好 加强 推动 支持 组织 深化 强化 落实 统筹 谋划 用于
""")

#: Verbs of what reaches, serves or draws the things counted behind them: their subject is part of the name.
REACHING = words("覆盖 惠及 涉及 服务 辐射 辐射带动 带动 吸引 集聚 承接 接待")

#: Verbs of what comes about by some means (``通过城市更新|释放产业空间``), and of what is done to some end.
DONE_BY_MEANS = words("""
    新增 将新增 新建 吸引 安排 促成 带动 释放 拉动 解决 转移 引进 引入 招引 盘活 拨付 筹集 争取 整合 活化利用 追回 挽回
    发放 资助 回应 托管 使用 拓展 淘汰 收回 收集 征集 撬动 腾出 安置 录用 招录 招收 替代 拆除 收储 追缴 化解 节约 节省
""")
#: What is made together with others, or out of what there is (``聘请设计院|编制规划``).
MADE_WITH_OTHERS = words("出台 制定 修改 编制 筹集 建设 改造建设 新建 改建 设置 打造 举办 开展")
DONE_TO_AN_END = words("""
    发放 推介 开展 打造 建设 实施 组织 举办 推出 制定 培育 引进 引入 新增 布局 选择 建成 新建 招引 谋划 出台 开设 开办
""")

#: Verbs of what somebody named before them does (``中央财政|将安排资金``): an adverb between is no part of a name.
DONE_BY_SOMEBODY = words("""
    补助 赠送 分解 保障 减税 核发 偿还 带动 受理 梳理 清场 勘测 消除 安排 投入 支出 新增 新建 建成 完成 实现 办理 承办
    办结 提交 提请 引进 引入 培育 吸引 入驻 设立 成立 出让 拆除 接待 落实 获得 签约 开工 竣工 投产 举办 开展 组织 发放
    培训 审议 查处 破获 收到 处理 解决 帮扶 救助 资助 惠及 服务 覆盖 累计 达到 突破 追加 拨出 拨付 下达 筹集 发行 减免
    退还 整改 化解 清理 治理 修复 移交 登记 注册 带来 打造 实施 推出 制定
""")

#: Whom something serves is told only with what does (建成食堂，|服务老人600人).
SERVING = "服务"

#: What people do at an event.
ATTENDING = words("参加 参与 参赛 参展 参会 参训 参演 报名 观展 观赛 观演 出动")

#: Verbs at the head of a clause whose object is an action that brings something (``开展专项整治，查处…``).
ACTING = words("开展 进行 实施 组织 组织开展 举办 承办 推进 完成 推行 启动 召开 深化 组织了 举行")

#: Verbs at the head of a clause whose object is what examples are set for (``推广节能建筑，…示范面积``).
PROMOTING = words("推广 发展 推动 推进 实施 开展 培育 深化 建设 打造")

#: Words that relate a count to what stands behind it, at the head and at the end of those before it: they hold for no
#: other count (来自5个省的|300名选手, 先后对4家公司、…).
RELATING = words("""
    对 向 为 给 与 由 从 来自 通过 针对 每 其余 其他 涉及 围绕 依托 按 以 在 把 将 利用 发挥 使 让 组织 同 共 较 不仅
    依法 还 规划 助力 帮助 推动 促进 出动
""")
RELATING_END = words("对 向 为 给 与 由 从 到 自 于 内 可 能 要 有 是 将 至 前 后 中 和 及 、 等")

#: Verbs that only say that what is named behind them is done (对道路|进行|改造).
DO = words("进行 实行 实施 开展 给予 予以")

#: What comes of something done before (开展成本核查、|压减资金6亿元).
CAME_OF_IT = words("压减 清收 释放 投放 解决 获得 回收处置 新增 开展 打造 精准服务")
