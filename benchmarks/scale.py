"""How the whole way grows with the number of reports: corpora of 503, 5,030 and 50,300 of them.

``python benchmarks/scale.py`` makes each corpus from the real reports (``corpus``) in a temporary folder and measures,
in processes of its own, one after the other: extraction with one process and with two, a first run, a run with
nothing to do, runs after one report of a county, a prefecture, a province and the nation changed, and queries of the
marts (those of ``queries``). ``--sizes 503,5030`` chooses corpora,
``--parts extraction,run,nothing,county,prefecture,province,nation,queries`` what of them; ``--folder`` keeps them with
their warehouses, and the figures in ``figures.json``, so that a long series can be measured in pieces. Prints markdown
tables: each size beside the one before, and how much more of everything it took.

- time is wall time; processor time of the run and its workers stands beside it, since other work on the machine
  lengthens the one and not the other
- peak memory is that of the process with all its children together, sampled every fifth of a second
- disk space for 50,300 reports: about 40 GB
"""

import argparse
import json
import os
import re
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
#: Whose report changes, by the names of their files: the real ones are named by their region. Of the provinces that one
#: of which there are the most reports.
CHANGED = {
    "county": r"\d{4}(?!00)\d\d-\d{4}",
    "prefecture": r"\d\d(?!00)\d\d00-\d{4}",
    "province": r"河北省_\d{4}",
    "nation": r"全国_\d{4}",
}
RUNS = {
    "run": "first run",
    "nothing": "nothing to do",
    **{part: f"a {part}'s report changed" for part in CHANGED},
}
PARTS = ("extraction", *RUNS, "queries")
#: Of how many reports extraction is measured with one process and with two, and how often, by turns.
_EXTRACTED, _ROUNDS = 503, 2


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
            print(f"{said['step']}: {said['seconds']:.1f} s", file=sys.stderr, flush=True)
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


