"""Words of doing in the names of indicators: what a plan makes of a thing (新增, 改造, 引进).

Belongs here: word lists. Does not belong here: how a name is read (``pipeline.core.indicators.names``).
"""

#: Words of doing, by what they make of a thing. Names with different marks are never the same indicator.
DOING: dict[str, str] = {
    "增": (
        "新增 净增 净增加 新增加 增加 增设 新建 建设 新设 新设立 设立 建立 打造 新打造 创建 新创建 争创 成功创建 培育 "
        "新培育 培植 认定 新认定 新评定 评定 新获批 获批 新发展 规划建设 布局建设 新布局 布局 新开通 开通 新投放 投放 "
        "新添 培养 新开设 新命名 培育壮大 培育认定 培育发展 建好 新开办 组建 新组建 设置 安装 配建 新办 创成 新创成 "
        "新开 申创 新成立 成立 新打造 争取创建 增补"
    ),
    "成": ("建成 新建成 建成投用 建成投产 竣工 竣工投产 投产 新投产 完工 投产达效 建成投入使用 投用 建成开放 建成运营"),
    "改": (
        "改造 新改造 改造提升 提升改造 升级改造 提质改造 更新改造 改造升级 提升 提质 提档升级 改建 扩建 改扩建 改善 "
        "改善提升 优化提升"
    ),
    "治": ("治理 综合治理 整治 综合整治 整治提升 整治改造"),
    "开": ("开工 新开工 启动 动工 新启动 开工实施 启动实施"),
    "引": ("引进 新引进 招引 引入 新引入 吸引 引聚 招引落地 招引落户 新落户 落户 新招引 落地 新落地 签约落地"),
    "签": ("签约 新签约 新签"),
    "续": ("续建"),
    "筹": ("筹集 筹措 新筹集 多渠道筹集 供应筹集 筹集供应"),
    "训": ("培训 训"),
    "配": ("分配 新分配 配租 分配入住"),
}
#: Words of several doings at once, with their marks; 建 is building together with rebuilding.
BOTH: dict[str, str] = {
    "建改": ("新改建 新改扩建 新扩建 新建改建 新建改造 新建改扩建 新建扩建 新建和改造 新建与改造 建设和改造"),
    "引增": ("引育 引培"),
    "开": ("开工建设 新开工建设 启动建设 开工新建 开建 动工建设 新开工"),
    "开改": ("开工改造 新开工改造"),
}
#: How each doing is said in a key.
WORDING: dict[str, str] = {
    "增": "新增",
    "成": "建成",
    "改": "改造",
    "治": "治理",
    "开": "新开工",
    "引": "引进",
    "签": "签约",
    "续": "续建",
    "筹": "筹集",
    "训": "培训",
    "配": "分配",
    "建改": "新建改造",
    "增引": "引进培育",
    "开改": "新开工改造",
}
#: Words of carrying out: they say no more than that it is done.
CARRIED_OUT = (
    "实施 完成 实现 开展 组织开展 组织实施 组织 举办 承办 推进 加快推进 推动 加快 落实 抓好 办好 统筹推进 谋划实施 "
    "谋划 滚动实施 继续实施 重点推进 持续推进 全面完成 力争 确保 深入实施 大力实施 扎实推进 新实施 策划 推出 做好 "
    "全力推进 争取 各类 免费 累计完成 首批 第一批 一批 计划 安排 初步安排 计划安排 年初确定 统一 谋划推进 "
    "滚动推进 稳妥推进 有序推进 积极推进 大力推进 系统推进 加力推进 强力推进 启动推进 接续实施 立项实施 分类实施 "
    "重点实施 认真实施 组织实施好 集中实施 突出抓好 全力办好 用心办好 精心办好 认真办好 集中力量办好 高质量办好 "
    "力促 推广 承担 积极实施 高标准实施 高质量实施 统筹实施 规划实施 共实施 新推动 扎实开展 深入开展 大力开展 "
    "广泛开展 持续开展 常态化开展 策划举办 策划开展 组织举办 开展好 举办好 办成 组织开展好"
)
#: Words of doing that are part of the thing where they stand at the end (职业技能培训).
NOT_AT_END = "增加 开通 布局 设置 安装 投放 训 签约 落户 落地 提升 吸引 认定 获批 培训 筹集 引进 培养 培育"
#: Things that begin with a word of doing.
THINGS = "建设用地 建成区 建设项目 设施 培训机构 安装工程 计划生育 计划总投资 计划投资 安排项目总投资"
#: Things that happen within a year and do not pile up: said to be new or not, they are the same.
HAPPENING = (
    "就业 脱贫 培训 造林 转移 播种面积 种植面积 粮食面积 粮食播种 产量 出栏 森林抚育 退耕还林 植树 治沙 救助 演出"
)
#: Words before a thing that place or praise it without making another thing of it.
NEUTRAL_HEADS = (
    "中心城区 主城区 城市 城区 市区 市政 公共 各级各类 各类 高品质 高质量 标准化 规范化 现代化 优质 一批 省内 市内 全域"
)
#: Words behind a thing that only count or measure it.
NEUTRAL_TAILS = (
    "总面积 面积 总里程 里程 总规模 规模 总额 总量 总数 数量 长度 人数 户数 次数 量 额 数 项目 工程 任务 试点 建设"
)
#: Words that tell indicators apart: names of which only one has such a word are never alike.
TELLING = (
    "尚未 达标 优良 城镇 农村 城市 城乡 一产 二产 三产 工业 制造业 服务业 建筑业 规上 限上 全社会 累计 人均 亩均 实际 "
    "名义 可比 同口径 税收 中央 地方 本级 国家级 省级 市级 县级 出口 进口 公办 民办 普惠 民间 国有 "
    "民营 内资 外资 增加值 产值 投资 收入 支出 利润 余额 率 比重 占比 面积 产量 单产 存栏 出栏 "
    "高中 小学 初中 幼儿园 新能源 登记 调查 户籍 常住 入境 过夜 总投资 合同 实际利用 直接 间接 日间 夜间 单位"
)
