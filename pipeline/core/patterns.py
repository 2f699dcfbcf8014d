"""Regular expressions out of word lists.

Belongs here: how a list of words becomes an alternation, and how a pattern is found fast in a long text.
Does not belong here: any word (``pipeline.core.lexicon``) and what it means (the modules that read it).
"""

import re
from collections.abc import Iterable, Iterator, Mapping


def words(text: str) -> tuple[str, ...]:
    """The words of ``text``, parted by blanks and line breaks: how the lexicon writes its lists."""
    return tuple(text.split())


def any_of(
    listed: Iterable[str], unless: Mapping[str, str] | None = None, only: Mapping[str, str] | None = None
) -> str:
    """A group that matches any of the words ``listed``, the longest that fits first.

    ``unless`` names, for some of the words, the signs that make another word of it when one of them follows; ``only``
    the pattern that must follow. Words with the same beginning share it in the pattern, so that a search through a
    long list stays fast.
    """
    followed = {word: f"(?![{re.escape(signs)}])" for word, signs in (unless or {}).items()}
    followed |= {word: f"(?={pattern})" for word, pattern in (only or {}).items()}
    return _branches({word: followed.get(word, "") for word in listed})


def begun(signs: Iterable[str], pattern: str) -> str:
    """``pattern``, tried only where one of the ``signs`` stands that it can begin with.

    The engine looks one sign up sooner than it tries many alternatives. Not for the head of a pattern to search with:
    there it finds those signs by itself.
    """
    return f"(?=[{re.escape(''.join(sorted(signs)))}]){pattern}"


def headed(signs: Iterable[str], pattern: str) -> str:
    """``pattern``, which begins with one of the ``signs``, to search with: what is found is its first sign alone.

    The engine jumps from one of the signs to the next; a pattern that begins with a look around or with a group it
    would try at every sign. Groups are those of ``pattern``.
    """
    return f"[{re.escape(''.join(sorted(set(signs))))}](?<=(?={pattern}).)"


def stands(listed: Iterable[str], unless: Mapping[str, str] | None = None, where: str = "") -> re.Pattern[str]:
    """Whether a text has one of the words ``listed`` at a place where the look around ``where`` holds.

    What is found is the word's first sign.
    """
    words = tuple(listed)
    return re.compile(headed((word[0] for word in words), where + any_of(words, unless)))


class Endings:
    """Words that are looked for at the end of another: sooner than with a pattern of all of them."""

    __slots__ = ("_sizes", "_words")

    def __init__(self, listed: Iterable[str]) -> None:
        self._words = frozenset(listed)
        #: How long the words are that end in a sign, the longest first.
        self._sizes: dict[str, list[int]] = {}
        for size, last in sorted({(len(word), word[-1]) for word in self._words}, reverse=True):
            self._sizes.setdefault(last, []).append(size)

    def longest(self, text: str, end: int) -> str:
        """The longest of the words that ``text[:end]`` ends in, '' where it ends in none."""
        sizes = self._sizes.get(text[end - 1])
        if sizes is None:
            return ""
        for size in sizes:
            if size <= end and (word := text[end - size : end]) in self._words:
                return word
        return ""

    def close(self, text: str) -> bool:
        """Whether ``text`` ends in one of the words: where they are many, ``str.endswith`` tries them all."""
        sizes = self._sizes.get(text[-1:])
        return sizes is not None and any(text[-size:] in self._words for size in sizes)

    def starts(self, text: str, end: int) -> list[int]:
        """Where the words begin that ``text[:end]`` ends in."""
        sizes = self._sizes.get(text[end - 1 : end], ())
        return [end - size for size in sizes if size <= end and text[end - size : end] in self._words]


