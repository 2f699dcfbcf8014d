"""A refresh that builds only the regions that it is about, and how it becomes a whole warehouse again.

Belongs here: which regions a change is about, making the whole file from the published one and what was built.
Does not belong here: what is loaded (``load``), the models (dbt), publishing (``publish``).

Fifty thousand reports take an hour to build, and one of them changes. A region's rows in the marts follow from its own
statements and, where it promises to keep up with a region above (高于全省平均水平), from growth that this one states;
its rows of ``region_comparison`` follow from rates that its siblings and the region above promise, too. So a change is
about its regions and those below that promise so, whose rows are replaced in a copy of what is published; of siblings
and the regions right below only that comparison is. Of these, and of the regions above, no more is loaded than such
statements; dbt builds and tests it all with the models as they are.
Whatever is not about regions one by one (rules, models, seeds, the newest year of all) makes a build of everything.
"""

import csv
import hashlib
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from pipeline.database import connect
from pipeline.ingest.corrections import FILE as CORRECTIONS
from pipeline.publish import current, fingerprint
from pipeline.settings import Settings
from pipeline.stage import StageResult, table_frames

if TYPE_CHECKING:
    import duckdb

#: From how many reports on a part may be built alone (fewer are built whole in about a minute), and which share of
#: them at most: beyond that everything is quicker.
FROM_REPORTS = 1000
MOST_OF = 0.2
#: What a published warehouse holds; the raw tables that marts repeat, and what lies between, stay behind.
_SCHEMAS = ("raw", "seeds", "marts")
_REPEATED = {"raw.observations": "marts.observations", "raw.left_out": "marts.left_out_numbers"}
#: Tables that every build holds whole. Of any other the rows of a region are replaced.
_WHOLE = (
    *(f"raw.{table}" for table in ("statistics", "quarantine", "corrections", "sources", "load_info", "made_from")),
    *(f"marts.{table}" for table in ("dim_region", "dim_indicator", "quarantine", "sources")),
)
#: Tables whose rows follow from a region's own reports alone: most of the file.
_OWN = (
    *("raw.reports", "raw.sections", "raw.left_out"),
    *(f"marts.{table}" for table in ("reports", "observations", "left_out_numbers", "unexplained_numbers")),
)
#: Tables whose rows follow from siblings and from the region above, too.
_OF_FAMILY = ("marts.region_comparison",)
#: Tables whose rows count the regions below one: they follow from all of these.
_BY_PARENT = ("marts.change_tally",)


@dataclass(frozen=True)
class Part:
    """A build of some regions.

    ``base`` is the published file that it will change. ``touched`` are the regions that files of speak that changed,
    ``whole`` these and those below them whose targets may be held against them, ``compared`` the touched ones, their
    siblings and those right below them, ``above`` all regions above ``whole`` and ``compared``. Of the regions
    ``counted`` all those right below are in this build.
    """

    base: Path
    touched: frozenset[str]
    whole: frozenset[str]
    compared: frozenset[str]
    above: frozenset[str]
    counted: frozenset[str]

    @cached_property
    def replaced(self) -> frozenset[str]:
        """The regions of which any row is replaced."""
        return self.whole | self.compared

    @cached_property
    def loaded(self) -> frozenset[str]:
        """The regions of which statements are in this build."""
        return self.replaced | self.above

    def loads(self, result: StageResult) -> bool:
        """Whether statements of a staged file are in this build."""
        return result.kind == "statistics" or region_of(result.report_id) in self.loaded


def region_of(report_id: str) -> str:
    """The region whose report it is; empty where there is none."""
    return report_id.partition("-")[0]


def part_due(settings: Settings, staged: Sequence[StageResult]) -> Part | None:
    """The part that a build of ``staged``, all files there are, can do with; None where it has to be everything."""
    published = current(settings)
    reports = [one for one in staged if one.report_id]
    if published is None or len(reports) < FROM_REPORTS:
        return None
    import duckdb

    try:
        with duckdb.connect(str(published.path), read_only=True) as connection:
            made_from = connection.execute("select code, corrections from raw.made_from").fetchone()
            if made_from is None or made_from[0] != code_fingerprint(settings) or _unknown(connection):
                return None
            touched = _touched(settings, connection, staged)
            if made_from[1] != corrections_fingerprint(settings):
                touched |= _corrected(settings, connection)
            newest = connection.execute("select max(report_year) from raw.reports").fetchone()
            part = _with_kin(settings, published.path, connection, touched)
    except duckdb.Error:
        return None
    if newest != (max(int(one.report_id.split("-")[1]) for one in reports),):
        return None
    loaded = sum(part.loads(one) for one in reports)
    return part if loaded <= MOST_OF * len(reports) else None


