"""What is published through kills, full disks and other mishaps, and with readers all the while.

``python benchmarks/faults.py kills --times 60``: a refresh ever anew with changed input, each killed with SIGKILL: one
of three at a random moment of the run, the others, since publishing is over in a blink, at a random line of Python of
the publication and of what follows it; after each, what is published opens and is the last good version or the new
one, pages and all; at the end one refresh without any help publishes the newest, and nothing is left behind.
``python benchmarks/faults.py readers --times 100``: as many refreshes while four readers in other processes ask what
is published (Python; the command; DuckDB's own client, where ``duckdb`` is on the path; Python that keeps a
connection), and a careless user tries to open it for writing. No read may fail or be torn, no refresh be refused.
``python benchmarks/faults.py publications --times 100``: the same with publications of warehouses made by hand from the
one before, without Dagster and dbt between them: a hundred in a minute.

All print what happened as a line of figures and exit with 1 where anything of that does not hold. The pipeline is the
real one, with Dagster and dbt; the dbt project is the small one of the tests, so that a round takes seconds.
``tests/integration/test_faults.py`` runs short versions of both.
"""

import argparse
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import duckdb

from pipeline.defs.journal import last_runs
from pipeline.publish import KEEP, current, is_sound, up_to_date
from pipeline.settings import Settings
from tests.dagster.conftest import report_text, small_project

ROOT = Path(__file__).resolve().parents[1]
#: What a warehouse folder may hold besides its versions, whatever happened.
KNOWN = {
    *(".alerts.lock", ".publish.lock", ".runs.lock", "alerts.json", "alerts.log", "alerts.log.1", "build", "current"),
    *(".hashes.json", "held", "runs.json", "site", "stage", "taizhang.duckdb", "versions"),
}
#: A refresh in a process of its own; the clock may jump by some seconds, there and back all the while. The process may
#: die at a line of the publication, counted from 1; at the end it tells how many lines there were.
REFRESH = """
import itertools, os, signal, sys, time
from pathlib import Path
project, data, home, clock, last = sys.argv[1:]
ahead, last = float(clock), int(last)
if ahead:
    real, real_ns, asked = time.time, time.time_ns, itertools.count()
    jump = lambda: ahead * (next(asked) // 20 % 2 == 0)
    time.time, time.time_ns = lambda: real() + jump(), lambda: real_ns() + int(jump() * 1e9)
from pipeline.defs.run import RefreshError, run_refresh
from pipeline.settings import Settings
import pipeline.publish
publish, lines = pipeline.publish.publish, 0
watched = ("/pipeline/publish/", "/pipeline/stage/", "/pipeline/alerts.py", "/pipeline/defs/journal.py",
           "/pipeline/defs/folders.py")
def trace(frame, event, _):
    global lines
    if not any(part in frame.f_code.co_filename for part in watched):
        return None
    lines += event == "line"
    if last and lines == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return trace
def publish_watched(*given):
    sys.settrace(trace)
    return publish(*given)
pipeline.publish.publish = publish_watched
try:
    print(run_refresh(Settings(Path(project), Path(data), Path(home))).version.name)
    sys.settrace(None)
    print(lines)
except RefreshError as error:
    sys.exit(f"refused: {error}")
"""
#: Asks ever anew until it is told to stop; says how often it asked, what it saw, and what went wrong.
READER = """
import json, sys, threading
import duckdb
path, keeps = sys.argv[1], sys.argv[2] == "keeps"
asked, seen, wrong = 0, set(), []
stop = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), stop.set()), daemon=True).start()
def ask(connection):
    rows = connection.execute(
        "select (select max(value) from raw.observations where measure = 'growth' and role = 'actual'),"
        " (select max(value) from marts.figures where value < 1000 and role = 'actual' and value != 1200.5)"
    ).fetchall()
    if rows[0][0] != rows[0][1]:
        wrong.append(f"torn: {rows}")
    return rows[0][0]
while not stop.is_set():
    try:
        with duckdb.connect(path, read_only=True) as connection:
            first = ask(connection)
            seen.add(first)
            if keeps:
                stop.wait(0.5)
                if ask(connection) != first:
                    wrong.append("another version in one connection")
    except Exception as error:
        wrong.append(f"{type(error).__name__}: {error}")
    asked += 1
print(json.dumps({"asked": asked, "seen": sorted(seen), "wrong": wrong[:5]}))
"""


