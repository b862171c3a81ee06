"""The reliability of routes in sentences: sources, confidence, gaps, severity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ..wording.name_words import small
from ..wording.name_words import sources as listed_sources
from ..wording.numbers import capital, listed, many, plural, ranges
from .line_layout import say

if TYPE_CHECKING:
    from ..answers.records import LegRecord, RouteRecord, SeverityReason

Routes = Sequence["RouteRecord"]
MANY = 4  # groups of routes with the same sources that are told apart
# "partial stage" is worded apart, since it names no two things. The variant is that of
# docs/decisions/0022, a possible identity that of docs/decisions/0014.
GAPS = {
    "goods differ": "the goods differ: {a}, then {b}",
    "purpose differs": "goods are said to be for {a}, then for {b}",
    "purpose not stated": "no source says that what reached {a} was for {b}",
    "variant not stated": (
        "for which variant is not stated: no source says that what reached {a} was for {b}"
    ),
    "possibly the same": (
        "{a} and {b} are taken for one party, which no decision says; "
        "its support is lowered for that"
    ),
    "unknown leg": "how goods went from {a} to {b} is not known",
}
# The rule of graph.analysis.confidence. What makes a confidence low is worded for each route.
WHY = {
    "high": (
        "Each movement has several sources of different kinds, the newest not older than 18 months."
    ),
    "moderate": (
        "Each movement has several sources, "
        "but not of different kinds, or not recent, or with a gap."
    ),
}


def noun(routes: Routes) -> str:
    """Return "lead" if all are leads, which have no confidence, and "route" otherwise."""
    for route in routes:
        if route["confidence"] is not None:
            return "route"
    return "lead" if routes else "route"


def _all(numbers: Sequence[int], routes: Routes, start: str = "on") -> str:
    """Return "on the route", "on every route" or, for some of the routes, "on routes 1 to 3"."""
    what = noun(routes)
    if len(numbers) == len(routes):
        return f"{start} the {what}" if len(routes) == 1 else f"{start} every {what}"
    return f"{start} {plural(what, len(numbers))} {ranges(numbers)}"


def _by_number(routes: Routes, holds: Callable[[RouteRecord], bool]) -> list[int]:
    """Return the numbers, from 1, of the routes for which something holds."""
    return [number for number, route in enumerate(routes, 1) if holds(route)]


def _capitalized(parts: Sequence[str], separator: str) -> str:
    return separator.join([parts[0], *map(capital, parts[1:])])


def sources(routes: Routes) -> str:
    """Return a sentence on the sources behind routes: on which sources each of them rests."""
    # Routes with the same sources corroborate nothing in one another, so they stand together.
    numbers_by_sources: dict[tuple[str, ...], list[int]] = {}
    for number, route in enumerate(routes, 1):
        numbers_by_sources.setdefault(tuple(sorted(_voices([route]))), []).append(number)
    if len(numbers_by_sources) > MANY:
        every = sorted(_voices(routes))
        return f"They rest on {many(len(every), 'source')}: {listed_sources(every)}."
    shared = len(numbers_by_sources) == 1
    parts = []
    for voices, numbers in numbers_by_sources.items():
        who = _rests(numbers, shared, only=len(routes) == 1)
        names = listed_sources(voices)
        what = f"{many(len(voices), 'source')}, {names}" if voices else "no scored source"
        parts.append(f"{who} on {what}")
    for position in range(1, len(parts)):
        # After a semicolon the clause goes on in small letters.
        parts[position] = parts[position][:1].lower() + parts[position][1:]
    return f"{'; '.join(parts)}."


def _voices(routes: Routes) -> set[str]:
    voices: set[str] = set()
    for route in routes:
        for leg in route["legs"]:
            voices.update(leg["voices"])
    return voices


def _rests(numbers: Sequence[int], shared: bool, only: bool) -> str:
    """Return the beginning of a sentence on sources, with the routes that share them."""
    if only:
        return "It rests"
    if shared:
        return "They rest"
    if len(numbers) == 1:
        return f"Route {ranges(numbers)} rests"
    return f"Routes {ranges(numbers)} rest"


def _movements(routes: Routes) -> list[LegRecord]:
    # A made-by or use step lends no source to the movements, by the rule of confidence.
    movements: list[LegRecord] = []
    for route in routes:
        for leg in route["legs"]:
            if leg["role"] == "movement":
                movements.append(leg)
    return movements


def _single_source(leg: LegRecord) -> bool:
    # Sources that repeat one original statement count as one, as in the rule of confidence.
    return len(leg["voices"]) < 2 or len(leg["roots"]) == 1


def _single(movements: Iterable[LegRecord]) -> str:
    """Return on what movements rest that count as having one source."""
    repeated = {len(leg["voices"]) > 1 for leg in movements}
    if repeated == {True}:
        return "a single statement, which several sources repeat"
    return "a single source or statement" if True in repeated else "a single source"


def _has_single_source(route: RouteRecord) -> bool:
    return any(map(_single_source, _movements([route])))


def confidence(routes: Routes) -> Iterator[str]:
    """Yield the confidence in routes, and the facts that decide it by the written rule."""
    by_level: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        by_level.setdefault(route["confidence"] or "not given", []).append(number)
    sentences = [_levels(by_level, routes)]
    movements = _movements(routes)
    single = _by_number(routes, _has_single_source)
    if all(map(_single_source, movements)):
        which = "The" if len(movements) == 1 else "Every"
        sentences.append(f"{which} movement rests on {_single(movements)}.")
    elif single:
        where = capital(_all(single, routes))
        basis = _single(filter(_single_source, movements))
        sentences.append(f"{where}, at least one movement rests on {basis}.")
    # A single source and an undecided identity explain a low confidence by themselves.
    explained = {*single, *_by_number(routes, _possible)}
    weak = [number for number in by_level.get("low", ()) if number not in explained]
    if weak:
        where = capital(_all(weak, routes))
        sentences.append(f"{where}, at least one step rests on weakly graded claims only.")
    if len(by_level) == 1:
        (level,) = by_level
        if level in WHY:
            sentences.append(WHY[level])
    yield from say(" ".join(sentences))


def _levels(by_level: Mapping[str, Sequence[int]], routes: Routes) -> str:
    if len(by_level) == 1:
        return f"Confidence: {next(iter(by_level))}."
    levels = [f"{level} {_all(numbers, routes)}" for level, numbers in by_level.items()]
    return f"Confidence: {', '.join(levels)}."


def _has_gap(route: RouteRecord, kind: str) -> bool:
    return any(gap["kind"] == kind for gap in route["gaps"])


def _possible(route: RouteRecord) -> bool:
    return _has_gap(route, "possibly the same")


def _partial(route: RouteRecord) -> bool:
    return _has_gap(route, "partial stage")


def _assembled(route: RouteRecord) -> bool:
    # A single step is stated as a whole by its own source.
    return route["assembled"] and len(route["legs"]) > 1


def gaps(routes: Routes) -> Iterator[str]:
    """Yield the gaps of routes: unnamed intermediaries, routes that no source states as a whole."""
    parts = []
    partial = _by_number(routes, _partial)
    if partial:
        parts.append(
            f"{_all(partial, routes)}, at least one step has intermediaries "
            "that the source does not name"
        )
    assembled = _by_number(routes, _assembled)
    if assembled:
        parts.append(f"no source states {_any_of(assembled, routes)} as a whole")
    for text, numbers in _other_gaps(routes).items():
        parts.append(f"{_all(numbers, routes)}, {text}")
    if parts:
        yield from say(f"Gaps: {_capitalized(parts, '. ')}.")
    else:
        yield from say("Gaps: no source states one. That does not show that there is none.")


def _any_of(numbers: Sequence[int], routes: Routes) -> str:
    """Return "the route", "any of the routes" or "route 1 or route 3"."""
    what = noun(routes)
    if len(numbers) == len(routes) > 2:
        return f"any of the {what}s"
    if len(routes) == 1:
        return f"the {what}"
    return listed([f"{what} {number}" for number in numbers], "or")


def _other_gaps(routes: Routes) -> dict[str, list[int]]:
    """Return the gaps between two named things in words, with the numbers of their routes."""
    numbers_by_text: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        for gap in route["gaps"]:
            if gap["kind"] not in GAPS:
                continue
            text = GAPS[gap["kind"]].format(a=gap["from"], b=gap["to"])
            numbers = numbers_by_text.setdefault(text, [])
            if number not in numbers:
                numbers.append(number)
    return numbers_by_text


def _reason(kind: str, reasons: Sequence[SeverityReason], where: str) -> str:
    """Return the reasons of one kind for a severity as a clause; `where` is "on every route"."""
    things = [reason["what"] for reason in reasons]
    if kind == "frozen":
        # Carriers, owners and makers that claims name are among them, not only ends of steps.
        if len(things) > 1:
            return f"parties named {where}, at its steps or behind them, are under an asset freeze"
        return f"{things[0]} is under an asset freeze"
    if kind == "tier":
        codes = [f"HS {reason['what']} (tier {reason['tier']})" for reason in reasons]
        return f"goods named {where} are on the Common High Priority List: {listed(codes)}"
    if kind == "weapon":
        which = where.removeprefix("on ")
        return f"{which} ends in a weapon, and no source on file says that the goods are in it"
    if kind == "unnamed":
        return f"for at least one step {where} no source on file names the goods"
    return _of_goods(kind, listed(list(map(_with_weapon, reasons))), where)


def _with_weapon(reason: SeverityReason) -> str:
    what = small(reason["what"])
    return f"{what} (for {reason['weapon']})" if reason["weapon"] else what


def _of_goods(kind: str, goods: str, where: str) -> str:
    """Return what named goods are or do, or that nobody says it, as a clause."""
    if kind == "goods":
        return f"goods named {where} are weapons or munitions: {goods}"
    if kind == "drive":
        return f"goods named {where} are an engine or the guidance of a weapon: {goods}"
    if kind == "part":
        return f"goods named {where} are parts of a weapon or material for one: {goods}"
    if kind == "unlisted":
        return f"goods {where} have codes that are not on the Common High Priority List: {goods}"
    use = "a use in a weapon or a listed code"
    return f"of goods named {where} no source on file states {use}: {goods}"


def severity(routes: Routes) -> Iterator[str]:
    """Yield the severity of routes with its reasons, which is kept apart from support."""
    by_level: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        by_level.setdefault(route["severity"]["level"], []).append(number)
    parts = []
    for level, numbers in by_level.items():
        which = "" if len(by_level) == 1 else f" {_all(numbers, routes)}"
        reasons = ". ".join(_reasons(numbers, routes))
        parts.append(f"{level}{which}. {reasons}.")
    yield from say(f"Severity: {_capitalized(parts, ' ')}")


def _reasons(numbers: Sequence[int], routes: Routes) -> Iterator[str]:
    """Yield the reasons for the severity of some routes, one clause for each kind of reason."""
    reasons: dict[str, dict[str, SeverityReason]] = {}
    where: dict[str, list[int]] = {}
    for number in numbers:
        for reason in routes[number - 1]["severity"]["reasons"]:
            reasons.setdefault(reason["kind"], {})[reason["what"]] = reason
            with_kind = where.setdefault(reason["kind"], [])
            if number not in with_kind:
                with_kind.append(number)
    for kind, by_thing in reasons.items():
        yield capital(_reason(kind, list(by_thing.values()), _all(where[kind], routes)))
