"""What the style sheets inside a page may hide, or show beside its words.

Only what decides whether words can be quoted is looked for, and in doubt a rule counts: one that
another rule takes back, or that holds for some screens only, still makes words doubtful
(docs/decisions/0113). Selectors are those of https://www.w3.org/TR/selectors-4/.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

MOST_RULES = 5000  # that hide something; a page with more has no words that are sure
DEEPEST = 32  # blocks within blocks
LONGEST = 100_000  # characters of the selectors of a block
ALL = "*"  # the selector of every element, also in place of one that cannot be read within bounds
_SHEET = re.compile(r"<style\b([^>]{0,500})>([^<]*(?:<(?!/style)[^<]*)*)", re.IGNORECASE)
_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*(?:\*/)?")
_STRING = re.compile(r"\"([^\"]*)\"?|'([^']*)'?")
_CONTENT = re.compile(r"(?<![\w-])content\s*:([^;]*)", re.IGNORECASE)
_TOKEN = re.compile(
    rf"""{_COMMENT.pattern}|"(?:[^"\\\n]|\\.)*+"?|'(?:[^'\\\n]|\\.)*+'?"""
    r"""|[{};]|[^{};"'/\\]+|\\.|.""",
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_NAME = r"(?:[\w-]|\\[0-9a-fA-F]{1,6}+\s?+|\\.)++"
_ATTRIBUTE = rf"\[\s*({_NAME})\s*(?:([~|^$*]?)=\s*+[\"']?+([^\]\"']*+)[^\]]*+)?\]"
_PART = re.compile(rf"([.#:]*)({_NAME})|{_ATTRIBUTE}|\*")
_COMBINATOR = re.compile(r"\s*([>+~])\s*|\s+")
_CHOICE = re.compile(r":(?:is|where|matches|-webkit-any)\(([^()]*)\)", re.IGNORECASE)
_ARGUMENT = re.compile(r"\([^()]*\)")
_STATE = re.compile(r":(?:hover|active|focus[\w-]*|target|visited|empty|root)\b", re.IGNORECASE)
_PLACE = re.compile(r"::?(before|after)\b", re.IGNORECASE)
_OTHER_PLACE = re.compile(r"::(?!first-l)")
_OTHER_MEDIA = re.compile(r"(?:only\s+)?(?:print|speech)\b", re.IGNORECASE)
_NO_STYLE = re.compile(r"@(?:-[a-z]+-)?(?:keyframes|font-face|page|property|counter-style)", re.I)
_ZERO = r"(?:\.0+|0+(?:\.0*)?)(?![.0-9])"
_FAR = r".*-[0-9]{3}"
# What the value of a property begins with where it hides words, strikes them out or turns them.
_HIDING = {
    "display": re.compile("none"),
    "visibility": re.compile("hidden|collapse"),
    "content-visibility": re.compile("hidden"),
    "opacity": re.compile(_ZERO),
    "font-size": re.compile(_ZERO),
    "zoom": re.compile(_ZERO),
    "font": re.compile(rf"(?:.* )?{_ZERO}[a-z%]*[ /]"),
    "color": re.compile(
        r"transparent|(?:rgb|hsl)a?\(.*[,/] ?0*\.?0+%?\)"
        r"|#(?:[0-9a-f]{6}00|[0-9a-f]{3}0)(?![0-9a-f])"
    ),
    **dict.fromkeys(("left", "right", "top", "bottom", "inset", "margin"), re.compile(_FAR)),
    **dict.fromkeys(("text-indent", "margin-left", "margin-top"), re.compile(_FAR)),
    **dict.fromkeys(("transform", "translate", "scale"), re.compile(rf"{_FAR}|.*\b{_ZERO}\)|0\b")),
    "filter": re.compile(rf".*opacity\({_ZERO}"),
    "clip": re.compile("rect"),
    "clip-path": re.compile(r"(?:inset|circle|ellipse|polygon|rect|xywh|path)\b"),
    "unicode-bidi": re.compile("(?:bidi|isolate)-override"),
    **dict.fromkeys(("text-decoration", "text-decoration-line"), re.compile(".*line-through")),
}
_SMALL = re.compile(r"0*[01]?(?:\.0*)?(?:px)?(?![.0-9a-z%])")
_SIZES = ("height", "width", "max-height", "max-width")
_CUT = ("overflow", "overflow-x", "overflow-y")
LONGEST_VALUE = 1000  # characters of a value that are looked at


