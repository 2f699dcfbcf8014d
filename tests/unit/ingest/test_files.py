"""What of the raw folder counts as input."""

import hashlib
import os
from pathlib import Path

import pytest

from pipeline.ingest import IngestError, files, read_bytes, scan


def test_a_missing_folder_has_no_files(tmp_path: Path) -> None:
    assert scan(tmp_path / "raw") == []


def test_files_are_listed_by_name_with_their_hash_and_kind(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "province/c.txt", "statistics/d.csv", "statistics/deep/e.xlsx", "odd.bin"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    found = scan(tmp_path)
    assert [(raw.name, raw.kind) for raw in found] == [
        ("a.txt", "report"),
        ("b.txt", "report"),
        ("odd.bin", "report"),
        ("province/c.txt", "report"),
        ("statistics/d.csv", "statistics"),
        ("statistics/deep/e.xlsx", "statistics"),
    ]
    assert all(raw.sha256 == hashlib.sha256(raw.name.encode()).hexdigest() for raw in found)


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.txt",
        ".git/config",
        "~$report.docx",
        "half.txt.part",
        "page.crdownload",
        "x.tmp",
        "x.txt~",
        "README.md",
        "sources.yaml",
    ],
)
def test_hidden_unfinished_and_describing_files_are_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x")
    assert scan(tmp_path) == []


def test_a_file_changed_since_it_was_listed_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("before")
    (raw,) = scan(tmp_path)
    (tmp_path / "a.txt").write_text("after")
    with pytest.raises(IngestError) as error:
        read_bytes(raw)
    assert (error.value.reason, error.value.lasting) == ("changed while read", False)


def test_a_link_to_nowhere_is_listed_and_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone")
    (raw,) = scan(tmp_path)
    assert raw.sha256 == "unreadable"
    with pytest.raises(IngestError, match="unreadable"):
        read_bytes(raw)


def test_a_pipe_is_listed_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (raw,) = scan(tmp_path)
    assert raw.sha256 == "unreadable"
    with pytest.raises(IngestError, match="不是普通文件"):
        read_bytes(raw)


def test_a_name_in_another_encoding_can_be_written_down(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), "郑州市_2026.txt".encode("gbk"))  # noqa: PTH118 - no Path from bytes
    with open(path, "wb") as file:  # noqa: PTH123 - no Path from bytes
        file.write(b"x")
    (raw,) = scan(tmp_path)
    assert "\\xd6\\xdd" in raw.name
    assert raw.name.encode()
    assert read_bytes(raw) == b"x"


def test_a_file_that_no_report_can_be_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MAX_BYTES", 10)
    (tmp_path / "film.mp4").write_bytes(b"x" * 11)
    (raw,) = scan(tmp_path)
    with pytest.raises(IngestError, match="too large"):
        read_bytes(raw)
