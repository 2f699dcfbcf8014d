"""The compiled core is used where it was made from the sources that are here, and reads what they read.

What compares the two forms skips where ``make compiled`` made none.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.compiled.place import PACKAGE, PLACE, word
from tests.unit.core.sentences import all_cases
from tests.unit.core.strategies import PIECES

SAMPLE = 20
MADE = 500
#: Stands for a compiled core: the module that a compiled one would be found as.
STAND_IN = "def extract(text, year=None):\n    return 'compiled'\n"
#: Prints the file that its core comes from, then one word for what it reads in each text, as it is after it was packed.
READ = """
import hashlib, json, pickle, sys
from pipeline.core import extract
from pipeline.core.phrases import naming
print(naming.__file__)
for text, year in json.load(sys.stdin):
    read = extract(text, year)
    assert pickle.loads(pickle.dumps(read)) == read, text
    print(hashlib.sha256(repr(read).encode()).hexdigest())
"""


def said_in(folder: Path, code: str, *, pure: bool = False, given: str = "") -> list[str]:
    """The lines that code prints in a process of its own, with the package in ``folder``."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "TAIZHANG_PURE": "1" if pure else ""},
        input=given,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_only_what_was_made_of_these_sources_is_used(tmp_path: Path, project: Path) -> None:
    package = tmp_path / "pipeline"
    for name in ("core", "compiled"):
        shutil.copytree(project / "pipeline" / name, package / name)
    shutil.copy(project / "pipeline" / "__init__.py", package)
    code = "from pipeline.core import extract; print(extract('无数字', 2026))"
    sources = said_in(tmp_path, code)
    made = tmp_path / ".compiled" / word(package)
    made.mkdir(parents=True)
    (made / "extraction.py").write_text(STAND_IN)
    assert said_in(tmp_path, code) == ["compiled"]
    assert said_in(tmp_path, code, pure=True) == sources
    changed = package / "core" / "lexicon" / "units.py"
    changed.write_text(changed.read_text("utf-8") + "#\n", "utf-8")
    assert said_in(tmp_path, code) == sources


def test_both_forms_read_the_same(project: Path) -> None:
    if not (PLACE / word(PACKAGE)).is_dir():
        pytest.skip("the core is not compiled here: make compiled")
    texts: list[tuple[str, int | None]] = [(text, None) for text in (*_invented(), *_made())]
    texts += [(text, 2026) for text in (*_invented(), *_reports(project))]
    given = json.dumps(texts)
    compiled, sources = (said_in(project, READ, pure=pure, given=given) for pure in (False, True))
    assert compiled[0].startswith(f"{PLACE}{os.sep}")
    assert sources[0] == str(PACKAGE / "core" / "phrases" / "naming.py")
    assert len(sources) == len(compiled) == 1 + len(texts)
    otherwise = [
        text[:200] for (text, _), one, other in zip(texts, compiled[1:], sources[1:], strict=True) if one != other
    ]
    assert not otherwise


def _invented() -> list[str]:
    """The sentences of the core's cases."""
    return [case["text"] for _, case in all_cases()]


def _made() -> list[str]:
    """Texts that make a reader of numbers stumble."""
    chance = random.Random(SAMPLE)
    return ["".join(chance.choices(PIECES, k=40)) for _ in range(MADE)]


def _reports(project: Path) -> list[str]:
    """The shipped report and, where they are, some of the shared ones."""
    found = sorted((project.parent / "shared" / "reports").rglob("*.txt"))
    some = found[:: max(1, len(found) // SAMPLE)]
    return [path.read_bytes().decode("utf-8") for path in (project / "data" / "raw" / "410100-2026.txt", *some)]
