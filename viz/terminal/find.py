"""The answer of `find` as lines: one block a hit, with the identifier to paste and why it matched."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..wording.dates import day
from ..wording.numbers import ended, figure, figures, listed, plural
from .claims import kind
from .layout import command, following, say

if TYPE_CHECKING:
    from ..answers.data import FindData, FoundEntity, KeptApart

FAR = ("spelling",)

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
    """Return why an entity was found, as the end of a sentence."""
    matched = item["matched"]
    how, name, own = matched["how"], matched["name"], item["node"]["name"]
    its = "its name" if name == own else f"its alias “{name}”"
    if how == "beginning":
        return f"{its} begins with “{matched['text']}”."
    if how == "words":
        return f"{'a word' if len(matched['text'].split()) == 1 else 'words'} of {its}."
    return HOWS[how].format(name=name, its=its, what=matched["text"])


def _count(answer: FindData) -> str:
    found = [i for i in answer["found"] if i["matched"]["how"] not in FAR]
    if not found:
        number = len(answer["found"])
        return f"No exact match. {figures(number, 'name')} {'is' if number == 1 else 'are'} spelled similarly."
    text = f"{figures(len(answer['found']), 'match')}."
    if answer["more"]:
        total = len(answer["found"]) + answer["more"]
        text = f"The first {figure(len(answer['found']))} of {figure(total)} matches; --top shows more."
    return text


def find(answer: FindData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `find`; `case` is the case folder as it was typed, for the commands that are suggested."""
    if not answer["found"]:
        yield from nothing(answer)
        return
    names = {i["node"]["uid"]: i["node"]["name"] for i in answer["found"]}
    opening = _count(answer)
    for made in answer.get("decisions", ()):
        pair = listed(
            [names.get(made[side]["uid"], made[side]["name"]) for side in ("left", "right")]
        )
        opening += f" {ended(_apart(pair, made))}"
    yield from say(opening, 0, 0)
    for item in answer["found"]:
        node = item["node"]
        yield ""
        yield from say(f"{node['name']}\t({kind(node)})", 2)
        yield from say(f"Identifier: {node['uid']}", 2)
        yield from say(f"Evidence: {figures(item['claims'], 'claim')}", 2)
        text = why(item)
        label = "" if item["matched"]["how"] == "apart" else "Matched: "
        yield from say(f"{label}{text if label else text[:1].upper() + text[1:]}", 2)
    apart = [i["node"]["name"] for i in answer["found"] if i["kept_apart"]]
    if apart:
        yield ""
        yield from say(
            f"Use the identifier, not the name, for {listed(apart)}: names that were decided to be different parties "
            "are never matched automatically.",
            0,
            0,
        )
    first = answer["found"][0]["node"]
    yield from following(
        [
            (
                command("explain", first["uid"], case=case),
                ended(f"The evidence about {first['name']}"),
            )
        ]
    )


def _apart(pair: str, made: KeptApart) -> str:
    return f"An analyst decided that {pair} are not the same ({made['by']}, {day(made['on'])}): {made['why']}"


def nothing(answer: FindData) -> Iterator[str]:
    """Yield that nothing has a name like that: what was searched, and what to try."""
    yield from say(
        f"No party, place, weapon or part is called “{answer['query']}” or something similar.", 0, 0
    )
    yield ""
    if answer.get("searched"):
        number = answer["searched"]["entities"]
        names = f"the names, aliases and identifiers of {figure(number)} {plural('entity', number)} in this case"
        yield from say(f"Searched: {names}.")
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
