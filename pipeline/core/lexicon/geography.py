"""Last signs of names of roads, waters and hills, what makes another word of them, and whom things are called after.

Belongs here: the lists. Does not belong here: whether a thing is told by such a name (named_others.py).
"""

#: What stands before the last sign where it only says what kind they are (断头路, 护城河).
OF_A_KIND: dict[str, str] = {
    "路": "道公铁线头颈边脖干小马支电色耕业游源园山速范村林子字产网通级断户组油巷行辅",
    "街": "行业老古大背小主色食道上临沿化饮艺贸市城各夜游购边步镇乡村社逛",
    "河": "内小大中流城支市界运控级域江湖沿跨清排截治护",
    "湖": "江河小大城内渔环治",
    "湾": "港海河内水大",
    "山": "矿荒青绿深火江银上登爬石下靠进关",
    "江": "跨沿过临两",
    "岛": "海小半群离全",
}

#: With one of these behind it the sign ends no name (路面, 河道, 山区).
GOES_ON = "面灯网口段况基道流长湖泊库区地林村洪体岸人经北南东西苏州池源巷头角心办"

#: Short names of the learned bodies and the region that things elsewhere are called after (北大|东山研究中心).
CALLED_AFTER = ("北大", "清华", "复旦", "浙大", "中科院", "中国科学院", "长三角")
