"""Publishing among other processes: readers, rivals, and deaths at any moment."""

import random
import subprocess
import sys
import time
from pathlib import Path

from pipeline.ingest import scan
from pipeline.publish import KEEP, publish, up_to_date
from pipeline.settings import Settings
from pipeline.stage import due, prune_stage, staged
from tests.warehouse import ask, bare_build, bare_site, number_in, refresh

ROOT = Path(__file__).resolve().parents[2]
#: Holds what is published when it starts, and at each line says what that holds and what a new connection finds.
READER = """
import duckdb, sys
def number(connection):
    return connection.sql("select max(number) from first").fetchone()[0]
held = duckdb.connect(sys.argv[1], read_only=True)
print("ready", flush=True)
for line in sys.stdin:
    with duckdb.connect(sys.argv[1], read_only=True) as fresh:
        print(number(held), number(fresh), flush=True)
"""
#: Writes to what is published when it starts, and again after a line, and dies with its log unwritten.
WRITER = """
import duckdb, os, sys
connection = duckdb.connect(sys.argv[1])
connection.execute("create table mine as select 1")
print("ready", flush=True)
sys.stdin.readline()
connection.execute("insert into mine values (2)")
os._exit(0)
"""


def publisher(settings: Settings, how: str, *arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.integration.publisher", how, str(settings.project_dir)]
    return subprocess.Popen(
        [*command, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def talking(script: str, database: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", script, str(database)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def leftovers(settings: Settings) -> list[str]:
    """Files of the warehouse that no finished publication would leave."""
    kept = {path.name for path in settings.versions_dir.iterdir()}
    known = {".hashes.json", ".publish.lock", "build", "current", "site", "stage", "taizhang.duckdb", "versions"}
    # A small file that was being written goes with the first publication a minute later.
    found = [path.name for path in settings.warehouse_dir.iterdir() if path.name not in known and path.suffix != ".tmp"]
    found += [str(path) for path in settings.versions_dir.rglob("*.tmp")]
    whole = {"site", "taizhang.duckdb", "version.json"}
    found += [
        name for name in kept if {path.name for path in (settings.versions_dir / name).iterdir()} | {"site"} != whole
    ]
    return found


def test_a_reader_keeps_the_version_it_opened_while_new_ones_are_published(settings: Settings) -> None:
    publish(settings, bare_build(settings, 1), "")
    reader = talking(READER, settings.published)
    with reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
        for number in range(2, 4 + KEEP):
            publish(settings, bare_build(settings, number), "")
            reader.stdin.write("next\n")
            reader.stdin.flush()
            assert reader.stdout.readline().split() == ["1", str(number)]
        reader.stdin.close()
        assert reader.wait() == 0


def test_a_careless_writer_of_an_old_version_harms_nobody(settings: Settings) -> None:
    old = publish(settings, bare_build(settings, 1), "")
    old.path.chmod(0o644)
    with talking(WRITER, settings.published) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        publish(settings, bare_build(settings, 2), "")
        writer.stdin.write("go on\n")
        writer.stdin.flush()
        assert writer.wait() == 0
        assert number_in(settings.published) == 2
    for number in range(3, 3 + KEEP):
        publish(settings, bare_build(settings, number), "")
    assert not old.path.parent.exists()
    assert leftovers(settings) == []


def test_two_publishers_at_a_time_both_succeed(settings: Settings) -> None:
    publish(settings, bare_build(settings, 0), "")
    rivals = [publisher(settings, "many", first, 8) for first in (100, 200)]
    seen = set()
    while any(rival.poll() is None for rival in rivals):
        seen.add(number_in(settings.published))
    for rival in rivals:
        out, error = rival.communicate()
        assert rival.returncode == 0, error
        assert len(out.split()) == 8
    assert number_in(settings.published) in (107, 207)
    assert seen <= {0, *range(100, 108), *range(200, 208)}
    assert len(list(settings.versions_dir.iterdir())) == KEEP
    assert leftovers(settings) == []


def test_a_publisher_killed_before_any_of_its_steps_leaves_a_whole_version(settings: Settings) -> None:
    publish(settings, bare_build(settings, 0), "inputs-0", bare_site(settings, 0))
    out, error = publisher(settings, "every_step").communicate()
    told = [line.split() for line in out.splitlines()]
    assert told, error
    assert [state for _, state, *_ in told] == ["killed"] * (len(told) - 1) + ["through"], error
    assert len(told) > 8
    before = "0"
    for step, _, number, fingerprint, shown in told:
        assert number in (before, step)
        assert fingerprint == f"inputs-{number}"
        assert shown == number, "the pages are those of the warehouse"
        before = number
    assert before == told[-1][0]
    assert len(list(settings.versions_dir.iterdir())) == KEEP
    assert leftovers(settings) == []


def test_a_refresh_killed_at_random_moments_needs_no_hand_afterwards(settings: Settings) -> None:
    refresh(settings)
    for _ in range(5):
        process = publisher(settings, "endless")
        with process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(random.uniform(0, 0.4))
            process.kill()
        texts = ask(settings.published, "select text from raw.reports")
        assert len(texts) == 1
        assert "税收增长" in str(texts[0][0])
    version = refresh(settings, "after")
    assert up_to_date(settings)
    assert ask(version.path, "select text from raw.reports") == [
        ((settings.raw_dir / "410100-2026.txt").read_text("utf-8"),)
    ]
    assert len(list(settings.versions_dir.iterdir())) == KEEP
    assert leftovers(settings) == []
    (raw,) = scan(settings.raw_dir)
    keys = [str(key) for (key,) in ask(version.path, "select stage_key from raw.load_info")]
    prune_stage(settings, keys, grace=0)
    assert set(staged(settings)) == set(keys)
    assert due(settings, [raw]) == []
