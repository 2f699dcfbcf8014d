"""Reports at addresses: ``sources.yaml``, asking each address, and what was fetched.

Belongs here: the list, what an answer means, keeping what came. Does not belong here: HTTP (``fetch``), where states
are remembered (``visits``), when it is done (Dagster).

What a source gives lies in ``raw/fetched/<code>-<year>.<format>`` with a sidecar that names address and time; each
version that ever came is kept in ``fetched/<sha256>``, with a line in ``fetched/log.jsonl``.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.core.outline.identity import is_report
from pipeline.core.outline.text import normalise
from pipeline.ingest.fetch import Answer, Fetcher, FetchError
from pipeline.ingest.files import IngestError
from pipeline.ingest.formats import text_of
from pipeline.ingest.identity import identify
from pipeline.ingest.regions import Regions
from pipeline.ingest.visits import FILE, FOLDER, Visit, known, known_visits, remember, write

_KEYS = ("region", "year", "number", "address", "allow_private", "note")
_EXAMPLE = "{region: 410100, year: 2026, address: https://…}"
_CHALLENGE = re.compile(
    rb"acw_sc__v2|__jsl_clearance|\$_ts\s*=|cf[-_]chl|challenge-platform|_waf_|captcha|slidercaptcha|"
    + "安全验证|人机验证|滑动验证|请开启JavaScript|访问验证|请求被拦截".encode(),
    re.IGNORECASE,
)
_SMALL = 60_000
_BY_HAND = "请在浏览器里打开该地址，把网页存为 .html（或复制全文存为 .txt），放入 data/raw"
_ADVICE = {
    "not_published": "该地址还没有内容（404），公布后会自动取到；如地址有变请改 sources.yaml",
    "gone": "原来有、现在没有了，已取到的一份照用；如换了地址请改 sources.yaml",
    "blocked": f"网站要求验证，不会绕过；{_BY_HAND}",
    "scanned": "取到的是扫描件，没有文字；请先做文字识别（OCR），核对后存为 .txt 放入 data/raw",
    "wrong_page": "该网页里没有工作报告全文，请核对地址（应是全文页，而非目录页或摘要）",
    "unreachable": "没有连上，下次会再试；一直不通请核对地址",
    "not_asked": "还没有取过，每天 6:00 会取，也可以在界面里运行任务 fetch",
    "refused": "只取公开的 http、https 地址；内网地址须写 allow_private: true",
}


class Source(NamedTuple):
    """One address that gives a report."""

    report_id: str
    region: str
    year: int
    number: int
    address: str
    private: bool


def read_sources(raw_dir: Path, regions: Regions) -> tuple[str, list[Source], list[Visit]]:
    """The contact, the sources, and the entries that are none (as visits with state ``wrong_entry``)."""
    path = raw_dir / FILE
    if not path.exists():
        return "", [], []
    import yaml

    try:
        said = yaml.safe_load(path.read_text("utf-8-sig")) or {}
    except (OSError, ValueError, yaml.YAMLError) as error:
        return "", [], [_wrong("", f"{FILE} 无法读取（{type(error).__name__}）")]
    entries = said.get("sources") if isinstance(said, dict) else None
    if not isinstance(entries, list):
        return "", [], [_wrong("", f"{FILE} 应有 sources: 列表，每条如：{_EXAMPLE}")] if said else []
    good: dict[str, Source] = {}
    wrong = []
    for number, entry in enumerate(entries, start=1):
        source = _source(entry, regions)
        if isinstance(source, str):
            wrong.append(
                _wrong(str(entry.get("address", "")) if isinstance(entry, dict) else "", f"第 {number} 条：{source}")
            )
        elif source.report_id in good:
            wrong.append(
                _wrong(source.address, f"第 {number} 条：{source.report_id} 已有地址 {good[source.report_id].address}")
            )
        else:
            good[source.report_id] = source
    return str(said.get("contact") or ""), list(good.values()), wrong


def visit_all(data_dir: Path, sources: list[Source], regions: Regions, fetcher: Fetcher) -> Iterator[Visit]:
    """Ask each source and keep what it gives; each visit as soon as it is over. One that fails stops no other."""
    for source in sources:
        state = known(data_dir).get(source.report_id, {})
        if state.get("address") != source.address:
            state = {}
        visit, new = _visit(data_dir, source, regions, fetcher, state)
        remember(data_dir, source.report_id, {**new, **visit._asdict()})
        yield visit


def standing(data_dir: Path, regions: Regions) -> list[tuple[Source | None, Visit]]:
    """How each entry of the list stands now, in its order: its last visit, or that it was not asked yet.

    Entries that are none come last, without a source.
    """
    _, sources, wrong = read_sources(data_dir / "raw", regions)
    visits = {(visit.report_id, visit.address): visit for visit in known_visits(data_dir)}
    return [(source, visits.get((source.report_id, source.address)) or _not_asked(source)) for source in sources] + [
        (None, visit) for visit in wrong
    ]


def _not_asked(source: Source) -> Visit:
    return Visit(source.report_id, source.address, "not_asked", _ADVICE["not_asked"], "", "")


def judge(answer: Answer, source: Source, regions: Regions, seen: bool) -> tuple[str, str]:
    """The state that an answer means, and what to do; ``seen`` where the address gave a report before."""
    state, advice = state_of(answer, seen)
    if state == "ok":
        try:
            identify(f"{source.report_id}.html", normalise(_text(answer)).text, regions)
        except IngestError as error:
            return "wrong_page", f"网页与 sources.yaml 不符：{error.advice.partition('；')[0]}"
    return state, advice


def _text(answer: Answer) -> str:
    return text_of("page" + suffix_of(answer.content), answer.content)[0]


def advice_for(state: str) -> str:
    """What a person can do about a state; empty where nothing needs to be done."""
    return _ADVICE.get(state, "")


def state_of(answer: Answer, seen: bool) -> tuple[str, str]:
    """The state that an answer means, whatever report was expected, and what to do (empty where nothing is)."""
    if answer.status == 304:
        return "unchanged", ""
    if answer.status in (404, 410):
        state = "gone" if seen or answer.status == 410 else "not_published"
    elif answer.status in (401, 403, 412, 429, 521) or _is_challenge(answer.content):
        state = "blocked"
    elif answer.status != 200:
        return "unreachable", f"{_ADVICE['unreachable']}（HTTP {answer.status}）"
    else:
        return _state_of_text(answer)
    return state, _ADVICE[state]


def _state_of_text(answer: Answer) -> tuple[str, str]:
    try:
        text = _text(answer)
    except IngestError as error:
        if error.reason in ("scanned", "empty"):
            state = {"scanned": "scanned", "empty": "wrong_page"}[error.reason]
            return state, _ADVICE[state]
        return "unreadable", error.advice
    state = "ok" if is_report(normalise(text).text) else "wrong_page"
    return state, _ADVICE.get(state, "")


def suffix_of(content: bytes) -> str:
    """The ending for a file with these bytes."""
    if b"%PDF-" in content[:1024]:
        return ".pdf"
    if content.startswith(b"PK\x03\x04"):
        return ".docx"
    return ".html" if b"<" in content[:2048] else ".txt"


def _visit(
    data_dir: Path, source: Source, regions: Regions, fetcher: Fetcher, state: dict[str, Any]
) -> tuple[Visit, dict[str, Any]]:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    file = str(state.get("file", ""))
    there = bool(file) and (data_dir / "raw" / file).is_file()
    kept = {name: state.get(name, "") for name in ("etag", "modified", "sha256")} if there else {}
    try:
        answer = fetcher.get(
            source.address, etag=kept.get("etag", ""), modified=kept.get("modified", ""), private=source.private
        )
    except FetchError as error:
        advice = f"{_ADVICE[error.reason]}（{error}）"
        return Visit(source.report_id, source.address, error.reason, advice, file, now), kept
    found, advice = judge(answer, source, regions, there)
    if found == "ok":
        sha256 = hashlib.sha256(answer.content).hexdigest()
        if sha256 == kept.get("sha256"):
            found = "unchanged"
        else:
            file = _keep(data_dir, source, answer, sha256, now)
        kept = {"etag": answer.etag, "modified": answer.modified, "sha256": sha256}
    return Visit(source.report_id, source.address, found, advice, file, now), kept


def _keep(data_dir: Path, source: Source, answer: Answer, sha256: str, now: str) -> str:
    """Put what came into the archive and, in place of what was there, into the raw folder; its name there."""
    import yaml

    archive = data_dir / FOLDER
    suffix = suffix_of(answer.content)
    write(archive / f"{sha256}{suffix}", answer.content)
    line = {"sha256": sha256, "address": source.address, "final_address": answer.address, "fetched": now}
    with (archive / "log.jsonl").open("a", encoding="utf-8") as log:
        log.write(json.dumps({"report_id": source.report_id, **line}, ensure_ascii=False) + "\n")
    folder = data_dir / "raw" / FOLDER
    stem = source.report_id
    said = {"region": source.region, "year": source.year, "number": source.number, "address": answer.address}
    write(folder / f"{stem}.yaml", yaml.safe_dump({**said, "fetched": now}, allow_unicode=True).encode())
    write(folder / f"{stem}{suffix}", answer.content)
    for other in folder.glob(f"{stem}.*"):
        if other.suffix not in (suffix, ".yaml"):
            other.unlink()
    return f"{FOLDER}/{stem}{suffix}"


def _is_challenge(content: bytes) -> bool:
    """Whether a page asks to prove that one is human: a small page with the marks of it and hardly any words."""
    return len(content) < _SMALL and _CHALLENGE.search(content) is not None


def _source(entry: Any, regions: Regions) -> Source | str:
    """The source that an entry means, or what is wrong with it."""
    if not isinstance(entry, dict) or any(key not in _KEYS for key in entry):
        return f"可写：{'、'.join(_KEYS)}，如 {_EXAMPLE}"
    written, year, number = str(entry.get("region") or ""), entry.get("year"), entry.get("number", 1)
    by_code = regions.by_code(written)
    found = [by_code] if by_code else regions.by_name(written)
    if len(found) != 1:
        return f"region“{written}”" + ("不止一处，请写代码" if found else "不在 dim_region 里")
    if type(year) is not int or not 1949 <= year <= 2100 or type(number) is not int or not 1 <= number <= 9:
        return "year 应为四位年份，number 应为 1 到 9"
    if not entry.get("address"):
        return "缺少 address"
    report_id = f"{found[0].code}-{year}" + (f"-{number}" if number > 1 else "")
    return Source(report_id, found[0].code, year, number, str(entry["address"]), entry.get("allow_private") is True)


def _wrong(address: str, advice: str) -> Visit:
    return Visit("", address, "wrong_entry", advice, "", "")