def may_hide(declarations: str) -> bool:
    """Return whether a style may hide words, strike them out or show them in another order.

    >>> may_hide("position: absolute; left: -9999px"), may_hide("left: -1px")
    (True, False)
    """
    style = _properties(declarations)
    for name, value in style.items():
        if name in _HIDING and _HIDING[name].match(value):
            return True
    if any(style.get(name, "").startswith(("hidden", "clip")) for name in _CUT):
        if any(name in style and _SMALL.match(style[name]) for name in _SIZES):
            return True
    behind = style.get("background-color", style.get("background"))
    return "color" in style and style["color"] == behind


def _properties(declarations: str) -> dict[str, str]:
    """Return the values of a style by property, without escapes, in small letters."""
    found: dict[str, str] = {}
    for declaration in _COMMENT.sub("", declarations).split(";"):
        name, _, value = _unescaped(declaration[:LONGEST_VALUE]).casefold().partition(":")
        found[name.strip()] = " ".join(value.partition("!")[0].split())
    return found


def _unescaped(text: str) -> str:
    def letter(match: re.Match[str]) -> str:
        if not match[1]:
            return match[2]
        code = int(match[1], 16)
        return chr(code) if 0 < code < 0x110000 else ""

    return _ESCAPE.sub(letter, text)


def _adds_words(declarations: str) -> bool:
    """Return whether the style of ::before or ::after shows letters or figures of its own."""
    texts, is_computed = [], False
    for match in _CONTENT.finditer(declarations):
        value = match[1][:LONGEST_VALUE]
        texts += _STRING.findall(value)
        is_computed |= "attr(" in value or "counter" in value
    shown = _unescaped("".join(map("".join, texts)))
    # Signs of fonts for icons are in the areas for private use, which are no letters.
    return is_computed or any(map(str.isalnum, shown))


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must have: features as in `features`, and values of attributes."""

    features: frozenset[str]
    values: tuple[tuple[str, str, str], ...]  # name, operator, value

    def fits(self, features: Container[str], attributes: Mapping[str, str | None]) -> bool:
        """Return whether an element with these features and attributes is one of those meant."""
        if not all(feature in features for feature in self.features):
            return False
        return all(_compares(attributes.get(n) or "", o, v) for n, o, v in self.values)


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector of a rule that makes words doubtful: its element, and those around that one."""

    compound: Compound
    around: tuple[frozenset[str], ...]
    place: str  # "": the words of the element; before or after: words are shown there


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rules of a page that make words doubtful, by a feature of the element."""

    rules: Mapping[str, tuple[Rule, ...]]
    is_too_long: bool

    def for_element(self, features: frozenset[str]) -> Iterator[Rule]:
        """Yield the rules that may be meant for an element, by its features."""
        if self.rules:
            for feature in (ALL, *sorted(features)):
                yield from self.rules.get(feature, ())


def features(tag: str, attributes: Mapping[str, str | None]) -> frozenset[str]:
    """Return what selectors ask of an element: its name, `.class`, `#id`, `[attribute`."""
    found = {tag.casefold(), *(f"[{name}" for name in attributes)}
    found.update(f".{name}" for name in (attributes.get("class") or "").casefold().split())
    if identifier := attributes.get("id"):
        found.add(f"#{identifier.casefold()}")
    return frozenset(found)


def _compares(found: str, operator: str, value: str) -> bool:
    found = found.casefold()
    return {
        "": found == value,
        "~": value in found.split(),
        "|": found == value or found.startswith(f"{value}-"),
        "^": found.startswith(value),
        "$": found.endswith(value),
        "*": value in found,
    }[operator]


def sheet_of(page: str) -> Sheet:
    """Return the rules of the style sheets inside a page that make words doubtful."""
    found: dict[str, list[Rule]] = {}
    count = 0
    for attributes, css in _SHEET.findall(page):
        media = re.search(r"\bmedia\s*=\s*[\"']?([^\"'>]*)", attributes, re.IGNORECASE)
        if media and _is_elsewhere(media[1]):
            continue
        for selector, declarations in _blocks(css):
            for rule in _rules(selector, declarations):
                count += 1
                if count > MOST_RULES:
                    return Sheet({}, is_too_long=True)
                key = min(rule.compound.features, default=ALL)
                found.setdefault(key, []).append(rule)
    return Sheet({key: tuple(rules) for key, rules in found.items()}, is_too_long=False)


def _is_elsewhere(queries: str) -> bool:
    """Return whether media queries are all for paper or speech."""
    return all(_OTHER_MEDIA.match(query.strip()) for query in queries.split(","))


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Yield each block of a sheet that holds on a screen: its selectors, and its declarations."""
    heads = [""]
    inside: list[list[str]] = [[]]
    parts: list[str] = []
    for match in _TOKEN.finditer(css + "}" * DEEPEST):
        piece = match[0]
        if piece not in ("{", "}", ";"):
            parts.append("" if piece.startswith("/*") else piece)
            continue
        text = "".join(parts)
        parts.clear()
        if piece == "{":
            heads.append(text.strip())
            inside.append([])
            if len(heads) > DEEPEST:
                yield ALL, "display:none"
                return
            continue
        inside[-1] += (text, ";")
        if piece == "}" and len(heads) > 1:
            selector = _selector(heads)
            if selector:
                yield selector, "".join(inside[-1])
            heads.pop()
            inside.pop()


