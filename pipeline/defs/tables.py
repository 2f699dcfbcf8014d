"""Rows as people read them in Dagster's UI: small markdown tables, and links to places of the project.

Belongs here: how rows look in metadata. Does not belong here: which rows are shown.
"""

from collections.abc import Iterable, Mapping, Sequence

import dagster as dg

MAX_ROWS = 20
MAX_COLUMNS = 10
MAX_CELL = 60
WIDEST = 30
_MARKUP = str.maketrans({mark: f"&#{ord(mark)};" for mark in "&<>|`*[\\"})


def column_schema(table: str) -> dict[str, dg.TableSchema]:
    """Metadata that shows the columns of a stage table, from its contract: types, what may be empty, what they mean."""
    from pipeline.schemas import columns

    shown = [
        dg.TableColumn(
            column.name,
            column.kind,
            description=column.description,
            constraints=dg.TableColumnConstraints(nullable=column.nullable),
        )
        for column in columns(table)
    ]
    return {"dagster/column_schema": dg.TableSchema(shown)}


def markdown(rows: Sequence[Mapping[str, object]], columns: Iterable[str] | None = None) -> str:
    """A markdown table of the first rows; cells are cut to a readable length and can hold no markup.

    ``columns`` chooses and orders the columns; without it the first row's are taken. Says how many rows are not shown.
    """
    if not rows:
        return "*no rows*"
    names = list(columns if columns is not None else rows[0])
    shown, more = names[:MAX_COLUMNS], len(names) - MAX_COLUMNS
    lines = [_line(shown), _line("---" for _ in shown)]
    lines += [_line(_cell(row.get(name)) for name in shown) for row in rows[:MAX_ROWS]]
    notes = []
    if len(rows) > MAX_ROWS:
        notes.append(f"{len(rows) - MAX_ROWS} more rows")
    if more > 0:
        notes.append(f"{more} more columns: {', '.join(names[MAX_COLUMNS:])}")
    return "\n".join(lines) + (f"\n\n*{'; '.join(notes)}*" if notes else "")


def bars(counts: Sequence[tuple[object, int]]) -> str:
    """Counts as a bar chart in markdown: the largest as long as ``WIDEST`` blocks, every other at least one."""
    most = max((count for _, count in counts), default=0)
    rows = [
        {"what": name, "rows": f"{count:,}", "share": "█" * max(1, round(count / most * WIDEST)) if count else ""}
        for name, count in counts
    ]
    return markdown(rows)


def plain(row: Mapping[str, object]) -> dict[str, bool | int | float | str | None]:
    """A row that JSON can hold: whatever is no number, text or truth becomes text."""
    return {k: v if v is None or isinstance(v, (bool, int, float, str)) else str(v) for k, v in row.items()}


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _cell(value: object) -> str:
    """One cell: no line breaks, nothing that markdown or HTML would take for its own."""
    if value is None:
        return ""
    text = f"{value:.12g}" if isinstance(value, float) else str(value)
    text = " ".join(text.split())
    if len(text) > MAX_CELL:
        text = text[: MAX_CELL - 1] + "…"
    return text.translate(_MARKUP)
