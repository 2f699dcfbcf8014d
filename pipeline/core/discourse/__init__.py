"""What several numbers speak of together: topics, and the subjects and sides that share a name.

Belongs here: how the words of a sentence share their parts, told from words alone. Does not belong here: what was read
before and is kept for the next number (``carried``, which knows the state of reading).
"""
