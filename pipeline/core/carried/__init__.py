"""What a number takes over from the numbers and clauses before it, and what it leaves to those behind.

Belongs here: who did it, to which work, owner, whole or topic it belongs. Does not belong here: what its own words say
(``phrases``, ``counts``).
"""
