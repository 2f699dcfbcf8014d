"""The contract of the stage tables: columns, types, and what every row must satisfy (pandera).

Belongs here: what a valid row is. Does not belong here: making rows, or deciding what becomes of bad ones.
"""
