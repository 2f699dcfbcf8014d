"""Which numbers are statistics, and the reason for each that is none.

Belongs here: names, thresholds, limits, sizes, comparison groups, figures of speech. Does not belong here: dates and
ordinals, which the scanner tells (``numbers``).
"""
