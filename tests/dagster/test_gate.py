"""A bad day as a person meets it: held back by a run, shown, accepted, compared and taken back by the command."""

from collections.abc import Callable

import dagster as dg
import pytest
from click.testing import CliRunner

from pipeline.cli import diff, publish, rollback, status
from pipeline.defs.folders import claim
from pipeline.defs.journal import began, last_runs
from pipeline.defs.run import RefreshError, run_refresh
from pipeline.defs.sensors import look
from pipeline.publish import current, held
from tests.dagster.conftest import Place, last_evaluation, report_text

Command = Callable[..., str]


@pytest.fixture
def taizhang(own_dbt: Place, monkeypatch: pytest.MonkeyPatch) -> Command:
    """A command on the test's place; gives what it prints and, where it fails, ``error`` before it."""
    modules = {"diff": diff, "publish": publish, "rollback": rollback, "status": status}

    def call(name: str, *arguments: str) -> str:
        monkeypatch.setattr(modules[name], "load_settings", lambda: own_dbt.settings)
        done = CliRunner().invoke(modules[name].command, arguments)
        assert done.exit_code in (0, 1), done.output
        return ("error " if done.exit_code else "") + done.output

    return call


def test_held_back_shown_accepted_compared_and_taken_back(
    own_dbt: Place, opened: dg.DagsterInstance, taizhang: Command
) -> None:
    text = report_text(2026, growth=5.4)
    own_dbt.put("410100-2026.txt", text)
    good = run_refresh(own_dbt.settings).version
    assert taizhang("publish") == "error Error: nothing is held back: `taizhang run` publishes what is new\n"

    own_dbt.put("410100-2026.txt", text.replace("5.4%", "5.6%").replace("1200.5亿元", "1200.5万元"))
    with pytest.raises(RefreshError, match=r"一般公共预算收入.*publish --accept"):
        run_refresh(own_dbt.settings)
    assert current(own_dbt.settings) == good
    assert not last_evaluation(opened, "published_warehouse", "plausible").passed
    with pytest.raises(RefreshError, match="Held back"):
        run_refresh(own_dbt.settings)
    assert opened.get_runs_count() == 2, "the same is not built twice"
    seen = look(own_dbt.settings, look_cursor(own_dbt))
    assert isinstance(seen, dg.SensorResult)
    assert not seen.run_requests
    assert [run.outcome for run in last_runs(own_dbt.settings)] == ["held back", "published"]
    said = taizhang("status")
    assert "HELD BACK " in said
    assert "一般公共预算收入" in said.partition("HELD BACK ")[2]
    assert "Last run    held back, " in said
    assert "no: what the files give is held back" in said
    said = taizhang("publish")
    assert "1200.5亿元" in said
    assert "1200.5万元" in said
    assert taizhang("diff", "current", "held", "--format", "csv").count("\nchanged,") == 2

    assert taizhang("publish", "--accept").startswith("Published version ")
    accepted = current(own_dbt.settings)
    assert accepted is not None
    assert not run_refresh(own_dbt.settings).ran, "what was accepted is up to date"
    assert "value 5.4 → 5.6" in taizhang("diff")

    assert good.name in taizhang("rollback")
    assert current(own_dbt.settings) == good
    with pytest.raises(RefreshError, match="was taken back"):
        run_refresh(own_dbt.settings)
    assert not run_refresh_forced(own_dbt)
    assert accepted.name in taizhang("publish", "--accept")
    assert current(own_dbt.settings) == accepted
    assert taizhang("rollback", "777").startswith("error Error: no version is called 777; there are: ")
    assert taizhang("diff", "777").startswith("error Error: no version")
    assert "error Error: nothing is held back" in taizhang("diff", "held")

    with claim(own_dbt.settings, "killed"):
        began(own_dbt.settings, "killed")
        assert "Last run    going on, " in taizhang("status")
    assert "Last run    killed, " in taizhang("status")
    accepted.path.chmod(0o644)
    accepted.path.write_bytes(accepted.path.read_bytes()[:-4096])
    said = taizhang("status")
    assert said.startswith("error DAMAGED     ")
    assert "`taizhang run` builds it again" in said
    assert "Last run    killed, " in said


def look_cursor(place: Place) -> str | None:
    """The cursor of a first look that is not disturbed by how new the files are."""
    import os

    for path in place.settings.raw_dir.iterdir():
        os.utime(path, (1, 1))
    seen = look(place.settings, None)
    return seen.cursor if isinstance(seen, dg.SensorResult) else None


def run_refresh_forced(place: Place) -> bool:
    """Whether a run that is asked for all the same publishes what was taken back."""
    try:
        return run_refresh(place.settings, force=True).published
    except RefreshError:
        return False


def test_a_version_that_cannot_be_compared_is_replaced(own_dbt: Place, opened: dg.DagsterInstance) -> None:
    for mart in ("target_vs_actual", "target_change"):
        (own_dbt.settings.dbt_dir / "models" / "marts" / f"{mart}.sql").unlink()
    own_dbt.put("410100-2026.txt", report_text(2026))
    run_refresh(own_dbt.settings)
    own_dbt.put("410100-2026.txt", report_text(2026).replace("1200.5亿元", "1200.5万元"))
    assert run_refresh(own_dbt.settings).published
    assert held(own_dbt.settings) is None
    assert opened.get_runs_count() == 2
