"""The dbt project in Dagster: every seed and model an asset, every test a check, all of one step.

Belongs here: how dbt's nodes look and run in Dagster. Does not belong here: SQL (``dbt_project``), what a dbt project
is and when it is parsed (``pipeline.defs.manifest``).
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import dagster as dg
from dagster_dbt import DagsterDbtTranslator, DagsterDbtTranslatorSettings, DbtProject, dbt_assets

from pipeline.defs.automation import CARRY_ON
from pipeline.defs.build import Build, Progress
from pipeline.defs.loading import OWNERS, load_everything
from pipeline.defs.manifest import invoke, note_unit_tests_passed, read_manifest, unit_tests_passed
from pipeline.defs.tables import bars, markdown, plain

RAW_TABLES = dg.AssetKey("raw_tables")
_ID = "dagster_dbt/unique_id"
_PREVIEW_ROWS = 8
_FAILING_ROWS = 20
#: The columns of a table whose values are counted in a small chart, where the table has them.
_CHARTS = {
    "target_vs_actual": ("verdict_strict",),
    "ledger": ("state",),
    "plan_pace": ("verdict_strict",),
    "coverage": ("reason",),
    "observations": ("role", "measure"),
    "left_out_numbers": ("reason",),
    "reports": ("report_year",),
    "target_change": ("change_wording",),
}


class Translator(DagsterDbtTranslator):
    """How a dbt node becomes an asset: group by folder, fed by ``raw_tables``, carried on by automation."""

    def __init__(self) -> None:
        super().__init__(DagsterDbtTranslatorSettings(enable_duplicate_source_asset_keys=True))

    def get_asset_key(self, dbt_resource_props: Mapping[str, Any]) -> dg.AssetKey:
        """``<schema>/<table>`` as in the database; all source tables are the one asset ``raw_tables``."""
        if dbt_resource_props["resource_type"] == "source":
            return RAW_TABLES
        return dg.AssetKey([dbt_resource_props["schema"], dbt_resource_props["alias"]])

    def get_asset_spec(self, manifest: Mapping[str, Any], unique_id: str, project: DbtProject | None) -> dg.AssetSpec:
        """The asset of a node. Seeds wait for ``raw_tables`` too, for that makes the file they are loaded into."""
        spec = super().get_asset_spec(manifest, unique_id, project)
        props = self.get_resource_props(manifest, unique_id)
        if props["resource_type"] == "source":
            return spec
        is_seed = props["resource_type"] == "seed"
        code = props.get("raw_code") or ""
        return spec.replace_attributes(
            deps=[RAW_TABLES] if is_seed else spec.deps,
            group_name="warehouse" if is_seed else props["fqn"][1],
            description=props.get("description") or None,
            owners=OWNERS,
            automation_condition=CARRY_ON,
            kinds={"dbt", "csv"} if is_seed else {"dbt", "duckdb"},
            metadata={**spec.metadata, **({"SQL": dg.MetadataValue.md(f"```sql\n{code}\n```")} if code else {})},
        )

    def get_asset_check_spec(
        self, asset_spec: dg.AssetSpec, manifest: Mapping[str, Any], unique_id: str, project: DbtProject | None
    ) -> dg.AssetCheckSpec | None:
        """The check of a test, described in words."""
        spec = super().get_asset_check_spec(asset_spec, manifest, unique_id, project)
        return spec and spec._replace(description=_test_description(manifest["nodes"][unique_id]))


def _test_description(node: Mapping[str, Any]) -> str:
    """What a dbt test demands: its own description, or what its generic test asks of a column, in words."""
    generic = node.get("test_metadata")
    if node.get("description") or not generic:
        return str(node.get("description") or f"No row may come out of {node['original_file_path']}.")
    column, given = node.get("column_name"), generic.get("kwargs") or {}
    words = {
        "unique": "No two rows have the same {column}.",
        "not_null": "Every row has its {column}.",
        "accepted_values": "Every {column} is one of {values}, or is empty.",
        "relationships": "Every {column} stands in {to} as {field}, or is empty.",
    }
    asked = words.get(generic["name"]) if column else None
    if asked is None:
        return f"dbt test {generic['name']}{f' of column {column}' if column else ''}"
    values = ", ".join(map(str, given.get("values", ())))
    to = str(given.get("to", "")).removeprefix("ref('").removesuffix("')")
    return asked.format(column=column, values=values, field=given.get("field"), to=to)


def attach_tests(manifest: Mapping[str, Any]) -> Mapping[str, Any]:
    """The manifest with every test of several models attached to the one that is built last.

    Without that dagster-dbt makes no check of a singular test that reads more than one model.
    """
    depth: dict[str, int] = {}

    def depth_of(unique_id: str) -> int:
        if unique_id not in depth:
            parents = manifest["parent_map"].get(unique_id, [])
            depth[unique_id] = 1 + max(map(depth_of, parents), default=0)
        return depth[unique_id]

    for node in manifest["nodes"].values():
        models = [parent for parent in node["depends_on"].get("nodes", []) if parent in manifest["nodes"]]
        if node["resource_type"] == "test" and not node.get("attached_node") and len(models) > 1:
            last = manifest["nodes"][max(models, key=lambda model: (depth_of(model), model))]
            node["config"].setdefault("meta", {})["dagster"] = {
                "ref": {"name": last["name"], "package": last["package_name"], "version": last.get("version")}
            }
    return manifest


def build_dbt_assets(parsed: Path) -> dg.AssetsDefinition:
    """All seeds, models and tests of the dbt project as one Dagster step.

    ``parsed`` is the folder with dbt's manifest that ``manifest.manifest_folder`` gave.
    """

    manifest = attach_tests(read_manifest(parsed))

    @dbt_assets(manifest=manifest, dagster_dbt_translator=Translator(), name="dbt_build")
    def dbt_models(
        context: dg.AssetExecutionContext, build: dg.ResourceParam[Build]
    ) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
        """Build and test the models in this run's own file, which is loaded from the stage where this run has not."""
        load_everything(context, build)
        yield from _build(context, build, parsed, 0 if unit_tests_passed(parsed) else len(manifest["unit_tests"]))

    return dbt_models


