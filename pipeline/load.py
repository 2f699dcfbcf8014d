"""From stage files to the raw tables of a new DuckDB file.

Belongs here: which stage files make the raw tables, how these are declared.
Does not belong here: any change of a value; what the tables mean side by side (dbt).
"""

import csv
import json
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.database import connect
from pipeline.ingest.corrections import FIELDS, FILE, read_corrections
from pipeline.partial import Part, region_of
from pipeline.settings import Settings
from pipeline.stage import StageError, StageResult, staged, table_frames
from pipeline.stage.corrections import apply
from pipeline.stage.twice import compare

if TYPE_CHECKING:
    import duckdb
    import polars as pl

#: Of how many raw files the rows are in memory at a time.
FILES_AT_ONCE = 500
#: Raw tables beside those of the stage.
_OTHERS = ("load_info", "corrections", "sources")
_TYPES = {"text": "varchar", "integer": "bigint", "number": "double", "boolean": "boolean"}
_LOAD_INFO = """
    create table raw.load_info (
        file_name varchar not null, sha256 varchar not null, kind varchar not null, stage_key varchar not null,
        report_id varchar, observations bigint not null, left_out bigint not null, statistics bigint not null,
        quarantined bigint not null
    );
    comment on table raw.load_info is '本版本读入的原始文件，每个文件一行';
    comment on column raw.load_info.file_name is 'data/raw 下的路径';
    comment on column raw.load_info.sha256 is '文件字节的 SHA-256，无法读取时为 unreadable';
    comment on column raw.load_info.kind is 'report 报告或 statistics 统计';
    comment on column raw.load_info.stage_key is '暂存文件的键';
    comment on column raw.load_info.report_id is '报告编号，没有读出报告时为空';
    comment on column raw.load_info.observations is '观测数';
    comment on column raw.load_info.left_out is '不算观测的数字数';
    comment on column raw.load_info.statistics is '统计数据行数';
    comment on column raw.load_info.quarantined is '隔离行数';
"""


_CORRECTIONS = """
    create table raw.corrections (
        number bigint not null, report_id varchar not null, quote varchar not null, state varchar not null,
        observation_id varchar, reason varchar not null, before_json varchar, after_json varchar
    );
    comment on table raw.corrections is '人工更正，corrections.yaml 里每条一行';
    comment on column raw.corrections.number is '在文件里的序号，从 1 起';
    comment on column raw.corrections.report_id is '报告编号';
    comment on column raw.corrections.quote is '所更正数字的原文';
    comment on column raw.corrections.state is 'changed 已改、dropped 已去掉；unmatched、ambiguous、invalid 未生效';
    comment on column raw.corrections.observation_id is '观测编号，没有对上为空';
    comment on column raw.corrections.reason is '更正的理由';
    comment on column raw.corrections.before_json is '原先读成什么';
    comment on column raw.corrections.after_json is '改成什么，去掉时为空';
"""
_SOURCES = """
    create table raw.sources (
        source_no bigint not null, report_id varchar, region_code varchar, report_year bigint, address varchar not null,
        state varchar not null, advice varchar not null, file_name varchar, asked_at varchar
    );
    comment on table raw.sources is '取报告的地址，sources.yaml 里每条一行，附生成本版本时的状态';
    comment on column raw.sources.source_no is '序号，从 1 起，写错的条目在后';
    comment on column raw.sources.report_id is '报告编号，写错的条目为空';
    comment on column raw.sources.region_code is '区划代码，写错的条目为空';
    comment on column raw.sources.report_year is '报告年份，写错的条目为空';
    comment on column raw.sources.address is '地址';
    comment on column raw.sources.state is '状态：ok、unchanged、not_published、gone、blocked、scanned、wrong_page 等';
    comment on column raw.sources.advice is '怎么办，不需要做什么时为空';
    comment on column raw.sources.file_name is '取到的文件在 data/raw 下的路径，没有取到过为空';
    comment on column raw.sources.asked_at is '最近一次去取的时间（UTC），还没有取过为空';
"""


