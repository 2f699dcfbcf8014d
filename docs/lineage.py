"""Draws docs/lineage.svg, the picture in README, from the assets that Dagster knows.

``python docs/lineage.py --write`` draws it anew (``make readme`` does so); without ``--write`` it says whether the
picture is still true. A column a group, an entry an asset, a line wherever one is made from another.
"""

import sys
from collections import defaultdict
from html import escape
from pathlib import Path
from typing import NamedTuple

PICTURE = Path(__file__).resolve().parent / "lineage.svg"
GROUPS = ("ingest", "warehouse", "staging", "intermediate", "marts", "publish")
COLORS = {
    "ingest": "#2f6f4e",
    "warehouse": "#8a5a00",
    "staging": "#44546a",
    "intermediate": "#44546a",
    "marts": "#a3262a",
    "publish": "#4b3f8f",
}
LETTER, LINE, HEAD, PAD, GAP, MARGIN = 7.4, 24, 30, 12, 70, 16


class Asset(NamedTuple):
    """One entry of the picture."""

    name: str
    group: str
    made_from: tuple[str, ...]


class Entry(NamedTuple):
    """Where an asset stands: its column's edges and its own height."""

    left: float
    right: float
    y: float


def known_assets() -> list[Asset]:
    """The assets of the project with what each is made from, by the last part of their keys."""
    from pipeline.definitions import defs

    graph = defs.resolve_asset_graph()
    return [
        Asset(
            key.path[-1] if key.path[0] != "seeds" else "/".join(key.path),
            graph.get(key).group_name,
            tuple(
                sorted(
                    parent.path[-1] if parent.path[0] != "seeds" else "/".join(parent.path)
                    for parent in graph.get(key).parent_keys
                )
            ),
        )
        for key in sorted(graph.get_all_asset_keys(), key=lambda key: key.to_user_string())
    ]


def columns_of(assets: list[Asset]) -> list[list[Asset]]:
    """The assets in columns, each sorted by the mean height of what its entries are made from: so few lines cross."""
    height: dict[str, float] = {}
    columns = []
    for group in GROUPS:
        members = [asset for asset in assets if asset.group == group]
        known = {asset.name: [height[name] for name in asset.made_from if name in height] for asset in members}
        mean = {name: sum(heights) / len(heights) if heights else 0.5 for name, heights in known.items()}
        members.sort(key=lambda asset, mean=mean: (mean[asset.name], asset.name))  # type: ignore[misc]
        height |= {asset.name: (at + 0.5) / len(members) for at, asset in enumerate(members)}
        columns.append(members)
    return columns


def drawn(assets: list[Asset]) -> str:
    """The picture."""
    columns = columns_of(assets)
    tallest = max(len(column) for column in columns)
    height = 2 * MARGIN + HEAD + tallest * LINE + PAD
    boxes, places, x = [], dict[str, Entry](), float(MARGIN)
    for group, column in zip(GROUPS, columns, strict=True):
        wide = 2 * PAD + LETTER * max(len(word) for word in (group, *(asset.name for asset in column)))
        top = MARGIN + (tallest - len(column)) * LINE / 2
        boxes.append(
            f'<rect x="{x:.0f}" y="{top:.0f}" width="{wide:.0f}" height="{HEAD + len(column) * LINE + PAD:.0f}" rx="8" '
            f'fill="#ffffff" stroke="{COLORS[group]}" stroke-width="1.5"/>'
            f'<text x="{x + PAD:.0f}" y="{top + 20:.0f}" fill="{COLORS[group]}" font-weight="bold">{group}</text>'
        )
        for at, asset in enumerate(column):
            y = top + HEAD + at * LINE + LINE / 2
            places[asset.name] = Entry(x, x + wide, y)
            boxes.append(f'<text x="{x + PAD:.0f}" y="{y + 4:.0f}">{escape(asset.name)}</text>')
        x += wide + GAP
    width = x - GAP + MARGIN
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
            f'width="{width:.0f}" height="{height:.0f}" font-family="ui-monospace, monospace" font-size="12">',
            "<title>From files to the published warehouse: every asset and what it is made from</title>",
            f'<rect width="{width:.0f}" height="{height:.0f}" fill="#fafafa"/>',
            *_lines(assets, places),
            *boxes,
            "</svg>",
            "",
        ]
    )


def _lines(assets: list[Asset], places: dict[str, Entry]) -> list[str]:
    """Curves from the right edge of a column to the left edge of another; within a column, a bow at its left."""
    lines = defaultdict(list)
    for asset in assets:
        end = places[asset.name]
        for name in asset.made_from:
            start = places[name]
            same = start.left == end.left
            leaves = start.left if same else start.right
            bend = leaves - 30 if same else (start.right + end.left) / 2
            path = (
                f"M{leaves:.0f} {start.y:.0f}"
                f"C{bend:.0f} {start.y:.0f} {bend:.0f} {end.y:.0f} {end.left:.0f} {end.y:.0f}"
            )
            lines[asset.group].append(path)
    return [
        f'<path d="{"".join(paths)}" fill="none" stroke="{COLORS[group]}" stroke-opacity="0.45"/>'
        for group, paths in lines.items()
    ]


def main() -> int:
    """Compare or draw; returns the exit code."""
    true = drawn(known_assets())
    if PICTURE.exists() and PICTURE.read_text("utf-8") == true:
        print("The picture is true.")
        return 0
    if "--write" in sys.argv:
        PICTURE.write_text(true, "utf-8")
        print(f"{PICTURE.name} is drawn anew.")
        return 0
    print("The picture is not what Dagster knows: say python docs/lineage.py --write")
    return 1


if __name__ == "__main__":
    sys.exit(main())