def _build(
    context: dg.AssetExecutionContext, build: Build, parsed: Path, unit_tests: int
) -> Iterator[dg.MaterializeResult[Any] | dg.AssetCheckResult]:
    specs = {spec.metadata[_ID]: spec for spec in context.assets_def.specs}
    checks = {spec.metadata[_ID]: spec.key for spec in context.assets_def.check_specs}
    selected, tested = context.selected_asset_keys, context.selected_asset_check_keys
    whole = len(selected) == len(specs)
    wanted = [f"+{unique_id.rsplit('.', 1)[1]}" for unique_id, spec in specs.items() if spec.key in selected]
    wanted += [f"+{key.name}" for key in checks.values() if key in tested and key.asset_key not in selected]
    also = f" and {unit_tests} unit tests" if unit_tests else ""
    build.on_progress(Progress("dbt", f"building {len(selected)} seeds and models, running {len(tested)} tests{also}"))
    outcome = invoke(
        build.settings,
        ["build", "--no-write-json", *_chosen(wanted if not whole else [], unit_tests)],
        target=build.folder / "dbt",
        database=build.database,
        manifest=parsed / "partial_parse.msgpack",
    )
    results: Sequence[Any] | None = getattr(outcome.result, "results", None)
    if results is None:
        raise dg.Failure(f"dbt did not run: {outcome.exception or 'it gave no reason'}")
    if whole and unit_tests and _unit_tests_pass(results):
        note_unit_tests_passed(parsed)
    problems = []
    import duckdb

    with duckdb.connect(str(build.database), read_only=True) as connection:
        for result in results:
            node, status = result.node, str(result.status)
            seconds = {"Execution Duration": round(result.execution_time, 3)}
            if node.unique_id in specs and specs[node.unique_id].key in selected and status == "success":
                metadata = {**seconds, **_table_metadata(connection, node)}
                yield dg.MaterializeResult(asset_key=specs[node.unique_id].key, metadata=metadata)
            if node.resource_type == "test":
                rows = _failing_rows(connection, node) if status in ("fail", "warn") else []
                if checks.get(node.unique_id) in tested and status != "skipped":
                    yield _check_result(checks[node.unique_id], result, rows, seconds)
            if status not in ("success", "pass", "warn", "skipped", "no-op"):
                problems.append(_problem(result))
    if problems:
        told = {"problems": dg.MetadataValue.md("\n".join(f"- {problem}" for problem in problems))}
        if whole and _completed(build, results, parsed):
            kept = build.hold(problems)
            words = f"{kept.words} The failing rows are in the checks of this run, the build is {kept.path}."
            raise dg.Failure(words, metadata=told)
        raise dg.Failure(
            f"Nothing was published: {'; '.join(problems)}. The build can be opened at {build.database} until the next "
            "run.",
            metadata=told,
        )
    if whole:
        build.finish()