def load(settings: Settings, build_file: Path, keys: Sequence[str], part: Part | None = None) -> dict[str, int]:
    """Make ``build_file`` anew with the schema ``raw`` from the stage files of ``keys``; the rows of each table.

    For a ``part``, numbers left out are those of the regions that changed, sections of those that it builds whole,
    observations those that their rows follow from (the counts are of all that these were chosen from); of all other
    reports there is only the row, without its text, so that what is asked of all reports at once finds them.

    The file is closed and has no log beside it. Of two files that give the same report the first by name is
    loaded, the other is noted in ``raw.quarantine`` with what differs. Raises StageError where a key is not staged or
    damaged.
    """
    from pipeline import schemas

    files = _staged(settings, keys)
    chosen, second = _one_a_report(files)
    build_file.parent.mkdir(parents=True, exist_ok=True)
    for path in (build_file, build_file.with_name(build_file.name + ".wal")):
        path.unlink(missing_ok=True)
    with connect(build_file) as connection:
        # Not one transaction: what it inserts would stay in memory until its end, 0.3 MB a report.
        connection.execute("create schema raw")
        passed_over = 0
        for table in schemas.TABLES:
            _create(connection, table)
            of_part = [one for one in chosen if part is None or _wanted(part, table, one)]
            for frame in table_frames(settings, table, of_part, FILES_AT_ONCE):
                if part and table == "observations":
                    passed_over += _insert_needed(connection, settings, part, frame)
                else:
                    _insert(connection, table, frame)
        if part:
            _other_reports(connection, part)
        known = _known_second(connection, second) if part else {}
        rows = [known.get(result.key) or _second_row(settings, result, one) for result, one in second]
        _insert(connection, "quarantine", schemas.frame("quarantine", rows))
        _correct(connection, settings, part)
        connection.execute(_SOURCES)
        _insert(connection, "sources", _sources(settings))
        connection.execute(_LOAD_INFO)
        _insert(connection, "load_info", _files(files))
        counts = {table: _count(connection, table) for table in (*schemas.TABLES, *_OTHERS)}
        counts["observations"] += passed_over
        if part:
            _leave_out(connection, settings, part)
        connection.execute("checkpoint")
    return counts


def _wanted(part: Part, table: str, result: StageResult) -> bool:
    """Whether a part needs the rows of a staged file in a table."""
    if table == "quarantine" or result.kind == "statistics":
        return True
    return region_of(result.report_id) in {"observations": part.loaded, "sections": part.whole}.get(table, part.touched)


def _other_reports(connection: "duckdb.DuckDBPyConnection", part: Part) -> None:
    """Take over the rows of the reports of regions that no changed file speaks of."""
    connection.execute(f"attach '{part.base}' as published (read_only)")
    connection.execute(
        "insert into raw.reports by name select * replace ('' as text) from published.raw.reports "
        "where region_code not in (select unnest(?::varchar[]))",
        [sorted(part.touched)],
    )


def _needed(settings: Settings, part: Part, whole: Collection[str]) -> tuple[str, list[list[str]]]:
    """Which observations a part needs, as a condition in SQL with its parameters: all of the regions ``whole``.

    Of siblings and regions right below these are targets that are rates, since no others are compared or counted; of
    regions above growth, too. All else of them would be built for nothing: six of ten targets of a prefecture's part.
    """
    with (settings.dbt_dir / "seeds" / "dim_unit.csv").open(encoding="utf-8", newline="") as file:
        rates = [row["unit"] for row in csv.DictReader(file) if row["unit_family"] in ("percent", "point")]
    condition = (
        "(region_code in (select unnest(?::varchar[])) or (measure = 'growth' and region_code in (select "
        "unnest(?::varchar[]))) or (role = 'target' and measure in ('growth', 'level') and unit in (select "
        "unnest(?::varchar[]))))"
    )
    return condition, [sorted(whole), sorted(part.above), rates]


def _insert_needed(
    connection: "duckdb.DuckDBPyConnection", settings: Settings, part: Part, rows: "pl.DataFrame"
) -> int:
    """Insert the observations that a part needs, all of regions that people correct; returns how many it does not."""
    corrected = {region_of(correction.report) for correction in read_corrections(settings.raw_dir)[0]}
    condition, given = _needed(settings, part, part.whole | corrected)
    return rows.height - _insert(connection, "observations", rows, f"where {condition}", given)


