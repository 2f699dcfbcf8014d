"""A run's own build, and the steps on the way to it that several assets may have to make sure of.

Belongs here: what this run has read, loaded and built so far, in that order, whatever part of the way was launched.
Does not belong here: how files are staged, loaded and published (``pipeline.stage``, ``load``, ``publish``), and how
it looks in Dagster (``pipeline.defs.assets``, ``dbt``).
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.defs import journal
from pipeline.defs.folders import BUILD_FILE, claim
from pipeline.ingest import UNREADABLE, RawFile, scan
from pipeline.partial import Copy, Part, make_whole, part_due, region_of
from pipeline.publish import Held, Seal, fingerprint, hold, last_sound
from pipeline.settings import Settings
from pipeline.site import Before, SiteResult, write_site
from pipeline.stage import StageError, StageResult, due, results, stage_due, stage_keys, table_frames

#: Of how many raw files rows to show are in memory at a time.
_FILES_AT_ONCE = 500

if TYPE_CHECKING:
    from pipeline.publish.gate import Doubt

_log = logging.getLogger(__name__)


class Progress(NamedTuple):
    """How far a run is: ``step`` names the asset or model, ``detail`` says what was just done.

    ``done`` of ``total`` counts files or models; both are 0 where a step does not count.
    """

    step: str
    detail: str
    done: int = 0
    total: int = 0


OnProgress = Callable[[Progress], None]


def no_progress(_: Progress) -> None:
    """Tell nobody."""


@dataclass
class Build:
    """One run's view of the inputs and what it has made of them.

    ``loaded`` counts the rows of each raw table (None until the stage is loaded); ``fingerprint`` is that of the inputs
    that were loaded; ``complete`` says that dbt built all of its project and all its tests passed, and that the file
    is the one to publish. ``part`` are the regions that it is about where it is not about all.
    """

    settings: Settings
    run_id: str
    on_progress: OnProgress = no_progress
    loaded: dict[str, int] | None = None
    fingerprint: str = ""
    complete: bool = False
    part: Part | None = None
    copy: Copy | None = None
    seal: Seal | None = None
    staged_now: list[StageResult] = field(default_factory=list)
    #: The kinds of which this run has read all that was due.
    read: set[str] = field(default_factory=set)
    written: SiteResult | None = None
    #: What is noted in the journal when the run is over.
    outcome: str = "nothing published"
    _staged: list[StageResult] | None = None

    @property
    def folder(self) -> Path:
        """The folder that only this run writes to."""
        return self.settings.build_dir / self.run_id

    @property
    def database(self) -> Path:
        """The run's own DuckDB file."""
        return self.folder / BUILD_FILE

    @cached_property
    def raw_files(self) -> Sequence[RawFile]:
        """What lay in ``data/raw`` when this run first looked: all its steps are about these files."""
        return scan(self.settings.raw_dir, self.settings.known_hashes)

    @property
    def site(self) -> Path:
        """The folder of the pages that this run writes."""
        return self.folder / "site"

    def files(self, kind: str) -> list[RawFile]:
        """The raw files of a kind: ``report`` or ``statistics``."""
        return [raw for raw in self.raw_files if raw.kind == kind]

    def stage(self, kind: str) -> Iterator[StageResult]:
        """Read the files of a kind that are due, each result as it is done."""
        self._staged = None
        files = due(self.settings, self.files(kind))
        for done, result in enumerate(stage_due(self.settings, files) if files else (), start=1):
            self.staged_now.append(result)
            self.on_progress(Progress("observations" if kind == "report" else kind, result.name, done, len(files)))
            yield result
        self._staged = None
        self.read.add(kind)

    def staged(self, *kinds: str) -> list[StageResult]:
        """Everything of these kinds, or of all, that is staged, read in this run or earlier."""
        if self._staged is None:
            # Asked for eight times a run; fifty thousand take a third of a second.
            self._staged = results(self.settings, self.raw_files)
        return [one for one in self._staged if not kinds or one.kind in kinds]

    def quarantined(self, staged: Sequence[StageResult]) -> list[dict[str, Any]]:
        """The rows in quarantine of these files."""
        return self._rows([result for result in staged if result.counts.get("quarantine")], "quarantine")

    def preview(self, staged: Sequence[StageResult], table: str, rows: int = 8) -> list[dict[str, Any]]:
        """The first rows of a stage table of the first of these files that has any."""
        return self._rows([result for result in staged if result.counts.get(table)][:1], table, rows)

    def _rows(self, staged: Sequence[StageResult], table: str, limit: int | None = None) -> list[dict[str, Any]]:
        frames = table_frames(self.settings, table, staged, _FILES_AT_ONCE)
        return [row for frame in frames for row in frame.head(limit or frame.height).to_dicts()]

    def corrections(self) -> list[dict[str, Any]]:
        """What became of each correction that people made; the stage has to be loaded."""
        import duckdb

        with duckdb.connect(str(self.database), read_only=True) as connection:
            return connection.execute("from raw.corrections order by number").pl().to_dicts()

    def wrong_corrections(self) -> list[dict[str, Any]]:
        """The rows in quarantine that are corrections; the stage has to be loaded."""
        import duckdb

        with duckdb.connect(str(self.database), read_only=True) as connection:
            asked = "from raw.quarantine where table_name = 'corrections' order by quarantine_id"
            return connection.execute(asked).pl().to_dicts()

    def load(self) -> dict[str, int]:
        """Load the stage into this run's own file, if this run has not yet; returns the rows of each raw table.

        All files have to be staged. Where the change is about a few regions of many, only their rows are loaded.
        """
        if self.loaded is None:
            try:
                self.loaded = self._load()
            except StageError:
                # What was damaged without a trace is forgotten now, and due.
                for kind in ("report", "statistics"):
                    for _ in self.stage(kind):
                        pass
                self.loaded = self._load()
            self.fingerprint = self._made_from()
            about = f", of {len(self.part.replaced)} regions that the change is about" if self.part else ""
            self.on_progress(Progress("raw_tables", f"{sum(self.loaded.values())} rows{about}"))
        return self.loaded

    def _load(self) -> dict[str, int]:
        from pipeline.load import load

        self.part = part_due(self.settings, self.staged())
        if self.part and self.copy is None:
            self.copy = Copy(self.part.base, self.folder / "whole" / BUILD_FILE)
        return load(self.settings, self.database, stage_keys(self.settings, self.raw_files), self.part)

    def _made_from(self) -> str:
        """The fingerprint of the inputs; another where a file could be listed and not be read, for it is to be tried
        again though nothing changes.
        """
        listed = {raw.name for raw in self.raw_files if raw.sha256 != UNREADABLE}
        failed = [one.name for one in self.staged() if not one.lasting and one.name in listed]
        made_from = fingerprint(self.settings, self.raw_files)
        return f"{made_from} without {', '.join(failed)}" if failed else made_from

    def loads_report(self, report_id: str) -> bool:
        """Whether statements of a report were loaded: all, or those of the regions that this build needs."""
        return self.part is None or region_of(report_id) in self.part.loaded

    def finish(self) -> None:
        """Make the file that dbt built whole the one to publish."""
        self.on_progress(Progress("warehouse", "built and tested"))
        make_whole(self.settings, self.database, self.part, self.copy)
        self.seal = Seal(self.database)
        self.complete = True
        self.on_progress(Progress("warehouse", f"{self.database.stat().st_size / 1e6:,.0f} MB"))

    def write_site(self) -> SiteResult:
        """Write the pages of what this run built, if it has not yet. All marts have to be built."""
        if self.written is None:
            part = self.part
            before = (
                Before(part.base.parent / "site", part.base, part.touched, part.whole, part.compared) if part else None
            )
            self.written = write_site(self.database, self.site, before)
            self.on_progress(Progress("site", f"{self.written.pages} pages"))
        return self.written

    def doubts(self) -> list["Doubt"]:
        """What is suspicious in this build against what is published; empty where nothing can be compared."""
        import duckdb

        from pipeline.publish.gate import doubts

        before = last_sound(self.settings)
        if before is None:
            return []
        try:
            return doubts(before.path, self.database)
        except duckdb.Error as error:
            # What an older release of the project published may have other tables.
            _log.warning("version %s cannot be compared with the new build: %s", before.name, error)
            return []

    def hold(self, reasons: Sequence[str]) -> Held:
        """Keep this build and its pages for a person to decide, instead of publishing it. It has to be whole."""
        self.write_site()
        return hold(self.settings, self.database, self.fingerprint, reasons, self.site)


@contextmanager
def open_build(settings: Settings, run_id: str, on_progress: OnProgress = no_progress) -> Iterator[Build]:
    """A run's build in its own folder, which is held until the end (see ``folders.claim``)."""
    with claim(settings, run_id):
        journal.began(settings, run_id)
        build = Build(settings, run_id, on_progress)
        try:
            yield build
        finally:
            journal.ended(settings, run_id, build.outcome)
