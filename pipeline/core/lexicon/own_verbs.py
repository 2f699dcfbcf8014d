"""Verbs that an item of a list brings with it, so that it goes on with no verb of the item before.

Belongs here: those words, what makes nouns of them, verbs that hold for a whole list. Does not belong here: when a
verb goes on (shared_verbs.py), how a name begins (naming.py).
"""

from pipeline.core.patterns import words

#: Verbs at the head of a clause that are no part of its name, and yet its own: it takes over no other. Nor does one
#: that tells of the whole year.
OWN = words("""
    确保 争取 促进 推动 带动 帮助 加快 实现 保持 维持 拥有 现有 现存 尚有 共有 完成 推进 全面 大力 做好 抓好 做强 落实
    完善 优化 健全 启动 谋划 办好 全年
""")

#: For others something is done with a verb of its own (为老人发放补贴3亿元、|为学生代缴保费2亿元).
FOR_OTHERS = ("为", "向", "给")
#: More that is done with or for others, whom the words name first.
DONE_FOR_OTHERS = words("互派 代办 帮办 代缴 支付 下发 派发 派送 发出 推送")

#: Verbs that an item of a list brings with it, besides those of ``LIST_HEADS`` (``开通线路10条，更新线路57条``).
OWN_IN_LIST = words("""
    放映 开发 处理 归还 节约 研发 扩增 转化 设置 发现 升级 更新改造 集中建设 集中新建 保护提升 达标建设 更新 探索 宣布
    分解 迁移 收缴 挽回 整顿 节省 同步建设 并入 精准帮扶 新列入 新命名 新纳入 新(改)建 新(改、扩)建 新(改扩)建
    改(扩)建 新申报 新评定 提请 起出 调优 填补 避让 评估 立改废 揭榜 选育 办成 研究制定 涵盖 建强 开放共享 取得 参加
    无偿移交 升创 控制 增容 出栏 回应 研判 新安装 新加装 处罚 清退 引领 部署 研究开发 分类实施 分类培训 规划调整
    标准化建设 助推 融合 新承接 新培养 新招收 新入规 定向委培 牵头 主导 突破 争列 移送 移交 批捕 判处 翻建 翻修 铣刨
    修整 腾空 布建 协办 增开 扩修 扩挖 补修 抢播 新造 新凿 新投 封填 回填 补装 安设 架装 遏制 制止 征拆 征迁 报批 征得
    供出 督办 评聘 延聘 定向培养 定向招聘 筹办 联合举办 集中开展 集中竣工 粉刷 清扫 增投 盯引 跑办 主持制定 掌握 募得
    归集 核减 压减 创造 延长 增派 增添 开拓 扩招 交流轮岗 轮岗交流 下拨 给付 补发 返还 退还 缓缴 募集 募捐 代缴 代发
    给予 调拨 纳入 识别 清查 暗访 查封 查摆 通报 清掏 清洗 消杀 检修 压缩 裁撤 编制 征求 采纳 提交 颁发 换发 补办 联系
    包联 授予 新启用 新架设 新打 新录用 新获 新授 新批 新评 新申请 新完成 新举办 新兴办 新发现 兴修 架通 接通 排除
    扑灭 扑救 出动 端掉 摧毁 查结 缉获 截获 拦截 止付 拔除 劝返 劝导 劝阻 遣返 纠治 查纠 收戒 转诊 收养 集中供养
    集中安置 临时安置 续聘 外聘 邀请 表扬 嘉奖 赋予 代偿 续贷 批复 撤出 移出 归并 剥离 划转 撮合 征用 整理 租用 承租
    制作 张贴 悬挂 投递 捐助 认领 认购 竞得 摘除 摘掉 拿下 点亮 擦亮 规范 提炼 总结 复制推广 示范推广 放流 摸底 拍摄
    录制 编排 播放 展出 接种疫苗 慰问群众 慰问困难 慰问老 慰问优抚 慰问退役
""")
#: What says by itself what is done, and to what: it goes on with no verb either (``改造危房20户，改厕300户``).
WHOLE_DOINGS = frozenset(
    words("""
    治沙 改厕 改圈 通气 处罚 清退 复耕 复绿 储备项目 移送入刑 移送司法 移送司法机关 移送公安 移送公安机关
    移送检察机关 移交司法机关 移交公安机关 起诉 提起公诉 批捕 批准逮捕 逮捕 判决 问责 处分 约谈 罚没 追责 通报
    入刑 追责问责 复核通过 交流互访 互访
    育苗 育秧 插秧 制种 繁种 种草 人工种草 植树 四旁植树 种树 封山育林 封育 飞播 退耕 补植补造 定植 栽桑 植桑 嫁接
    高接换种 改灶 抚育 深耕 深松 深翻 秋翻 整地 机耕 机播 机收 机插 覆膜 铺膜 施肥 配方施肥 测土配方施肥 除草 灭鼠 治虫
    灭蝗 禁牧 休牧 轮牧 划区轮牧 草场围栏 草原围栏 补播 养鱼 投苗 改土 治碱 打井 修渠 筑堤 修路 架桥 改水
""")
)
#: Some of them, and others, that are done to nothing of which only a share was told before (线索处置率98%，|立案9件).
TOLD_ALONE = words("立案 行政拘留 刑事拘留 处罚 问责 约谈 起诉 批捕 逮捕 追责 通报 处分")
#: What is done to land and the houses on it, told by its size: to no things of another kind (修路5条，|拆迁4万平方米).
CLEARING = words("拆迁 征迁 征拆 征收 收储 腾迁")
LAND_AND_HOUSES = ("地", "地块", "房", "房屋", "住宅", "建筑", "建筑物", "厂房", "农房", "违建", "户")
#: Verbs at the head of a list that hold for all of it, and for nothing else (``办结建议5件、提案3件``).
LIST_HEADS = words("""
    办结 引入 减少 补充 削减 清除 新修 新创 新挂牌 新贯通 新修复 新装 问责 评出 发出 公布 呈现 规划建设 养护 挖掘 匹配
    增补 推介 编纂 当选 新当选 落实 免费开放 依法拆除 依法处置 安装 种植 养殖 放养 繁育 捕捞 采收 存栏 刚性引进
    检查 退出 配送 立项 新申创 运行 开发提升 发展 新晋 新上 新上榜 新争创 新获认定 深度治理 到位 查出 畅通 提质建设
    获 入驻 互派 刷新 接收 促成 提升 保障 受益 受惠 参与 覆盖 交流
    斩获 喜获 摘得 捧回 荣膺 摘取 赢得 夺得 揽获 勇夺
    新入围 新跻身 派发 兑现 下发 支付 派送 核销 援助 汇聚 聚集 进驻
    投运 试生产 投产达效 竣工投运 竣工投用 建成投运 破土动工 动工建设 启动建设 落成 建好 开建 投入使用 建成使用
    交付使用 复工建设 集中签约 落地建设 入统 包装 策划包装 铺排 布局建设 并网 建造 翻新 整修
    微改造 综合改造 优化提升 清淤 疏通 综合治理 除险加固 拆迁 铺装 修通 延伸 复建 提标改造 配建 配套建设 交付 投用 补建
    新铺 新铺设 新打通 新辟 开辟 加密 开行 平整 复绿 培植 授牌 入围 上榜 跻身
    获认定 入规 新升规 上规 新上规 奖补 帮扶 新上市 吊销 兼并 重组 审结 起诉 提起公诉 执结 转办 交办 回复 核实
    复核 复查 侦办 侦结 代办 帮办 接听 收到 推送 反馈 上报 报送 纠正
    提出 制发 派出 派驻 下派 抽调 慰问 新招 新聘 选拔 轮岗 调配 配齐 充实 输送 聘任 聘用 返聘 抓捕 刑拘 逮捕 派遣 疏散
    撤离 营救 解救 诊治 筛查 接诊 报销 补偿 退捕
    大修 中修 大中修 罩面 管护 管养
    铺筑 铺就 维护 重修 修葺 抢修 抢通 加宽 连通 黑化 刷黑 洁化 接管 修补 衬砌 疏挖 清挖 拓浚 砌护 护砌 新敷 新敷设
    新埋 埋设 迁改 改迁 新挖 增建 建起 提标加固 配售 购买 采购 新购 购进 购入 添置 增配 创办 新办 合并 新垦 复耕 扩种
    改种 套种 增种 复种 抢种 抢收 引种 补栽 移栽 定植 新栽 补造 补栏 调运 扑杀 约谈 督查 迁入 承建 承揽 招考 特招 公招
    调入 录用 补录 辞退 公开招聘 公开选调 拆改 强拆 强制拆除 集中拆除 集中清理 集中清运 查改 督促整改 起草 制修订 参编
    主办 承保
""")
#: Words of ``LIST_HEADS`` that are ones only before this: what is got is a prize (获|科技进步奖5项、质量奖2项), those
#: who go to and fro teach or govern (交流|教师9名、校长2名).
ONLY_LIST_HEADS: dict[str, str] = {
    "交流": "[^，。；]{0,6}(?:教师|校长|干部|教职工|校级领导)$",
    "获": "[^，。；]{2,}(?:奖|奖项|激励|荣誉)$",
    "保障": "(?!性|住?房)",
    "补偿": "(?:住院|门诊|参合|患|病|农|群众|村民|被?征|拆)",
}
#: Verbs within a clause that say what its own subject did: no verb of the clause before holds for it (改造公园3座，
#: 城区|新增|停车位90个).
OWN_WITHIN = words(
    "实现 新增 新建 新改建 改扩建 加装 增设 安装 新签约 签约 打造 提供 带动 累计 引进 引入 招引 就地 "
    "实际利用 实际使用 合同利用 协议利用 新开工 新投产 接入 供应 覆盖 推出 举行 取消 解决 推广应用 交付 分配 增绿 赴"
)
#: What is made use of so is money that comes from elsewhere, and the verb a part of its name (实际利用外资).
MAKING_USE = words("实际利用 合同利用 协议利用 实际使用")
#: What makes a noun of such a verb (公共场所无线|接入点).
NOT_OWN_WITHIN: dict[str, str] = {"接入": "点", "供应": "链商", "解决": "方"}
#: Verbs that only go with a verb of doing before them, behind 和 or 、 (规划建设和|完善公园2个、步道3条).
ALSO_DONE = words("在建 宣布失效 完善 优化 优化调整 转型 转型升级 整顿 停业整顿 转产 兼并 重组 规范 规范提升")
#: Behind a word of ``OWN_IN_LIST`` or ``LIST_HEADS`` these make a noun of it (更新|项目).
NOUN_OF_OWN = words("""
    类 型 业 性 区 站 点 场 户 村 员 费 率 量 房 版 大户 面积 中心 设施 平台 系统 机构 项目 工程 基地 车间 示范 行动
    资金 人员 对象 投入 园 商 厅 能力 队 令
""")
#: Signs that make another thing of such a word, one that something is done to (养护|村道, 开发|商住用地).
NO_NOUN_OF_OWN: dict[str, str] = {
    "村": "内级民庄组道卫屯镇史",
    "商": "住业品务贸铺标圈超户",
    "园": "林",
    "户": "厕外用籍",
}

