"""What reading a report keeps in mind: what was found, the sentence it stands in, what numbers leave for the next.

Belongs here: plain records of the reading's state. Does not belong here: how words change it.
"""

from dataclasses import dataclass, field, fields
from typing import Literal

from pipeline.core.discourse.topics import topic_in
from pipeline.core.lexicon import units
from pipeline.core.model import Measure, Observation, Section
from pipeline.core.numbers.as_digits import as_written
from pipeline.core.outline.text import Normal
from pipeline.core.patterns import Found
from pipeline.core.phrases.clauses import has_points
from pipeline.core.phrases.measures import Bound, Peeled
from pipeline.core.phrases.naming import own_doing
from pipeline.core.phrases.periods import Time, times
from pipeline.core.phrases.towards import doing_towards
from pipeline.core.scope.quoted import Quoted
from pipeline.core.tokens import Quantity, Skip


@dataclass(slots=True)
class Reading:
    """What reading one report has found so far.

    Observations carry offsets of the stored text ``stored``; ``left_out``, like everything else, those of the normal
    form. ``year`` is the year the report was given in.
    """

    normal: Normal
    stored: str
    year: int
    observations: list[Observation] = field(default_factory=list)
    left_out: list[Skip] = field(default_factory=list)
    #: Where its numbers begin, in order.
    numbers: list[int] = field(default_factory=list)
    headline_read: bool = False
    #: Whether 今年 is the year that the report reviews.
    closes_within_year: bool = False
    #: Whether it is given at a change of terms within the year, and speaks of them alone.
    changes_term: bool = False
    #: Its normal form with digits for the commas between thousands, and for the Chinese numerals of its statistics.
    text: str = field(init=False)
    quoted: Quoted = field(init=False)
    has_points: bool = field(init=False)
    #: Where words begin in its plans that look back on years, in order.
    backs: list[int] = field(default_factory=list)
    #: The words of times that were looked for last, before a sentence, and from where to where that was.
    told: Found = field(default_factory=list)
    told_from: int = -1
    told_to: int = -1
    _subject: str = ""
    _subject_until: int = -1

    def __post_init__(self) -> None:
        self.text = self.normal.text
        self.quoted = Quoted(self.normal.text)
        self.has_points = has_points(self.normal.text)

    def as_written(self, words: str) -> str:
        """``words`` of ``text`` as the report writes them."""
        return words if self.text is self.normal.text else as_written(words)

    def end_of(self, one: Observation) -> int:
        """Where ``text`` goes on behind the number of ``one``."""
        return self.normal.position(one.end - 1) + 1

    def between(self, one: Observation, start: int) -> str:
        """The words of ``text`` from behind ``one`` to the stored offset ``start``, where another begins."""
        return self.text[self.end_of(one) : self.normal.position(start)]

    def leave_subject(self, subject: str, end: int) -> None:
        """Leave the last subject of a sentence that ends at ``end``."""
        self._subject, self._subject_until = subject, end

    def subject_before(self, start: int) -> str:
        """The last subject of the sentence before the one at ``start``, '' where a line or a sentence lies between."""
        return self._subject if start == self._subject_until and self.normal.text[start - 1] != "\n" else ""


class Sentence:
    """A sentence with numbers: where it stands, in which section, and what it says once for all of them."""

    __slots__ = (
        *("reading", "text", "start", "end", "stored_start", "stored_end", "shift", "section", "number"),
        *("times", "time_places", "told", "behind_look_back", "for_all", "base_year", "base_at", "than_year"),
        *("fact_end", "promise_end", "promise_of_list", "preliminary", "estimated"),
    )

    def __init__(self, reading: Reading, start: int, end: int, section: Section, number: int) -> None:
        self.reading = reading
        self.text = text = reading.text
        self.start = start
        self.end = end
        #: The same in the stored text.
        self.stored_start, self.stored_end = reading.normal.span(start, end)
        #: How much further on all of it stands in the stored text; None where something is left out inside.
        self.shift = self.stored_start - start if self.stored_end - self.stored_start == end - start else None
        self.section = section
        self.number = number
        self.times: list[Time] = times(text, start, end, reading.year, section.role == "target")
        self.time_places = [time.position for time in self.times]
        #: The time that the sentences before it speak of; False while nobody has asked.
        self.told: Time | Literal[False] | None = False
        #: Whether words before it in its paragraph may look back on several years; None while nobody has asked.
        self.behind_look_back: bool | None = None
        #: Whether the last number that was read holds for all years that are spoken of.
        self.for_all = False
        #: The year of the last X of 从X提高到Y, 0 where none was read, and how many observations there were before it.
        self.base_year = 0
        self.base_at = 0
        #: The year that the last growth was measured from, 0 where it was the one before.
        self.than_year = 0
        #: Where the last number ends that tells how things are in the whole country; -1 where none does.
        self.fact_end = -1
        #: Where the last number ends that tells what a thing is to bring; -1 where none does.
        self.promise_end = -1
        #: Whether only a list goes on with it (力争新建公园9个、|学校7所).
        self.promise_of_list = False
        #: Where 初步(核算) and 预计 stand first, -1 where they do not.
        self.preliminary = text.find("初步", start, end)
        self.estimated = text.find("预计", start, end)

    def is_behind_base(self) -> bool:
        """Whether the observation before is the X of 从X提高到Y."""
        return self.base_year != 0 and len(self.reading.observations) - self.base_at == 1


