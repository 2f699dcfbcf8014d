"""Lists of the language of work reports: units, cue words, verbs, names.

Belongs here: words and the one meaning each has. Does not belong here: any logic that uses them.
"""
