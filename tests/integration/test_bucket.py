"""The stage on object storage: what a folder does, against an S3 server on loopback."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.ingest import scan
from pipeline.load import load
from pipeline.settings import Settings
from pipeline.stage import StageError, due, prune_stage, results, table_frames
from pipeline.stage.places import place_of
from tests.warehouse import REPORT, STATISTICS, ask, project_at, put, stage_all

_WHY = "the extra s3 and moto with flask-cors are not installed: see docs/scaling.md"
pytest.importorskip("s3fs", reason=_WHY)
boto3: Any = pytest.importorskip("boto3", reason=_WHY)
moto: Any = pytest.importorskip("moto.server", reason=_WHY)
ADDRESS = "s3://taizhang/some/stage"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of an S3 server of this process."""
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def settings(tmp_path: Path, server: str, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Three files, and an empty bucket for their stage."""
    for name, value in {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    bucket = boto3.resource("s3").create_bucket(Bucket="taizhang")
    bucket.objects.all().delete()
    settings = project_at(tmp_path)
    put(settings, "410100-2026.txt", REPORT)
    put(settings, "odd.ofd", b"%PDF")
    put(settings, "statistics/a.csv", STATISTICS)
    return replace(settings, stage_address=ADDRESS)


def names(settings: Settings) -> list[str]:
    """All objects of the bucket."""
    place = place_of(settings)
    folders = ("manifest", "reports", "sections", "observations", "left_out", "statistics", "quarantine")
    return [one.name for folder in folders for one in place.listed(folder)]


def test_a_warehouse_is_loaded_from_a_bucket_as_from_a_folder(settings: Settings) -> None:
    local = replace(settings, stage_address="")
    files = []
    for each in (local, settings):
        keys = stage_all(each)
        file = each.build_dir / (each.stage_address[:2] or "here") / "taizhang.duckdb"
        load(each, file, keys)
        files.append(file)
    for table in ("reports", "sections", "observations", "left_out", "statistics", "quarantine", "load_info"):
        here, there = (ask(file, f"from raw.{table} order by all") for file in files)
        assert here == there, table
    assert names(settings) == names(local)
    assert due(settings, scan(settings.raw_dir)) == []


def test_what_was_damaged_or_lost_in_a_bucket_is_due(settings: Settings) -> None:
    raw_files = scan(settings.raw_dir)
    assert due(settings, raw_files) == raw_files
    stage_all(settings)
    told = results(settings, raw_files)
    place = place_of(settings)
    (name,) = (one for one in names(settings) if one.startswith("observations/"))
    good = place.read(name)
    harms: tuple[Callable[[], None], ...] = (
        lambda: place.write(name, good[:-9] + b"\0" * 9),
        lambda: place.remove(name),
    )
    for harm in harms:
        harm()
        assert due(settings, raw_files) == raw_files
        with pytest.raises(StageError, match="stage what is due"):
            list(table_frames(settings, "observations", told, 50))
        stage_all(settings)
        assert pl.concat(table_frames(settings, "observations", told, 50)).height == 2
        assert due(settings, raw_files) == []


def test_what_nobody_uses_leaves_the_bucket(settings: Settings) -> None:
    keys = stage_all(settings)
    there = names(settings)
    assert prune_stage(settings, []) == 0
    assert prune_stage(settings, keys[:1], grace=-5) == 0
    assert names(settings) == there
    assert prune_stage(settings, [], grace=-5) == 3
    assert names(settings) == []
    place_of(settings).remove("manifest/gone.json")
