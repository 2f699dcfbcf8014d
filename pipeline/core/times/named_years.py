"""How the years are named that a number is said of.

Belongs here: what a sentence tells of them, and of the number before. Does not belong here: how that is found
(of_years.py), what follows from it (totals.py).
"""

from dataclasses import dataclass


@dataclass(slots=True)
class Named:
    """How the years are named that a number is said of.

    ``in_sentence`` and ``in_clause`` say that its own sentence or clause names them, not only its section, ``bare``
    that it does so without more (五年投资3亿元). ``goes_on`` says that the number before holds for all of them,
    ``in_list`` that a 、 joins the two, ``is_part`` that it is a part of it (其中), ``behind_added`` that it stands
    behind what was added (新增26个，累计46个), ``runs_on`` right behind another number (30家5万平方米).
    ``of_things`` says that it stands right behind a count, alone with a word for the whole of what was counted
    (引进项目30个，总投资8亿元), ``like_before`` that it goes on with a list of what is alike (新增采煤能力2万吨，
    炼油能力3万吨), ``behind_rate`` that the number before is a rate,
    ``behind_sum`` that it was counted up (累计). ``years`` is how many they are.
    """

    in_sentence: bool
    in_clause: bool
    bare: bool
    goes_on: bool
    in_list: bool
    is_part: bool
    behind_added: bool
    runs_on: bool
    like_before: bool
    of_things: bool
    behind_rate: bool
    behind_sum: bool
    years: int
