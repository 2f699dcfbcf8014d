"""Small pieces of HTML that all templates share, every word of them escaped.

Belongs here: bilingual words, verdict badges, links to pages and to sources. Does not belong here: pages.

A report's page has some thousand of these pieces: they are put together by hand (``Markup.format`` takes four times as
long) and those of words are kept.
"""

import functools
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from pipeline.site import figures
from pipeline.site.words import COVERED, SHAPES, Pair, said

Row = Mapping[str, Any]

_SAFE = re.compile(r"[A-Za-z0-9_-]+")
_AROUND = 34
#: How many pieces of each kind are kept.
_KEPT = 65536
_SOURCE = ("report_id", "id", "source_type", "source_title", "source_url")


def page_name(key: object) -> str:
    """A file name for an id: the id where it is a plain word, else its bytes in hexadecimal."""
    text = str(key)
    return text if _SAFE.fullmatch(text) else "x" + text.encode("utf-8", "surrogatepass").hex()[:120]


def local(key: object) -> str:
    """The part of an observation's id that is unique within its report."""
    return page_name(str(key).rsplit(":", 1)[-1])


@functools.lru_cache(_KEPT)
def t(key: str) -> Markup:
    """The words of a key, switchable."""
    return Markup(f'<span data-t="{escape(key)}">{escape(said(key).zh)}</span>')


@functools.lru_cache(_KEPT)
def both(pair: Pair | tuple[str, str]) -> Markup:
    """Words in Chinese, switchable where there is English."""
    zh, en = pair
    if zh == en:
        return escape(zh)
    if en:
        return Markup(f'<span data-en="{escape(en)}">{escape(zh)}</span>')
    return Markup(f"<span lang=zh-Hans>{escape(zh)}</span>")


def named(row: Row | None, fallback: object = "") -> Markup:
    """The name of a region or an indicator."""
    if row is None:
        return Markup(f"<span lang=zh-Hans>{escape(fallback)}</span>")
    return both((str(row["name_zh"]), str(row["name_en"] or "")))


def shape(verdict: str | None) -> str:
    """The shape of a verdict."""
    return SHAPES.get(verdict or "", "－")


@functools.lru_cache(_KEPT)
def badge(verdict: str | None, reason: str | None = None) -> Markup:
    """A verdict as shape and word, with the reason where there is no verdict on attainment."""
    verdict = verdict or "not_assessable"
    more = t(f"reason.{reason}") if reason and reason != verdict else ""
    name, sign, words = page_name(verdict), escape(shape(verdict)), t(f"verdict.{verdict}")
    told = f'<span class="v v-{name}"><i aria-hidden=true>{sign}</i>{words}</span>'
    return Markup(f"{told}<small>{more}</small>" if more else told)


def web_address(address: object) -> str:
    """An address that may be linked: http or https only, else nothing."""
    text = str(address or "").strip()
    return text if re.match(r"https?://[^\s/]", text, re.IGNORECASE) else ""


def source(row: Row, end: str, reports: Collection[str], root: str) -> Markup:
    """Where the target or the actual (``end``) of a row is written: a place in a report's page, or another source."""
    return _source([row[f"{end}_{name}"] for name in _SOURCE], reports, root)


def source_of(row: Row, reports: Collection[str], root: str) -> Markup:
    """Where an actual of ``vintages`` is written."""
    return _source([row["actual_id" if name == "id" else name] for name in _SOURCE], reports, root)


def _source(told: Sequence[Any], reports: Collection[str], root: str) -> Markup:
    """The words for a source, given in the order of ``_SOURCE``."""
    report, key, kind, title, url = told
    title, address = title or "", web_address(url)
    if report in reports and key:
        year = str(report).rsplit("-", 1)[-1]
        place = f"{escape(root)}reports/{page_name(report)}.html#r{local(key)}"
        return Markup(f'<a href="{place}">{escape(year)} {t("source.report")}</a>')
    words = t(f"source.{kind}") if kind else escape(title)
    if address:
        place = escape(quote(address, safe=":/?#[]@!$&'()*+,;=%~"))
        return Markup(f'<a href="{place}" rel="noreferrer" title="{escape(title)}">{words}</a>')
    return Markup(f'<span title="{escape(title)}">{words}</span>')


def aimed(row: Row, reports: Collection[str], root: str) -> Markup:
    """A year's cell in a table of an indicator: what was promised, where it is written, and what came of it."""
    words = both(figures.target(row))
    if row["target_report_id"] in reports:
        place = f"{escape(root)}reports/{page_name(row['target_report_id'])}.html#r{local(row['target_id'])}"
        told = f'<a class="aimed" href="{place}">{words}</a>'
    else:
        told = f'<span class="aimed">{words}</span>'
    if row["actual_value"] is not None:
        told += f'<span class="came">{both(figures.actual(row))} {_sign(row["verdict_strict"])}</span>'
    return Markup(told)


@functools.lru_cache(_KEPT)
def _sign(verdict: str) -> Markup:
    """A verdict as shape alone, its word for those who do not see it."""
    key, words = escape(verdict), escape(said(f"verdict.{verdict}").zh)
    return Markup(
        f'<i class="v-{key}" role="img" aria-label="{words}" data-ta="aria-label:verdict.{key}">'
        f"{escape(shape(verdict))}</i>"
    )


def excerpt(sentence: str | None, words: str | None, at: int | None = None) -> Markup:
    """The words of a number within a little of their sentence; ``at`` is where in the sentence they begin."""
    sentence, words = sentence or "", words or ""
    found = at if at is not None and sentence[at : at + len(words)] == words else sentence.find(words)
    if not words or found < 0:
        return escape(sentence[: 2 * _AROUND] or words)
    start, end = max(0, found - _AROUND), found + len(words)
    before = ("…" if start else "") + sentence[start:found].lstrip()
    after = sentence[end : end + _AROUND // 2] + ("…" if len(sentence) > end + _AROUND // 2 else "")
    return Markup(f"{escape(before.replace(chr(10), ' '))}<b>{escape(words)}</b>{escape(after.replace(chr(10), ' '))}")


HELPERS: Mapping[str, object] = {
    "t": t,
    "both": both,
    "named": named,
    "badge": badge,
    "shape": shape,
    "source": source,
    "source_of": source_of,
    "aimed": aimed,
    "mark_of": COVERED,
    "excerpt": excerpt,
    "local": local,
    "page_name": page_name,
    "said": said,
    "target": figures.target,
    "actual": figures.actual,
    "gap": figures.gap,
    "observed": figures.observed,
    "period": figures.period,
}
