"""The observation that a number makes: one, or several where values are handed out in order.

Belongs here: putting together what the packages below tell, and what a target demands. Does not belong here: ranks
(``ranking``), the order of a sentence's numbers (``reading``).
"""