class Ground(NamedTuple):
    """A folder with a small project, data and history of its own."""

    settings: Settings

    def put(self, number: int) -> None:
        """Make the number the input."""
        path = self.settings.raw_dir / "410100-2026.txt"
        fresh = path.with_name(".new.tmp")
        fresh.write_text(report_text(2026, growth=number / 10), "utf-8")
        fresh.replace(path)

    def start(self, *, clock: float = 0, before: Sequence[str] = (), last: int = 0) -> "subprocess.Popen[str]":
        """Begin a refresh; ``before`` is a command that runs it, such as ``prlimit``, ``last`` the line it dies at."""
        places = (self.settings.project_dir, self.settings.data_dir, self.settings.dagster_home)
        command = [*before, sys.executable, "-c", REFRESH, *map(str, places), str(clock), str(last)]
        return subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )

    def refresh(self, *, clock: float = 0, before: Sequence[str] = ()) -> str:
        """Refresh to the end; what it said of why not, empty where it published or had nothing to do."""
        process = self.start(clock=clock, before=before)
        _, error = process.communicate()
        return error[error.rfind("refused:") :].strip() or "ended without a word" if process.returncode else ""

    def number(self) -> int:
        """The number that is published; fails where text, observations, marts and pages do not all say it."""
        version = current(self.settings)
        assert version is not None, "nothing is published"
        with duckdb.connect(str(self.settings.published), read_only=True) as connection:
            texts = connection.execute("select text from raw.reports").fetchall()
            values = connection.execute(
                "select value from marts.figures where role = 'actual' and value < 1000 and value != 1200.5"
            ).fetchall()
        assert len(texts) == 1, texts
        ((value,),) = values
        number: int = round(value * 10)
        assert f"增长{number / 10}%" in texts[0][0], (value, texts)
        assert (self.settings.site / "index.html").is_file(), "the pages are gone"
        return number

    def leftovers(self) -> list[str]:
        """Files and folders that a finished refresh does not leave."""
        warehouse = self.settings.warehouse_dir
        found = [path.name for path in warehouse.iterdir() if path.name not in KNOWN and path.suffix != ".tmp"]
        # A small file of a killed process goes with a publication a minute later.
        found += [str(path) for path in warehouse.rglob("*.tmp") if path.parent != warehouse]
        found += [str(path) for path in self.settings.build_dir.iterdir() if path.name != ".lock"]
        versions = [path for path in self.settings.versions_dir.iterdir() if path.name.isdecimal()]
        return found + [f"{len(versions)} versions"] * (len(versions) > KEEP)


@contextmanager
def ground(folder: Path | None = None) -> Iterator[Ground]:
    """A ground in a folder, or in a temporary one."""
    with tempfile.TemporaryDirectory(prefix="faults-") as temporary:
        place = folder or Path(temporary)
        # The careless user is somebody else where root runs this, for root may write everything.
        place.chmod(0o755)
        project = small_project(place / "project", ROOT)
        settings = Settings(project, place / "data", place / "home")
        settings.raw_dir.mkdir(parents=True)
        yield Ground(settings)


def kills(on: Ground, times: int, seed: int) -> str:
    """Refreshes killed at random moments; what happened in words. Raises AssertionError where a promise is broken."""
    chance = random.Random(seed)
    on.put(50)
    began = time.monotonic()
    first = on.start()
    lines = int(first.communicate()[0].split()[-1])
    assert first.returncode == 0
    longest = 1.1 * (time.monotonic() - began)
    published, ends, states = 50, Counter[str](), Counter[str]()
    for number in range(51, 51 + times):
        on.put(number)
        at_line = number % 3 > 0
        process = on.start(last=chance.randint(1, lines) if at_line else 0)
        if not at_line:
            time.sleep(chance.uniform(0, longest))
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        _, error = process.communicate()
        through = process.returncode == 0
        assert through or process.returncode == -signal.SIGKILL, error
        now = on.number()
        assert now in (published, number), f"{now} is published, it was {published} and should become {number}"
        assert not through or now == number
        end = "through" if through else f"killed {'while publishing' if at_line else 'at any moment'}"
        ends[f"{end}, {'new' if now == number else 'old'} version"] += 1
        states[last_runs(on.settings)[0].outcome] += 1
        published = now
        if (number - 50) % 10 == 0:
            print(f"{number - 50} of {times}: {dict(ends)}", file=sys.stderr, flush=True)
    on.put(999)
    assert on.refresh() == "", "the next refresh needed a hand"
    assert on.number() == 999
    assert up_to_date(on.settings)
    assert not on.leftovers(), on.leftovers()
    told = ", ".join(f"{what} {count}" for what, count in sorted(ends.items()))
    return f"{times} refreshes: {told}; last run by status: {dict(sorted(states.items()))}; nothing left behind"


