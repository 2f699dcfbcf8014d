"""Fixtures for every test.

Belongs here: what tests of several parts need. A fixture of one part stands beside its tests.
"""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

from pipeline.settings import Settings
from tests.integration.command import Place, place_at
from tests.warehouse import REPORT, project_at, put

PROJECT = Path(__file__).resolve().parents[1]
SHARED = PROJECT.parent / "shared"
MadeOnce = Callable[[str, Callable[[Path], None]], Path]
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


def pytest_configure() -> None:
    """Tests never touch the warehouse or the history of the person who runs them, and no property has a clock."""
    hypothesis.settings.register_profile("taizhang", hypothesis.settings.default, deadline=None)
    hypothesis.settings.load_profile("taizhang")
    for name in ("TAIZHANG_DATA", "TAIZHANG_BUILD", "DAGSTER_HOME"):
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def project() -> Path:
    """The project's folder."""
    return PROJECT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of gold files and reports beside the project; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with gold files and reports is not here")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium; browser tests skip where there is none."""
    found = next((path for name in CHROMIUM if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium here: install Debian's package chromium to run the browser tests")
    return found


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small project in a folder of the test's own, with one report."""
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", REPORT)
    return settings


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty data folder (``raw`` inside) for TAIZHANG_DATA."""
    (tmp_path / "data" / "raw").mkdir(parents=True)
    return tmp_path / "data"


@pytest.fixture
def project_env(data_dir: Path, tmp_path: Path) -> dict[str, str]:
    """An environment for subprocesses: the empty data folder and a Dagster home of their own."""
    home = tmp_path / "dagster_home"
    home.mkdir()
    return {**os.environ, "TAIZHANG_DATA": str(data_dir), "DAGSTER_HOME": str(home)}


@pytest.fixture(scope="session")
def shipped_report(project: Path) -> Callable[[Path], Path]:
    """Copies the report that the project ships into a folder and gives the copy's path."""

    def copy(folder: Path) -> Path:
        return Path(shutil.copy(project / "data" / "raw" / "410100-2026.txt", folder))

    return copy


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Makes a folder for all processes of a test run: the first to ask makes it, the others wait and read it."""
    # each process has a folder of its own in that of the whole run
    whole = tmp_path_factory.getbasetemp()
    whole = whole.parent if "PYTEST_XDIST_WORKER" in os.environ else whole

    def folder(name: str, make: Callable[[Path], None]) -> Path:
        made = whole / f"once-{name}"
        with (whole / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (made / ".made").exists():
                shutil.rmtree(made, ignore_errors=True)
                made.mkdir()
                make(made)
                (made / ".made").touch()
        return made

    return folder


@pytest.fixture(scope="session")
def shipped(made_once: MadeOnce, project: Path) -> tuple[Place, str]:
    """The shipped data after its first run, and what that run printed. Read only."""

    def make(folder: Path) -> None:
        shutil.copytree(project / "data" / "raw", folder / "data" / "raw")
        done = place_at(folder).call("run")
        assert done.returncode == 0, done.stdout + done.stderr
        (folder / "printed").write_text(done.stdout, "utf-8")

    folder = made_once("shipped", make)
    return place_at(folder), (folder / "printed").read_text("utf-8")
