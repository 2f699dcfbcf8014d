"""Words of clauses that name a topic for the numbers behind: what ends it, what leads to it, which clauses have none.

Belongs here: those words, what makes other words of them, names that take their topic in a way of their own. Does not
belong here: how a topic is found (topics.py), which nouns lean on one (side_words.py).
"""

from pipeline.core.patterns import words

#: What makes a word of 和, and which signs behind that make a noun of its own of it (和美乡村, 和田地区; but 和美丽,
#: 和平原, 和田园).
AND_IN_WORD = "谐|美(?![丽化国食术妆容元育])|平(?![原均价台安])|解(?!决|放|除)|田(?![园林间径野])"
#: What closes the circumstances under which something comes about, as a pattern.
UNDER_CIRCUMSTANCES = "(?:情况|背景|形势|条件|前提)下"
#: The 和 that joins two things.
AND = f"和(?!{AND_IN_WORD}|(?<=满意和)基本满意)"
#: 及 where it joins, and is no part of a word (普及率, 涉及, 及时, 及其).
AND_ALSO = "(?<![普涉惠波])及(?![时格其]|以[上下])"

#: Words behind which a clause says how a topic fares, no longer what it is.
TOPIC_ENDS = words("""
    扩面提标 提标扩面 提质扩面 扩面提质 开始 良好 缓慢 并投入 并投用 并启用 并交付 并运营 并开放
    累计 新增 初见 仍然 连年 加速 提速 壮大 聚势 领跑 扩容 降至 升至 增至 降到 升到 增到 提高到 提高至 降低到 降低至
    下降到 下降至 成效 效果 进展 大幅 齐头 顺利 稳步 持续 加快 全面 深入 入选 获 有序 扎实 推进 建成 运行 投入 投用
    上线 启动 实施 完成 不断 进一步 取得 正式 成功 开展 积极 加大 达到 综合 服务延伸 推广 力度 工作 实现 基本
    覆盖 标准 明显 显著 日益 更加 再 创 圆满 有力 蓬勃 比上年 比去年 较上年 较去年 同比 有所 有了 有较 有明显 出现
    呈现 得到 受到 趋于 日趋 逐步 逐年 逐渐 迅速 较快 已 正在 相继 陆续 全部 普遍 大为 却 成为 走在 位居 名列 稳居
    实行 获得 荣获 扭转 摆脱 屡 快速 经济效益 继续 保持旺盛 保持增长 保持良好 保持稳定 保持较 保持了 保持平稳 保持快速
    战略性布局 战略性重组 战略性整合 专业化整合 专业化重组 喜获 再获 迈上 跃上 跨上 站上 攀上 再上 连跨 连破 连上 连登
    迈过 高效 高位 连创 屡创 再创 逐季 逐月 承压 凸显 优良 做大做强 满产 进场 早开快 通水 显现 挺进 升腾 破土
    保持全 保持强劲 保持向好 瞄准 聚焦 抢占 热度 初具 增强 提档 跃升 向好 趋好 稳中 全覆盖 足额 扎堆 打响 尽快 跻身
    增长较 升级为 近年 率先 不仅 不但 连续 增长迅 热火朝天 迈入 展现 破题 复航 开业 启用 落户 呈恢复 纳入 是我 是全
    稳产 通过 基本建立 量质齐 量质双 质效双 质效齐 质量双 位于 坐落 要全力 要聚焦 火爆出圈 多项经济 多项指标
    扣除价格 扣除物价 剔除价格 扣除不可比 剔除不可比 剔除物价 撑起 如期
    安全、稳定 安全、平稳 安全、有序 安全、高效 安全、有效 安全、规范 安全、健康 安全、顺利 安全、优质 安全、按期
    安全、便捷 安全、方便 安全、文明 安全、可靠 安全、清洁 安全、圆满 安全、精彩
    居全 列全 排全 排名全 位列 突破
    逐村 全额 拓展 平稳发展 健康发展 平稳健康发展 平稳有序 平稳较快 稳健 稳定发展 迅猛 良性发展 规范发展 繁荣发展
    为地上 为地下 由弱变强 由大变强 由小变大 由小到大 由大到强 从无到有 从小到大 从弱到强
    超额 逆势 由负转正 由降转升 由减转增 由跌转涨 转负为正 扭亏 止跌 企稳回升 企稳向好 好于 优于 快于 增势 跃居 强势
    只增不减 倍增 翻倍 翻番 首次过半 过半 成长为 发展为 跃升为 无法 作为
    供应充足 供应稳定 焕然一新 四通八达 势头良好 势头强劲 势头迅猛 方兴未艾 有声有色 平稳运行 统筹推进
    恢复性增长 产销两旺 供需两旺 双提升 渐入佳境 日新月异 欣欣向荣 见行见效 多点开花 遍地开花 切实 强力推进 梯次推进
    压茬推进 纵深推进 整体推进 一体推进 全域推进 提前完成 广泛开展 蔚然成风 家喻户晓 深入人心 整体跃升 更上层楼
    大规模 走进千家 走入千家 进入千家 走进寻常 走入寻常 进入寻常 飞入寻常 走进百姓 走进家庭 进入家庭
    更上一层楼 争先进位 卓有成效 富有成效 势如破竹 如火如荼 稳扎稳打 大为改观
    异军突起 突飞猛进 长足 一枝独秀 如雨后春笋 独树一帜 后来居上 一马当先 兴旺发达 购销两旺 繁荣活跃 红红火火 喜人
    平稳增长 平稳上升 平稳回升 稳定增长 稳定提高 稳定上升 稳定运行 强劲增长 同步增长 健康运行 良性运行 飞速发展 又好又快
    十分活跃 一路走高 高速增长 高速发展 高速度 超常规 跳跃式 上了新 上了一 上了两 回升 恢复增长 空前
    克服 战胜 抵御住 抵御了 经受住 经受了 顶住 抗住 扛住 遭受 遭遇 在大灾 大灾之年 在大旱 大旱之年 在灾年
    经受 抵御
    高标准
    只会 不会
    选址 选在 建在 设在
""")

