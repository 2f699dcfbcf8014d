"""The text as a whole: its normal form, its headings and openings, which stretch reviews or plans which years.

Belongs here: what holds for many sentences. Does not belong here: anything about one number.
"""
