"""Fixtures of the integration tests: the dbt project, parsed once, on small build files."""

from collections.abc import Callable
from pathlib import Path

import pytest
from dbt.contracts.graph.manifest import Manifest

from tests.conftest import MadeOnce
from tests.integration.dbt_support import Dbt, RawTables


@pytest.fixture(scope="session")
def dbt_parsed(made_once: MadeOnce, tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    """The project, parsed once; its build file does not exist."""

    def make(folder: Path) -> None:
        result = Dbt(folder / "taizhang.duckdb", folder / "target").invoke("parse", "--no-partial-parse")
        assert result.success, result.exception

    folder = made_once("dbt", make)
    manifest = Manifest.from_msgpack((folder / "target" / "partial_parse.msgpack").read_bytes())
    return Dbt(folder / "taizhang.duckdb", tmp_path_factory.mktemp("dbt") / "target", manifest)


@pytest.fixture(scope="session")
def dbt_on(dbt_parsed: Dbt, tmp_path_factory: pytest.TempPathFactory) -> Callable[[RawTables], Dbt]:
    """Write raw tables into a fresh file and give a dbt on it."""

    def prepare(tables: RawTables) -> Dbt:
        file = tables.write(tmp_path_factory.mktemp("build") / "taizhang.duckdb")
        return Dbt(file, dbt_parsed.target, dbt_parsed.manifest)

    return prepare