def code_fingerprint(settings: Settings) -> str:
    """One word for all but the data that a warehouse is made from."""
    return fingerprint(replace(settings, data_dir=settings.dbt_dir), [])


def corrections_fingerprint(settings: Settings) -> str:
    """One word for people's corrections."""
    file = settings.raw_dir / CORRECTIONS
    return hashlib.sha256(file.read_bytes() if file.is_file() else b"").hexdigest()


def _unknown(connection: "duckdb.DuckDBPyConnection") -> bool:
    """Whether there are marts of which nobody said how they follow from regions."""
    return bool(
        connection.execute(
            "select table_name from duckdb_tables() where schema_name = 'marts' and 'marts.' || table_name not in "
            "(select unnest(?)) and table_name not in "
            "(select table_name from duckdb_columns() where schema_name = 'marts' and column_name = 'region_code')",
            [[*_WHOLE, *_BY_PARENT]],
        ).fetchall()
    )


def _touched(settings: Settings, connection: "duckdb.DuckDBPyConnection", staged: Sequence[StageResult]) -> set[str]:
    """The regions that files speak of which are not what the published version was made from."""
    before = {
        name: (key, report)
        for name, key, report in connection.execute(
            "select file_name, stage_key, report_id from raw.load_info"
        ).fetchall()
    }
    now = {one.name: one for one in staged}
    changed = [one for one in staged if before.get(one.name, ("",))[0] != one.key]
    gone = [name for name in before if name not in now or now[name].key != before[name][0]]
    touched = {region_of(one.report_id) for one in changed} | {region_of(before[name][1] or "") for name in gone}
    touched |= {
        code
        for (code,) in connection.execute(
            "select distinct region_code from raw.statistics where file_name in (select unnest(?::varchar[]))", [gone]
        ).fetchall()
    }
    statistics = [one for one in changed if one.kind == "statistics"]
    for frame in table_frames(settings, "statistics", statistics, 50):
        touched |= set(frame["region_code"])
    return touched - {""}


def _corrected(settings: Settings, connection: "duckdb.DuckDBPyConnection") -> set[str]:
    """The regions that were corrected, or are to be."""
    from pipeline.ingest.corrections import read_corrections

    corrections, _ = read_corrections(settings.raw_dir)
    before = connection.execute("select report_id from raw.corrections").fetchall()
    return {region_of(one.report) for one in corrections} | {region_of(report) for (report,) in before}


def _with_kin(settings: Settings, base: Path, connection: "duckdb.DuckDBPyConnection", touched: set[str]) -> Part:
    """The regions whose rows follow from those of ``touched``, and what has to be loaded for them."""
    with settings.region_seed.open(encoding="utf-8", newline="") as file:
        regions = {row["region_code"]: row for row in csv.DictReader(file)}
    lines = {code: _above(regions, code) for code in {*regions, *touched}}
    right_above = {line[0] for code, line in lines.items() if line and code in touched}
    compared = {code for code, line in lines.items() if line and (line[0] in right_above or line[0] in touched)}
    whole = touched | _held_against(settings, connection, regions, lines, touched)
    above = set[str]().union(*(lines[code] for code in whole | compared))
    return Part(base, *map(frozenset, (touched, whole, touched | compared, above - whole, right_above)))


def _above(regions: Mapping[str, Mapping[str, str]], code: str) -> list[str]:
    """The regions above one, the nearest first."""
    line: list[str] = []
    while code := regions[code]["parent_code"] if code in regions else "":
        line.append(code)
    return line


def _held_against(
    settings: Settings,
    connection: "duckdb.DuckDBPyConnection",
    regions: Mapping[str, Mapping[str, str]],
    lines: Mapping[str, Collection[str]],
    touched: Collection[str],
) -> set[str]:
    """Regions below ``touched`` ones with published targets that may be held against what these state.

    They are few (226 of 3,023 have any such target), and those that speak anew are touched themselves. The words that
    tell are those of ``int_relative_targets``, which says more exactly what each is held against.
    """
    import yaml

    words = yaml.safe_load((settings.dbt_dir / "dbt_project.yml").read_text("utf-8"))["vars"]
    found = set[str]()
    for level in ("nation", "province", "prefecture"):
        of_level = {code for code in touched if code in regions and regions[code]["level"] == level}
        below = [code for code, line in lines.items() if not of_level.isdisjoint(line)]
        found |= {
            code
            for (code,) in connection.execute(
                "select distinct region_code from marts.target_vs_actual where target_kind = 'relative' "
                "and region_code in (select unnest(?::varchar[])) and regexp_matches(target_relative_to, ?)",
                [below, words[f"beside_{level}"]],
            ).fetchall()
        }
    return found


