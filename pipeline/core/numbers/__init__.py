"""Numbers of a text: Arabic and Chinese numerals with their magnitude and unit, dates, ordinals.

Belongs here: what the digits and the signs right behind them say. Does not belong here: what a number is said of
(``phrases``), whether it is a statistic (``scope``).
"""
