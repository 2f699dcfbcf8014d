"""Words of ranks: 居全国第三位, 跃居首位, 排名前进.

Belongs here: what stands around an ordinal that is a rank.
Does not belong here: how it is read (ordinals.py, ranks.py).
"""

from pipeline.core.patterns import words

#: Parts of provinces that something is the first of (``实际使用外资9.4亿美元、苏北第一``).
PARTS = words("""
    苏北 苏中 苏南 皖北 皖中 皖南 皖江 皖西 鲁南 鲁西 鲁北 鲁中 鲁西南 胶东 川南 川东 川东北 川西 川西北 攀西 浙南 浙东
    浙西 浙北 浙中 浙西南 赣南 赣北 赣西 湘南 湘西 湘北 粤东 粤西 粤北 豫南 豫北 豫东 豫西 黔北 黔东 黔西 滇中 滇西 滇东
    桂北 桂南 桂东 桂西 陕南 陕北 关中 冀南 冀北 冀中南 晋南 晋北 辽西 辽南 辽东 闽南 闽西 闽北 闽东 鄂西 鄂东 南疆 北疆
    渝东 渝西
""")

#: Words right before an ordinal that make a rank of it.
BEFORE = words("""
    居 列 排 位 名次 跃至 升至 前进至 跻身 进入 全国 世界 全球 亚洲 省 市 国内 中部 西部 东部 东北 名 排到 保持 双
    冲到 升到 退至 进到 前进到 蝉联 勇夺 获得 获 夺得 取得 县 榜 区 首次 均 都 继续 成绩 年 总分 规模 华北 华东 华南
    奖牌总数 金牌总数 奖牌数 金牌数 华中 西北 西南 珠三角 长三角 为 是 等次 市(州) 市州) 区) 县) 县市) 州 盟 旗
    市) 旗) 州) 乡镇 镇街 街镇 街道
""")

#: Verbs of rank before those that something is ranked among.
AMONG = words("""
    蝉联 排名 位居 稳居 位列 名列 跃居 跃升至 跃升 上升至 升至 晋升至 进至 居 列 获评 评为
""")

#: Words that speak of ranks somewhere before an ordinal.
SPOKEN_OF = words("居 列 排 位 名次 前进 上升 提升 跃升 攀升 跻身 评估 评价 测评 评比 考评 考核 大赛 竞赛 荣获 榜 以")

#: Verbs with which 首位 says what is put first, no rank.
PUT_FIRST = words("放在 摆在 置于 作为 摆到")

#: Verbs that say which rank something has or comes to.
VERBS = words("""
    分列 分居 位居 位列 名列 排名 排在 排到 居于 居 排 位于 位次 跃居 跃升 跃至 升至 上升至 上升到 提升至 提升到
    前进至 跻身 进入 稳居 蝉联 勇夺 荣获 夺得 获得 取得 保持 处于 占据 入围 冲入 挺进 获评 被评为 晋升至 进至
    提至 提到 提高至 提高到 升到 进到 前进到 夺取 上升为 提升为 进位到 进位至 登顶 跃上 重返 重回 迈入
    国际排名 跃列 高居 雄居 升居 同列 位处 晋升 晋位至 晋位到 前移至 前移到 攀升至 攀升到 摘得 问鼎 斩获 冲进
    冲刺 全力冲刺 登上 荣登 重夺 夺回 包揽 晋级 升为 晋升到 下降到 下降至 下滑到 下滑至 退到 退至 后退至
    新入围 新跻身 新进入 新列 入列 新晋
    跃升为 晋升为 前移为 攀升为
""")

#: Verbs of rank whose rest of the word makes another word of it: verb -> signs that may not follow.
NOT_VERBS: dict[str, str] = {
    "居": "民住家环委",
    "排": "放水污查量区涝练灌险难球",
    "获评": "人数",
    "入围": "项数企作",
    "晋级": "数赛",
}

#: Verbs of rank with which somebody is named in a list of so many: the rank is of the list (获评全国百强区|第二).
NAMED_IN = words("获 获评 被评为 荣获 入围 蝉联 晋升至 进至 跃升至")

#: Verbs of winning: what stands behind them is a contest or a list, no group (网站荣获|全国绩效评估第一名).
WON_IN = words("获 荣获 获得 取得 夺得 摘得 斩获 获评 被评为 勇夺")

#: What is won in, at its end, besides ``CONTESTS``.
WON_IN_ENDS = words("大赛 联赛 锦标赛 赛 杯 比武 榜 案例 品牌")

#: Verbs of those who hold a contest, or publish a list (工商联开展|的“千企评环境”).
HOLDING = words("开展 组织 发布 评选 举办 主办 公布")

#: Verbs of what is gained, or passed, with a place among others (以全省第二的成绩|通过复审).
GAINED = words("""
    通过 顺利通过 成功通过 实现 获选 入选 成功入选 获评 获批 荣获 获得 创成 成功创建 当选 夺得 摘得 迈入 成功迈入
    跻身 成功跻身 进入 成功进入 晋级 成功晋级 挺进 入围 成功入围 入列 再次通过 再次入选 蝉联 成功蝉联
""")

