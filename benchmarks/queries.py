"""How long SQL on the published warehouse takes: the questions of the docs, and a look at each mart.

``python benchmarks/queries.py`` asks the warehouse of the project (or of ``TAIZHANG_DATA``) and prints a table:
for the questions of docs/queries.md and for two queries on every mart (one region's rows, a count by year) the median
and the slowest of ``--rounds`` rounds in milliseconds, and at the end what a scan of each whole mart takes. Exit code 1
where a median of the others is over ``--most`` milliseconds (50 on the shipped data, 250 on five hundred reports).
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from docs import readme
from pipeline.settings import load_settings


def timed(connection: duckdb.DuckDBPyConnection, sql: str, rounds: int) -> tuple[float, float]:
    """Median and slowest of the rounds in milliseconds, all rows fetched (Arrow); a first round is not counted."""
    taken = []
    for _ in range(rounds + 1):
        started = time.perf_counter()
        connection.execute(sql).fetch_arrow_table()
        taken.append(1000 * (time.perf_counter() - started))
    return statistics.median(taken[1:]), max(taken[1:])


def marts(connection: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    """The columns of each mart."""
    rows = connection.execute(
        "select table_name, list(column_name) from duckdb_columns() where schema_name = 'marts' group by 1 order by 1"
    ).fetchall()
    return {table: set(columns) for table, columns in rows}


def asked(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    """The queries with a name each: the questions of the docs, then up to three of each mart."""
    questions = [sql for sql, _ in readme.questions(readme.QUERIES.read_text("utf-8")) if sql != readme.COUNTS]
    named = [(f"question {number} of docs/queries.md", sql) for number, sql in enumerate(questions)]
    for table, columns in marts(connection).items():
        named += [(sql, sql) for sql in _of_mart(connection, table, columns)]
    return named


def _of_mart(connection: duckdb.DuckDBPyConnection, table: str, columns: set[str]) -> list[str]:
    """A count, one region's rows, a count by year."""
    found = [f"select count(*) from {table}"]
    if "region_code" in columns:
        (code,) = connection.execute(
            f"select region_code from {table} group by 1 order by count(*) desc, 1 limit 1"
        ).fetchone() or ("",)
        found.append(f"select * from {table} where region_code = '{code}'")
    year = next((name for name in ("year", "report_year") if name in columns), None)
    if year:
        found.append(f"select {year}, count(*) from {table} group by 1 order by 1")
    return found


def main() -> int:
    """Measure and print; returns the exit code."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--most", type=float, default=50.0, help="milliseconds that no median may pass")
    given = options.parse_args()
    slow: list[str] = []
    with duckdb.connect(str(load_settings().published), read_only=True) as connection:
        connection.execute("use marts")
        print("| query | median ms | slowest ms |\n| --- | --- | --- |")
        for name, sql in asked(connection):
            middle, most = timed(connection, sql, given.rounds)
            print(f"| {name} | {middle:.1f} | {most:.1f} |")
            slow += [name] if middle > given.most else []
        for table in marts(connection):
            middle, most = timed(connection, f"select * from {table}", 1)
            print(f"| all of {table} | {middle:.1f} | {most:.1f} |")
    for one in slow:
        print(f"slower than {given.most} ms: {one}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