@dataclass(slots=True)
class Carry:
    """What the numbers before leave for the next one of the same sentence.

    ``topic`` is what the attributes behind are attributes of, ``flow`` the verb of doing; ``open_noun`` is the
    counted noun that runs on into the words behind it (576个项目|完成投资); ``topic_said`` tells a topic that was
    said of counted things (县|实施试点) from the things themselves; ``among`` is the verb of doing of the whole whose
    parts 其中 lists, ``among_unit`` the unit of the first of them, ``whole`` what the last share was a share of.
    ``counts_only`` says that ``flow`` is no verb known, only what stands before a count: it holds for the next count.
    """

    end: int
    subject: str = ""
    topic_said: bool = False
    among: str = ""
    among_unit: str = ""
    #: What the count before 其中 told, and its unit: behind a ； it is spoken of again, not its parts.
    parted: tuple[str, str] | tuple[()] = ()
    #: What tells the projects whose stages 其中 lists from others (省外合作|项目|60个，其中签约项目…).
    staged: str = ""
    whole: str = ""
    #: Where the last list of values ends that were handed out to several subjects, -1 where there is none.
    group_end: int = -1
    #: What the last rank was of, and where that ends: sides that are ranked are no sides of what follows.
    ranked: tuple[int, tuple[str, ...]] = (-1, ())
    #: Where the last share of things ends, and what stood before it that may hold for the next one.
    share: tuple[int, str] = (-1, "")
    measure: Measure = "level"
    unit: str = ""
    sign: int = 1
    open_noun: str = ""
    #: What the last number with a noun counted, and in which unit: what is said of some of it needs no noun.
    counts: tuple[str, str] = ("", "")
    names: list[tuple[str, Measure]] = field(default_factory=list)
    #: How many of those names were told before the last ；, or the last rank.
    apart: int = 0
    #: What was last told in each unit: the whole whose parts 其中 lists in it.
    wholes: dict[str, str] = field(default_factory=dict)
    #: What several numbers of one list counted (人大代表建议、政协提案), '' where one number stands alone.
    several: str = ""
    counts_only: bool = False
    _topic: str = ""
    _named: str = ""
    _flow: str = ""
    _done: str = ""

    @property
    def topic(self) -> str:
        """The topic, worked out of the name that holds it when it is first asked for."""
        if self._named:
            self._topic, self._named = topic_in(self._named), ""
        return self._topic

    @topic.setter
    def topic(self, topic: str) -> None:
        self._topic, self._named = topic, ""

    @property
    def flow(self) -> str:
        """The verb of doing, looked for in the name that may begin with one when it is first asked for."""
        if self._done:
            self._flow, self._done = own_doing(self._done) or doing_towards(self._done), ""
        return self._flow

    @flow.setter
    def flow(self, flow: str) -> None:
        self._flow, self._done = flow, ""

    def copy(self) -> "Carry":
        """The same, which what is told next leaves as it is."""
        new = Carry(self.end)
        for one in fields(self):  # compiled, the constructor takes no lists
            setattr(new, one.name, getattr(self, one.name))
        new.names, new.wholes = [*self.names], dict(self.wholes)
        return new

    def leave(self, subject: str, measure: Measure, unit: str, sign: int) -> None:
        """Leave what the number that was read last tells, and how."""
        self.subject, self.measure, self.unit, self.sign = subject, measure, unit, sign

    def tell(self, names: list[tuple[str, Measure]]) -> None:
        """Leave ``names`` alone, as if none had been told before."""
        self.names, self.apart = names, 0

    @property
    def last_name(self) -> str:
        """The name of the number that was read last, '' where there is none."""
        return self.names[-1][0] if self.names else ""

    def last_told(self) -> list[tuple[str, Measure]]:
        """The names told since the last ； or rank, where they are several, else all (…；新增A3家、B4家，|均居第二)."""
        names = self.names[self.apart :]
        return names if len(names) > 1 else self.names

    def go_on(self, indicator: str) -> None:
        """Leave the verb that ``indicator`` may begin with, other than those that make another indicator."""
        self._done = indicator

    def speak_of(self, indicator: str) -> None:
        """Leave the topic of ``indicator``."""
        self._named = indicator


#: Units of what is counted one by one, and none at all: no sides of things.
ONE_BY_ONE: frozenset[str] = frozenset((*units.ONE_BY_ONE, ""))


@dataclass(slots=True)
class Place:
    """Where a noun may stand behind a number: from ``after``, the end of its bound, at most to ``stop``.

    ``following`` is the next number of the sentence, which ends at ``end``.
    """

    after: int
    stop: int
    end: int
    following: Quantity | None


@dataclass(slots=True)
class Lead:
    """The words before a number: as they stand, and what is left of them as a name."""

    words: str
    name: str


@dataclass(slots=True)
class Counted:
    """The noun behind a number: what is counted, where it ends, its predicate, and the verb before the number.

    ``listed`` says that the number goes on with what the one before it began, ``said`` that the predicate ends before
    the next number.
    """

    end: int
    noun: str
    predicate: str
    verb: str
    listed: bool
    said: bool = True


@dataclass(slots=True)
class Statement:
    """What one number is said to be: everything but the number itself and its time.

    ``begin`` is where the words that belong to it begin; ``base`` says that it is the X of 从X提高到Y, ``joined`` that
    a 、 or 和 joins it to the number before, ``others`` is its name where it is a value of others (高于全市|3%|的均值).
    """

    indicator: str
    measure: Measure
    sign: int
    bound: Bound
    begin: int
    peeled: Peeled | None = None
    base: bool = False
    counted: Counted | None = None
    joined: bool = False
    others: str = ""
