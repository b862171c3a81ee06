"""Names in a sentence: parties, states, forces, vessels, weapons; found by their shape and by the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from .words import either, words

OPEN, CLOSE = "‘“„«", "’”»"
TOKEN = re.compile(r"[^\W_]+(?:(?:[-–/+&.]|’(?=[a-zA-Z]))[^\W_]+)*|[^\s\w]|\S")
DESIGNATION = re.compile(r"(?:[A-ZА-Я][A-Za-zа-я]*[-–]?\d[\w-]*|\d+[A-Z]\d+\w*|[A-Z]{1,5}-?\d+\w*|[A-Z][a-z]{1,2}-[A-Z\d]+\w*)$")
NOT_WEAPON = re.compile(r"(?:UNSCR|Resolutions?|Office|Regulation|Decision|Article|Annex|Law|No|Decree|forum|exhibition|Unit|unit|Plant|Factory|Building|Room|Floor|plant|factory)\W*$")
LEGAL_START = re.compile(
    r"(?:(?:Public|Open|Closed|Private|Non-public) )?(?:Joint[- ]Stock Company|Limited Liability Company|State Corporation|Federal State(?: Unitary| Treasury| Autonomous| Budgetary)* "
    r"(?:Enterprise|Institution))|^(?:LLC|JSC|OJSC|PJSC|CJSC|OOO|AO|PAO|OAO|ZAO|FSUE|FSE|FGUP|FKP|NPO|NPP)\b"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence: [start, end) of the sentence's text, and its kind.

    Kinds: P party, H person, C state, F force or body of a state, W weapon or part by designation,
    V vessel, X a capital run of another kind (a place, a forum, a programme).
    """

    start: int
    end: int
    kind: str
    name: str


@cache
def _forces() -> re.Pattern[str]:
    nation = either(words().sets["nationality"] | {"North Korean", "Russian Federation", "Russia’s", "Iran’s", "Belarus’s"})
    force = (
        r"(?:[Aa]rmed [Ff]orces|[Aa]rmy|[Mm]ilitary [Ff]orces|[Mm]ilitary intelligence|[Mm]ilitary(?! and (?:industrial|defen|security|dual|civil|political|technolog|special|weapon|ammunition|law)|[-–]|[ -](?:industr|operation|equipment|purpose|aggress|aviation|tech|campaign|hardware|unit|personnel|vehicle|drone|use|company|"
        r"aircraft|goods|product|sector|train|capabilit|activit|machine|supply|helicopter|ship|communic|cargo|sight|organ|bloc|force))|[Nn]avy|[Aa]ir [Ff]orces?|[Aa]erospace [Ff]orces|"
        r"[Aa]irborne [Ff]orces|[Ss]oldiers|[Tt]roops|[Ff]orces|[Mm]inistry of [Dd]efen[cs]e|[Dd]efen[cs]e [Mm]inistry|[Gg]overnment(?!(?:al)? (?:contract|agenc|institution|official|bod|entit|structure|ministr|department|order|decree|support|procure|customer|client|program|service|organ))|[Ss]pecial [Ff]orces|[Nn]ational [Gg]uard|[Ss]pace [Ff]orces)"
    )  # fmt: skip
    of = r"(?:[Aa]rmed [Ff]orces|[Mm]ilitary|[Gg]overnment|[Mm]ilitary [Ff]orces|[Mm]inistry of [Dd]efen[cs]e|[Nn]avy|[Aa]rmy) of (?:the )?"
    state = either(words().countries)
    return re.compile(rf"(?:{nation} {force}(?: of (?:the )?{state})?(?! [A-Z]| and [A-Z][a-z]+ [A-Z])|{of}{state})(?![\w-])")


@cache
def _countries() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){either(words().countries)}(?![\w-])")


