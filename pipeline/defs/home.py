"""Dagster's home folder: where it keeps its history, and how it is told to behave.

Belongs here: making the folder and opening Dagster's instance of it. Does not belong here: what runs.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.settings import Settings

if TYPE_CHECKING:
    from dagster import DagsterInstance


def ensure_home(settings: Settings) -> Path:
    """Make ``DAGSTER_HOME`` with our ``dagster.yaml`` where it has none, and tell this process where it is.

    A ``dagster.yaml`` that is there already is left as it is: it may be the user's own.
    Returns the absolute path of the folder.
    """
    home = settings.dagster_home.resolve()
    home.mkdir(parents=True, exist_ok=True)
    target = home / "dagster.yaml"
    if not target.exists():
        fresh = home / f".dagster.yaml.{os.getpid()}"
        fresh.write_text(resources.files(__package__).joinpath("dagster.yaml").read_text("utf-8"), "utf-8")
        fresh.replace(target)
    os.environ["DAGSTER_HOME"] = str(home)
    return home


@contextmanager
def instance(settings: Settings) -> Iterator["DagsterInstance"]:
    """Dagster's instance of ``DAGSTER_HOME``, for a run inside this process.

    It does not capture what steps print: that would take the terminal away from the command that runs them.
    """
    from dagster import DagsterInstance
    from dagster._core.instance.ref import InstanceRef

    from pipeline.defs.events import kept_connections

    quiet = {
        "compute_logs": {"module": "dagster._core.storage.noop_compute_log_manager", "class": "NoOpComputeLogManager"}
    }
    ref = InstanceRef.from_dir(str(ensure_home(settings)), overrides=quiet)
    with DagsterInstance.from_ref(ref) as opened, kept_connections(opened):
        yield opened
