"""What tells two warehouses apart: observations and statistics added, removed and changed, verdicts flipped.

Belongs here: pairing the rows of two versions and listing what differs. Does not belong here: whether a difference is
suspicious (``gate``) or worth a message (``pipeline.alerts``).

A statement keeps its identity by its words, wherever they have moved to in the text: sentence, quote and place in the
sentence; what is left over is paired by what it is about. Rows that were loaded from the same stage files are the same
and are not looked at again, so that a change of one report among many is found quickly.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.database import memory_limit
from pipeline.publish.versions import readable

if TYPE_CHECKING:
    import duckdb

#: The tables that ``compared`` gives.
KINDS = ("added", "removed", "changed", "flipped")
#: What makes a statement another one, for people: the columns that ``changed`` compares.
_FIELDS = (
    *("quote", "indicator", "measure", "value", "value_max", "comparator", "unit", "period", "role"),
    *("target_kind", "target_lo", "target_hi"),
)
_TOUCHED = """
create temp table touched as
with files as (
    select file_name, report_id, stage_key, 'old' as side from old.raw.load_info
    union all
    select file_name, report_id, stage_key, 'new' from new.raw.load_info
),
differing as (
    select file_name from files group by file_name having count(distinct stage_key) > 1 or count(distinct side) < 2
),
corrected as (
    (select report_id, before_json, after_json from old.raw.corrections
     except select report_id, before_json, after_json from new.raw.corrections)
    union all
    (select report_id, before_json, after_json from new.raw.corrections
     except select report_id, before_json, after_json from old.raw.corrections)
)
select file_name as origin from differing
union
select report_id from files semi join differing using (file_name) where report_id is not null
union
select report_id from corrected
"""
_FACTS = """
create temp table {side}_facts as
with facts as (
    select
        observation_id as id, report_id as origin, region_code, indicator, indicator_id, indicator_key, measure, value,
        value_max, comparator, unit, period, role, target_kind, target_lo, target_hi, quote, sentence,
        start_offset as place, hash(sentence, quote, start_offset - sentence_start) as words
    from {side}.{observations} where report_id in (select origin from touched)
    union all
    select
        statistic_id, file_name, region_code, indicator, indicator_id, indicator_key, measure, value,
        value_max, comparator, unit, period, role, null, null, null, '', source_title, line,
        hash(region_code, indicator, measure, period, role, source_type, source_title, source_date)
    from {side}.raw.statistics where file_name in (select origin from touched)
)
select
    *,
    row_number() over (partition by origin, words order by place, id) as nth
from facts
"""
_PAIRS = """
create temp table pairs as
with by_words as (
    select old_facts.id as old_id, new_facts.id as new_id
    from old_facts inner join new_facts using (origin, words, nth)
),
old_rest as (
    select *, row_number() over (
        partition by origin, region_code, indicator_key, measure, period, role order by place, id
    ) as turn
    from old_facts anti join by_words on old_facts.id = by_words.old_id
),
new_rest as (
    select *, row_number() over (
        partition by origin, region_code, indicator_key, measure, period, role order by place, id
    ) as turn
    from new_facts anti join by_words on new_facts.id = by_words.new_id
)
select old_id, new_id, true as same_words from by_words
union all
select old_rest.id, new_rest.id, false
from old_rest inner join new_rest using (origin, region_code, indicator_key, measure, period, role, turn)
"""
_ONE_SIDED = """
create temp table {name} as
select {side}_facts.* exclude (words, nth, place)
from {side}_facts anti join pairs on {side}_facts.id = pairs.{side}_id
order by origin, place, id
"""
_CHANGED = """
create temp table changed as
with both_sides as (
    select
        new_facts.id, new_facts.origin, new_facts.region_code, new_facts.indicator, new_facts.indicator_id,
        new_facts.measure, new_facts.period, new_facts.role, new_facts.unit, new_facts.place,
        old_facts.id as old_id, old_facts.value as old_value, new_facts.value, old_facts.unit as old_unit,
        old_facts.quote as old_quote, new_facts.quote, pairs.same_words,
        list_filter([{fields}], what -> what is not null) as what
    from pairs
    inner join old_facts on pairs.old_id = old_facts.id
    inner join new_facts on pairs.new_id = new_facts.id
)
select * exclude (place), array_to_string(what, ', ') as differs from both_sides where len(what) > 0
order by origin, place, id
"""
#: Regions of which any target has another verdict or actual: few, where one report of many changed.
_JUDGED = """
create temp table judged_anew as
with was as (
    select region_code, bit_xor(hash(target_id, actual_value, verdict_strict, verdict_tolerant)) as judged
    from old.marts.target_vs_actual group by region_code
),
now as (
    select region_code, bit_xor(hash(target_id, actual_value, verdict_strict, verdict_tolerant)) as judged
    from new.marts.target_vs_actual group by region_code
)
select region_code from was full join now using (region_code) where was.judged is distinct from now.judged
"""
_FLIPPED = """
create temp table flipped as
select
    new.target_id, new.region_code, new.region_name, new.report_year, new.indicator_name, new.measure, new.unit,
    new.period, new.target_quote, new.target_value, new.target_report_id,
    old.actual_value as old_actual_value, new.actual_value,
    old.verdict_strict as old_strict, new.verdict_strict, old.verdict_tolerant as old_tolerant, new.verdict_tolerant
