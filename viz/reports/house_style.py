"""The house style of briefs: words, colours, type, section order and templates.

A folder can replace parts of it.

Parts that a folder lacks come from `templates/` and `words/`; what makes a brief honest cannot be
left out of it.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from ...graph.errors import BadInput, wrong
from ...graph.outside_texts import parse_toml
from ..drawing.palette import contrast
from ..words import ENGLISH, Words, words_of
from .house_safety import refuse_word

STYLE = "house.toml"
TEMPLATES = ("brief.typ", "brief.html", "brief.css")
# A document of the house: its page, styles, head and foot; its own content stands first.
WORD = "brief.docx"
# Sections that a house may leave out: figures, context of countries, what evidence would change.
# All others make a brief honest (docs/decisions/0019).
MAY_GO = (
    "diagram",
    "plane",
    "charts",
    "timeline",
    "map",
    "context",
    "information",
    "names",
    "indicators",
)
READABLE = 4.5  # contrast of text (WCAG 2.2, 1.4.3)
_COLOUR = re.compile(r"#[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How briefs are worded, ordered and set; `mark` is a hash of a house's files, else empty."""

    words: Words
    order: Mapping[str, tuple[str, ...]]
    colour: Mapping[str, str]
    type: Mapping[str, str | float]
    templates: Mapping[str, str]
    mark: str = ""
    docx: bytes = b""

    @property
    def lang(self) -> str:
        """The language of the words around what sources say."""
        return self.words.lang

    def has_own(self, template: str) -> bool:
        """Return whether a template is the house's own, and not the one that is shipped."""
        return self.templates[template] != _ours(ENGLISH).templates[template]


def house(lang: str = ENGLISH, folder: Path | None = None) -> HouseStyle:
    """Return the house style of a language; raise `BadInput` for a folder that is unfit."""
    return _ours(lang) if folder is None else _of_folder(lang, folder)


@cache
def _ours(lang: str) -> HouseStyle:
    shipped = files("entrepot.viz") / "templates"
    style = tomllib.loads((shipped / STYLE).read_text(encoding="utf-8"))
    order = {kind: tuple(names) for kind, names in style["order"].items()}
    templates = {name: (shipped / name).read_text(encoding="utf-8") for name in TEMPLATES}
    return HouseStyle(words_of(lang), order, style["colour"], style["type"], templates)


def _of_folder(lang: str, folder: Path) -> HouseStyle:
    contents = _contents(folder)
    texts = {
        name: _text(folder / name, content) for name, content in contents.items() if name != WORD
    }
    own = texts.get(f"{lang}.ftl")
    words = words_of(lang, (str(folder / f"{lang}.ftl"), own) if own is not None else None)
    ours = _ours(ENGLISH)
    style = _style(folder / STYLE, texts[STYLE], ours) if STYLE in texts else {}
    templates = dict(ours.templates)
    for name in TEMPLATES:
        templates[name] = texts.get(name, templates[name])
    # Names and lengths go in, too, or a text moved from one file to the next would go unnoticed.
    digest = hashlib.sha256()
    for name, content in contents.items():
        digest.update(f"{name}\n{len(content)}\n".encode() + content)
    return HouseStyle(
        words,
        {**ours.order, **style.get("order", {})},
        {**ours.colour, **style.get("colour", {})},
        {**ours.type, **style.get("type", {})},
        templates,
        digest.hexdigest()[:16],
        contents.get(WORD, b""),
    )


def _contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a house's folder by name; raise `BadInput` for a file of no use."""
    if not folder.is_dir():
        raise wrong("brief --house", str(folder), "a folder")
    contents: dict[str, bytes] = {}
    for path in sorted(folder.iterdir()):
        # Hidden files, and the locks of a Word document that is open.
        if path.name.startswith((".", "~$")):
            continue
        # A misspelt name would otherwise be passed over, and the brief look as if it were ours.
        if path.name not in (STYLE, *TEMPLATES, WORD) and path.suffix != ".ftl":
            raise wrong(
                f"brief --house {folder}",
                path.name,
                "only " + ", ".join((STYLE, *TEMPLATES, WORD, "LANG.ftl")),
            )
        if not path.is_file():
            raise wrong(str(path), "no file", "a file")
        # What it leads to would be printed in a brief that is passed on.
        if not path.resolve().is_relative_to(folder.resolve()):
            raise wrong(str(path), f"a link to {path.readlink()}", "a file of this folder")
        contents[path.name] = path.read_bytes()
    if WORD in contents:
        refuse_word(folder / WORD, contents[WORD])
    return contents


def _text(path: Path, content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise wrong(str(path), "no text", "a file saved as UTF-8") from None


def _style(path: Path, text: str, ours: HouseStyle) -> dict[str, Any]:
    try:
        found = parse_toml(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadInput(f"{path}: not TOML: {fault}") from None
    known: dict[str, Mapping[str, Any]] = {
        "colour": ours.colour,
        "type": ours.type,
        "order": ours.order,
    }
    for table, values in found.items():
        if table not in known or not isinstance(values, dict):
            raise wrong(str(path), table, "the tables " + ", ".join(known))
        check = {"colour": _a_colour, "type": _a_type, "order": _an_order}[table]
        for name, value in values.items():
            if name not in known[table]:
                raise wrong(f"{path} {table}", name, "one of " + ", ".join(known[table]))
            check(f"{path} {table}.{name}", name, value, ours)
    if "order" in found:
        found["order"] = {kind: tuple(names) for kind, names in found["order"].items()}
    _check_contrast(path, {**ours.colour, **found.get("colour", {})})
    return found


def _check_contrast(path: Path, colours: Mapping[str, str]) -> None:
    """Raise `BadInput` for a colour of text that cannot be read on its ground."""
    # A house can set the ground, the ink or both, so the pairs are checked after all were read.
    for name in ("ink", "soft", "mark"):
        for ground in ("#ffffff", colours["lead"]):
            if contrast(colours[name], ground) < READABLE:
                right = f"a colour that can be read on {ground} (contrast {READABLE:g} or more)"
                raise wrong(f"{path} colour.{name}", colours[name], right)


def _a_colour(where: str, name: str, value: Any, ours: HouseStyle) -> None:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        raise wrong(where, value, 'a colour as "#17202b"')


def _a_type(where: str, name: str, value: Any, ours: HouseStyle) -> None:
    if name == "family":
        if not isinstance(value, str) or not re.fullmatch(r"[\w -]{1,60}", value):
            raise wrong(where, value, "the name of a font")
    elif isinstance(value, bool) or not isinstance(value, (int, float)) or not 6 <= value <= 24:
        raise wrong(where, value, "points, from 6 to 24")


def _an_order(where: str, name: str, value: Any, ours: HouseStyle) -> None:
    kept = ours.order[name]
    if (
        not isinstance(value, list)
        or any(v not in kept for v in value)
        or len(set(value)) != len(value)
    ):
        raise wrong(where, value, "sections, each once, of " + ", ".join(kept))
    if value[:1] != ["answer"]:
        raise wrong(where, value[:1], "the answer first")
    gone = [v for v in kept if v not in value and v not in MAY_GO]
    if gone:
        raise wrong(
            where,
            f"no {', '.join(gone)}",
            "a brief that contains them; only their order can be changed",
        )
