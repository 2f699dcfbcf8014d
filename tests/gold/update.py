"""Writes the present figures to scores.json and README: ``python -m tests.gold.update`` (or ``make scores``).

A figure that fell is written only with ``--lower``, for a fall that buys something better elsewhere. Sets whose
reports are not here keep what is committed.
"""

import json
import sys

from tests.gold import scoring


def main(arguments: list[str]) -> int:
    """Update scores.json; 1 where a figure fell and nobody said that it may."""
    before = scoring.committed()
    now = {which: scoring.measured(which) or before.get(which, {}) for which in scoring.SETS}
    changed = [(which, *change) for which in now for change in scoring.changes(before.get(which, {}), now[which])]
    fallen = 0
    for which, name, figure, was, value in changed:
        fallen += value < was
        sys.stdout.write(f"{which}\t{name}\t{figure}\t{was:.2f} -> {value:.2f}{'  FELL' if value < was else ''}\n")
    if fallen and "--lower" not in arguments:
        sys.stdout.write(f"{fallen} figures fell and nothing was written; --lower writes them down all the same\n")
        return 1
    scoring.SCORES.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", "utf-8")
    scoring.README.write_text(scoring.in_readme(scoring.README.read_text("utf-8"), now), "utf-8")
    sys.stdout.write(f"{len(changed)} figures changed\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
