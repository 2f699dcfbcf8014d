"""What is held back, accepted and taken back."""

import os
import shutil
import subprocess
import sys

import duckdb
import pytest

from pipeline.ingest import scan
from pipeline.publish import (
    PublishError,
    accept,
    current,
    find,
    fingerprint,
    held,
    hold,
    is_sound,
    last_sound,
    publish,
    reading,
    rollback,
    up_to_date,
    versions,
    waiting,
)
from pipeline.settings import Settings
from tests.warehouse import REPORT, bare_build, bare_site, number_in, number_on, put, refresh


def numbered(settings: Settings, number: int) -> str:
    """Publish a number; the version's name."""
    return publish(settings, bare_build(settings, number), f"inputs-{number}", bare_site(settings, number)).name


def test_what_is_held_back_changes_nothing_until_it_is_accepted(settings: Settings) -> None:
    numbered(settings, 1)
    for number in (2, 3):
        hold(settings, bare_build(settings, number), f"inputs-{number}", ["strange"], bare_site(settings, number))
    assert (number_in(settings.published), number_on(settings.site)) == (1, 1)
    found = held(settings)
    assert found is not None
    assert (found.reasons, found.fingerprint, number_in(found.path)) == (["strange"], "inputs-3", 3)
    assert waiting(settings, "inputs-3") == found
    assert waiting(settings, "inputs-4") is None
    version = accept(settings)
    assert (version.fingerprint, number_in(settings.published), number_on(settings.site)) == ("inputs-3", 3, 3)
    assert held(settings) is None
    with pytest.raises(PublishError, match="nothing is held back"):
        accept(settings)


def test_a_publication_lets_go_of_what_was_held_back(settings: Settings) -> None:
    hold(settings, bare_build(settings, 1), "inputs-1", ["strange"], None)
    numbered(settings, 2)
    assert held(settings) is None
    assert not settings.held_dir.exists()


def test_a_result_half_held_is_nothing(settings: Settings) -> None:
    found = hold(settings, bare_build(settings, 1), "inputs-1", ["strange"], None)
    found.path.unlink()
    assert held(settings) is None
    left = settings.warehouse_dir / ".held.1.tmp"
    left.mkdir()
    numbered(settings, 2)
    assert not left.exists()


def test_a_version_is_published_again_and_brought_back(settings: Settings) -> None:
    names = [numbered(settings, number) for number in (1, 2, 3)]
    assert rollback(settings).name == names[1]
    assert (number_in(settings.published), number_on(settings.site)) == (2, 2)
    decision = waiting(settings, "inputs-3")
    assert decision is not None
    assert names[2] in decision.reasons[0]
    assert rollback(settings, names[0][-12:]).name == names[0]
    assert number_in(settings.published) == 1
    with pytest.raises(LookupError, match="no version is called previous"):
        rollback(settings)
    with pytest.raises(PublishError, match="is the published one"):
        rollback(settings, names[0])
    assert accept(settings).name == names[1], "the one that was taken back last"
    assert held(settings) is None
    assert numbered(settings, 4) > names[2]
    assert [version.name for version in versions(settings)][-1] == find(settings, "current").name


def test_a_damaged_version_is_not_published_again(settings: Settings) -> None:
    names = [numbered(settings, number) for number in (1, 2)]
    file = find(settings, names[0]).path
    file.chmod(0o644)
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    with pytest.raises(PublishError, match="damaged"):
        rollback(settings)
    assert number_in(settings.published) == 2


def test_a_damaged_file_is_seen_by_its_content_and_built_again(settings: Settings) -> None:
    first, second = refresh(settings), None
    put(settings, "410100-2025.txt", REPORT)
    second = refresh(settings, "second")
    assert up_to_date(settings)
    os.utime(second.path, (1, 1))
    assert up_to_date(settings), "another date alone is no damage"
    second.path.chmod(0o644)
    content = bytearray(second.path.read_bytes())
    content[-5000] ^= 0xFF
    second.path.write_bytes(content)
    assert not up_to_date(settings)
    assert last_sound(settings) == first
    third = refresh(settings, "third")
    assert third.name > second.name
    assert is_sound(third)
    assert up_to_date(settings)


def test_readers_are_served_while_somebody_who_may_writes_the_published_file(settings: Settings) -> None:
    version = publish(settings, bare_build(settings, 1), "inputs-1")
    version.path.chmod(0o644)
    script = (
        "import duckdb, sys; c = duckdb.connect(sys.argv[1]); c.execute('create table mine as select 1');"
        "print('ready', flush=True); sys.stdin.readline(); c.close()"
    )
    command = [sys.executable, "-c", script, str(version.path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdin is not None
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
        with pytest.raises(duckdb.IOException):
            number_in(settings.published)
        with reading(version.path) as connection:
            assert connection.execute("select max(number) from first").fetchall() == [(1,)]
        writer.stdin.write("\n")
    assert not is_sound(version), "what the writer did is damage"
    with pytest.raises(duckdb.Error), reading(settings.published.with_name("missing")):
        pass


def test_a_missing_or_unreadable_folder_of_versions_is_no_error(settings: Settings) -> None:
    assert (current(settings), held(settings), versions(settings), last_sound(settings)) == (None, None, [], None)
    with pytest.raises(LookupError, match="there are: none"):
        find(settings, "previous")
    version = refresh(settings)
    shutil.rmtree(version.path.parent)
    assert last_sound(settings) is None
    assert waiting(settings, fingerprint(settings, scan(settings.raw_dir))) is None
