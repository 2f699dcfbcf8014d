"""Words that begin as one that only leads up to a name does, and are none: ``对口`` is not ``对``.

Belongs here: word lists. Does not belong here: the words that lead up to a name (verbs.py), how they are cut off
(leads.py of the core).
"""

from pipeline.core.patterns import words

#: Words of ``verbs.LEAD`` whose rest of the word makes another word of it: sign -> signs that may not follow.
NOT_LEAD: dict[str, str] = {
    "将会": "议展计员",
    "先": "进行导后锋期",
    "完成": "投率",
    "启动": "区",
    "共": "同享产青建党治赢富济",
    "有": "色机线轨限效害机关意进资",
    "和": "谐平美田",
    "及": "时格",
    "在": "外业保贷库孵籍途逃押校建园册职岗线编读谈营用研产学深审浙粤京津沪渝川湘鄂皖苏赣闽琼桂黔滇陕鲁豫冀晋",
    "面对": "面",
    "对": "照外口接标俄欧韩台应虾讲",
    "为": "民老",
    "以": "上下内旧工",
    "到": "位期达访发账货港岸资户村岗店手案会课校园场龄",
    "要": "素",
    "将": "军",
    "并": "网购轨入联",
    "从": "业事",
    "由": "于",
    "就": "业近医读地餐诊学餐寝",
    "保证": "金人书",
    "使": "用",
    "再": "生就次融贷制担",
    "还": "迁款原建",
    "让": "利渡步位",
    "达": "标成产优效能",
    "拟": "上",
    "向": "海阳好导日心往前上",
    "高标准": "农粮基厂棉",
    "高质量": "发就农",
    "有效": "发灌期率",
    "成功": "率",
    "拥有": "自",
    "完全": "中学",
    "均": "衡等价线值",
    "即": "来时便办报",
    "大力": "度",
    "全国": "和与",
    "全区": "性和与",
    "全省上下": "游",
    "全市": "性场和与",
    **dict.fromkeys(words("全省 全县 全州 全盟 全旗"), "性和与"),
    "所有": "者",
    "预期": "性寿",
    "今年初": "步期",
    "去年初": "步期",
    "前年": "度",
    "高水平": "对大研开创医学实科人",
    "且": "末",
    "的": "士",
    "开始": "的",
    "结果": "导公运应率",
    "继续": "教医",
    "一定": "规比程",
    "依法": "治行纳加",
    "精准": "医扶脱滴灌农化",
    "常态化": "巡扫核疫管防监检督培",
    "聚力": "新",
    "需": "求方量氧要",
    "准备": "金率度工就",
}

#: Words that begin as one of ``verbs.LEAD`` does and are none (``对非贸易``), places among them (``达州``), and what is
#: called after the nation or the world (``全国重点实验室``): no sign behind it tells them.
NO_LEAD: tuple[str, ...] = words("""
    对非贸 对非投 对非出 对非进 对非合 对非经 对非工 为农服 已批待 已批未 已过会 已建、 已建在 已建居 已征未 已供未
    在地口径 在地规上 在地规模 在地税 在地工业 在地企业 在地财政 在地金融 在地GDP 在地生产 在地法人
    全面小康 全面质量管理 全面两孩 全面二孩 全面三孩 全面改薄
    对上争 主动公开 精准匹配 精准推送 精准帮扶 精准务实 先发优势
    基本建设 计划生育 可持续 可实施 一次性化 按期办结率 按期答复率 按期完成率 按期办复率 按期回复率 按时办结率
    按时办复率 按时答复率 按时回复率 按时完成率 按时反馈率 按时交付率 按期交付率 同步基本 同步实现
    拟开工项目 拟新开工项目 拟建项目 拟投产项目 拟竣工项目 拟签约项目
    已投项目 已投企业 到省到市 到市到 到区到 到县到 到省进
    从化 从江 达州 达川 达孜 达日县 达坂城 达拉特 达尔罕 达茂 如东 如皋 将乐 即墨 让胡路 即使 共和 全州县 比如县
    全国重点实验室 全国重点文物 全国文明 全国优秀 全国先进 全国示范 全国名特优 全国精品 全国十大 全国乡村治理
    全国乡村旅游 全国“两院” 全国首创 全国少数民族 全国职业技能 全国五大学科 全国工商联 全国工业百强
    全国荣誉 全国奖项 全国政协 全国商贸 全国“一村一品” 全国百强 全国百佳
    全国民族团结 全区民族团结 全省民族团结 全国劳动模范 全国劳模 全国五一 全国道德模范 全国模范 全国最美 全国双拥
    全国民主法治 全国休闲农业 全国巾帼 全国首店 全省首店 全市首店 全区首店 全球首店 全国首展 全国总部
    有实绩 有进出口实绩 有外贸实绩 有出口实绩 有研发活动 有研发机构的 有研发投入的 有劳动能力 有就业意 有就业能力
    有条件的 有需求的 有能力的 有产业的 有贷户
    全国创新百强 全国科技创新百强 全国城市新区 全国城市信用 全国县域 全国经济百强 全国综合竞争力 全国综合实力
    全球招商 全球“灯塔 全球灯塔 全球创新指数 全球金融中心 全球百大 全球百强 全球光伏 重点建设用地 重点建设项目
""")

