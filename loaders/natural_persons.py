"""Natural persons among the parties of tables, by how offices of the former Union print them.

A table of shipments names senders and receivers, which are mostly firms. A person who trades under
their own name is told by a patronymic, by initials or by a number; any other name stays as it is.
"""

from __future__ import annotations

import re

from ..graph.identity import normal

_PATRONYMIC = re.compile(
    r"\w{2,}(?:ович|евич|ьич|овна|евна|ична|івна|ovich|evich|ovych|evych|ovna|evna|ivna)"
)
_TURKIC = frozenset(("оглы", "оглу", "кызы", "кизи", "улы", "ogly", "oglu", "kyzy", "qizi"))
_INITIALS = re.compile(r"[А-ЯЁІЇЄҐ][\w'’-]{2,} [А-ЯЁІЇЄҐ]\. ?(?:[А-ЯЁІЇЄҐ]\.?)?")
_TRADER = re.compile(
    r"(?:ИП|ФОП|СПД|ЧП|Индивидуальный предприниматель|Фізична особа[ -]+підприємець|гр\.|"
    r"гражданин(?:ка)?|громадян(?:ин|ка)) ",
    re.IGNORECASE,
)
# Firms are called after a person, too: "Торговый дом Петрович".
_OF_FIRMS = frozenset(
    "торговый торговая дом компания фирма группа завод магазин центр предприятие фабрика холдинг "
    "корпорация концерн ооо оао зао пао ао тоо тов пат ат чуп ип фоп и имени им компанія "
    "підприємство trading house company firm group plant ooo llc jsc ltd and partners associates "
    "sons".split()
)


def is_natural_person(name: str) -> bool:
    """Return whether a printed name is that of a natural person, by its form alone.

    >>> list(map(is_natural_person, ("ИВАНОВ ИВАН ИВАНОВИЧ", "ИП Петров П.П.", "P. Petrovich Lee")))
    [True, True, True]
    >>> list(map(is_natural_person, ("Торговый дом Петрович", "ИП ООО Вектор", "Иванович")))
    [False, False, False]
    """
    bare = _TRADER.sub("", name.strip(), count=1).strip(" «»\"'")
    if _INITIALS.fullmatch(bare):
        return True
    words = normal(bare).split()
    if not 3 <= len(words) <= 4 or not all(map(str.isalpha, words)) or _OF_FIRMS & set(words):
        return False
    if len(words) == 4:
        return words[-1] in _TURKIC
    return words[-1] in _TURKIC or any(map(_PATRONYMIC.fullmatch, words[1:]))
