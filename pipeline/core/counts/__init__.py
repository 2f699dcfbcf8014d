"""Counted things: whether a number counts what stands behind it, what that is, and what is said of it.

Belongs here: a count and its noun, shares of things, money and what it is for. Does not belong here: what a count takes
over from those before (``carried``).
"""