#: Words that name nothing where nothing else is left of a clause (一年净|增加500亿元, 远|超全省12%).
NAME_NOTHING: tuple[str, ...] = words(
    "居 比 至 净 于 远 没 年 迅速 奋斗 快速 历史性 上年 上年度 去年 上年同期 去年同期 每年 每月 每周 每天 每日"
)

#: Verbs that lead up to most things, and projects of any kind, of which nothing else is told (谋划项目20个).
DONE_WITH_PROJECTS = ("谋划", "安排", "争取", "推进")
ANY_PROJECTS = frozenset(("项目", "重点项目", "重大项目", "储备项目", "储备重点项目", "储备重大项目"))

#: Behind 可: what comes of a thing, or for whom it is done.
MAY_DO: tuple[str, ...] = words("""
    为 使农民 使企业 使群众 使居民 减少 减轻 释放 节省 节约 节电 节水 收回 形成 拓展 直接提供 惠及 带动 拉动 撬动
""")

#: What is made that is told in money, behind 创: of 创 and other words there are others (创|产值, 创建, 创业).
MADE_IN_MONEY: tuple[str, ...] = words("产值 总产值 利税 利润 税收 税金 收入 纯收入 总收入 毛收入 劳务收入")

#: Whom something is done for, behind 为, and what is: without 为 it would be they who do it (为企业|减负).
SERVED: tuple[str, ...] = words("""
    企业 个人 主体 群众 居民 职工 人员 家庭 对象 老人 老年人 学生 市民 用户 社会 群体 人才 患者 农户 农民 农民工 儿童
    劳动者 建设者 创业者 未成年人 当事人 残疾人 孤儿 毕业生 纳税人 客户 村民 旅客 妇女 困难户 贫困户 脱贫户 军人
    当地 灾区 疫区 商户 工商户 青年 港企 实体经济 既有住宅 多层住宅 民办学校
""")
SERVING: tuple[str, ...] = words("""
    提供 新提供 减 节约 节省 发放 每人发放 办理 解决 追 挽回 降低 降本 降租 退 代缴 争取 授信 创造 新增 缴纳 免费 免除
    适配 培训 开展 健康体检 配租 筹集 安装 配备 购买 垫付 招收 供应 量身 清欠 申请 奉献 捐款 捐赠 捐资
""")

#: What is done with a view to whom, behind 向: without 向 it would be they who do it (向社会|招募志愿者).
ADDRESSING: tuple[str, ...] = words("""
    提供 发放 下发 颁发 赠送 捐赠 捐款 拨付 投放 供应 配租 配送 配备 输送 调拨 补水 派驻 派出 移交 下放 赋权 委托 开放
    招募 招录 招聘 推介 推荐 推广 推送 报告 专题报告 通报 报送 提交 提请 公布 公开 公示 征集 征求 承诺 匹配 购买 转移
    让利 争取 申报 复制
""")

#: Who is in a place that a single sign stands for: 在 tells that they are not its own (在湘|高校学生).
IN_PLACE = words("高校 院校 企业 游客 央企 医院 参加 就业 务工 台胞 台商 留学 外国人")

#: What there is between a country or a group of them and those who speak of it, behind 对 (对东盟|进出口), and what is
#: done for those behind it (对困难学生|发放补助): without 对 it would be their own.
TOWARDS: tuple[str, ...] = words("""
    进出口 出口 进口 贸易 国家投资 直接投资 实际投资 开放 发放 转移支付 贡献
""")

#: Behind 共, what makes "in all" of it, not "together" (共|建成仓库3座, 共|治理河道9公里; 共建成渝通道, 共建项目,
#: 共建设施 are others), and behind 还 "too", not that homes are given back (还|建成大桥; 还建房 are others).
BUILT_IN_ALL = "(?:建成(?![渝都德绵果员])|建设(?![施备])|建立|建起|治理(?!念))"

#: What is traded or done together, behind 与: without 与 it would be the others' own (与北大|共建实验室).
TOGETHER: tuple[str, ...] = words("""
    进出口 贸易 订单 协议 之比 共建 合作 联合 携手 签 互派 互换 缔结 建立 组建 结对 实施 落实 达成 开展 接壤
""")

#: Who governs besides ``clauses.GOVERNMENTS``, and what they do among those that are counted (有关部门|走访企业90家).
#: Leaders are not of them: what these do is told beside what departments do (区领导挂点企业20家，各部门挂点企业80家).
GOVERNORS: tuple[str, ...] = words("""
    各级部门 各相关部门 有关部门 相关部门 各街道 各乡镇 各县区 各镇街 各单位 区直各部门 市直各部门 县直各部门
    全省上下 全市上下 全县上下 全区上下 全州上下 全盟上下 全旗上下 全镇上下 广大干部 广大干部群众 广大党员干部
    广大干部职工 省委省政府 市委市政府 县委县政府 区委区政府 省政府系统 市政府系统 区政府系统 县政府系统 政府系统
""")
GOING: tuple[str, ...] = words("""
    深入 走访 办理 办复 分赴 奔赴 奋战 率队 带队 带头 外出 下沉 挂点 包联 包保 联系 对接 牵头包案 领办 上门
""")