def _selector(heads: list[str]) -> str:
    """Return the selectors of a block within others, "" if it is no style of a screen."""
    whole = ""
    for head in heads:
        if head.startswith("@"):
            if _is_no_style(head):
                return ""
        elif head:
            inner = f"{head}" if not whole or "&" in head else f"& {head}"
            whole = inner.replace("&", f":is({whole})") if whole else inner
            if len(whole) > LONGEST:
                return ALL
    return whole


def _is_no_style(head: str) -> bool:
    """Return whether a block that begins so has no style of elements on a screen."""
    media = head.lower().removeprefix("@media")
    is_elsewhere = media != head.lower() and _is_elsewhere(media)
    return is_elsewhere or _NO_STYLE.match(head) is not None


def _rules(selectors: str, declarations: str) -> Iterator[Rule]:
    """Yield the rules of a block that make words doubtful."""
    hides, adds = may_hide(declarations), _adds_words(declarations)
    if not (hides or adds):
        return
    for selector in _alternatives(selectors):
        if _STATE.search(selector):
            continue
        place = _PLACE.search(selector)
        if place and adds:
            yield from _rule(selector, place[1].casefold())
        elif hides and not (place or _OTHER_PLACE.search(selector)):
            yield from _rule(selector, "")


def _alternatives(selectors: str) -> list[str]:
    """Return single selectors: those between commas, and each choice of `:is(...)`."""
    waiting, single = [selectors], list[str]()
    while waiting:
        if len(waiting) + len(single) > MOST_RULES:
            return [ALL]
        selector = waiting.pop()
        if choice := _CHOICE.search(selector):
            # A comma outside the brackets parts two selectors, of which only one has the choice.
            before, _, front = selector[: choice.start()].rpartition(",")
            end, _, after = selector[choice.end() :].partition(",")
            waiting += (f"{front}{one.strip()}{end}" for one in choice[1].split(","))
            waiting += filter(None, (before, after))
        else:
            single += _ARGUMENT.sub("", _ARGUMENT.sub("", selector)).split(",")
    return single


def _rule(selector: str, place: str) -> Iterator[Rule]:
    """Yield the rule of a selector, unless nothing is known of the element that it means."""
    parts = _COMBINATOR.split(selector.strip())
    compounds, signs = parts[::2], parts[1::2]
    around = []
    for compound, sign in zip(compounds, signs, strict=False):
        # What stands beside an element is none of those around it.
        if sign not in ("+", "~"):
            around.append(_compound(compound).features)
    meant = _compound(compounds[-1])
    if meant.features or meant.values or selector.strip() == ALL:
        yield Rule(meant, tuple(around), place)


def _compound(text: str) -> Compound:
    found: set[str] = set()
    values: list[tuple[str, str, str]] = []
    for sign, name, attribute, operator, value in _PART.findall(text):
        if attribute:
            name = _unescaped(attribute).casefold()
            found.add(f"[{name}")
            if value or operator:
                values.append((name, operator, value.strip().casefold()))
        elif name and not sign.startswith(":"):
            found.add(f"{sign}{_unescaped(name).strip().casefold()}")
    return Compound(frozenset(found), tuple(values))