def mentions(text: str, gazetteer: Iterable[tuple[re.Pattern[str], str]], mid: frozenset[str]) -> list[Mention]:
    """Return the names of a sentence, left to right, none inside another.

    `gazetteer` gives patterns of known names with their kind; `mid` are the capital words that the
    whole text prints elsewhere than at the start of a sentence.
    """
    found: list[Mention] = []

    def add(start: int, end: int, kind: str) -> None:
        if start < end and not any(m.start < end and start < m.end for m in found):
            found.append(Mention(start, end, kind, text[start:end]))

    for pattern, kind in gazetteer:
        for match in pattern.finditer(text):
            legal = re.search(rf"(?<![\w-]){either(words().sets['legal'])} [‘“]?$", text[: match.start()])
            start = legal.start() if legal else match.start()
            if not _inside(text, start, match.end()):
                add(start, match.end(), kind)
    for match in _forces().finditer(text):
        add(match.start(), match.end(), "F")
    for start, end in _runs(text, mid, [(m.start, m.end) for m in found]):
        owner = re.search(rf"(?<![\w-]){either(words().countries)}’s $", text[:start]) if re.match(r"(?:Ministry|Government|Armed)\b", text[start:end]) else None
        add(owner.start() if owner else start, end, _kind(text, start, end))
    for match in _countries().finditer(text):
        add(match.start(), match.end(), "C")
    found.sort(key=lambda m: m.start)
    return _alike(text, _units(text, found))


def _inside(text: str, start: int, end: int) -> bool:
    """Return whether a known name is only a part of a longer run of capital words."""
    known = words().sets
    before = re.search(r"([\w.&]+)[ -](?:[‘“])?$", text[:start])
    after = re.match(r"[ -]([\w&]+)", text[end:])
    return bool(
        (before and _cap(before[1]) and before[1] not in known["common"] and before[1] not in known["nationality"] and not before[1].endswith("’s") and not before[1].isdigit() and not re.search(r"\w-(?:based|listed)$", before[1]))
        or (after and _cap(after[1]) and after[1] not in known["common"] and not after[1].isdigit())
    )


def _units(text: str, found: list[Mention]) -> list[Mention]:
    """Join "Main Directorate of X" and "of the Ministry of Defence": one body, as it is printed."""
    result: list[Mention] = []
    for i, m in enumerate(found):
        short = text[m.start - 1 : m.start] == "(" and text[m.end : m.end + 1] == ")" and m.name.isupper()
        if short and i and i + 1 < len(found) and found[i - 1].end == m.start - 2 and found[i + 1].start == m.end + 2 and found[i + 1].name.split()[-1] in words().sets["body"]:
            continue
        last = result[-1] if result else None
        if last and last.kind == m.kind == "P" and re.fullmatch(r" \([A-Z]{2,8}\) ", text[last.end : m.start]) and m.name.split()[-1] in words().sets["body"] and len(m.name.split()) < 4:
            result[-1] = Mention(last.start, m.end, "P", text[last.start : m.end])
        elif last and last.kind == "P" and m.kind == "F" and text[last.end : m.start] in (" of the ", " of ") and re.match(r"(?:Main |General |Central )?(?:Directorate|Department|Division|Office)", last.name):
            result[-1] = Mention(last.start, m.end, "P", text[last.start : m.end])
        else:
            result.append(m)
    return result


