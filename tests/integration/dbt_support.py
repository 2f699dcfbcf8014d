"""A warehouse's build file with the raw tables, small enough to know every row of it by heart.

Belongs here: rows in the shape that the loader writes, and a build of the dbt project over them.
Does not belong here: what any row should lead to; each test says that itself.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pytest
from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult
from dbt.contracts.graph.manifest import Manifest

from pipeline.core.indicators.joining import form

DBT_PROJECT = Path(__file__).resolve().parents[2] / "dbt_project"

TYPES = {"s": "varchar", "i": "bigint", "f": "double"}

#: Columns of each raw table, as in the contract of the stage; the letter is the type.
TABLES = {
    "reports": (
        "report_id:s region_code:s region_name:s report_year:i file_name:s sha256:s encoding:s characters:i "
        "rule_version:s stage_key:s text:s"
    ),
    "sections": "report_id:s section_no:i start_offset:i end_offset:i title:s kind:s period:s role:s",
    "observations": (
        "observation_id:s report_id:s region_code:s report_year:i ordinal:i start_offset:i end_offset:i quote:s "
        "sentence_start:i sentence_end:i sentence:s section_no:i indicator:s indicator_id:s indicator_key:s "
        "name_form:s measure:s value:f value_max:f comparator:s unit:s period:s period_start:i period_end:i role:s "
        "target_kind:s target_lo:f target_hi:f verb:s stretch:s relative_to:s decimals:i magnitude:i obs_status:s"
    ),
    "left_out": "report_id:s ordinal:i start_offset:i end_offset:i quote:s sentence:s reason:s",
    "statistics": (
        "statistic_id:s file_name:s line:i region_code:s indicator:s indicator_id:s indicator_key:s name_form:s "
        "measure:s period:s period_start:i period_end:i role:s value:f value_max:f comparator:s unit:s source_type:s "
        "source_title:s source_url:s source_date:s confidence:s through_month:i responsible_unit:s"
    ),
    "quarantine": "quarantine_id:s file_name:s table_name:s place:s reason:s advice:s row_json:s",
    "sources": (
        "source_no:i report_id:s region_code:s report_year:i address:s state:s advice:s file_name:s asked_at:s"
    ),
}

Row = dict[str, Any]


@dataclass
class RawTables:
    """Rows of the raw tables; columns that a test does not name are filled with what is usual."""

    rows: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})

    def report(self, region_code: str, year: int, text: str = "") -> str:
        """Add a report and give its id."""
        report_id = f"{region_code}-{year}"
        self.rows["reports"].append(
            {
                "report_id": report_id,
                "region_code": region_code,
                "region_name": region_code,
                "report_year": year,
                "file_name": f"{report_id}.txt",
                "characters": len(text),
                "text": text,
            }
        )
        return report_id

    def observation(
        self, report_id: str, indicator: str, value: float | None, period: str, role: str, **more: Any
    ) -> Row:
        """Add a number to a report: its words are appended to the report's text, so that the evidence is true."""
        report = next(row for row in self.rows["reports"] if row["report_id"] == report_id)
        ordinal = sum(row["report_id"] == report_id for row in self.rows["observations"])
        quote = more.pop("quote", f"{value:g}%" if value is not None else "稳中提质")
        sentence = f"{indicator}{quote}。"
        start = len(report["text"]) + len(indicator)
        row = {
            "observation_id": f"{report_id}:{start}-{ordinal}",
            "report_id": report_id,
            "region_code": report["region_code"],
            "report_year": report["report_year"],
            "ordinal": ordinal,
            "start_offset": start,
            "end_offset": start + len(quote),
            "quote": quote,
            "sentence_start": len(report["text"]),
            "sentence_end": len(report["text"]) + len(sentence),
            "sentence": sentence,
            "section_no": 0,
            "indicator": indicator,
            "indicator_key": more.get("indicator_id") or indicator,
            "name_form": form(indicator),
            "measure": "growth",
            "value": value,
            "comparator": "eq",
            "unit": "%",
            "role": role,
            "verb": "",
            "stretch": "",
            "relative_to": "",
            "decimals": 1,
            "magnitude": 0,
            "obs_status": "A",
            **_years(period),
            **more,
        }
        report["text"] += sentence
        report["characters"] = len(report["text"])
        self.rows["observations"].append(row)
        return row

    def statistic(self, region_code: str, indicator: str, value: float, period: str, role: str, **more: Any) -> Row:
        """Add a line of a statistics file."""
        line = len(self.rows["statistics"]) + 2
        row = {
            "statistic_id": f"statistics/test.csv:{line}",
            "file_name": "statistics/test.csv",
            "line": line,
            "region_code": region_code,
            "indicator": indicator,
            "indicator_key": more.get("indicator_id") or indicator,
            "name_form": form(indicator),
            "measure": "growth",
            "role": role,
            "value": value,
            "comparator": "eq",
            "unit": "%",
            "source_type": "news",
            "source_title": "某报",
            "confidence": "high",
            "responsible_unit": "",
            **_years(period),
            **more,
        }
        self.rows["statistics"].append(row)
        return row

    def left_out(self, report_id: str, quote: str, reason: str) -> None:
        """Add a number that is no observation."""
        ordinal = len(self.rows["left_out"])
        self.rows["left_out"].append(
            {"report_id": report_id, "ordinal": ordinal, "start_offset": 0, "end_offset": len(quote), "quote": quote,
             "sentence": quote, "reason": reason}
        )  # fmt: skip

    def write(self, file: Path) -> Path:
        """Write the tables into a new DuckDB file."""
        with duckdb.connect(str(file), config={"storage_compatibility_version": "v1.5.0"}) as connection:
            connection.execute("create schema raw")
            for table, declared in TABLES.items():
                types = {name: TYPES[letter] for name, letter in (column.split(":") for column in declared.split())}
                columns = ", ".join(f"{name} {type_}" for name, type_ in types.items())
                connection.execute(f"create table raw.{table} ({columns})")
                for row in self.rows[table]:
                    assert row.keys() <= types.keys(), row.keys() - types.keys()
                    names, marks = ", ".join(row), ", ".join("?" for _ in row)
                    connection.execute(f"insert into raw.{table} ({names}) values ({marks})", list(row.values()))
        return file