def _leave_out(connection: "duckdb.DuckDBPyConnection", settings: Settings, part: Part) -> None:
    """Remove the observations that were there to be corrected only."""
    condition, given = _needed(settings, part, part.whole)
    connection.execute(f"delete from raw.observations where not {condition}", given)


def _staged(settings: Settings, keys: Sequence[str]) -> list[StageResult]:
    """What is staged under ``keys``, sorted by name."""
    known = staged(settings)
    missing = [key for key in keys if key not in known]
    if missing:
        raise StageError(f"{len(missing)} files are not staged: stage what is due, then load again")
    return sorted((known[key] for key in keys), key=lambda result: result.name)


def _one_a_report(staged: Sequence[StageResult]) -> tuple[list[StageResult], list[tuple[StageResult, StageResult]]]:
    """The files to load, and those that give a report which another one, named beside them, already gives."""
    first: dict[str, StageResult] = {}
    chosen = []
    second = []
    for result in staged:
        if result.report_id and result.report_id in first:
            second.append((result, first[result.report_id]))
        else:
            first[result.report_id] = result
            chosen.append(result)
    return chosen, second


def _second_row(settings: Settings, result: StageResult, first: StageResult) -> tuple[str, ...]:
    found = compare(settings, first, result)
    return (f"{result.key}:second", result.name, "reports", "", found.reason, found.advice, found.details)


def _known_second(
    connection: "duckdb.DuckDBPyConnection", second: Sequence[tuple[StageResult, StageResult]]
) -> dict[str, tuple[str, ...]]:
    """What was published of second files that stand beside the same first file as then, by their keys."""
    then = set(connection.execute("select file_name, stage_key from published.raw.load_info").fetchall())
    noted = connection.execute("from published.raw.quarantine where ends_with(quarantine_id, ':second')").fetchall()
    rows = {str(row[0]): tuple(map(str, row)) for row in noted}
    return {
        result.key: rows[name]
        for result, one in second
        if (name := f"{result.key}:second") in rows
        and json.loads(rows[name][-1])["first"] == one.name
        and (one.name, one.key) in then
    }


def _correct(connection: "duckdb.DuckDBPyConnection", settings: Settings, part: Part | None) -> None:
    """Apply people's corrections; those that are wrong or no longer match go to quarantine.

    Those of reports that a part does not load stand as they were published.
    """
    corrections, wrong = read_corrections(settings.raw_dir)
    connection.execute(_CORRECTIONS)
    left: list[tuple[str, ...]] = [
        (f"{FILE}:{no}", FILE, "corrections", f"entry {no}", reason, advice, "{}") for no, reason, advice in wrong
    ]
    if corrections:
        from pipeline.stage.rows import load_rules

        names = load_rules(settings, "").names
    for correction in corrections:
        if part and region_of(correction.report) not in part.loaded:
            left += _as_published(connection, correction.number)
            continue
        outcome = apply(correction, _observations(connection, correction.report), names)
        before = _json(connection, outcome.observation_id)
        if outcome.applied:
            connection.execute("delete from raw.observations where observation_id = ?", [outcome.observation_id])
        if outcome.row is not None:
            _insert(connection, "observations", outcome.row)
        told = [correction.number, correction.report, correction.quote, outcome.state, outcome.observation_id or None]
        told += [correction.reason, before, _json(connection, outcome.observation_id) if outcome.applied else None]
        connection.execute("insert into raw.corrections values (?, ?, ?, ?, ?, ?, ?, ?)", told)
        if not outcome.applied:
            key, place = f"{FILE}:{correction.number}", f"entry {correction.number}"
            row = json.dumps(correction._asdict(), ensure_ascii=False)
            left.append((key, FILE, "corrections", place, f"correction {outcome.state}", outcome.advice, row))
    if left:
        from pipeline import schemas

        _insert(connection, "quarantine", schemas.frame("quarantine", left))


