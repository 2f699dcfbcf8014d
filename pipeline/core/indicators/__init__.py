"""Indicators across reports: the normal form of a name, the dictionary, what years are joined on.

Belongs here: names as such, wherever they were read. Does not belong here: finding a name in a sentence (``phrases``,
``discourse``, ``carried``).
"""
