"""The text of Japan's list of entities in third countries: a number, names, aliases, addresses.

Each entry prints its name in Japanese, with forms in Chinese and aliases in brackets, then its name
and aliases in Latin letters, then its addresses. Two layouts of aliases are known: a list with a
dash before each, whose length is printed in words, and, since entry 48, the label 別称. Where a
page ends in the middle of a line, the text may lack the line break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from ....graph.errors import wrong
from ...decoding import decode
from ...loaded_files import LoadedFile

RIGHT = "the Japanese list of entities in countries other than Russia and Belarus, as text"
TITLE = "ロシア連邦及びベラルーシ共和国以外の国の団体を指定する件"
UPDATED = re.compile(r"最終更新日[:：]([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日")
ADDRESS, ALIASES = "所在地", "別称"
EAST = "\u3005-\u30ff\u31f0-\u31ff\u3400-\u9fff\uf900-\ufaff\uff61-\uff9f"
FULL = "\uff00-\uff60\u3000-\u3004"
# A number, and a name with a Japanese letter near its beginning, which no address has.
ENTRY = rf"(?:^|(?<=[^\s0-9,]))%d[ 　]+(?=[A-Za-z0-9 ・･]{{0,12}}[{EAST}])"
COUNT = re.compile(
    r"(?<![\s,])[\s,]*+(?:a\.?k\.?a\.?[\s,]*+)?the\s*+following\s*+([a-z]+?)\s*alias(?:es)?\s*:"
)
WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS = {word: number for number, word in enumerate(WORDS, 1)}
DASH = re.compile(r"(?:^|(?<=[:;]))[ \t]*[-—–―][ \t]*", re.MULTILINE)
GLUED = re.compile(rf"(?<=[{EAST}){FULL}])[A-Z][A-Za-z]+ [A-Z]")
# What a name would swallow if the words before its aliases were others.
NOT_A_NAME = re.compile(r"a\.k\.a|\balias(?:es)?\b|[:;—]", re.IGNORECASE)
LATIN = re.compile(r"[A-Z0-9][\w.&'-]*", re.ASCII)
OPENING, CLOSING = "(（", ")）"


@dataclass(frozen=True, slots=True)
class PrintedEntity:
    """An entry: its number, name and aliases in Latin letters, names in others, and addresses.

    `stated` is the number of aliases that the entry itself states, or 0.
    """

    number: int
    name: str
    aliases: tuple[str, ...]
    eastern: tuple[str, ...]
    addresses: tuple[str, ...]
    stated: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """A file of the list: the day of its last update, and its entries in their order.

    `notification` is the act as printed, such as 令和五年外務省告示第四百四十七号, or ''.
    """

    file: LoadedFile
    day: str
    notification: str
    entities: tuple[PrintedEntity, ...]


def read_edition(file: LoadedFile) -> Edition:
    """Read a file.

    Raises:
        BadInput: It is not this list, states no day of its last update, or an entry cannot be told
            from the next one: it is cut off, or in a layout that is not known.
    """
    text = decode(file.path.read_bytes(), file.name).text.replace("\r\n", "\n")
    head = re.sub(r"\s", "", text[:2000])
    if TITLE not in head:
        raise wrong(file.name, "another text", RIGHT)
    updated = UPDATED.search(text)
    if updated is None:
        raise wrong(file.name, "no day of the last update", "最終更新日 with year, month and day")
    year, month, day = map(int, updated.groups())
    entities = tuple(
        _entity(number, printed, f"{file.name} entry {number}")
        for number, printed in enumerate(_split(text[updated.end() :]), 1)
    )
    if not entities:
        raise wrong(file.name, "no entry", "entries with the numbers 1, 2, 3")
    act = re.search(rf"{TITLE}[(（]([^()（）]*号)[)）]", head)
    printed = f"{year:04}-{month:02}-{day:02}"
    return Edition(file, printed, act[1] if act else "", entities)


def _split(text: str) -> Iterator[str]:
    """Yield the text of each entry; each begins with the number that follows the one before."""
    start = re.compile(ENTRY % 1, re.MULTILINE).search(text)
    number = 1
    while start:
        number += 1
        following = re.compile(ENTRY % number, re.MULTILINE).search(text, start.end())
        yield text[start.end() : following.start() if following else len(text)].strip()
        start = following


def _entity(number: int, printed: str, where: str) -> PrintedEntity:
    names, *addresses = re.split(rf"{ADDRESS}[:：]", printed)
    if len(addresses) != 1:
        found = f"{len(addresses)} times {ADDRESS}"
        raise wrong(where, found, "one: the list may be cut off, or a number of an entry missing")
    lines = list(filter(None, map(str.strip, names.split("\n"))))
    japanese, latin = _parted(lines)
    eastern = _eastern(japanese)
    stated = COUNT.search(latin)
    name, label, further = latin.partition(ALIASES)
    aliases: list[str] = []
    if stated:
        name = latin[: stated.start()]
        aliases = DASH.split(latin[stated.end() :])[1:]
    elif label:
        east, west = _parted(further.lstrip(":：").split("\n"))
        eastern += _pieces(_joined(east))
        aliases = re.split("[;；]", west)
    plain, inner = _without_brackets(_joined(name.split("\n")))
    eastern += chain.from_iterable(map(_pieces, inner))
    plain = plain.strip(" ,")
    if not re.match(r"[A-Za-z0-9]", plain):
        raise wrong(where, "no name in Latin letters", "one between the Japanese and its addresses")
    if NOT_A_NAME.search(plain):
        raise wrong(where, plain, "a name, and its aliases in a layout that is known")
    return PrintedEntity(
        number,
        plain,
        tuple(filter(None, map(_alias, aliases))),
        tuple(dict.fromkeys(eastern)),
        tuple(_addresses(addresses[0])),
        NUMBERS.get(stated[1], 0) if stated else 0,
    )


def _parted(lines: list[str]) -> tuple[list[str], str]:
    """Return the lines in Japanese, and the text from the first name in Latin letters on."""
    depth = 0
    for position, line in enumerate(lines):
        glued = next(
            (m for m in GLUED.finditer(line) if not depth + _depth(line[: m.start()])), None
        )
        if glued:
            rest = [line[glued.start() :], *lines[position + 1 :]]
            return [*lines[:position], line[: glued.start()]], "\n".join(rest)
        # The first line of an entry is Japanese, also if it begins with a word in Latin letters.
        if not depth and LATIN.match(line) and not _is_japanese(line):
            return lines[:position], "\n".join(lines[position:])
        depth += _depth(line)
    return lines, ""


def _is_japanese(line: str) -> bool:
    """Return whether a line that begins in Latin letters goes on in Japanese outside brackets."""
    plain, _ = _without_brackets(line)
    return bool(re.search(f"[{EAST}]", plain)) and ALIASES not in plain


def _depth(text: str) -> int:
    """Return how many brackets a text opens beyond those that it closes."""
    return sum((char in OPENING) - (char in CLOSING) for char in text)


def _without_brackets(text: str) -> tuple[str, list[str]]:
    """Return what stands outside brackets with letters of the East, and what stands in them."""
    plain, inner, start, depth = "", [], 0, 0
    for position, char in enumerate(text):
        if char in OPENING:
            depth += 1
            start = position if depth == 1 else start
        if not depth:
            plain += char
        if char in CLOSING and depth:
            depth -= 1
            piece = text[start : position + 1]
            if not depth and re.search(f"[{EAST}]", piece):
                inner.append(piece[1:-1])
            elif not depth:
                plain += piece
    return plain.strip(), inner


def _eastern(lines: list[str]) -> list[str]:
    """Return the name in Japanese, and the forms and aliases in its brackets."""
    plain, inner = _without_brackets(_joined(lines))
    return [plain, *chain.from_iterable(map(_pieces, inner))] if plain else []


def _pieces(text: str) -> list[str]:
    """Return the names of a list in Japanese; a form in brackets is a name of its own."""
    found: list[str] = []
    text = text.strip()
    if text.startswith(ALIASES):
        text = text.removeprefix(ALIASES).lstrip("、:： ")
    plain, inner = _without_brackets(text)
    for piece in re.split("[、;；]|及び", plain):
        found.append(piece.strip())
    for form in inner:
        found += _pieces(form)
    return list(filter(None, found))


def _joined(lines: list[str]) -> str:
    """Return lines in one: Japanese words are cut without a sign, others at a blank or hyphen."""
    text = ""
    for line in filter(None, (" ".join(line.split()) for line in lines)):
        cut = re.search(r"\w-$", text) or (
            re.search(f"[{EAST}{FULL}]$", text) and re.match(f"[{EAST}{FULL}]", line)
        )
        text = text + line if cut or not text else f"{text} {line}"
    return text


def _alias(printed: str) -> str:
    """Return an alias without what separates it from the next."""
    text = _joined(printed.split("\n"))
    text = re.sub(r"\s*[;；,]\s*(?:and)?\s*$|\s+and\s*$", "", text)
    # The full stop of a whole list, which a legal form such as Co., Ltd. may have of its own.
    return (
        text if re.search(r"\b(?:Ltd|Co|Inc|Corp|Sti|Ști|A\.[SȘ])\.$", text) else text.rstrip(".")
    )


def _addresses(printed: str) -> Iterator[str]:
    for address in re.split(r"[;；]\s*(?:and\s)?", _joined(printed.split("\n"))):
        plain = address.strip().rstrip(".")
        if plain:
            yield plain
