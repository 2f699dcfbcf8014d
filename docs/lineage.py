"""Draws docs/lineage.svg, the picture in README, from the assets that Dagster knows.

``python docs/lineage.py --write`` draws it anew (``make readme`` does so); without ``--write`` it says whether the
picture is still true. A box a group, an entry an asset, a line wherever one is made from another.
"""

import sys
from collections import defaultdict
from html import escape
from pathlib import Path
from typing import NamedTuple

PICTURE = Path(__file__).resolve().parent / "lineage.svg"
COLUMNS = (
    ("data/raw",),
    ("ingest", "seeds"),
    ("warehouse",),
    ("staging",),
    ("intermediate",),
    ("marts",),
    ("publish",),
)
COLORS = {
    "data/raw": "#555555",
    "ingest": "#2f6f4e",
    "seeds": "#2f6f4e",
    "warehouse": "#8a5a00",
    "staging": "#36618e",
    "intermediate": "#36618e",
    "marts": "#a3262a",
    "publish": "#4b3f8f",
}
LETTER, LINE, HEAD, PAD, GAP, MARGIN = 7.4, 24, 30, 12, 64, 16


class Asset(NamedTuple):
    """One entry of the picture; ``key`` is unique, ``name`` is what is written."""

    key: str
    name: str
    group: str
    made_from: tuple[str, ...]


class Entry(NamedTuple):
    """Where an asset stands: the edges of its box and its own height."""

    left: float
    right: float
    y: float


def known_assets() -> list[Asset]:
    """The assets of the project and, before them, the files they come from.

    A seed is made from its own file only: that it is loaded after the raw tables is no lineage.
    """
    from pipeline.definitions import defs

    graph = defs.resolve_asset_graph()
    assets = [
        Asset("files/reports", "*.txt", "data/raw", ()),
        Asset("files/statistics", "statistics/*.csv", "data/raw", ()),
    ]
    files = {"reports": ("files/reports",), "statistics": ("files/statistics",)}
    for key in sorted(graph.get_all_asset_keys(), key=lambda key: key.to_user_string()):
        node, name = graph.get(key), key.to_user_string()
        made_from = tuple(sorted(parent.to_user_string() for parent in node.parent_keys))
        if key.path[0] == "seeds":
            assets.append(Asset(name, key.path[-1], "seeds", ()))
        else:
            assets.append(Asset(name, key.path[-1], node.group_name, files.get(name, made_from)))
    return assets


def in_order(assets: list[Asset]) -> dict[str, list[Asset]]:
    """The assets by group, each group sorted by the mean height of what its entries are made from: few lines cross."""
    height: dict[str, float] = {}
    groups = {}
    for group in (group for column in COLUMNS for group in column):
        members = [asset for asset in assets if asset.group == group]
        known = {asset.key: [height[key] for key in asset.made_from if key in height] for asset in members}
        mean = {key: sum(heights) / len(heights) if heights else 0.0 for key, heights in known.items()}
        groups[group] = sorted(members, key=lambda asset, mean=mean: (mean[asset.key], asset.key))  # type: ignore[misc]
        height |= {asset.key: (at + 0.5) / len(members) for at, asset in enumerate(groups[group])}
    return groups


def drawn(assets: list[Asset]) -> str:
    """The picture as SVG."""
    groups = in_order(assets)
    tall = {group: HEAD + len(members) * LINE + PAD / 2 for group, members in groups.items()}
    highest = max(sum(tall[group] + PAD for group in column) for column in COLUMNS)
    boxes, places, x = [], dict[str, Entry](), float(MARGIN)
    for column in COLUMNS:
        words = [word for group in column for word in (group, *(asset.name for asset in groups[group]))]
        wide = 2 * PAD + LETTER * max(map(len, words))
        y = MARGIN + (highest - sum(tall[group] + PAD for group in column)) / 2
        for group in column:
            boxes.append(
                f'<rect x="{x:.0f}" y="{y:.0f}" width="{wide:.0f}" height="{tall[group]:.0f}" rx="8" fill="#ffffff" '
                f'stroke="{COLORS[group]}" stroke-width="1.5"/>'
                f'<text x="{x + PAD:.0f}" y="{y + 20:.0f}" fill="{COLORS[group]}" font-weight="bold">{group}</text>'
            )
            for at, asset in enumerate(groups[group]):
                middle = y + HEAD + at * LINE + LINE / 2
                places[asset.key] = Entry(x, x + wide, middle)
                boxes.append(f'<text x="{x + PAD:.0f}" y="{middle + 4:.0f}">{escape(asset.name)}</text>')
            y += tall[group] + PAD
        x += wide + GAP
    size = f"{x - GAP + MARGIN:.0f}", f"{highest + 2 * MARGIN:.0f}"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" '
            f'width="{size[0]}" height="{size[1]}" font-family="ui-monospace, monospace" font-size="12">',
            "<title>From files to the published warehouse: every asset and what it is made from</title>",
            f'<rect width="{size[0]}" height="{size[1]}" fill="#fafafa"/>',
            *_lines(assets, places),
            *boxes,
            "</svg>",
            "",
        ]
    )


def _lines(assets: list[Asset], places: dict[str, Entry]) -> list[str]:
    """Curves from the right edge of a box to the left edge of another; within a box, a bow at its left."""
    lines = defaultdict(list)
    for asset in assets:
        end = places[asset.key]
        for start in (places[key] for key in asset.made_from):
            same = start.left == end.left
            leaves = start.left if same else start.right
            bend = leaves - 30 if same else (start.right + end.left) / 2
            lines[asset.group].append(
                f"M{leaves:.0f} {start.y:.0f}"
                f"C{bend:.0f} {start.y:.0f} {bend:.0f} {end.y:.0f} {end.left:.0f} {end.y:.0f}"
            )
    return [
        f'<path d="{"".join(paths)}" fill="none" stroke="{COLORS[group]}" stroke-opacity="0.5"/>'
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