class Copy:
    """A copy of the published file that is made while dbt works on the part: it waits for the disk, dbt for the CPU."""

    def __init__(self, source: Path, target: Path) -> None:
        self._target = target
        self._error: OSError | None = None
        target.parent.mkdir(parents=True, exist_ok=True)
        self._thread = Thread(target=self._run, args=(source,), daemon=True)
        self._thread.start()

    def _run(self, source: Path) -> None:
        try:
            shutil.copyfile(source, self._target)
        except OSError as error:
            self._error = error

    def done(self) -> Path:
        """The copy, whole. Raises the OSError that prevented it."""
        self._thread.join()
        if self._error:
            raise self._error
        self._target.chmod(0o644)
        return self._target


def make_whole(settings: Settings, build_file: Path, part: Part | None, copy: Copy | None) -> None:
    """Turn what dbt built into the file to publish, in its place: marts, seeds and what people ask of the raw tables.

    Rows are kept region by region, so that the next part changes few pages of the file.
    """
    whole = copy.done() if copy else build_file.parent / "whole" / build_file.name
    whole.parent.mkdir(exist_ok=True)
    with connect(whole) as connection:
        connection.execute(f"attach '{build_file}' as built (read_only)")
        if part:
            for table in _tables(connection):
                _replace_rows(connection, table, part)
        else:
            for table in _tables(connection):
                _copy_table(connection, table)
            connection.execute("create table raw.made_from (code varchar not null, corrections varchar not null)")
            connection.execute("comment on table raw.made_from is '本版本所依据的规则与更正（摘要）'")
            connection.execute("comment on column raw.made_from.code is '规则、模型与种子'")
            connection.execute("comment on column raw.made_from.corrections is '人工更正'")
        connection.execute("delete from raw.made_from")
        told = [code_fingerprint(settings), corrections_fingerprint(settings)]
        connection.execute("insert into raw.made_from values (?, ?)", told)
        connection.execute("detach built")
        connection.execute("checkpoint")
    whole.replace(build_file)


def _tables(connection: "duckdb.DuckDBPyConnection") -> list[str]:
    """The tables of the build that are published."""
    found = connection.execute(
        "select schema_name || '.' || table_name from duckdb_tables() "
        "where database_name = 'built' and schema_name in (select unnest(?)) order by all",
        [list(_SCHEMAS)],
    ).fetchall()
    tables = [table for (table,) in found]
    return [table for table in tables if _REPEATED.get(table) not in tables]


def _replace_rows(connection: "duckdb.DuckDBPyConnection", table: str, part: Part) -> None:
    if table in _WHOLE or table.startswith("seeds."):
        connection.execute(f"delete from {table}")
        connection.execute(f"insert into {table} by name select * from built.{table}")
        return
    region, regions = "region_code", part.whole
    if table in _BY_PARENT:
        region, regions = "parent_code", part.counted
    elif table in _OF_FAMILY:
        regions = part.compared
    elif table in _OWN:
        regions = part.touched
    if table in ("raw.sections", "raw.left_out"):
        region = "split_part(report_id, '-', 1)"
    about = f"where {region} in (select unnest(?::varchar[]))"
    connection.execute(f"delete from {table} {about}", [sorted(regions)])
    connection.execute(f"insert into {table} by name select * from built.{table} {about}", [sorted(regions)])


def _copy_table(connection: "duckdb.DuckDBPyConnection", table: str) -> None:
    """Declare a table as it was built, with what is said of it, and fill it region by region."""
    schema, name = table.split(".")
    connection.execute(f"create schema if not exists {schema}")
    where = "where database_name = 'built' and schema_name = ? and table_name = ?"
    row = connection.execute(f"select sql, comment from duckdb_tables() {where}", [schema, name]).fetchone()
    assert row
    connection.execute(row[0].replace(f"CREATE TABLE built.{table}", f"CREATE TABLE {table}"))
    comments = [(f"table {table}", row[1])]
    columns = connection.execute(
        f"select column_name, comment from duckdb_columns() {where}", [schema, name]
    ).fetchall()
    comments += [(f'column {table}."{column}"', comment) for column, comment in columns]
    for what, comment in comments:
        if comment:
            connection.execute(f"comment on {what} is '{comment.replace(chr(39), 2 * chr(39))}'")
    names = [column for column, _ in columns]
    order = [column for column in ("region_code", "report_id", "start_offset") if column in names]
    by = f"order by {', '.join(order)}" if order[:1] == ["region_code"] or table == "raw.sections" else ""
    connection.execute(f"insert into {table} select * from built.{table} {by}")