def _runs(text: str, mid: frozenset[str], taken: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield [start, end) of runs of capital words, with quotes and the small words inside names."""
    known = words().sets
    tokens = [m for m in TOKEN.finditer(text)]
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if any(a <= token.start() < b for a, b in taken):
            i += 1
            continue
        if token[0] in OPEN:
            end = _quote(text, tokens, i)
            if end > i + 1 and _cap(tokens[i + 1][0]) and not (end - i > 14):
                j = _extend(text, tokens, end, i, mid, taken)
                yield _trim(text, tokens[i].start(), tokens[j].end())
                i = j + 1
                continue
        elif _begins(tokens, i, mid) and token[0] not in known["legal"] | {"Ltd"} or (token[0] in known["legal"] and i + 1 < len(tokens)):
            j = _extend(text, tokens, i, i, mid, taken)
            yield _trim(text, tokens[i].start(), tokens[j].end())
            i = j + 1
            continue
        i += 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    run = text[start:end]
    run = re.sub(r"’s$", "", run)
    run = re.sub(r"(?: (?:UAVs?|FPV|MLRS|II))+$", "", run) if not re.search(r" II$", run) else run
    for left, right in zip(OPEN, CLOSE + "»", strict=False):
        if run[:1] == left and run[-1:] == right and run.count(left) == 1:
            return start + 1, start + len(run) - 1
    return start, start + len(run)


def _cap(word: str) -> bool:
    return word[:1].isupper() or bool(re.match(r"\d+[A-Z]\d*|\d+-?[A-Z]", word))


def _begins(tokens: list[re.Match[str]], i: int, mid: frozenset[str]) -> bool:
    word = tokens[i][0]
    base = word.removesuffix("’s")
    known = words().sets
    if base in known["nationality"] and i + 1 < len(tokens) and _cap(tokens[i + 1][0]):
        rest = []
        for t in tokens[i + 1 : i + 9]:
            if not _cap(t[0]) and t[0] not in ("of", "and", "the", "for", "&"):
                break
            rest.append(t[0])
        return bool(rest) and (rest[0] == "Federation" or re.fullmatch(r"[A-Z][a-z]{4,}s", rest[0]) is not None or any(w in known["body"] or w in known["legal"] for w in rest if w[:1].isupper())) and rest[0] not in known["common"] and (rest[0].casefold() not in known["goods"] or any(w in known["body"] for w in rest)) and not DESIGNATION.match(rest[0])
    if re.search(r"-(?:listed|based|made|born|owned|linked|origin|controlled|led|series|style|type|backed|purpose|use|era|related)$", word):
        return False
    if i > 1 and tokens[i - 1][0] == "of" and tokens[i - 2][0] in ("Minister", "Ministers"):
        return False
    if not _cap(word) or base in known["common"] or base in known["nationality"]:
        # "Special Design Bureau", "Main Directorate": a common word may begin a body's name
        return (
            word in ("Special", "Main", "First", "General", "Council", "Union", "Engines", "Additional", "Head")
            and i + 1 < len(tokens) and _cap(tokens[i + 1][0]) and tokens[i + 1][0] not in known["common"]
            and (i > 0 or tokens[i + 1][0] in known["body"] | {"Design"})
        )  # fmt: skip
    if i == 0 and base not in mid:
        after = tokens[1][0] if len(tokens) > 1 else ""
        return (_cap(after) and after not in known["common"]) or after in OPEN or base.isupper() and len(base) > 2 or base in words().countries
    return True


def _extend(text: str, tokens: list[re.Match[str]], j: int, begin: int, mid: frozenset[str], taken: list[tuple[int, int]]) -> int:
    """Return the index of the last token of the run that holds tokens[begin..j]."""
    known = words().sets

    def free(k: int) -> bool:
        return k < len(tokens) and not any(a <= tokens[k].start() < b for a, b in taken)

    def own(k: int) -> bool:
        return free(k) and _cap(tokens[k][0]) and tokens[k][0] not in ("It", "The", "He", "She") and tokens[k - 1][0][-2:] != "’s"

    while True:
        run = [t[0] for t in tokens[begin : j + 1]]
        closed = run[-1] in CLOSE
        if run in (["Russian", "Federation"], ["Islamic", "Republic", "of", "Iran"]) and not (free(j + 1) and tokens[j + 1][0] in known["body"]):
            return j
        if tokens[j][0].endswith("’s"):
            return j
        if free(j + 1) and j - begin < 3 and re.fullmatch(r"(?!(?:19|20)\d\d)\d{1,4}[A-Z]*", tokens[j + 1][0]) and len(tokens[j][0]) < 10 and not closed and not tokens[j][0][0].isdigit():
            j += 1
            continue
        if own(j + 1) and re.search(r"-(?:listed|based|made|born|linked)$", tokens[j + 1][0]):
            return j
        if own(j + 1) and tokens[j + 1].start() - tokens[j].end() <= 1 and not (closed and tokens[j + 1][0] in known["common"]):
            j += 1
            continue
        if free(j + 1) and tokens[j + 1][0] in OPEN and own(j + 2) and tokens[j][0] not in ("UAV", "UAVs"):
            end = _quote(text, tokens, j + 1)
            if end:
                j = end
                continue
        if free(j + 1) and tokens[j + 1][0] == "." and len(tokens[j][0].split(".")[-1]) == 1 and own(j + 2):
            j += 2
            continue
        if free(j + 1) and tokens[j + 1][0] == "." and tokens[j][0] in ("Co", "Ltd", "Inc", "Corp") and own(j + 2) and tokens[j + 2][0] in known["legal"] | {"KG", "KGaA"}:
            j += 2
            continue
        if run in (["Limited"], ["Joint"], ["Public"], ["Closed"], ["Open"]) and j + 2 < len(tokens) and re.match(r"(?:liability compan|stock compan|stock comapn)", text[tokens[j + 1].start() :]):
            j += 2
            if own(j + 1) or (free(j + 1) and tokens[j + 1][0] in OPEN):
                continue
            return j
        if free(j + 1) and tokens[j + 1][0] == "&" and own(j + 2):
            j += 2
            continue
        if free(j + 1) and tokens[j + 1][0] == "named" and tokens[j + 2][0] == "after":
            j += 3
            continue
        body = [w for w in run if w in known["body"]]
        if free(j + 1) and tokens[j + 1][0] in ("of", "for") and not closed and body and not LEGAL_START.search(" ".join(run)):
            k = j + 2 + (free(j + 2) and tokens[j + 2][0] == "the")
            if own(k) and tokens[k][0] not in known["legal"] and run[-1] not in ("Company", "Corporation"):
                j = k
                continue
        if free(j + 1) and tokens[j + 1][0] in ("and", ",") and own(j + 2) and not closed and _joins(tokens, begin, j):
            j += 2
            continue
        return j


def _joins(tokens: list[re.Match[str]], begin: int, j: int) -> bool:
    """Return whether "A and B" (or "A, B and C") after tokens[j] is one name: A lacks its head and B has it."""
    known = words().sets
    last = tokens[j][0]
    if last not in known["joint"]:
        return False
    k = j + 1
    while k < len(tokens) and (_cap(tokens[k][0]) or tokens[k][0] in ("and", ",", "of", "the")):
        if tokens[k][0] in known["body"]:
            return True
        if tokens[k][0] == "," and tokens[k - 1][0] not in known["joint"]:
            return False
        k += 1
    head = tokens[begin][0]
    return head == "Ministry" and tokens[j + 1][0] == "and" and tokens[j + 2][0] in known["joint"]


def _quote(text: str, tokens: list[re.Match[str]], i: int) -> int:
    """Return the index of the token that closes the quote opened at i, nested ones included; 0 when none does."""
    depth = 0
    for k in range(i, min(len(tokens), i + 30)):
        if tokens[k][0] in OPEN:
            depth += 1
        elif tokens[k][0] in CLOSE:
            depth -= 1
            if depth == 0:
                return k
    return 0


def _kind(text: str, start: int, end: int) -> str:
    name = text[start:end]
    known = words()
    plain = name.strip("‘’“”«»")
    if plain in known.countries:
        return "C"
    if plain in known.sets["place"]:
        return "X"
    parts = re.findall(r"[\w&.+-]+", plain)
    if all(p in known.sets["legal"] or p in ("liability", "company", "stock", "Joint", "Public", "Open", "Closed") for p in parts):
        return ""
    if LEGAL_START.search(plain) or any(p in known.sets["legal"] or p in known.sets["body"] for p in parts):
        return "P"
    if re.match(r"(?:United Nations|UN\b|European Union|Security Council|High Representative|Panel|Final Report|Council of|Security Policy|Resolutions?|Experts)", plain):
        return "X"
    before, after = text[:start].rstrip(" ‘“"), text[end:].lstrip("’” ")
    if all(p.casefold() in known.sets["goods"] for p in parts):
        return ""
    near = re.match(r"(?:(?!of |in |and |which |that |is |are |was |has |for |to |by |with |on |from )[a-zA-Z-]+ ){0,4}?([A-Za-z-]+)\b", after)
    weapon = known.sets["weapon"]
    if re.search(r"\b(vessels?|tankers?|ships?|M/V|MV)$", before) and not re.search(r"-ships?$", before):
        return "V"
    if len(parts) <= 4 and not NOT_WEAPON.search(before):
        lead = re.search(r"([\w-]+)(?: \([A-Z]+s?\))?(?: of the type| type| model| family)?$", before)
        if DESIGNATION.match(parts[-1]) or DESIGNATION.match(parts[0]) or (len(parts) > 1 and re.fullmatch(r"\d+\w*", parts[-1]) and len(parts[0]) <= 10):
            return "W"
        if lead and lead[1] in weapon and lead[1].casefold() not in ("aircraft", "series"):
            return "V" if lead[1] in ("vessel", "tanker", "ship") else "W"
        if near and _weapon_noun(after) and not text[end:].startswith(("’s ", ",")):
            return "W"
    lead = re.search(r"\b(vessel|vessels|tanker|tankers|ship|ships|carrier|the M/V|MV)[ ,‘“]*$", before)
    if lead:
        return "V"
    if re.search(r"\b\w+(?:ovich|evich|ovna|evna|ich)\b", plain) and len(parts) >= 2:
        return "H"
    return "P" if len(parts) > 1 or plain.isupper() or not re.search(r"\b(?:in|from|near|at)(?: the)?$", before) else "X"


def human(mention: Mention) -> bool:
    """Return whether a name has the shape of a person's: two to four words, none of a firm or body."""
    parts = mention.name.split()
    sets = words().sets
    return mention.kind == "H" or (
        mention.kind == "P" and 2 <= len(parts) <= 4 and all(re.fullmatch(r"[A-ZÀ-Þ][a-zà-ÿ’'-]+|[A-ZÀ-Þ]{2,}(?:-[A-ZÀ-Þ]+)?", p) for p in parts)
        and not any(p in sets["legal"] or p in sets["body"] or p in sets["joint"] or p.isupper() and len(parts) < 3 and not parts[0][1:].islower() for p in parts)
    )  # fmt: skip


def _weapon_noun(after: str) -> bool:
    """Return whether a noun phrase of a weapon follows at once: words up to a weapon noun, no break before it."""
    for word in re.findall(r"[\w-]+|[^\w\s]", after)[:7]:
        if word in words().sets["weapon"]:
            return True
        if not re.fullmatch(r"[a-z-]+|FPV|UAV|MLRS|II|[()]|[A-Z]+", word) or word in (
            "of", "in", "and", "which", "that", "is", "are", "was", "has", "for", "to", "by", "with", "on", "from", "as", "or",
            "company", "develops", "produces", "manufactures", "supplies", "the", "a", "an", "also", "its", "holding", "group",
        ):  # fmt: skip
            return False
    return False


def _alike(text: str, found: list[Mention]) -> list[Mention]:
    """Give every name of a list the kind W when a later or earlier member has it; drop runs of no kind."""
    found = [m for m in found if m.kind]
    changed = True
    while changed:
        changed = False
        for i, (left, right) in enumerate(zip(found, found[1:], strict=False)):
            gap = text[left.end : right.start]
            if re.fullmatch(r"[’”]?(?:,| and| or|, and|/)+[ ]*(?:the )?[‘“]?", gap):
                for a, b, k in ((left, right, i), (right, left, i + 1)):
                    if a.kind in ("P", "X") and b.kind == "W" and len(a.name.split()) <= 3 and not LEGAL_START.search(a.name):
                        found[k] = Mention(a.start, a.end, "W", a.name)
                        changed = True
                        break
    return found
