"""What a version is made from, in one word, and whether what is published was made from what there is now.

Belongs here: which files decide over the content of a version. Does not belong here: reading them.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pipeline
from pipeline.ingest.corrections import FILE as CORRECTIONS
from pipeline.ingest.files import RawFile, scan
from pipeline.ingest.visits import digest as sources
from pipeline.publish.versions import current, is_sound
from pipeline.settings import Settings
from pipeline.stage import rule_version

_PACKAGE = Path(pipeline.__path__[0])
_DBT_FOLDERS = ("models", "seeds", "macros", "tests", "snapshots", "analyses")
_DBT_FILES = ("dbt_project.yml", "packages.yml", "package-lock.yml")


def fingerprint(settings: Settings, raw_files: Sequence[RawFile]) -> str:
    """One word for all that a version is made from: raw files, rules and seeds, the load, the dbt project, the site.

    The limits of the gate count, too: what was held back under others is judged anew.
    """
    digest = hashlib.sha256(rule_version(settings).encode())
    for path in (
        _PACKAGE / "database.py",
        _PACKAGE / "load.py",
        _PACKAGE / "partial.py",
        *sorted((_PACKAGE / "publish").glob("*.csv")),
        *_site_files(),
    ):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    corrections = settings.raw_dir / CORRECTIONS
    digest.update(hashlib.sha256(corrections.read_bytes() if corrections.is_file() else b"").digest())
    digest.update(sources(settings.data_dir))
    for raw in sorted(raw_files, key=lambda raw: raw.name):
        digest.update(f"\0{raw.name}\0{raw.content}".encode())
    for path in _dbt_files(settings.dbt_dir):
        digest.update(f"\0{path.relative_to(settings.dbt_dir).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def fingerprint_now(settings: Settings) -> str:
    """That of what there is at this moment."""
    return fingerprint(settings, scan(settings.raw_dir, settings.known_hashes))


def up_to_date(settings: Settings) -> bool:
    """Whether the published version was made from exactly what there is now, and is as it was published."""
    version = current(settings)
    return version is not None and version.fingerprint == fingerprint_now(settings) and is_sound(version)


def _site_files() -> list[Path]:
    """All that makes the pages: code, templates, style and script."""
    files = (_PACKAGE / "site").rglob("*.*")
    return sorted(path for path in files if path.suffix in (".py", ".html", ".css", ".js", ".csv"))


def _dbt_files(folder: Path) -> list[Path]:
    named = [folder / name for name in _DBT_FILES]
    inside = [path for name in _DBT_FOLDERS for path in (folder / name).rglob("*") if not path.name.startswith(".")]
    return sorted(path for path in named + inside if path.is_file())
