"""Versions and the link, in one process; what several processes do to each other is in tests/integration."""

import json
import os
import shutil
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from pipeline.ingest import scan
from pipeline.publish import KEEP, PublishError, current, fingerprint, publish, publish_lock, up_to_date
from pipeline.settings import Settings
from pipeline.stage import stage_keys, staged
from tests.warehouse import (
    REPORT,
    ask,
    bare_build,
    bare_site,
    build,
    number_in,
    number_on,
    put,
    refresh,
)


def test_nothing_is_published_at_first(settings: Settings) -> None:
    assert current(settings) is None
    assert not up_to_date(settings)


def test_a_version_is_a_read_only_file_behind_a_relative_link(settings: Settings, tmp_path: Path) -> None:
    version = publish(settings, bare_build(settings, 1), "inputs")
    assert current(settings) == version
    assert (version.fingerprint, version.counts["main.first"]) == ("inputs", 1000)
    assert version.published_at.endswith("+00:00")
    assert stat.S_IMODE(version.path.stat().st_mode) == 0o444
    assert version.path.stat().st_size == version.size
    assert not settings.published.readlink().is_absolute()
    assert number_in(settings.published) == 1
    moved = settings.data_dir.rename(tmp_path / "moved")
    assert number_in(moved / "warehouse" / "taizhang.duckdb") == 1


def test_the_database_is_called_by_its_name_and_not_by_its_version(settings: Settings) -> None:
    publish(settings, bare_build(settings, 1), "")
    assert ask(settings.published, "select database_name from duckdb_databases() where not internal") == [("taizhang",)]


def test_the_site_is_published_with_the_warehouse_and_switched_by_one_link(settings: Settings) -> None:
    for number in (1, 2):
        publish(settings, bare_build(settings, number), "", bare_site(settings, number))
        assert (number_in(settings.published), number_on(settings.site)) == (number, number)
    assert not (settings.build_dir / "bare-2" / "site").exists()
    first = min(settings.versions_dir.iterdir())
    settings.current_version.unlink()
    settings.current_version.symlink_to(first)
    assert (number_in(settings.published), number_on(settings.site)) == (1, 1)


def test_links_of_before_there_was_a_site_are_led_through_the_one_link(settings: Settings) -> None:
    old = publish(settings, bare_build(settings, 1), "")
    for link in (settings.published, settings.current_version):
        link.unlink()
    settings.published.symlink_to(old.path.relative_to(settings.warehouse_dir))
    assert current(settings) == old
    publish(settings, bare_build(settings, 2), "", bare_site(settings, 2))
    assert (number_in(settings.published), number_on(settings.site)) == (2, 2)
    assert settings.published.readlink() == Path("current/taizhang.duckdb")


def test_the_build_is_gone_from_where_it_was(settings: Settings) -> None:
    file = bare_build(settings, 1)
    publish(settings, file, "")
    assert list(file.parent.iterdir()) == []


def test_the_newest_few_versions_stay_and_always_the_published_one(settings: Settings) -> None:
    versions = [publish(settings, bare_build(settings, number), str(number)) for number in range(KEEP + 2)]
    names = sorted(path.name for path in settings.versions_dir.iterdir())
    assert names == [version.name for version in versions[-KEEP:]]
    assert number_in(settings.published) == KEEP + 1


def test_the_published_version_stays_even_where_newer_ones_stand_beside_it(settings: Settings) -> None:
    more = put(settings, "410000-2026.txt", REPORT)
    wanted = publish(settings, bare_build(settings, 1), fingerprint(settings, scan(settings.raw_dir)))
    more.unlink()
    for number in (2, 3):
        publish(settings, bare_build(settings, number), "old")
    put(settings, more.name, REPORT)
    orphan = settings.versions_dir / "09000000000000000000"
    shutil.copytree(wanted.path.parent, orphan)
    settings.published.unlink()
    settings.published.symlink_to(wanted.path)
    assert publish(settings, bare_build(settings, 4), "old").name == wanted.name
    assert number_in(settings.published) == 1
    assert len(list(settings.versions_dir.iterdir())) == KEEP + 1


def test_names_sort_by_publication_even_if_the_clock_is_put_back(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = publish(settings, bare_build(settings, 1), "")
    monkeypatch.setattr(time, "time_ns", lambda: 1)
    second = publish(settings, bare_build(settings, 2), "")
    assert first.name < second.name
    assert len(first.name) == len(second.name)


def test_a_log_of_the_build_is_folded_in(settings: Settings) -> None:
    file = bare_build(settings, 1)
    script = (
        "import duckdb, os, sys; c = duckdb.connect(sys.argv[1]); c.execute('set wal_autocheckpoint=\\'1GB\\'');"
        "c.execute('create table late as select 7 as x'); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", script, str(file)], check=True)
    assert file.with_name(file.name + ".wal").exists()
    version = publish(settings, file, "")
    assert ask(version.path, "select x from late") == [(7,)]
    assert sorted(path.name for path in version.path.parent.iterdir()) == ["taizhang.duckdb", "version.json"]


@pytest.mark.parametrize("how", ["missing", "no database", "no load_info", "open"])
def test_a_build_that_is_no_warehouse_is_refused_and_the_published_one_stays(settings: Settings, how: str) -> None:
    published = publish(settings, bare_build(settings, 1), "")
    file = bare_build(settings, 2)
    held = None
    if how == "missing":
        file.unlink()
    elif how == "no database":
        file.write_bytes(b"nothing of the kind")
    else:
        held = duckdb.connect(str(file))
        held.execute("drop table raw.load_info" if how == "no load_info" else "select 1")
        if how == "no load_info":
            held.close()
    with pytest.raises(PublishError):
        publish(settings, file, "")
    if held:
        held.close()
    assert current(settings) == published
    assert number_in(settings.published) == 1