def _years(period: str) -> Row:
    years = [int(year) for year in period.split("/")]
    return {"period": period, "period_start": years[0], "period_end": years[-1]}


@dataclass
class Dbt:
    """dbt in this process, on one build file. The file's name is the one that all relations carry."""

    file: Path
    target: Path
    manifest: Manifest | None = None

    def invoke(self, *arguments: str) -> dbtRunnerResult:
        """Run a dbt command; a deprecated setting is an error."""
        options = ["--project-dir", DBT_PROJECT, "--profiles-dir", DBT_PROJECT, "--target-path", self.target]
        options += ["--log-level-file", "none"]  # dbt never closes its log file
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("TAIZHANG_BUILD", str(self.file))
            try:
                return dbtRunner(manifest=self.manifest).invoke(
                    ["--warn-error-options", "{error: [Deprecations]}", "--quiet", *arguments, *map(str, options)]
                )
            finally:
                DuckDBConnectionManager.close_all_connections()  # type: ignore[no-untyped-call]

    def query(self, sql: str) -> list[tuple[Any, ...]]:
        """Rows of a query on the build file."""
        with duckdb.connect(str(self.file), read_only=True) as connection:
            return connection.execute(sql).fetchall()


def failures(result: dbtRunnerResult) -> set[str]:
    """Names of what failed in a run."""
    assert result.exception is None, result.exception
    return {node.node.name for node in result.result if node.status not in ("success", "pass", "skipped")}  # type: ignore[union-attr]