#: How a plan is carried on, at the end of its clause.
CARRIED_ON = words("落地 实施 推进 铺开 启动 开展 落实 深入 扎实 有序 纵深 走深走实 部署")

#: What comes about of a work or an office (大桥|通车).
OPENED: tuple[str, ...] = words("通车 通水 投运 投产 投用 竣工 完工 开工 挂牌 揭牌 开园 开馆 封顶 贯通 落成 开业 开通")

#: What is said to have come about of the thing before, at the end of its clause; and how.
CAME_ABOUT: tuple[str, ...] = OPENED + words("""
    增量 见形 动工 开工建设 开学 开放 运营 营运 成立 交付 起势 扩能 升级 提质 增效 提速 扩面 聚势 成势
    集聚 见效 突破 丰硕 优异 喜人 亮眼 瞩目 纷呈 加力 发力 恢复 回暖 落地 上线 上市 落户 奠基 建成
    启用 主体封顶 主体完工 主体竣工 主体建成 主体贯通 主体落成 破土动工 开诊 投入运营
""")
#: So is this of works alone.
WORKS_CAME_ABOUT = words("投入使用 初显成效 成效初显")
HOW_IT_CAME = words("""
    顺利 正式 全线 全面 成功 加快 持续 不断 稳步 平稳 圆满 如期 提前 建成 率先 先后 相继 双双 更加 成果 亮点 成绩 再
    联动 火爆 协同
""")

#: Words of ``TOPIC_ENDS`` that are none where they end another word (科创、文创): word -> pattern, read behind it.
ONLY_TOPIC_ENDS: dict[str, str] = {
    **dict.fromkeys(("倍增", "翻倍"), "$"),
    "大规模": "(?<!扩大规模)",
    "覆盖": "(?!(?:率|人数|人口|面积|范围)$)",
    "突破": "(?<=[资额入值量款易]突破)$",
    "拓展": "(?<=企业拓展|公司拓展)",
    "创": "(?<![科文农双众首原开草初重]创)(?![业新意造走投板园谷城客产中])",
}

