"""No committed score of reading labelled reports drops, and a better one is written down."""

import pytest

from tests.gold import scoring

WRITE = "write it down: make scores (or python -m tests.gold.update)"


def told(which: str, name: str, figure: str, was: float, value: float) -> str:
    """A figure that changed, with what shows why."""
    return f"{which}/{name}: {figure} {was:.2f} -> {value:.2f}    ({scoring.how_to_see(which, name)})"


def present(which: str) -> dict[str, scoring.Figures]:
    """The figures of a set; skips, with the reason, where none of its reports is here."""
    reports = scoring.labelled(which)
    if not reports:
        pytest.skip(f"the labels of the set {which} are not here: they lie in ../shared/gold")
    found = scoring.measured(which)
    if not found:
        pytest.skip(f"no report of the set {which} can be read: {reports[0].absent}")
    return found


@pytest.fixture(scope="module", params=scoring.SETS)
def compared(request: pytest.FixtureRequest) -> tuple[str, list[tuple[str, str, float, float]], set[str]]:
    """A set, its figures that are not as committed, and its reports that could be read."""
    now = present(request.param)
    before = scoring.committed()[request.param]
    return request.param, list(scoring.changes(before, now)), set(now)


def test_no_figure_drops(compared: tuple[str, list[tuple[str, str, float, float]], set[str]]) -> None:
    which, changes, _ = compared
    fell = [told(which, *change) for change in changes if change[3] < change[2]]
    if fell:
        pytest.fail("fell:\n" + "\n".join(fell), pytrace=False)


def test_a_better_figure_is_written_down(compared: tuple[str, list[tuple[str, str, float, float]], set[str]]) -> None:
    which, changes, _ = compared
    known = scoring.committed()[which]
    rose = [told(which, *change) for change in changes if change[3] > change[2] and change[0] in known]
    rose += sorted({f"{which}/{change[0]}: new" for change in changes if change[0] not in known})
    if rose:
        pytest.fail(f"better than committed; {WRITE}:\n" + "\n".join(rose), pytrace=False)


def test_every_report_of_a_set_is_read_or_the_reason_told(
    compared: tuple[str, list[tuple[str, str, float, float]], set[str]],
) -> None:
    which, _, read = compared
    absent = [f"{one.name}: {one.absent}" for one in scoring.labelled(which) if one.name not in read]
    if absent:
        pytest.skip("not scored: " + "; ".join(absent))


def test_the_shipped_report_needs_nothing_beside_the_project() -> None:
    (report,) = scoring.labelled("shipped")
    assert not report.absent
    assert report.text.is_relative_to(scoring.PROJECT)


def test_committed_figures_are_those_of_the_labels_that_are_shipped() -> None:
    for which in scoring.SETS:
        names = set(scoring.committed()[which]) - {scoring.ALL}
        if which != "shared" or scoring.labelled("shared"):
            assert names == {one.name for one in scoring.labelled(which)}, which


def test_readme_shows_the_committed_figures() -> None:
    page = scoring.README.read_text("utf-8")
    assert scoring.in_readme(page, scoring.committed()) == page, WRITE
    assert all(name in page for name in scoring.SHOWN.values())


@pytest.mark.parametrize(("committed", "now", "expected"), [
    (90.0, 90.0, []), (90.0, 89.99, [("a", "strict", 90.0, 89.99)]), (90.0, 90.01, [("a", "strict", 90.0, 90.01)]),
])  # fmt: skip
def test_a_hundredth_of_a_percent_is_a_change(committed: float, now: float, expected: list[object]) -> None:
    assert list(scoring.changes({"a": {"strict": committed}}, {"a": {"strict": now}})) == expected


def test_figures_over_other_reports_are_not_compared() -> None:
    before = {"a": {"strict": 90.0}, scoring.ALL: {"strict": 90.0}}
    now = {"a": {"strict": 90.0}, "b": {"strict": 10.0}, scoring.ALL: {"strict": 50.0}}
    assert list(scoring.changes(before, now)) == [("b", "strict", 0.0, 10.0)]


def test_two_readers_labelled_the_same_words() -> None:
    both = scoring.labelled("second_reader")
    assert {one.name for one in both} == {one.name for one in scoring.labelled("held_out")}
    for one in both:
        first, second = (path.read_text("utf-8").partition("\n")[0] for path in (one.labels, one.text))
        assert first == second, one.name
    agreed = scoring.measured("second_reader")[scoring.ALL]
    assert agreed["strict"] > 97, "who labels otherwise than the first reader has not read the guideline"
    assert agreed["strict"] < 100, "a second reader who never differs has copied"


def test_what_was_held_out_is_not_shown() -> None:
    for which in scoring.UNSEEN:
        for one in scoring.labelled(which):
            assert "evaluate" not in scoring.how_to_see(which, one.name)
    (report,) = scoring.labelled("shipped")
    assert scoring.how_to_see("shipped", report.name).startswith("taizhang evaluate tests/gold/410100-2026.jsonl ")
