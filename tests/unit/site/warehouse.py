"""A warehouse of marts alone, as small as a test wants it.

Belongs here: tables with the columns that the site reads, filled with what is usual. Does not belong here: what any
test expects of the pages.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

Row = Mapping[str, Any]

TYPES = {"s": "varchar", "i": "bigint", "f": "double", "b": "boolean"}
POLARS = {"s": pl.String, "i": pl.Int64, "f": pl.Float64, "b": pl.Boolean}
TABLES = {
    "raw.reports": "report_id:s text:s",
    "raw.sections": "report_id:s start_offset:i end_offset:i title:s kind:s period:s",
    "marts.reports": "report_id:s region_code:s region_name:s report_year:i file_name:s characters:i observations:i",
    "marts.dim_region": "region_code:s name_zh:s name_en:s level:s parent_code:s",
    "marts.dim_indicator": "indicator_id:s name_zh:s name_en:s unit:s direction:i aliases:s notes:s",
    "marts.coverage": "region_code:s region_name:s year:i report_id:s targets:i reason:s",
    "marts.left_out_numbers": "report_id:s start_offset:i end_offset:i reason:s",
    "marts.observations": (
        "observation_id:s report_id:s indicator:s indicator_id:s indicator_name:s indicator_key:s measure:s value:f "
        "value_max:f unit:s period:s role:s start_offset:i end_offset:i quote:s sentence:s sentence_start:i"
    ),
    "marts.plan_pace": (
        "target_id:s year:i unit:s method:s years_total:i years_over:i target_value:f base_value:f actual_value:f "
        "reached_value:f share_due:f share_reached:f left_per_year:f verdict_strict:s reason:s"
    ),
    "marts.target_change": (
        "target_id:s actual_value:f join_kind:s last_target_value:f last_target_join_kind:s stretch:f change_floor:f"
    ),
    "marts.region_comparison": (
        "target_id:s unit:s parent_code:s parent_target_value:f amplification:f siblings:i siblings_mean:f "
        "rank_among_siblings:i"
    ),
    "marts.vintages": (
        "actual_id:s region_code:s indicator_id:s indicator_name:s indicator_key:s measure:s period:s value:f unit:s "
        "is_chosen:b release_no:i source_type:s report_id:s source_title:s source_url:s different_values:i "
        "turns_verdict:b"
    ),
    "marts.target_vs_actual": (
        "target_id:s region_code:s report_year:i indicator_id:s indicator_name:s indicator_key:s measure:s unit:s "
        "period:s period_start:i period_end:i target_no:i target_kind:s target_value:f target_lo:f target_hi:f "
        "target_source_type:s target_report_id:s target_start:i target_quote:s target_sentence:s "
        "target_source_title:s target_source_url:s actual_id:s actual_value:f actual_source_type:s "
        "actual_report_id:s actual_source_title:s actual_source_url:s gap:f verdict_strict:s verdict_tolerant:s "
        "verdict_reason:s"
    ),
}


def target(region: str, year: int, **given: Any) -> dict[str, Any]:
    """A row of ``target_vs_actual``: growth of the product of at least 5 %, met by 5.4 %, as the press has it."""
    return {
        "target_id": f"s-{region}-{year}",
        "region_code": region,
        "report_year": year,
        "indicator_id": "gdp",
        "indicator_name": "地区生产总值",
        "indicator_key": "gdp",
        "measure": "growth",
        "unit": "%",
        "period": str(year),
        "period_start": year,
        "period_end": year,
        "target_no": 1,
        "target_kind": "floor",
        "target_value": 5.0,
        "target_lo": 5.0,
        "target_source_type": "news",
        "actual_id": f"a-{region}-{year}",
        "actual_value": 5.4,
        "actual_source_type": "bulletin",
        "verdict_strict": "met",
        "verdict_tolerant": "met",
        **given,
    }


def write(path: Path, tables: Mapping[str, Sequence[Row]], leave_out: Sequence[str] = ()) -> Path:
    """A warehouse file with these rows; columns that a row does not name are null."""
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema raw; create schema marts")
        for table, columns in TABLES.items():
            if table in leave_out:
                continue
            names = [column.split(":")[0] for column in columns.split()]
            declared = ", ".join(f"{c.split(':')[0]} {TYPES[c.split(':')[1]]}" for c in columns.split())
            connection.execute(f"create table {table} ({declared})")
            rows = tables.get(table, ())
            for row in rows:
                assert set(row) <= set(names), set(row) - set(names)
            schema = {column.split(":")[0]: POLARS[column.split(":")[1]] for column in columns.split()}
            frame = pl.DataFrame([[row.get(name) for name in names] for row in rows], schema=schema, orient="row")
            connection.register("given", frame)
            connection.execute(f"insert into {table} from given")
    return path


def with_report(text: str, quote: str, **given: Any) -> dict[str, list[Row]]:
    """The tables of one region with one report, whose one target is the first ``quote`` of its text."""
    at = text.index(quote)
    key = f"410100-2026:{at}-1"
    place = {"start_offset": at, "end_offset": at + len(quote), "quote": quote, "sentence": text, "sentence_start": 0}
    about = {"indicator_id": "gdp", "indicator_name": "地区生产总值", "indicator_key": "gdp", "measure": "growth"}
    observed = {"observation_id": key, "report_id": "410100-2026", "value": 5.0, "unit": "%", "role": "target"}
    return {
        "raw.reports": [{"report_id": "410100-2026", "text": text}],
        "marts.reports": [
            {
                "report_id": "410100-2026",
                "region_code": "410100",
                "region_name": "郑州市",
                "report_year": 2026,
                "file_name": "410100-2026.txt",
                "characters": len(text),
            }
        ],
        "marts.dim_region": [
            {"region_code": "410100", "name_zh": "郑州市", "name_en": "Zhengzhou", "level": "prefecture"}
        ],
        "marts.dim_indicator": [
            {"indicator_id": "gdp", "name_zh": "地区生产总值", "name_en": "Gross regional product", "direction": 1}
        ],
        "marts.coverage": [
            {
                "region_code": "410100",
                "year": 2026,
                "report_id": "410100-2026",
                "targets": 1,
                "reason": "target_not_due",
            }
        ],
        "marts.observations": [{**about, **observed, **place, "indicator": "地区生产总值", "period": "2026"}],
        "marts.target_vs_actual": [
            target(
                "410100",
                2026,
                **{
                    "target_id": key,
                    "target_report_id": "410100-2026",
                    "target_start": at,
                    "target_quote": quote,
                    "target_sentence": text,
                    "target_source_type": "report",
                    "actual_id": None,
                    "actual_value": None,
                    "verdict_strict": "not_due",
                    "verdict_tolerant": "not_due",
                    "verdict_reason": "not_due",
                    **given,
                },
            )
        ],
    }