#: First words of clauses that only tell in what circumstances something is: they hold no topic.
SETTING = words("""
    实现 达到 虽然 尽管 由于 因为 因此 所以 为了 为此 通过 随着 经过 根据 按照 依照 如果 只要 只有 除了 除 鉴于 围绕
    面对 面临 针对 按 经 据 在 以 从 由 自 到 至 向 于是 从而 进而 这样 这是 但 但是 不仅 不但 而且 必须 应 应当 已 已经
    扣除 剔除 是 都 均 也 又 还 再 仍 仍然 其 它 他们 我们 成为 被 得到 受到 克服 顶住 抢抓 立足 着眼 跻身 晋升 位列
    考虑 聚焦 瞄准 紧盯 紧扣 锚定 对标 对照 紧跟 抓住 紧抓 把握 让 地上一 地上二 地上三 地上四 地上五
    增速 增幅 坚持以 荣获“ 成效 效果 发动 动员 形成 推动形成 初步形成 加快形成 地上六 地下一 地下二 地下三
    受 遭 战胜 抵御 抗击 抗住 扛住 历经
    不会 只会 不再
""")

#: Words of ``SETTING`` whose rest of the word makes another word of it: word -> signs that may not follow.
NOT_SETTING: dict[str, str] = {
    "经": "济营费贸适销",
    "自": "然主贸由动来治驾媒备",
    "再": "生就贷",
    "都": "市",
    "到": "位",
    "在": "建校册职岗读线",
    "应": "用急届收",
    "从": "业",
    "向": "日海",
    "还": "迁建",
    "按": "揭人",
    "被": "征",
    "均": "衡",
    "让": "利步",
    "受": "益理训灾保教奖援让托种检众贿害培助资",
}

#: How a thing got on of which only that is said before its number (移动电话用户|从无到有，达到14万户).
GOT_ON = words("""
    从无到有 实现零的突破 实现零突破 异军突起 蓬勃发展 迅速发展 快速发展 稳步发展 平稳发展 加快发展 较快发展 发展迅速
    发展迅猛 发展较快 发展很快 发展加快 发展平稳 迅速崛起 名列前茅 位居前列 走在前列 居于前列
""")

#: How a thing grew, where a clause does not say by how much.
HOW_IT_ROSE = words("""
    大幅 大幅度 不断 持续 明显 显著 进一步 稳步 较快 快速 逐年 逐步 迅速 有所 继续 有较大幅度 稳定 平稳 强劲 高速 恢复性
""")

#: What is done to a measure (提高|最低工资标准).
CHANGING = words("提高 降低 上调 下调 调整 调高 调低")
#: The same of what grows or is cut down.
CHANGING_SIZES = words("增加 扩大 提升 减少 压减 压缩 压降 加大 缩小 缩短")
#: What is paid to people: it is what a clause is about, even where that tells what was done (提高了|教师工资).
PAID = words("工资 标准 待遇 养老金 补贴 补助 津贴 报酬")

#: How things develop, where that is what they are told by (区域协调|发展): else 发展 ends a topic (外贸|发展迅速).
WAYS_TO_DEVELOP = words("协调 质量 创新 可持续 融合 绿色 跨越 一体化 均衡 集聚 协同 联动")

#: Signs that make a noun of 发展 (发展|银行).
NOT_DEVELOPING = "区示银集公园走论专资基经项政促"

#: Words of ``TOPIC_ENDS`` that begin a thing before these signs.
NOT_TOPIC_ENDS: dict[str, str] = {
    "实现": "产利营增税销收",
    "连续": "遭剧性",
    "加速": "器中",
    "继续": "教医",
    "再": "就生贷制担融利",
    "建成": "区",
    "投入": "品持稳加力强只",
    "优良": "天比率品",
    "良好": "天率农行",
    "获得": "感",
    "获": "得",
    "上线": "人数下",
    "工作": "室站者队组",
    "标准": "化厂地农蔗园件体",
    "高标准": "农田蔗粮基温棚厂园水梯",
    "落户": "政",
    "启动": "区",
    "推进": "会组",
    "运行": "监",
    "基本": "养医生公药农建单",
    "快速": "路铁通公检充",
    "高效": "节农低灌利养林设",
    "高位": "水池",
    "综合": "补指门保交体能考整治防利开执服枢楼试行改生监",
}

