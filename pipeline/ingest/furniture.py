"""What stands around a text on the pages of government sites and in documents, and is none of it.

Belongs here: names of page parts, and lines that such parts consist of, as lists. Does not belong here: any format.
"""

import re

#: Digits and signs that only point to a note.
NOTE = re.compile(r"[\s\[\](（）〔〕【】]*(?:\d{1,3}|[①-⑳*＊※†])[\s\[\](（）〔〕【】]*")
#: Parts of the names (``id``, ``class``) of page parts that hold no text of the page.
_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navs|navi|navbar|navigation|menu|submenu|breadcrumbs?|crumbs?|foot|footer|footbox|bottom|"
    r"copyright|sidebar|side|aside|leftnav|rightnav|share|bdshare\w*|related|relate|xgxx|xgwz|xgyd|recommend|hot|"
    r"comments?|toolbar|tools|pager|pagination|pagebar|friendlinks?|links|qrcode|ewm|weixin|advert|ads?|search|login|header|topbar|"
    r"banner|location|position|weizhi|print|fontsize|qr_code_pc|rich_media_meta_list|rich_media_tool|profile)"
    r"(?=$|[-_ \d])",
    re.IGNORECASE,
)
_BUTTON = "(?:打印|关闭|返回|收藏|纠错|分享|微信|微博|大|中|小|字号|打印本页|打印此页|关闭窗口|返回顶部|我要纠错|TOP)"
#: Whole lines that are none of a text.
_LINE = re.compile(
    "|".join(
        (
            r"(?:当前|您的?|你的?|您现在的|您所在的?)(?:所在)?位置[:：].*",
            r"(?:首页|网站首页)\s*(?:[>›»/|].*)?",
            r"(?:发布|更新|发文|成文|录入|公布)?(?:时间|日期)\s*[:：].{0,60}",
            r"(?:信息来源|来源|稿源|作者|责任编辑|编辑|责编|审核|初审|复审|终审|校对|监制|供稿)\s*[:：].{0,60}",
            r"[【\[(（]?\s*(?:字[体号]大?小?|(?:浏览|阅读|点击)(?:次数|量|数)?|访问量|保护视力色|视力保护色|打印|分享)\s*[:：].{0,40}",
            r"(?:索引号|文号|发布机构|主题分类|信息分类|公开方式|公开时限)\s*[:：].{0,60}",
            rf"[【\[(（]?\s*{_BUTTON}(?:[\s|｜】\]\[【)）(（/]+{_BUTTON}){{0,8}}\s*[】\])）]?",
            r".{0,12}扫(?:一扫|描二维码).{0,30}",
            r"分享(?:到|至)[:：]?.{0,20}",
            r"(?:微信扫码|长按识别|点击(?:上方|下方|蓝字)|阅读原文|预览时标签不可点).{0,30}",
            r"(?:上|下)一[篇条页](?:\s*[:：].{0,60})?",
            r"相关(?:阅读|链接|文章|新闻|稿件|信息|解读|附件)[:：]?",
            r"(?:主办|承办|主管|协办)(?:单位)?\s*[:：].{0,40}",
            r".{0,40}(?:ICP备|公网安备|网站标识码|版权所有|Copyright|All rights reserved).{0,80}",
            r"[|｜·\-—_=*]+",
        )
    ),
    re.IGNORECASE,
)
#: Lines behind which no text of the page stands any more.
_END = re.compile(
    r"相关(?:阅读|链接|文章|新闻|稿件|信息|解读)[:：]?|(?:上|下)一[篇条]\s*[:：].{0,60}"
    r"|(?:责任编辑|责编|编辑)\s*[:：].{0,60}|分享(?:到|至).{0,20}"
)
#: What is cut behind such a line is at most this share of the lines' signs.
_TAIL_SHARE = 0.1


def is_named_as_furniture(*names: str) -> bool:
    """Whether one of the names of an element says that it holds no text of the page."""
    return any(_NAMES.search(name) for name in names)


def is_furniture(line: str) -> bool:
    """Whether the line is one of those that stand around texts."""
    return len(line) <= 120 and _LINE.fullmatch(line) is not None


def trimmed(lines: list[str]) -> list[str]:
    """``lines`` without furniture, and without what follows the line that ends the text."""
    left = sum(map(len, lines))
    total = left
    for number, line in enumerate(lines):
        if left <= _TAIL_SHARE * total and _END.fullmatch(line):
            lines = lines[:number]
            break
        left -= len(line)
    return [line for line in lines if not is_furniture(line)]