#: What one that does something itself does to things that a list names before their count (东湖公园|新增|听雨亭、
#: 观鱼台2处景点), and how the words for such a place or body end.
DONE_TO_LISTED = words("""
    新增 新建 新建成 建成 打造 举办 承办 引进 新引进 获评 获批 入选 荣获 斩获 开工建设 设立 成立 组建 开设 培育 推出
    新设 新开通 开通 创成 汇聚 集聚 接入 布局 归集 推介 上线 新推出 出台 新出台 制定 发布 新发布 首发 形成 新形成
    探索形成 建立 新建立 获得 新获得 喜获 新获批 新获评 新入选 新创成 新上线 新开设 新成立
""")
DOER_ENDS = "区县市州盟旗镇乡村园馆院校港廊带域地心团司学场"
#: How or when it is done that no doer is told of, and what is (集中|打造|南街、北街等9个街区).
HOW_DONE = words("""
    规划 布局 挂牌 集中 年均 每年 创新 联合 共同 开发 谋划 常态化 重点 精准 对口 迭代 专项 研究 配套 探索 立项 参与
    主导 牵头 高品质 高规格 高水准 市场化 分期 分批 分期分批 新编
""")
DONE_SO = words("""
    建设 打造 举办 建成 培育 引进 开展 开设 成立 设立 推出 布局 解决 办理 出台 制定 帮扶 治理 实施 推广 招引 新建 承办
    投放 发放 修订 编制 组建
""")

#: What each of several does, or has, so many of (东县、西县各|建设1家医院).
DONE_BY_EACH = words("""
    新增 新建 建设 建成 创建 打造 培育 引进 设立 举办 组建 布局 新设 启动 有 拥有 改造 建好 规划建设 修建 兴建 启动建设
    开工 开工建设 落地 获评 入选 建有 设有
""")

#: Verbs of sending people out.
SENDING_OUT = words("派出 选派 派驻 选送")
