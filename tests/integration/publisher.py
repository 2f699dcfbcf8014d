"""Processes that publish, to be run side by side and to be killed: ``python -m tests.integration.publisher HOW …``.

Belongs here: what these processes do. Does not belong here: what must hold afterwards.
"""

import os
import signal
import sys
from pathlib import Path
from typing import Any

from pipeline.publish import current, publish
from pipeline.settings import Settings
from tests.warehouse import REPORT, bare_build, bare_site, number_in, number_on, put, refresh

#: Python's own events that change files; those of reading do not leave anything half done.
_WRITES = {"fcntl.flock", "os.chmod", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "shutil.rmtree"}


def at(folder: Path) -> Settings:
    """The settings of a test's project."""
    return Settings(folder, folder / "data", folder / "home")


def many(settings: Settings, first: int, count: int) -> None:
    """Publish the numbers from ``first`` on, one after the other."""
    for number in range(first, first + count):
        publish(settings, bare_build(settings, number), f"inputs-{number}")
        _say(number)


def endless(settings: Settings) -> None:
    """Change the input and refresh, until killed."""
    number = 0
    while True:
        put(settings, "410100-2026.txt", f"{REPORT}税收增长{number}%。\n")
        refresh(settings, f"run-{os.getpid()}-{number}")
        _say(number)
        number += 1


def every_step(settings: Settings) -> None:
    """Publish ever anew in processes that are killed before their first, second, third … change of a file.

    Prints how each ended and what is published after it, until one is through.
    """
    step = 0
    through = False
    while not through:
        step += 1
        file, site = bare_build(settings, step), bare_site(settings, step)
        child = os.fork()
        if child == 0:
            _die_before(step)
            publish(settings, file, f"inputs-{step}", site)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        through = os.waitstatus_to_exitcode(status) == 0
        version = current(settings)
        told = version.fingerprint if version else ""
        shown = number_on(settings.site) if settings.site.exists() else 0
        _say(step, "through" if through else "killed", number_in(settings.published), told, shown)


def _say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def _die_before(step: int) -> None:
    done = 0

    def count(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal done
        if event in _WRITES or (event == "open" and isinstance(arguments[1], str) and arguments[1].strip("bt") != "r"):
            done += 1
            if done == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


if __name__ == "__main__":
    how, where, *rest = sys.argv[1:]
    if how == "many":
        many(at(Path(where)), int(rest[0]), int(rest[1]))
    elif how == "endless":
        endless(at(Path(where)))
    else:
        every_step(at(Path(where)))
