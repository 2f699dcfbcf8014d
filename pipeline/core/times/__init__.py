"""When a number holds, and whether it has come about or is still to come.

Belongs here: which time governs, totals of several years, bases of growth. Does not belong here: the words that name a
time (``phrases.periods``), the years of a section (``outline``).
"""
