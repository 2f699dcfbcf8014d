"""A published warehouse ten times as large as one that was built, to measure what a refresh of it takes.

``python benchmarks/multiply.py FOLDER 5030 50300`` takes the corpus of 5,030 reports and its warehouse that
``scale.py --folder FOLDER`` left, and makes that of 50,300 beside it: every derived region's rows and pages are given
to ten other regions, under their codes. Reading and building 50,300 reports takes hours of processor; what a refresh
after one changed report does with what is published is the same whatever the rows say.

What is real: all raw files; tables, rows and pages in number and size; the stage of the first corpus, and that of the
regions that the last report's change is about. What is not: the words of the other regions' rows, which are those of
the regions they were copied from, and their stage, of which there is the list only.

Then ``scale.py --folder FOLDER --sizes 50300 --parts changed,changed,queries`` measures: the first change of a report
replaces the copied rows of its regions by their own (it may be held back as suspicious: ``taizhang publish --accept``),
the second is the figure.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

import duckdb  # noqa: E402

from benchmarks.corpus import write_corpus  # noqa: E402
from pipeline.database import STORAGE_VERSION  # noqa: E402
from pipeline.engine import chunked  # noqa: E402
from pipeline.ingest import RawFile, scan  # noqa: E402
from pipeline.partial import _with_kin, code_fingerprint, region_of  # noqa: E402
from pipeline.publish import fingerprint, publish  # noqa: E402
from pipeline.settings import Settings, load_settings  # noqa: E402
from pipeline.stage import StageResult, results, stage_key  # noqa: E402
from pipeline.stage.store import rule_version, write_batch  # noqa: E402
from pipeline.stage.work import stage_chunk  # noqa: E402

#: Tables without a region's code whose rows are of reports all the same.
_OF_REPORTS = ("raw.sections",)
#: How many regions are copied at a time.
_AT_ONCE = 300


def main(folder: Path, few: int, many: int) -> None:
    """Make the warehouse of ``many`` reports from that of ``few``."""
    project = load_settings()
    small = replace(project, data_dir=folder / str(few))
    large = replace(project, data_dir=folder / str(many))
    if not large.raw_dir.exists():
        write_corpus(large.raw_dir, many)
    shutil.rmtree(large.warehouse_dir, ignore_errors=True)
    shutil.copytree(small.stage_dir, large.stage_dir)
    files = scan(large.raw_dir, large.known_hashes)
    staged = {one.name: one for one in results(large, files)}
    copied = _copied(files, {one.report_id for one in staged.values()})
    base = large.build_dir / "multiplied" / "taizhang.duckdb"
    base.parent.mkdir(parents=True)
    _stage(large, files, staged, copied)
    print(f"staged {len(staged)} files, {len(copied)} regions to copy", flush=True)
    _copy_rows(small.published, base, copied)
    _declare(large, base, results(large, files))
    print(f"{base.stat().st_size / 1e6:,.0f} MB", flush=True)
    _copy_pages(small.site, base.parent / "site", copied)
    version = publish(large, base, fingerprint(large, files), base.parent / "site")
    shutil.rmtree(base.parent)
    print(f"published {version.counts['raw.reports']} reports as {version.name}")


def _copied(files: list[RawFile], known: set[str]) -> dict[str, str]:
    """Regions without a report in the warehouse there is, each with the one whose rows it is given."""
    derived = [file.path.stem for file in files if file.path.stem[:6].isdecimal()]
    own: dict[str, set[str]] = {}
    for report in derived:
        own.setdefault(region_of(report), set()).add(report)
    most = max(map(len, own.values()))
    sources = [code for code, reports in own.items() if len(reports) == most and reports <= known]
    others = [code for code, reports in own.items() if not reports & known]
    return {code: sources[number % len(sources)] for number, code in enumerate(others)}


def _stage(large: Settings, files: list[RawFile], staged: dict[str, StageResult], copied: Mapping[str, str]) -> None:
    """Stage the regions that a change of the last report is about; of others note what their copies give."""
    rules = rule_version(large)
    last = max(file.path for file in files)
    kin = _with_kin(large, last, {region_of(last.stem)}).loaded
    missing = [file for file in files if file.name not in staged]
    real = [file for file in missing if region_of(file.path.stem) in kin]
    for chunk in chunked(real):
        stage_chunk(large, chunk)
    by_report = {one.report_id: one for one in staged.values()}
    listed = []
    for file in missing:
        code, _, year = file.path.stem.partition("-")
        like = by_report.get(f"{copied.get(code, '')}-{year}")
        if code not in kin and like:
            counts = {**like.counts, "quarantine": 0}
            key = stage_key(file, rules)
            listed.append(
                like._replace(name=file.name, sha256=file.sha256, key=key, report_id=file.path.stem, counts=counts)
            )
    for some in chunked(listed):
        write_batch(large, some, {})


def _copy_rows(source: Path, base: Path, copied: Mapping[str, str]) -> None:
    with duckdb.connect(str(base), config={"storage_compatibility_version": STORAGE_VERSION}) as connection:
        connection.execute(f"attach '{source.resolve()}' as small (read_only)")
        connection.execute("copy from database small to taizhang")
        connection.execute("create temp table codes (new varchar, old varchar)")
        for chunk in chunked(sorted(copied.items()), _AT_ONCE):
            connection.execute("delete from codes")
            connection.execute(
                "insert into codes select unnest(?::varchar[]), unnest(?::varchar[])",
                [list(part) for part in zip(*chunk, strict=True)],
            )
            for table, columns in _tables(connection):
                if "region_code" in columns or table in _OF_REPORTS:
                    connection.execute(_copying(table, columns))
            connection.execute("checkpoint")


def _tables(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, list[str]]]:
    found = connection.execute(
        "select schema_name || '.' || table_name, column_name from duckdb_columns() "
        "where database_name = 'small' and schema_name in ('raw', 'marts') order by 1, column_index"
    ).fetchall()
    for table, rows in groupby(found, lambda row: row[0]):
        if table != "marts.dim_region":
            yield table, [column for _, column in rows]


def _copying(table: str, columns: list[str]) -> str:
    """SQL that gives the rows of the old regions to the new ones."""
    has_code = "region_code" in columns
    ids = [column for column in columns if column.endswith("_id") and column != "indicator_id"]
    changed = [f"replace(rows.{column}::varchar, codes.old || '-', codes.new || '-') as {column}" for column in ids]
    changed += ["codes.new as region_code"] * has_code
    of_region = "rows.region_code" if has_code else "split_part(rows.report_id, '-', 1)"
    return (
        f"insert into {table} by name select rows.* replace ({', '.join(changed)}) from small.{table} as rows "
        f"inner join codes on {of_region} = codes.old order by codes.new"
    )


def _declare(settings: Settings, base: Path, staged: list[StageResult]) -> None:
    """Say which files the warehouse is made from, and by which code."""
    from pipeline.load import _files, _insert

    with duckdb.connect(str(base)) as connection:
        connection.execute("delete from raw.load_info")
        _insert(connection, "load_info", _files(staged))
        connection.execute("update raw.made_from set code = ?", [code_fingerprint(settings)])
        connection.execute("checkpoint")


def _copy_pages(source: Path, target: Path, copied: Mapping[str, str]) -> None:
    shutil.copytree(source.resolve(), target, copy_function=os.link)
    of_region: dict[str, list[Path]] = {}
    for path in (target / "reports").iterdir():
        of_region.setdefault(region_of(path.stem), []).append(path)
    for new, old in copied.items():
        (target / "regions" / f"{new}.html").hardlink_to(target / "regions" / f"{old}.html")
        for path in of_region.get(old, []):
            path.with_name(path.name.replace(old, new, 1)).hardlink_to(path)


if __name__ == "__main__":
    main(Path(sys.argv[1]).absolute(), int(sys.argv[2]), int(sys.argv[3]))