#: Verbs at the head of a clause whose object is its topic.
MOVED = words("""
    强化 强力攻坚 抓实 建好 抓实建好 抓好 做好 办好 打好 优化
    优化调整 创新推广 巩固拓展 巩固提升 推广 提高 增加 扩大 降低 减少 提升 加强 加大 推行 推出 上调 下调
    调整优化 整合优化 优化整合 优化论证 优化完善 社会资本参与 社会力量参与 民间资本参与 企业参与 加力扩围 助推
    减轻 补齐 编制 开设 实行 重构 增强 激发 守牢 兜住 共建 上线 参加 做大做强 做强做优 做优做强 用好 用足用好 激活
    适度超前布局 前瞻布局 重点提升 支持 鼓励 帮助 改善 解决 建立健全 建立和完善 建立 构建 整合 充实 扩充 拓展 拓宽
    压缩 压减 精简 缩短 简化
    发挥 充分发挥 充分激发 设立 制定 修订 调整 规范 巩固 壮大 做强 做大 做优 搭建 组建 落实 成立
    联合设立 联合组建 联合成立 发起设立 发起成立 出资设立 合作设立
""")

#: What is done besides, only behind such a verb (加强和|改进).
MOVED_BESIDES = words("改进 统一 完善 健全")

#: What of a thing grows or is put to use: the thing itself is what the numbers behind tell of (扩大医疗保险|范围).
FACETS = words("""
    主导地位 主体地位 支柱地位 龙头地位 优势地位 枢纽地位 地位
    集聚效应 聚集效应 规模效应 主引擎作用 能力 竞争力 全球竞争力 国际竞争力
    核心竞争力 作用 规模 范围 进度 先发优势 领先优势 竞争优势 优势 效益 战果 高压 高压态势
    硬仗 需要 攻坚战 质量效益 质量和效益 质量与效益 攻坚仗 翻身仗 流程 基础 根基 底盘 营商环境
""")

#: What any work has that is told of it by itself (简化|审批环节).
STEPS_OF_WORK = words("审批环节 办事环节 办理环节 审批流程 办事流程 办理流程")

#: At what pace things move, and how they do.
PACES = words("步伐 势头 态势")
MOVING_ON = words("转型升级 转型 升级 发展 建设 提升 增长 上升")

#: What a thing does for others (发挥基金|撬动|作用).
PARTS_PLAYED = words("""
    撬动 引导 带动 杠杆 引领 示范 辐射 支撑 主导 保障 推动 促进 牵引 放大
""")

#: Verbs behind a place or a person at the head of a clause whose object is its topic (``在农村|推行合作医疗制度``).
DONE_FOR = words("建立健全 健全 完善 推行 实行 实施 开展 设立 建立 推广 提供 落实 启动 发放 举办 推出 试行 进行")

#: Attributes that are things as well, of which more is told (安排产业奖补资金5亿元，|惠及企业).
FUNDS = words("资金 扶持资金 奖补资金 补贴资金 补助资金")

#: Insurances, whose rate of the insured needs no topic (实施全民参保计划，|医保参保率).
INSURANCE = words("医保 医疗 养老 社保 基本 失业 工伤")