def refreshed(on: Ground, number: int) -> bool:
    """Publish by a whole refresh; whether there is a new version."""
    from pipeline.defs.run import run_refresh

    on.put(number)
    return run_refresh(on.settings).published


def published(on: Ground, number: int) -> bool:
    """Publish what is published with another number in it, without building it; whether there is a new version."""
    from pipeline.publish import fingerprint_now, publish

    before = current(on.settings)
    assert before is not None
    on.put(number)
    folder = on.settings.build_dir / "by hand"
    folder.mkdir(parents=True)
    file = Path(shutil.copyfile(before.path, folder / before.path.name))
    with duckdb.connect(str(file)) as connection:
        connection.execute("update raw.reports set text = ?", [report_text(2026, growth=number / 10)])
        for table, which in (("raw.observations", "measure = 'growth'"), ("marts.figures", "value < 1000")):
            asked = f"update {table} set value = ? where role = 'actual' and value != 1200.5 and {which}"
            connection.execute(asked, [number / 10])
    shutil.copytree(on.settings.site.resolve(), folder / "site")
    publish(on.settings, file, fingerprint_now(on.settings), folder / "site")
    folder.rmdir()
    return current(on.settings) != before


def readers(on: Ground, times: int, renew: Callable[[Ground, int], bool] = refreshed) -> str:
    """Refreshes among readers; what happened in words. Raises AssertionError where a promise is broken."""
    refreshed(on, 50)
    path = str(on.settings.published)
    pythons = [_python(READER, path, how) for how in ("anew", "anew", "keeps")]
    clients = {"taizhang query": 0, "duckdb": 0, "refused writers": 0}
    client = shutil.which("duckdb", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    fourth = [client, "-readonly", path, "-json", "-c"] if client else _query(on)
    name = "duckdb" if client else "taizhang query"
    for number in range(51, 51 + times):
        asking = subprocess.Popen(
            [*fourth, "select count(*) as n from raw.reports"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=_environment(on),
        )  # fmt: skip
        careless = _careless(path)
        assert renew(on, number), number
        out, error = asking.communicate()
        assert asking.returncode == 0, error
        assert "1" in out, out
        clients[name] += 1
        assert careless.wait() == 3, "the careless user got in"
        clients["refused writers"] += 1
        if (number - 50) % 10 == 0:
            print(f"{number - 50} of {times}", file=sys.stderr, flush=True)
    told = [json.loads(reader.communicate("")[0]) for reader in pythons]
    assert on.number() == 50 + times
    wrong = [one for reader in told for one in reader["wrong"]]
    assert not wrong, wrong
    asked = sum(reader["asked"] for reader in told)
    seen = {one for reader in told for one in reader["seen"]}
    others = ", ".join(f"{name} {count}" for name, count in clients.items() if count)
    assert not on.leftovers(), on.leftovers()
    what = "refreshes" if renew is refreshed else "publications"
    return (
        f"{times} {what}, none refused; {asked} reads in Python, {others}: none failed, none torn, "
        f"{len(seen)} versions seen"
    )


def _python(script: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", script, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    )


def _query(on: Ground) -> list[str]:
    return [sys.executable, "-m", "pipeline.cli", "query", "--format", "jsonl"]


def _environment(on: Ground) -> dict[str, str]:
    return {**os.environ, "TAIZHANG_DATA": str(on.settings.data_dir), "DAGSTER_HOME": str(on.settings.dagster_home)}


def _careless(path: str) -> "subprocess.Popen[bytes]":
    """Somebody who opens the published file for writing: ends with 3 where that is refused."""
    script = (
        "import duckdb, sys\n"
        "try: duckdb.connect(sys.argv[1]).execute('create table mine as select 1')\n"
        "except duckdb.Error: sys.exit(3)"
    )
    who = ["setpriv", "--reuid=65534", "--clear-groups"] if os.getuid() == 0 else []
    return subprocess.Popen([*who, sys.executable, "-c", script, path], stderr=subprocess.DEVNULL)


def main() -> None:
    """Run one series and print its line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("series", choices=("kills", "readers", "publications"))
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**6, help="of the moments of the kills")
    asked = parser.parse_args()
    began = time.monotonic()
    with ground() as on:
        if asked.series == "kills":
            told = kills(on, asked.times, asked.seed)
        else:
            told = readers(on, asked.times, refreshed if asked.series == "readers" else published)
        version = current(on.settings)
        assert version is not None
        assert is_sound(version)
    print(f"{told} ({time.monotonic() - began:.0f} s, seed {asked.seed})")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