class Beginnings:
    """Words that others begin with and go on behind: looked for sooner than with a pattern of all of them."""

    __slots__ = ("_sizes", "_unless", "_words")

    def __init__(self, listed: Iterable[str], unless: Mapping[str, str]) -> None:
        """``unless`` is that of :func:`any_of`."""
        self._words = frozenset(listed)
        self._unless = dict(unless)
        #: How long the words are that begin with a sign, the longest first.
        self._sizes: dict[str, list[int]] = {}
        for size, first in sorted({(len(word), word[0]) for word in self._words}, reverse=True):
            self._sizes.setdefault(first, []).append(size)

    def longest(self, text: str) -> str:
        """The longest of the words that ``text`` begins with and goes on behind, '' where it does with none."""
        sizes = self._sizes.get(text[:1])
        if sizes is None:
            return ""
        for size in sizes:
            behind, word = text[size : size + 1], text[:size]
            if behind and word in self._words and behind not in self._unless.get(word, ""):
                return word
        return ""


def _branches(followed: Mapping[str, str]) -> str:
    """The alternatives for words, each with what must follow it."""
    rests: dict[str, dict[str, str]] = {}
    for word, behind in followed.items():
        if word:
            rests.setdefault(word[0], {})[word[1:]] = behind
    parts = [re.escape(head) + _branches(tails) for head, tails in rests.items()]
    if "" not in followed:
        return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
    return f"(?:{'|'.join([*parts, followed['']])})" if parts else followed[""]


def seek(
    first: Mapping[str, str], second: str, near: str, reach: int, alternatives: Mapping[str, str]
) -> re.Pattern[str]:
    """The ``alternatives``, patterns by name, as :func:`found` looks for them in a text.

    ``first`` are the insides of sets of all signs that each can begin with, by its name, ``second`` that of a set of
    those that can stand second, ``near`` that of a set of which each has one, at most ``reach`` signs behind its first.
    The engine jumps from sign to sign of a set that stands first, but tries alternatives everywhere: a look from behind
    that sign at those that can begin with it makes the scan of a long text several times faster. Nothing is found
    inside a number.
    """
    tried = "|".join(rf"[{first[name]}](?<=(?=(?P<{name}>{tried})).)" for name, tried in alternatives.items())
    asked = rf"(?=[{second}])(?<!\d\d)(?<=(?=[^{near}]{{0,{reach}}}[{near}]).)"
    return re.compile(rf"[{''.join(first.values())}]{asked}(?<=(?:{tried}))", re.DOTALL)


def places(text: str, listed: Iterable[str]) -> list[int]:
    """Where the words ``listed`` begin in ``text``, in order: one by one they are found sooner than any of them."""
    found: list[int] = []
    for word in listed:
        at = text.find(word)
        while at >= 0:
            found.append(at)
            at = text.find(word, at + 1)
    found.sort()
    return found


def found_at(pattern: re.Pattern[str], begun_with: Iterable[str], text: str) -> list[re.Match[str]]:
    """What ``pattern`` finds in ``text`` without overlap, all of which begins with one of a few words."""
    matches: list[re.Match[str]] = []
    done = 0
    for at in places(text, begun_with):
        match = pattern.match(text, at) if at >= done else None
        if match is not None:
            done = match.end()
            matches.append(match)
    return matches


def replaced(pattern: re.Pattern[str], new: Mapping[str, str], text: str) -> str:
    """``text`` with the ``new`` words for the few that ``pattern`` finds: in compiled code a search is over sooner."""
    pieces, done = list[str](), 0
    while (match := pattern.search(text, done)) is not None:
        pieces += (text[done : match.start()], new[match[0]])
        done = match.end()
    return "".join((*pieces, text[done:]))


#: What is found, each with its name.
Found = list[tuple[str, re.Match[str]]]


def found(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[tuple[str, re.Match[str]]]:
    """What a pattern of :func:`seek` finds without overlap: the alternative's name and the match.

    The words of the match are its group of that name.
    """
    done = start
    for match in pattern.finditer(text, start, end):
        kind = match.lastgroup
        if kind is not None and match.start() >= done:
            done = match.end(kind)
            yield kind, match
