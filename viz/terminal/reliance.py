"""How far routes can be relied on, in sentences: sources, confidence, denials, gaps, severity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ..wording.names import small, the
from ..wording.numbers import capital, listed, many, plural, ranges
from .layout import say

if TYPE_CHECKING:
    from ..answers.records import LegRecord, RouteRecord, SeverityReason

Routes = Sequence["RouteRecord"]
GAPS = {
    "goods differ": "the goods differ: {a}, then {b}",
    "purpose differs": "goods are said to be for {a}, then for {b}",
    "purpose not stated": "no source says that what reached {a} was for {b}",
    "variant not stated": "for which variant is not stated: no source says that what reached {a} was for {b}",
    "possibly the same": "{a} and {b} are taken for one party, which no decision says; its support is lowered for that",
    "unknown leg": "how goods went from {a} to {b} is not known",
}
WHY = {
    "high": "Each movement has several sources of different kinds, the newest not older than 18 months.",
    "moderate": "Each movement has several sources, but not of different kinds, or not recent, or with a gap.",
}


def noun(routes: Routes) -> str:
    """Return what routes are called: leads have no confidence."""
    return "lead" if routes and all(r["confidence"] is None for r in routes) else "route"


def _all(numbers: Sequence[int], routes: Routes, start: str = "on") -> str:
    """Return which routes are meant: "on the route", "on every route", "on routes 1 to 3"."""
    what = noun(routes)
    if len(numbers) == len(routes):
        return f"{start} the {what}" if len(routes) == 1 else f"{start} every {what}"
    return f"{start} {plural(what, len(numbers))} {ranges(numbers)}"


def sources(routes: Routes) -> str:
    """Return a sentence on the sources behind routes: which rest on one source, which on several."""
    by: dict[tuple[str, ...], list[int]] = {}
    for number, route in enumerate(routes, 1):
        heard = {v for leg in route["legs"] for v in leg["voices"]}
        by.setdefault(tuple(sorted(heard)), []).append(number)
    if len(by) > 4:
        every = sorted({v for voices in by for v in voices})
        return f"They rest on {many(len(every), 'source')}: {listed([the(v) for v in every])}."
    parts = []
    for voices, numbers in by.items():
        who = "It rests" if len(routes) == 1 else "They rest" if len(by) == 1 else ""
        if not who:
            rest = "rests" if len(numbers) == 1 else "rest"
            who = f"{'Route' if len(numbers) == 1 else 'Routes'} {ranges(numbers)} {rest}"
        names = listed([the(v) for v in voices])
        parts.append(
            f"{who} on {many(len(voices), 'source')}, {names}"
            if voices
            else f"{who} on no scored source"
        )
    text = "; ".join([parts[0], *(p[:1].lower() + p[1:] for p in parts[1:])])
    return f"{text}."


def _moving(route: RouteRecord) -> list[LegRecord]:
    return [leg for leg in route["legs"] if leg["role"] == "movement"]


def confidence(routes: Routes) -> Iterator[str]:
    """Yield the confidence in routes, and what in them decides it by the written rule."""
    by: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        by.setdefault(route["confidence"] or "not given", []).append(number)
    single = {
        n for n, r in enumerate(routes, 1) if any(len(leg["voices"]) < 2 for leg in _moving(r))
    }
    moving = [leg for r in routes for leg in _moving(r)]
    if len(by) == 1:
        text = f"Confidence: {next(iter(by))}."
    else:
        text = (
            f"Confidence: {', '.join(f'{level} {_all(at, routes)}' for level, at in by.items())}."
        )
    if all(len(leg["voices"]) < 2 for leg in moving):
        text += f" {'The' if len(moving) == 1 else 'Every'} movement rests on a single source."
    elif single:
        text += f" {capital(_all(sorted(single), routes))}, at least one movement rests on a single source."
    weak = [n for n in by.get("low", ()) if n not in single and not _possible(routes[n - 1])]
    if weak:
        text += (
            f" {capital(_all(weak, routes))}, at least one step rests on weakly graded claims only."
        )
    if len(by) == 1 and next(iter(by)) in WHY:
        text += f" {WHY[next(iter(by))]}"
    yield from say(text)


def _possible(route: RouteRecord) -> bool:
    return any(g["kind"] == "possibly the same" for g in route["gaps"])


def gaps(routes: Routes) -> Iterator[str]:
    """Yield what routes leave open: intermediaries not named, routes no source states as a whole, goods that differ."""
    parts = []
    partial = [
        n for n, r in enumerate(routes, 1) if any(g["kind"] == "partial stage" for g in r["gaps"])
    ]
    if partial:
        parts.append(
            f"{_all(partial, routes)}, at least one step has intermediaries that the source does not name"
        )
    joined = [n for n, r in enumerate(routes, 1) if r["assembled"] and len(r["legs"]) > 1]
    if joined:
        what = noun(routes)
        which = f"the {what}" if len(routes) == 1 else listed([f"{what} {n}" for n in joined], "or")
        which = f"any of the {what}s" if len(joined) == len(routes) > 2 else which
        parts.append(f"no source states {which} as a whole")
    others: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        for gap in route["gaps"]:
            if gap["kind"] in GAPS:
                at = others.setdefault(GAPS[gap["kind"]].format(a=gap["from"], b=gap["to"]), [])
                if number not in at:
                    at.append(number)
    parts += [f"{_all(numbers, routes)}, {text}" for text, numbers in others.items()]
    if parts:
        yield from say(f"Gaps: {'. '.join([parts[0], *map(capital, parts[1:])])}.")
    else:
        yield from say("Gaps: no source states one. That does not show that there is none.")


def _reason(kind: str, whats: Sequence[SeverityReason], at: str) -> str:
    what = [str(w["what"]) for w in whats]
    if kind == "frozen":
        return (
            f"parties {at} are under an asset freeze"
            if len(what) > 1
            else f"{what[0]} is under an asset freeze"
        )
    if kind == "goods":
        return f"goods named {at} are weapons or munitions: {listed([small(w) for w in what])}"
    if kind == "tier":
        codes = [f"HS {w['what']} (tier {w['tier']})" for w in whats]
        return f"goods named {at} are on the Common High Priority List: {listed(codes)}"
    if kind == "weapon":
        return f"{at.removeprefix('on ')} ends in a weapon"
    return "no listed goods, blocking measure or weapon is documented on it"


def severity(routes: Routes) -> Iterator[str]:
    """Yield the severity of routes with its reasons, which is kept apart from support."""
    by: dict[str, list[int]] = {}
    for number, route in enumerate(routes, 1):
        by.setdefault(route["severity"]["level"], []).append(number)
    parts = []
    for level, numbers in by.items():
        reasons: dict[str, dict[str, SeverityReason]] = {}
        where: dict[str, list[int]] = {}
        for n in numbers:
            for reason in routes[n - 1]["severity"]["reasons"]:
                reasons.setdefault(reason["kind"], {})[str(reason["what"])] = reason
                if n not in where.setdefault(reason["kind"], []):
                    where[reason["kind"]].append(n)
        said = [
            capital(_reason(k, list(v.values()), _all(where[k], routes)))
            for k, v in reasons.items()
        ]
        which = "" if len(by) == 1 else f" {_all(numbers, routes)}"
        parts.append(f"{level}{which}. {'. '.join(said)}.")
    yield from say(f"Severity: {' '.join([parts[0], *map(capital, parts[1:])])}")