#: Verbs of coming to a list, or of holding to what one is ranked by: no part of what a rank is of.
COME_TO = words("荣膺 荣登 跻身 蝉联 锚定 维系 重返 重回 登上")

#: Verbs of coming among those that a place is told among behind that (连续两年|入选强县，列全省第8位).
COME_INTO = words("跃升 跻身 晋升 晋级 迈入 入选 入围 进入 重返 重回 登上 荣登 荣膺 上榜 获评 荣获 被评为")

#: Verbs of what something has come to be among all of its kind (跃居全球|第四大港口).
COME_TO_BE = words("跻身 跃居 位居 稳居 成为 成长为 发展为 晋级 晋升 跃升 跃升为 晋升为 升为 已是 建成")

#: Adverbs and joiners between the subject and the verb of a rank.
ADVERBS = words("""
    已 已经 均 都 分别 继续 首次 一直 长期 双双 双 稳 再次 始终 总体 综合 并 也 仍 实现 持续 历史性 成功 多年 多项 累计
    当年 全年 全部 以全 以 首度 荣 保持 稳定 依然 连年 力争 确保 争取 努力 奋力 当之无愧 暂 暂时 仍然 再度 牢牢 现 , ，
""")

#: Adverbs of them that are none where they end another word (成都|稳居全国第一): adverb -> pattern, read behind it.
ONLY_ADVERBS: dict[str, str] = {"都": "(?<![首成花盐莲殷宜秦曾商武]都)", "现": "(?<![实表体呈展发兑涌再]现)"}

#: How something fares among others, told in no number (位居全国|前列).
FARING = words("""
    前列 前茅 上游 中上游 上游水平 中上水平 中上游水平 先进水平 领先水平 先进行列 第一方阵 第一梯队 第一方队
""")

#: What a rank is a rank among.
GROUPS = words("""
    全国 全省 全市 全区 全县 全州 全盟 全旗 全球 世界 亚洲 国内 省内 中部 西部 东部 东北 中西部 沿海 同类 同级 大中
    主要 重点 其他 地级市 地级以上 副省级 省会 内地 珠三角 长三角 华东 华北 华南 西南 西北 京津冀 大湾区 中国
    全自治区 广东 广东省 河北 河北省 河南 河南省 山东 山东省 江苏 江苏省 浙江 浙江省 四川 四川省 湖北 湖北省 湖南
    湖南省 安徽 安徽省 福建 福建省
""")

#: Who is ranked among others of the same kind.
MEMBERS = words("""
    城市 单位 地级市 设区市 省辖市 市州 区县 县区 县市 旗县 县(市、区) 市(州) 省份 行政区 省区市 省市 地区 口岸 机场
    县(区) 县(市) 县(市)区 县市(区) 县(区、市) 区(县) 区(市) 区(市)县 区(市、县) 区(县、市) 市(区) 市(县) 市(县、区)
    市(区、县) 旗县(区) 旗县(市、区) 旗(县) 省(区、市) 省(市、区) 省(区) 省(市) 乡镇(街道) 镇(街道) 镇(街) 乡(镇)
    港口 高校 景区 园区 片区 开发区 经开区 高新区 国家 经济体 县城 县域 省会 地市 直辖市 自治区 城区 自贸区 乡镇 镇街
    街镇 街乡 乡街 镇 街道 苏木
""")

#: Levels of places: behind a number, or with what tells them from others, they are ranked as ``MEMBERS`` are (12个|州).
PLACES = words("省 市 县 区 州 盟 旗")

#: Contests and reviews that give ranks.
CONTESTS = words("考核 评比 评价 评估 测评 考评 评选 排名 榜单")

#: Who else is ranked once it is said that there is a contest (在全国公立|医院|考核中).
IN_CONTEST = words("企业 医院")

#: What is ranked with others of its kind in contests, besides those.
BODIES = words("""
    学院 大学 中学 小学 学校 综保区 新区 城 分局 公司 集团 银行 街道 影院 研究院 博物院 博物馆 股份 红十字会 联合会 协会
""")

#: Words behind a group that make it part of the name (``全省出口额``).
MEASURED = words("， 、 率 额 量 值 成绩 数 收入 投资 考核中 评比中 评价中 评估中 测评中 考评中 评选中")

#: Right before a number of places with 名: which place somebody holds (``位居41名``).
HOLDING_PLACE = words("位居 位列 排名 名列")

#: Those that prizes are named by which each kind has for its own (全国百强县、千强镇).
PRIZED = words("区 县 旗 乡 镇 街道 苏木 村 嘎查 社区 集体 个人 单位 家庭 学校 园区 企业")

#: How somebody moves up or down among others (由99位|提升|至87位).
MOVED = words("提升 提高 上升 跃升 跃居 攀升 晋升 前移 前进 跃 升 晋 进位 下降 下滑 后退 后移 退 降 进")

#: What somebody does or has a share of that a whole region does or has (贡献了全省40%的税收).
DONE_OF_ALL = words("贡献 养育 承担 创造 集聚 聚集 汇聚 汇集 拥有 生产")

#: What is done to be rid of things: a size ranked behind it is that of what is gone (拆除违建9万平方米，总量全市第三).
TAKEN_AWAY = words("拆除 消化 化解 淘汰 清退 关停 取缔 处置 查处 腾退 清理 削减")
