"""How the whole way grows with the number of reports: corpora of 503, 5,030 and 50,300 of them.

``python benchmarks/scale.py`` makes each corpus from the real reports (``corpus``) in a temporary folder and measures,
in processes of its own, one after the other: extraction with one process and with two, a first run, a run with
nothing to do, a run after one report changed, and queries of the marts. ``--sizes 503,5030`` chooses corpora,
``--folder`` keeps them. Prints markdown tables.

- time is wall time; processor time of the run and its workers stands beside it, since other work on the machine
  lengthens the one and not the other
- peak memory is that of the process with all its children together, sampled every fifth of a second
- disk space for 50,300 reports: about 40 GB
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

PROJECT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(PROJECT))

from benchmarks.corpus import changed, write_corpus  # noqa: E402

SIZES = (503, 5030, 50300)
#: Steps as a run tells them, under the names of the table.
STEPS = {
    "observations": "extraction",
    "raw_tables": "load",
    "dbt": "models and tests",
    "site": "pages",
    "published_warehouse": "publish",
}
#: What people ask of the marts most; the middle of nine times, on an open connection.
QUERIES = {
    "one region's targets": "from target_vs_actual where region_code = '440300' order by period, target_id",
    "kept by year, all regions": "select year, sum(met_strict), sum(assessed) from realisation_rate group by all",
    "one indicator side by side": "from region_comparison where indicator_id = 'gdp' and year = 2024",
    "one report's ledger": "from ledger where report_id = '440300-2024'",
    "numbers without an explanation": "select count(*) from unexplained_numbers",
}


class Step(NamedTuple):
    """What a part of a run took: seconds, processor seconds, and the peak of memory in MB."""

    seconds: float
    processor: float
    memory: float


def measured(arguments: list[str], folder: Path) -> dict[str, Step]:
    """Run this file's other side in a process and take its steps with time and memory."""
    env = {
        **os.environ,
        "TAIZHANG_DATA": str(folder),
        "DAGSTER_HOME": str(folder / "dagster"),
        "PYTHONPATH": str(PROJECT),
    }
    (folder / "dagster").mkdir(exist_ok=True)
    command = [sys.executable, __file__, "--side", *arguments]
    steps: dict[str, Step] = {}
    peak = [0.0]
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        done = threading.Event()
        watcher = threading.Thread(target=_watch, args=(process.pid, peak, done), daemon=True)
        watcher.start()
        assert process.stdout
        for line in process.stdout:
            said = json.loads(line)
            before = steps.get(said["step"], Step(0, 0, 0))
            steps[said["step"]] = Step(
                before.seconds + said["seconds"], before.processor + said["processor"], max(before.memory, peak[0])
            )
            peak[0] = 0.0
        done.set()
        watcher.join()
    if process.returncode:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}")
    return steps


def _watch(process: int, peak: list[float], done: threading.Event) -> None:
    while not done.wait(0.2):
        peak[0] = max(peak[0], sum(map(_memory, _family(process))))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))
    except OSError:
        return


def _memory(process: int) -> float:
    """Resident memory in MB."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def side(arguments: list[str]) -> None:
    """The measured process: says each step as a line of JSON when it is over."""
    clock = _Clock()
    if arguments[0] == "extract":
        _extract(clock, int(arguments[1]), int(arguments[2]))
    else:
        _run(clock)


class _Clock:
    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), self._used()

    @staticmethod
    def _used() -> float:
        times = os.times()
        return times.user + times.system + times.children_user + times.children_system

    def say(self, step: str) -> None:
        """A step ends here, and the next one begins."""
        wall, used = time.perf_counter(), self._used()
        told = {"step": step, "seconds": wall - self._wall, "processor": used - self._processor}
        print(json.dumps(told), flush=True)
        self._wall, self._processor = wall, used


def _extract(clock: _Clock, workers: int, reports: int) -> None:
    """Extraction alone, of the first reports of the corpus."""
    import functools

    from pipeline.engine import chunked, map_chunks
    from pipeline.ingest import scan
    from pipeline.settings import load_settings
    from pipeline.stage import stage_chunk

    settings = load_settings()
    files = scan(settings.raw_dir, settings.known_hashes)[:reports]
    clock.say("start")
    for _ in map_chunks(functools.partial(stage_chunk, settings), chunked(files), workers=workers):
        pass
    clock.say("extraction")


def _run(clock: _Clock) -> None:
    """A refresh, as ``taizhang run`` makes it."""
    from pipeline.defs.build import Progress
    from pipeline.defs.run import run_refresh
    from pipeline.settings import load_settings

    step = "start"

    def progress(told: Progress) -> None:
        nonlocal step
        if told.step == "dbt":
            return
        ends = told.done == told.total if told.total else True
        if told.step in STEPS and ends:
            if told.step == "site" and step != "dbt":
                step = "site"
            clock.say(told.step)

    run_refresh(load_settings(), progress)
    clock.say("end")


def queries(folder: Path) -> dict[str, float]:
    """Milliseconds of each query."""
    import duckdb

    found = {}
    with duckdb.connect(str(folder / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        connection.execute("set search_path = 'marts'")
        for name, sql in QUERIES.items():
            times = []
            for _ in range(9):
                started = time.perf_counter()
                connection.execute(sql).fetchall()
                times.append(time.perf_counter() - started)
            found[name] = statistics.median(times) * 1000
    return found


def change_one(folder: Path) -> None:
    """Put other numbers into one report."""
    path = max((folder / "raw").rglob("*.txt"))
    path.write_text(changed(path.read_text("utf-8"), str(time.time_ns())), "utf-8")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="corpora, by their number of reports")
    parser.add_argument("--folder", type=Path, help="where corpora and warehouses are kept")
    parser.add_argument("--side", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.side:
        side(given.side)
        return
    with tempfile.TemporaryDirectory() as temporary:
        for size in map(int, given.sizes.split(",")):
            folder = (given.folder or Path(temporary)) / str(size)
            if not (folder / "raw").exists():
                write_corpus(folder / "raw", size)
            print(f"\n## {size} reports\n", flush=True)
            _print_extraction(folder, min(size, 503))
            for name in ("first run", "nothing to do", "one report changed"):
                if name == "one report changed":
                    change_one(folder)
                _print_run(name, measured(["run"], folder))
            for query, milliseconds in queries(folder).items():
                print(f"- {query}: {milliseconds:.0f} ms")


def _print_extraction(folder: Path, reports: int) -> None:
    """One process against two, each on a stage of its own."""
    for workers in (1, 2):
        step = measured(["extract", str(workers), str(reports)], folder)["extraction"]
        print(
            f"- extraction with {workers} processes: {reports / step.seconds:.1f} reports/s, "
            f"{1000 * step.processor / reports:.0f} ms of processor a report, {step.memory:.0f} MB",
            flush=True,
        )


def _print_run(name: str, steps: Mapping[str, Step]) -> None:
    total = Step(*map(sum, zip(*((one.seconds, one.processor, 0.0) for one in steps.values()), strict=True)))
    peak = max(one.memory for one in steps.values())
    print(f"\n{name}: {total.seconds:.1f} s, {total.processor:.1f} s of processor, at most {peak:.0f} MB\n")
    print("| step | s | processor s | MB |\n| --- | --- | --- | --- |")
    shown: dict[str, Any] = {"start": "start", **STEPS, "end": "end"}
    for step, words in shown.items():
        if step in steps:
            one = steps[step]
            print(f"| {words} | {one.seconds:.1f} | {one.processor:.1f} | {one.memory:.0f} |")
    print(flush=True)


if __name__ == "__main__":
    main()
