"""The answer of `find` as lines: for each match its identifier, and the reason of the match."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..wording.date_words import day
from ..wording.numbers import capital, ended, figure, figures, listed, plural
from .claim_lines import kind
from .line_layout import command, following, say

if TYPE_CHECKING:
    from ..answers.data import FindData, FoundEntity, KeptApart

FAR = ("spelling",)  # names that are only similar are suggested, never used (docs/names.md)

HOWS = {
    "uid": "its identifier.",
    "former": "an earlier identifier of it.",
    "number": "its {what}.",
    "name": "its name.",
    "alias": "its alias “{name}”.",
    "respelt": "its alias “{name}”, spelt another way.",
    "part": "a part of {its}.",
    "spelling": "the spelling is close to {its}.",
    "apart": "listed here only because it is easily confused with {name}.",
}


def why(item: FoundEntity) -> str:
    """Return the reason why an entity matched, as the end of a sentence."""
    matched = item["matched"]
    how, name, own = matched["how"], matched["name"], item["node"]["name"]
    its = "its name" if name == own else f"its alias “{name}”"
    if how == "beginning":
        return f"{its} begins with “{matched['text']}”."
    if how == "words":
        return f"{'a word' if len(matched['text'].split()) == 1 else 'words'} of {its}."
    return HOWS[how].format(name=name, its=its, what=matched["text"])


def _count(answer: FindData) -> str:
    number = len(answer["found"])
    # A likeness of spelling alone must not read as a match.
    if all(item["matched"]["how"] in FAR for item in answer["found"]):
        verb = "is" if number == 1 else "are"
        return f"No exact match. {figures(number, 'name')} {verb} spelled similarly."
    if answer["more"]:
        total = figure(number + answer["more"])
        return f"The first {figure(number)} of {total} matches; --top shows more."
    return f"{figures(number, 'match')}."


def find(answer: FindData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `find`.

    `case` is the case folder as it was typed, for the commands that are suggested.
    """
    if not answer["found"]:
        yield from nothing(answer)
        return
    names = {item["node"]["uid"]: item["node"]["name"] for item in answer["found"]}
    opening = [_count(answer)]
    # Before the matches, so that nobody takes the first of two like names.
    for decision in answer.get("decisions", ()):
        opening.append(ended(_apart(names, decision)))
    yield from say(" ".join(opening), 0, 0)
    for item in answer["found"]:
        yield ""
        yield from _match(item)
    apart: list[str] = []
    for item in answer["found"]:
        if item["kept_apart"]:
            apart.append(item["node"]["name"])
    if apart:
        yield ""
        yield from say(
            f"Use the identifier, not the name, for {listed(apart)}: names that were decided "
            "to be different parties are never matched automatically.",
            0,
            0,
        )
    first = answer["found"][0]["node"]
    line = command("explain", first["uid"], case=case)
    yield from following([(line, ended(f"The evidence about {first['name']}"))])


def _match(item: FoundEntity) -> Iterator[str]:
    node = item["node"]
    yield from say(f"{node['name']}\t({kind(node)})", 2)
    yield from say(f"Identifier: {node['uid']}", 2)
    yield from say(f"Evidence: {figures(item['claims'], 'claim')}", 2)
    # Names under a `not_same` decision are always listed (docs/decisions/0004).
    # A party that is listed only as easily confused did not match the text.
    apart = item["matched"]["how"] == "apart"
    yield from say(capital(why(item)) if apart else f"Matched: {why(item)}", 2)


def _apart(names: Mapping[str, str], item: KeptApart) -> str:
    left, right = item["left"], item["right"]
    pair = listed([names.get(left["uid"], left["name"]), names.get(right["uid"], right["name"])])
    by = f"{item['by']}, {day(item['on'])}"
    return f"An analyst decided that {pair} are not the same ({by}): {item['why']}"


def nothing(answer: FindData) -> Iterator[str]:
    """Yield the answer of `find` without a match: the extent of the search, and suggestions."""
    yield from say(
        f"No party, place, weapon or part is called “{answer['query']}” or something similar.", 0, 0
    )
    yield ""
    if answer.get("searched"):
        number = answer["searched"]["entities"]
        entities = f"{figure(number)} {plural('entity', number)}"
        yield from say(f"Searched: the names, aliases and identifiers of {entities} in this case.")
        yield ""
    yield "You could try"
    yield from say("another spelling, or the name in its own script", 2)
    yield from say(
        "an identifier, such as a tax number (INN), a Chinese credit code or an IMO number", 2
    )
    yield from say(
        "more data: `entrepot sources` lists what is loaded, `entrepot load` adds an official list",
        2,
    )