def _unit_tests_pass(results: Sequence[Any]) -> bool:
    return all(str(result.status) == "pass" for result in results if result.node.resource_type == "unit_test")


def _chosen(wanted: Sequence[str], unit_tests: int) -> list[str]:
    """dbt's arguments for what is to be built: what is ``wanted``, or all.

    Unit tests read no data, so those that passed once for this project are left out: they take more than half of the
    processor time of a build (14 of 26 s).
    """
    chosen = ["--indirect-selection", "buildable", "--select", *wanted] if wanted else []
    return [*chosen, *([] if unit_tests else ["--exclude-resource-type", "unit_test"])]


def _completed(build: Build, results: Sequence[Any], parsed: Path) -> bool:
    """Whether only tests failed and the models that these held up could be built all the same, for a person to see."""
    failed = [result for result in results if str(result.status) in ("error", "fail", "runtime error")]
    if any(str(result.status) != "fail" for result in failed):
        return False
    held_up = [
        result.node.name
        for result in results
        if result.node.resource_type == "model" and str(result.status) == "skipped"
    ]
    if not held_up:
        return True
    outcome = invoke(
        build.settings,
        ["run", "--no-write-json", "--select", *held_up],
        target=build.folder / "dbt",
        database=build.database,
        manifest=parsed / "partial_parse.msgpack",
    )
    return bool(outcome.success)


def _check_result(
    key: dg.AssetCheckKey, result: Any, rows: list[dict[str, object]], seconds: Mapping[str, Any]
) -> dg.AssetCheckResult:
    failed = int(result.failures or 0)
    metadata: dict[str, Any] = {**seconds, "dagster_dbt/failed_row_count": failed}
    if rows:
        metadata["failing rows"] = dg.MetadataValue.md(markdown(rows))
        metadata["failing rows as JSON"] = dg.MetadataValue.json([plain(row) for row in rows])
    if result.message:
        metadata["message"] = str(result.message)
    if result.node.compiled_code:
        metadata["SQL"] = dg.MetadataValue.md(f"```sql\n{result.node.compiled_code.strip()}\n```")
    warned = str(result.status) == "warn"
    return dg.AssetCheckResult(
        asset_key=key.asset_key,
        check_name=key.name,
        passed=str(result.status) == "pass",
        severity=dg.AssetCheckSeverity.WARN if warned else dg.AssetCheckSeverity.ERROR,
        description=f"{failed} rows fail" if failed else None,
        metadata=metadata,
    )


def _problem(result: Any) -> str:
    """One failing node in words."""
    kind, name = str(result.node.resource_type), result.node.name
    if kind == "test" and str(result.status) == "fail":
        return f"dbt test {name} found {result.failures} failing rows"
    what = "dbt unit test" if kind == "unit_test" else f"dbt {kind}"
    return f"{what} {name} failed: {' '.join(str(result.message).split())[:600]}"


def _table_metadata(connection: Any, node: Any) -> dict[str, Any]:
    """Row count, first rows and, where there is something to count, a small chart of a table that was built."""
    relation = node.relation_name
    count = connection.sql(f"select count(*) from {relation}").fetchone()[0]
    preview = connection.sql(f"select * from {relation} limit {_PREVIEW_ROWS}")
    columns, rows = preview.columns, _rows(preview)
    metadata = {"dagster/row_count": count, "preview": dg.MetadataValue.md(markdown(rows))}
    counted = _CHARTS.get(node.alias, ())
    if counted and count and set(counted) <= set(columns):
        order = "1 desc" if counted == ("report_year",) else "2 desc, 1"
        words = " || ', ' || ".join(f"coalesce(cast({column} as varchar), '-')" for column in counted)
        asked = f"select {words}, count(*) from {relation} group by 1 order by {order}"
        metadata["chart"] = dg.MetadataValue.md(bars(connection.sql(asked).fetchall()))
    return metadata


def _failing_rows(connection: Any, node: Any) -> list[dict[str, object]]:
    """The rows that a failing test found: its own query, run again."""
    return _rows(connection.sql(f"select * from ({node.compiled_code}\n) limit {_FAILING_ROWS}"))


def _rows(relation: Any) -> list[dict[str, object]]:
    columns = relation.columns
    return [dict(zip(columns, row, strict=True)) for row in relation.fetchall()]
