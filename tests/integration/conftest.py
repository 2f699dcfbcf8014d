"""Fixtures of the integration tests: the dbt project, parsed once, on small build files."""

from collections.abc import Callable

import pytest
from dbt.contracts.graph.manifest import Manifest

from tests.integration.dbt_support import Dbt, RawTables


@pytest.fixture(scope="session")
def dbt_parsed(tmp_path_factory: pytest.TempPathFactory) -> Dbt:
    """The project, parsed once for the session; its build file does not exist."""
    folder = tmp_path_factory.mktemp("dbt")
    parsed = Dbt(folder / "taizhang.duckdb", folder / "target")
    result = parsed.invoke("parse", "--no-partial-parse")
    assert result.success, result.exception
    assert isinstance(result.result, Manifest)
    parsed.manifest = result.result
    return parsed


@pytest.fixture(scope="session")
def dbt_on(dbt_parsed: Dbt, tmp_path_factory: pytest.TempPathFactory) -> Callable[[RawTables], Dbt]:
    """Write raw tables into a fresh file and give a dbt on it."""

    def prepare(tables: RawTables) -> Dbt:
        file = tables.write(tmp_path_factory.mktemp("build") / "taizhang.duckdb")
        return Dbt(file, dbt_parsed.target, dbt_parsed.manifest)

    return prepare