def _processor(process: int) -> float:
    """Processor seconds of a process."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


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
        """Processor seconds of this process, of children that have ended, and of those that live."""
        times = os.times()
        living = sum(map(_processor, list(_family(os.getpid()))[1:]))
        return times.user + times.system + times.children_user + times.children_system + living

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

    #: What is over where a run says a word of this step for the first time, or for the last time where it counts.
    over = {
        "start": "start",
        "observations": "extraction",
        "raw_tables": "load",
        "warehouse": "models and tests",
        "site": "pages",
        "published_warehouse": "publish",
    }

    def progress(told: Progress) -> None:
        if told.step in over and told.done == told.total:
            clock.say(over[told.step])
            over["warehouse"] = "whole file" if told.step == "warehouse" else over["warehouse"]

    run_refresh(load_settings(), progress)
    clock.say("end")


def queries(folder: Path) -> dict[str, float]:
    """Milliseconds of each query of ``benchmarks/queries.py``, the middle of three."""
    import duckdb

    from benchmarks.queries import asked, timed

    with duckdb.connect(str(folder / "warehouse" / "taizhang.duckdb"), read_only=True) as connection:
        connection.execute("use marts")
        return {name: timed(connection, sql, 3)[0] for name, sql in asked(connection)}


def change_one(folder: Path, part: str) -> None:
    """Put other numbers into one report of a ``part`` of the country; where it has none, any is as good."""
    texts = sorted((folder / "raw").rglob("*.txt"))
    path = ([path for path in texts if re.fullmatch(CHANGED[part], path.stem)] or texts)[-1]
    path.write_text(changed(path.read_text("utf-8"), str(time.time_ns())), "utf-8")


def measure(folder: Path, size: int, part: str) -> dict[str, Any]:
    """The figures of one part for a corpus, as JSON keeps them."""
    if part == "extraction":
        reports = min(size, _EXTRACTED)
        rounds = [
            [measured(["extract", str(workers), str(reports)], folder)["extraction"] for workers in (1, 2)]
            for _ in range(_ROUNDS)
        ]
        ratios = [one.seconds / two.seconds for one, two in rounds]
        ones, twos = ([turn[at] for turn in rounds] for at in (0, 1))
        return {
            "reports a second, one process": reports / min(step.seconds for step in ones),
            "reports a second, two processes": reports / min(step.seconds for step in twos),
            "two against one, best of each": min(s.seconds for s in ones) / min(s.seconds for s in twos),
            "two against one, middle of the rounds": statistics.median(ratios),
            "ms of processor a report": 1000 * statistics.median(step.processor for step in ones) / reports,
            "MB, one process": max(step.memory for step in ones),
            "MB, two processes": max(step.memory for step in twos),
        }
    if part == "queries":
        return dict(queries(folder))
    if part in CHANGED:
        change_one(folder, part)
    return {step: list(took) for step, took in measured(["run"], folder).items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="corpora, by their number of reports")
    parser.add_argument("--parts", default=",".join(PARTS), help="what to measure of each, in this order")
    parser.add_argument("--folder", type=Path, help="where corpora, warehouses and figures are kept")
    parser.add_argument("--side", nargs="+", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.side:
        side(given.side)
        return
    with tempfile.TemporaryDirectory() as temporary:
        kept = given.folder or Path(temporary)
        for size in map(int, given.sizes.split(",")):
            folder = kept / str(size)
            if not (folder / "raw").exists():
                write_corpus(folder / "raw", size)
            for part in filter(None, given.parts.split(",")):
                print(f"{size} reports: {part}", file=sys.stderr, flush=True)
                figures = _figures(kept)
                figures.setdefault(str(size), {})[part] = measure(folder, size, part)
                (kept / "figures.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1), "utf-8")
        _print(_figures(kept))


def _figures(folder: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """What was measured so far: by size and part."""
    file = folder / "figures.json"
    return json.loads(file.read_text("utf-8")) if file.exists() else {}


def _print(figures: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
    sizes = sorted(figures, key=int)
    for size in sizes:
        if "extraction" in figures[size]:
            print(f"\nextraction of {min(int(size), _EXTRACTED)} of {size} reports:\n")
            for name, figure in figures[size]["extraction"].items():
                print(f"- {name}: {figure:.3g}")
    for part, name in RUNS.items():
        of_run = [size for size in sizes if part in figures[size]]
        if of_run:
            print(f"\n{name}: seconds (of processor), MB at most; times the size before, in processor\n")
            print(f"| step | {' | '.join(f'{int(size):,} reports' for size in of_run)} |")
            print(f"| --- |{' --- |' * len(of_run)}")
            _print_steps([(int(size), {k: Step(*v) for k, v in figures[size][part].items()}) for size in of_run])
    of_queries = {size: figures[size]["queries"] for size in sizes if "queries" in figures[size]}
    if of_queries:
        print("\nqueries of the marts, ms\n\n| reports | queries | middle | slowest | which |\n| --- |" + " --- |" * 4)
    for size, taken in of_queries.items():
        slowest = max(taken, key=taken.__getitem__)
        print(
            f"| {int(size):,} | {len(taken)} | {statistics.median(taken.values()):.1f} | {taken[slowest]:.0f} | "
            f"{slowest} |"
        )


def _print_steps(runs: list[tuple[int, dict[str, Step]]]) -> None:
    names = list(dict.fromkeys(name for _, steps in reversed(runs) for name in steps))
    for _, steps in runs:
        steps["all"] = Step(
            sum(one.seconds for one in steps.values()),
            sum(one.processor for one in steps.values()),
            max(one.memory for one in steps.values()),
        )
    for name in [*names, "all"]:
        cells = []
        before: Step | None = None
        for _, steps in runs:
            one = steps.get(name)
            more = f"; × {one.processor / before.processor:.1f}" if one and before and before.processor else ""
            cells.append(f"{one.seconds:.1f} ({one.processor:.1f}), {one.memory:.0f} MB{more}" if one else "")
            before = one
        print(f"| {name} | {' | '.join(cells)} |")
    rates = [f"{size / steps['all'].seconds:.1f}" for size, steps in runs]
    print(f"| reports a second | {' | '.join(rates)} |")


if __name__ == "__main__":
    main()
