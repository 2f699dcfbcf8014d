"""Whether a clause of its own stands between two numbers (比例降到16%，|充实基金，|储备规模…).

Belongs here: what makes such a clause part a number from the subject of the one before. Does not belong here: what the
clause is about (topics.py).
"""

from pipeline.core.discourse import spoken_of, topics
from pipeline.core.phrases.clauses import last_clause, words_between

#: A clause of its own between two numbers is at least so long.
_CLAUSE_BETWEEN = 5


def stands(text: str, done: int, begin: int) -> bool:
    """Whether a clause with a topic of its own stands between two numbers (比例降到16%，充实基金，储备规模…)."""
    if begin - done < _CLAUSE_BETWEEN:
        return False
    clause = last_clause(words_between(text, done, begin))
    if len(clause) < _CLAUSE_BETWEEN or topics.is_setting(clause):
        return False
    return spoken_of.opens_with_doing(clause) or topics.tells_of_thing(clause)
