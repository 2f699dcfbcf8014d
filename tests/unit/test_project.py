"""Rules about the project's own files that no other tool holds."""

import re
import subprocess
from pathlib import Path

import pytest

LOCKS = ("requirements.lock", "requirements-dev.lock")
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>\S+)", re.MULTILINE)


def tracked(project: Path, *patterns: str) -> list[Path]:
    """Files that git knows; in an unpacked archive there is no git, and the rule is not checked."""
    found = subprocess.run(
        ["git", "ls-files", "-z", *patterns], cwd=project, capture_output=True, text=True, check=False
    )
    if found.returncode:
        pytest.skip("not a git working tree")
    return [project / name for name in found.stdout.split("\0") if name and (project / name).is_file()]


def test_no_module_is_longer_than_a_reader_holds_in_mind(project: Path) -> None:
    long = {
        str(path.relative_to(project)): lines
        for path in tracked(project, "*.py", "*.sql")
        if (lines := len(path.read_text("utf-8").splitlines())) > 400
    }
    assert not long


def test_every_module_says_what_it_is_for(project: Path) -> None:
    silent = [
        str(path.relative_to(project))
        for path in tracked(project, "*.py")
        if (text := path.read_text("utf-8").strip()) and not text.startswith('"""')
    ]
    assert not silent


@pytest.mark.parametrize("name", LOCKS)
def test_locks_have_hashes_and_name_no_place(project: Path, name: str) -> None:
    text = (project / name).read_text("utf-8")
    for word in ("://", "index-url", "find-links", "file:", "#", "@"):
        assert word not in text
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 100
    for entry in entries:
        assert PINNED.match(entry), entry
        assert "--hash=sha256:" in entry, entry


def test_the_development_lock_contains_the_runtime_lock(project: Path) -> None:
    runtime, development = (set(PINNED.findall((project / name).read_text("utf-8"))) for name in LOCKS)
    assert runtime <= development


def test_no_tracked_file_names_a_place_of_one_machine(project: Path) -> None:
    folders = [folder for folder in (project.parent, Path.home()) if len(folder.parts) > 1]
    places = re.compile("|".join([*(re.escape(f"{folder}/") for folder in folders), "--(?:extra-)?index-url"]))
    here = Path(__file__).resolve()
    named = [
        str(path.relative_to(project))
        for path in tracked(project)
        if path != here and places.search(path.read_text("utf-8", errors="ignore"))
    ]
    assert not named
