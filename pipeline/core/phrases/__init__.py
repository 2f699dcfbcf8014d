"""The words right around a number: clauses, times, nouns behind it, predicates, and the name and measure they give.

Belongs here: what can be told from a phrase alone. Does not belong here: what other numbers of the sentence say
(``discourse``, ``carried``), lists of words (``lexicon``).
"""
