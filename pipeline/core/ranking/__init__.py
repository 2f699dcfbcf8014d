"""Ranks: of what a rank is, among whom, and medals.

Belongs here: observations whose number is a place in an order. Does not belong here: the lists and contests as such
(``discourse.boards``).
"""