#: What a number tells of the topic before it, not of itself: its name needs that topic (``“深圳惠民保”理赔``).
OF_TOPIC = words("""
    直接惠及 直接受益 直接受惠 覆盖 接入 惠及 受益 受惠 涉及 理赔 赔付 拉动 带动 参与人 参加人 注册 观演 累计服务 累计发
    服务企业 服务群众 服务居民 服务市民 服务人次 吸引观众 授信 放款 撬动 实时 参保率 参合率 参保人数 发卡 点击量 浏览量
    阅读量 用户数 用户 观众 服务老人 服务老年人 服务客户 服务农户 服务农民 服务商户 服务青年 服务职工 服务家庭 服务儿童
    服务学生 服务妇女 服务残疾人 服务旅客 服务患者 服务商事主体 服务经营主体 服务市场主体 服务归侨 服务用户 服务社区居民
    服务科技型 服务困难群体 服务制造业 服务中小 入驻 播放量 访问量 下载量 累计办理 实际到位 每年惠及 资助学生 发放补贴
    搬迁群众 上级资金 争取上级资金 工程量 网络点击量 全覆盖 交易转化 清理土地 腾退土地 释放用地 释放土地 获中央 返投
    累计办件 促成 提供床位 互认项目 节约资金 带富 累计转贷 累计减瓶 新增注册用户 累计加梯 入板 节约财政资金 财政增收节支
    增收节支 辐射带动 消除隐患点 碳减排 交房 办证 新点火 清瓶 上链 集聚企业 新惠及 新增受益 申报企业 放贷 新增缴存
    提供厂房 提供产业空间 开户 分流安置 分流人员 在孵企业 运送旅客 诊断企业 归集信息 线上办事 提供公益 归集信用 通达
    纳税人 释放连片 供应房源 安置补偿 归集数据 扶持对象 场景覆盖 办理项目 存栏 入网 监管事项
    涵盖 破案 参保 藏书 馆藏 入住老人 入住群众 设有床位 设置床位 收养 供养 集中供养 收住 羁押
""")

#: Words of ``OF_TOPIC`` whose rest of the word makes a name of a side of it.
NOT_OF_TOPIC: dict[str, str] = {
    **dict.fromkeys(("释放用地", "释放土地"), "面空资"),
    "促成": "就产",
    "藏书": "借量楼馆",
    **dict.fromkeys(("收养", "供养", "集中供养"), "率标水性登制"),
    "馆藏": "量文",
    "通达": "率工城",
    "破案": "率",
    "交房": "率",
    "办证": "率时大中窗",
    "开户": "银行许率",
    "覆盖": "面率范",
    "注册": "资商会志护社医师咨监建外基",
    "实际到位": "省市县区境内外资",
}

#: Words of ``OF_TOPIC`` for those reached: by the events or works counted right before, where there are such.
OF_EVENTS = words("惠及 覆盖 受益 受惠 服务 带动 拉动 撬动 吸引 财政增收节支 增收节支 节约财政资金")

#: What money does that was counted right before, and how such money is called.
OF_MONEY = words("惠及 覆盖 受益 受惠 撬动 带动 拉动")
GIVEN = words("""
    资金 补贴 补助 消费券 红利 奖励 奖补 救助金 低保金 补助金 贴息 奖金 经费 专项债
    贷款 优惠 减税降费 税费 免租 补租 报酬 津贴 补偿金 慰问金 保障金
""")
#: What tells such money from other by itself, at its head (育儿|补贴).
GIVEN_FOR = words("育儿 生育 高龄 养老 低保 助学 助残 护理 就业 稳岗 社保 见习 租房 购房 购车 农机 助餐 取暖 供暖 丧葬")

#: What is to be an example, and of what kinds such things are (``样板村``): of what, only the clause before
#: tells. What is awarded as such tells enough (``示范社区``).
EXEMPLARY = words("示范 样板 达标 标杆 试点")
EXEMPLARY_THINGS = words("项目 企业 基地 片区 面积 应用 村 小区")

