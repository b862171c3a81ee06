"""What moves in a sentence of supply: goods, services or money, told apart by their nouns.

Only goods make a supply (docs/decisions/0027). A service is worded as a service, and money,
support, training, propaganda and the like make no claim.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from .occurrences import occurrences
from .words import either, words

GOODS, SERVICES, MONEY = "goods", "services", "money"
UNKNOWN = "unknown"  # a noun of which nothing is known: goods only where the verb says so
NOUN = re.compile(r"[^\W0-9_][\w-]*")
# "deliver missiles", "a supplier to": these words are of goods by themselves.
OF_GOODS = re.compile(
    r"suppl(?:y|ies|ied|ying|iers?)|deliver\w*|s(?:ells?|old|elling|ale|ales|ellers?)|export\w*"
    r"|procur\w+|distributors?|trad(?:er|ers)|wholesalers?|(?:sub)?-?contractors?"
)
# Behind the head of a phrase of goods: what follows does not say what they are.
BEHIND_HEAD = re.compile(
    r" (?:for|to|of|from|in|on|with|that|which|used|by|at|under|against|such|including|and used)\b"
)
# Heads that only count or collect what follows "of".
COLLECTION = re.compile(
    r"^(?:(?:the|a|an|its|large|significant|various|several|some|other) )*"
    r"(?:quantit(?:y|ies)|supplies|dozens|tens|varieties"
    r"|(?:range|number|set|complex|type|element|part|piece|line|system|batch|consignment|shipment"
    r"|thousand|hundred|million|variety|kind|volume)(?:es|s)?) of ",
    re.IGNORECASE,
)
# Plurals that are no things: of an unknown noun only another may be goods.
ABSTRACT = re.compile(r"(?:ions|ments|ings|ances|ences|ities|isms|ss|ships|views|rights)$")
COUNTED = frozenset("thousands hundreds millions dozens tens numbers quantities volumes".split())


def what_moves(item: str) -> str:
    """Return whether one printed item is "goods", "services" or "money", or nothing of these.

    The head noun decides, and a capital word with a figure is a model of goods. A noun that is not
    known is "unknown".

    >>> what_moves("anti-aircraft missiles"), what_moves("catering services")
    ('goods', 'services')
    >>> what_moves("thousands of dollars"), what_moves("financial support")
    ('money', '')
    """
    if re.search(r"[0-9]", item) and not re.search(r"[$€£%]", item):
        if re.search(r"[A-ZА-Я][\w-]*[0-9]|[0-9][A-Z]", item):
            return GOODS
    if item.casefold().strip() in COUNTED:
        return ""
    while COLLECTION.match(item):
        item = COLLECTION.sub("", item, count=1)
    if re.search(r"[$€£]\s?[0-9]|\b(?:USD|EUR|RUB)\b", item):
        return MONEY
    cut = BEHIND_HEAD.search(item)
    printed = NOUN.findall(item[: cut.start()] if cut else item)
    nouns = [noun.casefold() for noun in printed]
    return _of_nouns(nouns, is_name=not printed[-1].islower()) if nouns else ""


def _of_nouns(nouns: Sequence[str], is_name: bool) -> str:
    """Return the class of a head and the nouns before it; the head may be a name, such as HCl."""
    sets = words().sets
    head = nouns[-1]
    if head in sets["money"]:
        return MONEY
    if head in sets["people"]:
        return ""
    if head in sets["support"]:
        # "logistical support" is a service, "financial support" and "support" alone are nothing.
        is_service = head in ("support", "assistance") and not sets["service_kind"].isdisjoint(
            nouns
        )
        return SERVICES if is_service else ""
    if head in sets["service"] or head.endswith("services"):
        # "financial services" are of money, and "media services" of words.
        return "" if not sets["no_service"].isdisjoint(nouns) else SERVICES
    if head in ("set", "sets", "packages") and len(nouns) > 1 and nouns[-2] in sets["support"]:
        return ""  # data sets
    if head in sets["no_good"] or not sets["no_goods_before"].isdisjoint(nouns[:-1]):
        return ""
    if _is_noun_of_goods(head):
        return GOODS
    is_thing = head.endswith("s") and not ABSTRACT.search(head)
    return UNKNOWN if is_thing or is_name else ""


def _is_noun_of_goods(head: str) -> bool:
    """Return whether a head noun is one of goods, also the last part of "fighter-bombers"."""
    last = head.rsplit("-", 1)[-1]
    singular = {last, last.removesuffix("s"), last.removesuffix("es"), last[:-3] + "y"}
    for name in ("weapon", "part", "mass", "platform", "tangible"):
        if not words().sets[name].isdisjoint(singular):
            return True
    return last.endswith(("ware", "craft", "ide", "ene", "warships"))


def moved(goods: Sequence[str], cue: str) -> str:
    """Return what a sentence of supply moves.

    Args:
        goods: The items as printed; none if the sentence names none.
        cue: The words of supplying. "Provides" alone does not say that goods move.

    >>> moved((), "supplies"), moved((), "provides"), moved(("training",), "provides")
    ('goods', '', '')
    >>> moved(("quads",), "supplies"), moved(("quads",), "provides")
    ('goods', '')
    """
    says_goods = OF_GOODS.search(cue) is not None
    if not goods:
        return GOODS if says_goods else ""
    classes = [what_moves(item) for item in goods]
    if says_goods:
        classes = [GOODS if one == UNKNOWN else one for one in classes]
    for wanted in (GOODS, SERVICES, MONEY):
        if wanted in classes:
            return wanted
    return ""


def only_moved(item: str, wanted: str, cue: str) -> str:
    """Return an item without those of its parts that do not move as wanted, or nothing.

    >>> only_moved("shelter, weapons", "goods", "provides")
    'weapons'
    >>> only_moved("command and control systems", "goods", "provides")
    'command and control systems'
    """
    parts = re.split(r", (?:and )?| and ", item)
    if len(parts) > 1 and any(_is_denied(part) for part in parts):
        return ", ".join(part for part in parts if moved((part,), cue) == wanted)
    return item if moved((item,), cue) == wanted else ""


def _is_denied(part: str) -> bool:
    """Return whether the head of a part is a noun of help, words, money or people."""
    nouns = [noun.casefold() for noun in NOUN.findall(part)]
    sets = words().sets
    return bool(nouns) and any(nouns[-1] in sets[name] for name in ("support", "money", "people"))


def is_platform(name: str, sentence: str) -> bool:
    """Return whether a name is of a website, channel, exchange or the like, by its sentence.

    >>> is_platform("Telegram", "It provided videos to Telegram.")
    True
    >>> is_platform("Zarya", "It provided videos to the Zarya website.")
    True
    """
    sets = words().sets
    parts = re.findall(r"[\w-]+", name)
    if not parts:
        return False  # the listed party
    if parts[-1].casefold() in sets["platform_noun"] or parts[0] in sets["platform_name"]:
        return True
    if re.search(r"\.(?:com|ru|org|net|info|io|su)$", name):
        return True
    before, behind = _beside_platform()
    for place in occurrences(name, sentence):
        if before.search(sentence[:place]) or behind.match(sentence, place + len(name)):
            return True
    return False


@cache
def _beside_platform() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of what stands before or behind the name of a platform."""
    noun = either(words().sets["platform_noun"])
    before = rf"\b{noun}(?: such as| called| named| including)?,? [‘“\"«]?\Z"
    return re.compile(before), re.compile(rf"[’”\"»]?(?: [a-z-]+)? {noun}\b")