def _as_published(connection: "duckdb.DuckDBPyConnection", number: int) -> list[tuple[str, ...]]:
    """Take over what became of a correction, and its row in quarantine where there is one."""
    same = "from published.raw.{} where {} = ?"
    connection.execute(f"insert into raw.corrections {same.format('corrections', 'number')}", [number])
    found = connection.execute(same.format("quarantine", "quarantine_id"), [f"{FILE}:{number}"]).fetchall()
    return [tuple(map(str, row)) for row in found]


def _observations(connection: "duckdb.DuckDBPyConnection", report_id: str) -> "pl.DataFrame":
    return connection.execute("select * from raw.observations where report_id = ?", [report_id]).pl()


def _json(connection: "duckdb.DuckDBPyConnection", observation_id: str) -> str | None:
    """An observation's correctable fields as JSON; None where it is not there."""
    asked = connection.execute(
        f"select {', '.join(FIELDS)} from raw.observations where observation_id = ?", [observation_id]
    )
    found = asked.fetchone()
    return json.dumps(dict(zip(FIELDS, found, strict=True)), ensure_ascii=False) if found else None


def _create(connection: "duckdb.DuckDBPyConnection", table: str) -> None:
    """Declare a raw table as its contract has it, with what it and its columns mean."""
    from pipeline import schemas

    columns = schemas.columns(table)
    declared = ", ".join(
        f'"{column.name}" {_TYPES[column.kind]}{"" if column.nullable else " not null"}' for column in columns
    )
    connection.begin()
    connection.execute(f"create table raw.{table} ({declared})")
    connection.execute(f"comment on table raw.{table} is {_quoted(schemas.description(table))}")
    for column in columns:
        connection.execute(f'comment on column raw.{table}."{column.name}" is {_quoted(column.description)}')
    connection.commit()


def _files(results: Sequence[StageResult]) -> "pl.DataFrame":
    import polars as pl

    return pl.DataFrame(
        {
            "file_name": [result.name for result in results],
            "sha256": [result.sha256 for result in results],
            "kind": [result.kind for result in results],
            "stage_key": [result.key for result in results],
            "report_id": pl.Series([result.report_id or None for result in results], dtype=pl.String),
            "observations": [result.counts["observations"] for result in results],
            "left_out": [result.counts["left_out"] for result in results],
            "statistics": [result.counts["statistics"] for result in results],
            "quarantined": [result.counts["quarantine"] for result in results],
        }
    )


def _sources(settings: Settings) -> "pl.DataFrame":
    """How each address of the list stands now; no rows where there is no list."""
    import polars as pl

    from pipeline.ingest import load_regions
    from pipeline.ingest.visits import FILE as LISTED

    columns = {"source_no": pl.Int64, "report_id": pl.String, "region_code": pl.String, "report_year": pl.Int64}
    columns |= dict.fromkeys(("address", "state", "advice", "file_name", "asked_at"), pl.String)
    if not (settings.raw_dir / LISTED).exists():
        return pl.DataFrame(schema=columns)
    from pipeline.ingest.sources import standing

    rows = []
    for number, (source, visit) in enumerate(standing(settings.data_dir, load_regions(settings.region_seed)), 1):
        whose = (source.region, source.year) if source else (None, None)
        told = (visit.address, visit.state, visit.advice, visit.file or None, visit.at or None)
        rows.append((number, visit.report_id or None, *whose, *told))
    return pl.DataFrame(rows, schema=columns, orient="row")


def _insert(
    connection: "duckdb.DuckDBPyConnection",
    table: str,
    rows: "pl.DataFrame",
    where: str = "",
    given: Sequence[object] = (),
) -> int:
    """Insert rows into a raw table, those that a condition holds for where one is given; returns how many."""
    if not rows.height:
        return 0
    connection.register("rows_to_insert", rows.to_arrow())
    inserted = connection.execute(f"insert into raw.{table} by name select * from rows_to_insert {where}", given)
    (count,) = inserted.fetchone() or (0,)
    connection.unregister("rows_to_insert")
    return int(count)


def _count(connection: "duckdb.DuckDBPyConnection", table: str) -> int:
    found = connection.execute(f"select count(*) from raw.{table}").fetchone()
    return int(found[0]) if found else 0


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
