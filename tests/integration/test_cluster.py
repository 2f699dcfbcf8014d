"""Reading on several machines: two nodes of a Ray cluster on loopback, one of which is killed while it works."""

import os
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pipeline.engine import EngineError, chunked, map_chunks
from pipeline.ingest import RawFile, scan
from pipeline.load import load
from pipeline.settings import Settings
from pipeline.stage import StageResult, due, stage_keys
from pipeline.stage.work import stage_chunk
from tests.warehouse import REPORT, STATISTICS, ask, project_at, put, stage_all

_WHY = "the extra ray is not installed: see docs/scaling.md"
ray: Any = pytest.importorskip("ray", reason=_WHY)
cluster_utils: Any = pytest.importorskip("ray.cluster_utils", reason=_WHY)

pytestmark = [
    pytest.mark.timeout(600),
    # Ray announces changes to come when it starts, and leaves a log file open
    pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning", "ignore::ResourceWarning"),
]
NODE = {"num_cpus": 1, "object_store_memory": 80 * 2**20, "node_ip_address": "127.0.0.1", "include_dashboard": False}


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A cluster of two nodes that listen on loopback; the second is the one to lose."""
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    # Otherwise a loopback address is taken for the machine's own in its network, where nothing listens.
    monkeypatch.setattr("ray._private.ray_constants.ENABLE_RAY_CLUSTER", False)
    started = cluster_utils.Cluster(initialize_head=True, head_node_args=NODE)
    try:
        started.add_node(**NODE)
        monkeypatch.setenv("TAIZHANG_ENGINE", "ray")
        monkeypatch.setenv("RAY_ADDRESS", started.address)
        yield started
    finally:
        ray.shutdown()
        started.shutdown()


def stage_or_wait(settings: Settings, safe_node: str, begun: Path, raw_files: Sequence[RawFile]) -> list[StageResult]:
    """Stage on the safe node; on the other one say that it begun, and never end."""
    if ray.get_runtime_context().get_node_id() != safe_node:
        begun.touch()
        time.sleep(3600)
    return stage_chunk(settings, raw_files)


def test_a_cluster_that_loses_a_machine_reads_what_one_machine_reads(cluster: Any, tmp_path: Path) -> None:
    here, there = (project_at(tmp_path / name) for name in ("here", "there"))
    for settings in (here, there):
        for region in ("410000", "410100", "410200", "320000", "320100"):
            for year in range(1980, 2026):
                put(settings, f"{region}-{year}.txt", REPORT.replace("2025", str(year - 1)).replace("2026", str(year)))
        put(settings, "statistics/a.csv", STATISTICS)
    files = scan(there.raw_dir)
    chunks = chunked(due(there, files))
    assert len(chunks) > 4, "more than both nodes take at once"
    begun = tmp_path / "begun"
    killer = threading.Thread(target=_kill_when, args=(cluster, begun))
    killer.start()
    work = partial(stage_or_wait, there, cluster.head_node.node_id, begun)
    results = [result for done in map_chunks(work, chunks, elsewhere=True) for result in done]
    killer.join()
    assert begun.exists(), "the node that was killed had work"
    assert [result.name for result in results] == [file.name for chunk in chunks for file in chunk]

    os.environ.pop("TAIZHANG_ENGINE")
    tables = []
    for settings, keys in ((here, stage_all(here)), (there, stage_keys(there, files))):
        file = settings.build_dir / "taizhang.duckdb"
        load(settings, file, keys)
        names = ("reports", "sections", "observations", "left_out", "statistics", "quarantine")
        tables.append({name: ask(file, f"from raw.{name} order by all") for name in names})
    assert len(tables[0]["reports"]) == 5 * 46
    assert tables[0] == tables[1]


def test_a_cluster_that_is_not_there_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        monkeypatch.setenv("TAIZHANG_ENGINE", "ray")
        monkeypatch.setenv("RAY_ADDRESS", f"127.0.0.1:{port}")
        with pytest.raises(EngineError, match=f"127.0.0.1:{port}.*start it"):
            list(map_chunks(len, chunked(list(range(200))), elsewhere=True))


def _kill_when(cluster: Any, begun: Path) -> None:
    end = time.monotonic() + 300
    while not begun.exists() and time.monotonic() < end:
        time.sleep(0.1)
    [doomed] = cluster.worker_nodes
    cluster.remove_node(doomed, allow_graceful=False)