from old.marts.target_vs_actual as old
left join pairs on old.target_id = pairs.old_id
inner join new.marts.target_vs_actual as new on coalesce(pairs.new_id, old.target_id) = new.target_id
where
    old.region_code in (from judged_anew)
    and (pairs.new_id is not null or old.target_id not in (select id from old_facts))
    and (old.verdict_strict != new.verdict_strict or old.verdict_tolerant != new.verdict_tolerant)
order by new.region_code, new.report_year, new.indicator_name, new.target_id
"""
#: All kinds in one list, as people read it.
LISTED = """
select 'removed' as kind, id, origin, indicator, measure, period, role, {said} as before, null as after, '' as differs
from removed
union all
select 'added', id, origin, indicator, measure, period, role, null, {said}, '' from added
union all
select
    'changed', id, origin, indicator, measure, period, role,
    if(old_quote = '', old_value::varchar || old_unit, old_quote),
    {said}, differs
from changed
union all
select
    'flipped', target_id, region_name || ' ' || report_year, indicator_name, measure, period, 'target', old_strict,
    verdict_strict, concat_ws(
        ', ',
        if(old_tolerant != verdict_tolerant, concat('tolerant ', old_tolerant, ' → ', verdict_tolerant), null),
        if(
            old_actual_value is distinct from actual_value,
            concat('actual ', coalesce(old_actual_value::varchar, '-'), ' → ', coalesce(actual_value::varchar, '-')),
            null
        )
    )
from flipped
""".format(said="if(quote = '', value::varchar || unit, quote)")


@contextmanager
def compared(old: Path, new: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    """A connection with the two warehouses attached as ``old`` and ``new`` and what differs in tables of its own.

    These are ``added`` and ``removed`` (a statement a row: ``id``, ``origin`` (report or file), ``region_code``,
    ``indicator``, ``measure``, ``value`` …), ``changed`` (with ``old_value``, ``differs`` in words, and ``same_words``
    where the text is the same), ``flipped`` (a target a row, with both verdicts before and after) and ``judged_anew``
    (regions in which any target has another verdict or actual).
    Raises duckdb.Error where either is no warehouse of this pipeline.
    """
    import duckdb

    # What does not fit into memory goes there, and not into the folder that somebody happens to be in.
    spilled = str(Path(tempfile.gettempdir(), f"taizhang-{os.getpid()}"))
    with (
        readable(old) as before,
        readable(new) as after,
        duckdb.connect(config={"temp_directory": spilled, "memory_limit": memory_limit()}) as connection,
    ):
        for name, path in (("old", before), ("new", after)):
            connection.execute(f"attach '{str(path).replace(chr(39), chr(39) * 2)}' as {name} (read_only)")
        for statement in _statements(connection):
            connection.execute(statement)
        yield connection


def _statements(connection: "duckdb.DuckDBPyConnection") -> Iterator[str]:
    yield _TOUCHED
    for side in ("old", "new"):
        # A published warehouse has them in the mart only, one that is just loaded in the raw table only.
        marts = f"select count(*) from duckdb_tables() where database_name = '{side}' and schema_name = 'marts'"
        has_marts = one(connection, f"{marts} and table_name = 'observations'")
        yield _FACTS.format(side=side, observations="marts.observations" if has_marts else "raw.observations")
    yield _PAIRS
    for name, side in (("added", "new"), ("removed", "old")):
        yield _ONE_SIDED.format(name=name, side=side)
    yield _CHANGED.format(fields=", ".join(map(_differing, _FIELDS)))
    yield _JUDGED
    yield _FLIPPED


def _differing(field: str) -> str:
    """SQL for ``field: before → after``, null where both are the same."""
    was, now = f"old_facts.{field}", f"new_facts.{field}"
    return (
        f"case when {was} is distinct from {now} then concat('{field} ', coalesce({was}::varchar, '-'), ' → ', "
        f"coalesce({now}::varchar, '-')) end"
    )


def counted(connection: "duckdb.DuckDBPyConnection") -> dict[str, int]:
    """How many rows of each kind there are."""
    return {kind: int(one(connection, f"select count(*) from {kind}")) for kind in KINDS}


def rows(connection: "duckdb.DuckDBPyConnection", sql: str, most: int) -> list[dict[str, Any]]:
    """The first rows of a query, each by column."""
    asked = connection.execute(sql)
    columns = [str(column[0]) for column in asked.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in asked.fetchmany(most)]


def one(connection: "duckdb.DuckDBPyConnection", sql: str) -> Any:
    """The one value that a query gives."""
    found = connection.execute(sql).fetchone()
    return found[0] if found else None