def test_a_damaged_description_makes_the_version_unknown_not_unreadable(settings: Settings) -> None:
    version = refresh(settings)
    assert up_to_date(settings)
    told = version.path.with_name("version.json")
    for content in ("", "[]", "{}", told.read_text("utf-8")[:-20]):
        told.write_text(content, encoding="utf-8")
        found = current(settings)
        assert found is not None
        assert (found.path, found.fingerprint) == (version.path, "")
        assert not up_to_date(settings)
    assert refresh(settings, "again").name > version.name
    assert up_to_date(settings)


def test_a_link_to_nowhere_and_a_cut_file_are_not_up_to_date(settings: Settings) -> None:
    version = refresh(settings)
    content = version.path.read_bytes()
    version.path.chmod(0o644)
    version.path.write_bytes(content[:-1])
    assert not up_to_date(settings)
    version.path.unlink()
    assert current(settings) is None
    assert not up_to_date(settings)
    refresh(settings, "again")
    assert up_to_date(settings)


@pytest.mark.parametrize(
    "change",
    [
        lambda s: put(s, "410100-2026.txt", REPORT + "\n"),
        lambda s: put(s, "new.txt", "x"),
        lambda s: (s.raw_dir / "410100-2026.txt").unlink(),
        lambda s: (s.raw_dir / "410100-2026.txt").rename(s.raw_dir / "410100-2025.txt"),
        lambda s: s.indicator_seed.write_text("indicator_id,name_zh\n", encoding="utf-8"),
        lambda s: (s.dbt_dir / "dbt_project.yml").write_text("name: other\n", encoding="utf-8"),
        lambda s: (s.dbt_dir / "seeds" / "dim_other.csv").write_text("a\n1\n", encoding="utf-8"),
    ],
    ids=["content", "added", "removed", "renamed", "seed", "dbt", "dbt seed"],
)
def test_any_change_of_input_is_seen(settings: Settings, change: Callable[[Settings], object]) -> None:
    refresh(settings)
    assert up_to_date(settings)
    change(settings)
    assert not up_to_date(settings)


def test_what_dbt_leaves_behind_and_hidden_files_are_no_input(settings: Settings) -> None:
    refresh(settings)
    for name in ("target/manifest.json", "logs/dbt.log", "models/.swp"):
        (settings.dbt_dir / name).parent.mkdir(exist_ok=True)
        (settings.dbt_dir / name).write_text("x")
    put(settings, ".hidden", "x")
    assert up_to_date(settings)


def test_publishing_prunes_the_stage_of_what_is_not_in_the_version(settings: Settings) -> None:
    refresh(settings)
    put(settings, "410100-2026.txt", REPORT + "税收增长3%。")
    for path in settings.stage_dir.rglob("*"):
        os.utime(path, (1, 1))
    refresh(settings, "next")
    keys = stage_keys(settings, scan(settings.raw_dir))
    assert set(keys) <= set(staged(settings))
    assert [path.stem for path in settings.stage_dir.glob("manifest/*")] == [keys[-1]]


def test_an_older_build_never_replaces_what_the_inputs_are_now(settings: Settings) -> None:
    older = fingerprint(settings, scan(settings.raw_dir))
    slow = build(settings, "slow")
    put(settings, "410000-2026.txt", REPORT)
    newer = refresh(settings, "quick")
    assert publish(settings, slow, older) == newer
    assert up_to_date(settings)
    assert not slow.exists()


def test_a_build_of_passed_inputs_is_published_where_nothing_newer_is(settings: Settings) -> None:
    older = fingerprint(settings, scan(settings.raw_dir))
    file = build(settings)
    put(settings, "410000-2026.txt", REPORT)
    assert publish(settings, file, older).fingerprint == older
    assert not up_to_date(settings)


def test_leftovers_of_killed_publications_are_removed(settings: Settings) -> None:
    publish(settings, bare_build(settings, 1), "")
    half = settings.versions_dir / "09999999999999999999"
    half.mkdir()
    (half / "taizhang.duckdb").write_bytes(b"half")
    link = settings.warehouse_dir / ".taizhang.duckdb.00000000000000000001.tmp"
    link.symlink_to("nowhere")
    spill = settings.versions_dir / "stray"
    spill.write_text("x")
    old, young = (settings.warehouse_dir / f"..hashes.json.{number}.tmp" for number in (1, 2))
    for path in (old, young):
        path.write_text("{")
    os.utime(old, (1, 1))
    version = publish(settings, bare_build(settings, 2), "")
    assert not half.exists()
    assert not link.is_symlink()
    assert not spill.exists()
    assert not old.exists()
    assert young.exists(), "somebody may be writing it"
    assert version.name > half.name


def test_the_lock_may_be_nested_and_parts_threads(settings: Settings) -> None:
    order: list[str] = []

    def other() -> None:
        with publish_lock(settings):
            order.append("other")

    with publish_lock(settings), publish_lock(settings):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join(timeout=0.2)
        assert thread.is_alive()
        order.append("first")
    thread.join()
    assert order == ["first", "other"]


def test_asking_what_is_published_imports_nothing_heavy(settings: Settings) -> None:
    refresh(settings)
    script = (
        "import json, sys; from pathlib import Path; from pipeline.settings import Settings;"
        "from pipeline.publish import up_to_date; p = Path(sys.argv[1]);"
        "print(json.dumps([up_to_date(Settings(p, p / 'data', p / 'home')), sorted(sys.modules)]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(settings.project_dir)], check=True, capture_output=True, text=True
    )
    fresh, modules = json.loads(done.stdout)
    assert fresh is True
    assert not {"dagster", "dbt", "duckdb", "pandas", "pandera", "polars", "pyarrow", "numpy"} & set(modules)
