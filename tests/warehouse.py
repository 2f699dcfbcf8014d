"""A small project and data folder of a test's own, and the way from raw files to a published version without dbt.

Belongs here: what tests of stage, load and publish share. Does not belong here: what any of them asserts.
"""

from pathlib import Path

import duckdb

from pipeline.ingest import scan
from pipeline.load import load
from pipeline.publish import Version, fingerprint, publish
from pipeline.settings import Settings
from pipeline.stage import due, stage_due, stage_keys

REGIONS = """\
region_code,name_zh,parent_code,former_names,former_codes
100000,全国,,国家|中国,
410000,河南省,100000,,
410100,郑州市,410000,,
410102,中原区,410100,,
320000,江苏省,100000,,
320100,南京市,320000,,
320106,鼓楼区,320100,下关区,320107|410102
410200,开封市,410000,汴州市,
410204,鼓楼区,410200,,
"""
INDICATORS = "indicator_id,name_zh,unit,kind\ngdp,地区生产总值,元,flow\n"
REPORT = "各位代表：\n一、2025年工作回顾\n地区生产总值增长5.4%。\n二、2026年工作安排\n地区生产总值增长6%。\n"
STATISTICS = (
    "region_code,indicator,measure,period,role,value,unit,source_date\n"
    "410100,地区生产总值,level,2025,actual,1.52,万亿元,2026-01-20\n"
)


def project_at(folder: Path) -> Settings:
    """A project with seeds of a few regions, and an empty data folder."""
    settings = Settings(folder, folder / "data", folder / "home")
    settings.region_seed.parent.mkdir(parents=True)
    settings.region_seed.write_text(REGIONS, encoding="utf-8")
    settings.indicator_seed.write_text(INDICATORS, encoding="utf-8")
    settings.raw_dir.mkdir(parents=True)
    return settings


def put(settings: Settings, name: str, content: str | bytes) -> Path:
    """Write a raw file."""
    path = settings.raw_dir / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def stage_all(settings: Settings) -> list[str]:
    """Stage what is due and return the keys of all."""
    raw_files = scan(settings.raw_dir)
    for _ in stage_due(settings, raw_files):
        pass
    return stage_keys(settings, raw_files)


def names_due(settings: Settings) -> list[str]:
    """The raw files that a run would read."""
    return [raw.name for raw in due(settings, scan(settings.raw_dir))]


def build(settings: Settings, run: str = "run") -> Path:
    """Stage what is due and load all of it into the build file of ``run``."""
    file = settings.build_dir / run / "taizhang.duckdb"
    load(settings, file, stage_all(settings))
    return file


def refresh(settings: Settings, run: str = "run") -> Version:
    """The whole way."""
    file = build(settings, run)
    return publish(settings, file, fingerprint(settings, scan(settings.raw_dir)))


def bare_build(settings: Settings, number: int) -> Path:
    """A build without any stage: two tables that say the same number, so that a torn one would show."""
    file = settings.build_dir / f"bare-{number}" / "taizhang.duckdb"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.unlink(missing_ok=True)
    with duckdb.connect(str(file)) as connection:
        connection.execute("create schema raw")
        connection.execute("create table raw.load_info (stage_key varchar)")
        connection.execute(f"create table first as select {number} as number from range(1000)")
        connection.execute(f"create table last as select {number} as number from range(1000)")
    return file


def bare_site(settings: Settings, number: int) -> Path:
    """The pages of a bare build: two that say its number."""
    folder = settings.build_dir / f"bare-{number}" / "site"
    (folder / "regions").mkdir(parents=True)
    for page in ("index.html", "regions/last.html"):
        (folder / page).write_text(str(number))
    return folder


def number_on(site: Path) -> int:
    """The number that the pages of a bare build say; fails where they differ."""
    first, last = ((site / page).read_text() for page in ("index.html", "regions/last.html"))
    assert first == last
    return int(first)


def number_in(path: Path) -> int:
    """The number of a bare build; fails where its tables differ."""
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute("select number from first union select number from last").fetchall()
    assert len(rows) == 1, rows
    return int(rows[0][0])


def ask(path: Path, sql: str) -> list[tuple[object, ...]]:
    """The rows of a query on a database file."""
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


_MARTS = """
create schema marts;
create table marts.target_vs_actual as
select
    observation_id as target_id, region_code, region_code as region_name, report_year, indicator as indicator_name,
    indicator_key, measure, unit, period, quote as target_quote, target.value as target_value,
    report_id as target_report_id, actual.value as actual_value,
    case when actual.value is null then 'not_due' when actual.value >= target.value then 'met' else 'missed' end
        as verdict_strict,
    verdict_strict as verdict_tolerant
from raw.observations as target
left join (select indicator, measure, period, value from raw.statistics) as actual using (indicator, measure, period)
where role = 'target';
create table marts.target_change as
select
    *, 1 as direction, null::varchar as last_target_quote,
    target_value - lag(target_value) over (partition by region_code, indicator_key, measure order by report_year)
        as change_floor
from marts.target_vs_actual;
"""


def judged_build(settings: Settings, run: str = "run") -> Path:
    """A build with the two marts that versions are compared by, as simple as they can be."""
    file = build(settings, run)
    with duckdb.connect(str(file)) as connection:
        connection.execute(_MARTS)
    return file


def judged_refresh(settings: Settings, run: str = "run") -> Version:
    """The whole way, with these marts."""
    return publish(settings, judged_build(settings, run), fingerprint(settings, scan(settings.raw_dir)))