#: The last signs of what can be moved into.
PREMISES_ENDS = frozenset("园区城港镇场厦楼体器间圈站台地心街网馆院户谷店")
#: Things whose kind another word of their sentence tells, and the words that tell it.
_MEDICAL = words("新型农村合作医疗 新农合")
KIND_TOLD: dict[str, tuple[str, ...]] = {
    "基站": words("5G 4G"),
    "转移就业": words("农村劳动力 农村富余劳动力"),
    "重点事项": ("“高效办成一件事”",),
    "线路": words("公交 轨道交通 地铁"),
    "工资": ("农民工",),
    "候选项目": ("民生实事",),
    "建议": ("人大代表建议",),
    "提案": ("政协委员提案",),
    **dict.fromkeys(words("交付房 交付房屋 交付住房 交付率"), words("保交楼项目 “保交楼”项目 保交房项目 “保交房”项目")),
    **dict.fromkeys(
        words("核心产业增加值 核心产业总产值 核心产业产值 核心产业营收 核心产业营业收入 核心产业规模 核心产业企业"),
        words("数字经济 低空经济 人工智能"),
    ),
    **dict.fromkeys(words("补偿资金 补偿金 补偿款 补偿医疗费 补偿医药费 报销补偿 补偿 累计补偿"), _MEDICAL),
    **dict.fromkeys(
        words("理赔 赔付 赔款 理赔金额 赔付金额"), words("农业保险 政策性农业保险 森林保险 大病保险 巨灾保险")
    ),
    **dict.fromkeys(words("参合率 参合农民 参合群众 参合人口 参合人员 参合人数 参合标准"), _MEDICAL),
}

#: How animals are counted, which are, and what makes a topic of them (肉牛|产业，|存栏9万头).
HERDED = words("存栏 出栏")
ANIMALS = words("猪 牛 羊 鸡 鸭 禽")
MORE_ANIMALS = words("鹅 兔 鸽 马 驴 骡 鹿 骆驼 狐 貂 貉 牲畜 大牲畜 小畜 家畜 仔畜")
ANIMAL_UNITS = words("头 只 羽 匹 口 头(只) 头只 只(羽) 羽(只) 峰")
HUSBANDRY = words("产业 养殖 饲养 产能 项目 振兴")

#: Last words of what gives money to projects and firms: policies, funds, platforms.
FUNDERS = words("政策 平台 基金 资金 计划 试点贷 补贴 债券")

#: Trains that are told by where they run, or what they carry.
TRAINS = words(
    "中欧班列 中亚班列 中老班列 中越班列 国际班列 货运班列 冷链班列 旅游班列 旅游专列 海铁联运班列 铁海联运班列"
)

#: Those who govern, all of them together.
GOVERNMENTS: tuple[str, ...] = words("""
    各级政府 各级党委政府 各级党委和政府 各级党委、政府 各级各部门 各部门 各有关部门
""")
#: Who governs, all of them: who does something, and nothing that a number tells of (``各级政府要增加投入``).
WHO_GOVERNS: tuple[str, ...] = (*GOVERNMENTS, *words("各级财政 各级 各地区 各地 各省市 各省区市"))

#: How things are gone about, the last of several such words (``建机制、补短板|、兜底线``): no thing.
WAYS = words("""
    、兜底线 、建机制 、补短板 、强弱项 、优结构 、稳主体 、堵漏洞 、促发展 、统筹资源 、再造流程 、开拓市场
    、开拓新市场 、善作善成 、标本兼治 、项目为王 、数智赋能 、提高补贴 、活力释放
""")

#: That several ways are gone together, at the end of a clause, which tells no thing (坚持新建与修缮|并举).
SIDE_BY_SIDE = words("并举 并重 并用 并行 相结合 相统一 相协调")

#: What shape things have taken on tells what it is like, not what they are (``回归行动形成“燎原”|之势``).
SHAPES = words("之势 态势 局面 格局 热潮")

#: Services that a clause may be about by name (``推广“东山办”|平台``).
SERVICES = words("平台 系统 热线 APP")

#: How a clause begins and ends that only tells how something is done, or to what end (``完善联动机制``,
#: ``提升服务能力``): what the money or the rate behind is of stands before it.
BETTERED = words("完善 提升 提高 探索 创优 强化")
WAY_ENDS = words("机制 模式 能力 环境 激励 率")

#: What a place does to get a scheme, or a scheme to it (``入选|试点``, ``成功申报|示范项目``).
CHOSEN_FOR = words("入选 获批 获评 列入 纳入 入围 申报 争取 争取到 承担 实施")
