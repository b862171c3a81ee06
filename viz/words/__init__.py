"""The words that entrepot puts around what sources say, out of one list a language.

`en.ftl` is whole; a list of another language, or a house's own, may lack messages, which are then said in English.
The form of the lists is Fluent (projectfluent.org), so that plurals and the order of words are each language's own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from ...graph.errors import wrong

ENGLISH = "en"
LEFTWARD = (
    "ar",
    "dv",
    "fa",
    "he",
    "ks",
    "ku",
    "ps",
    "sd",
    "ug",
    "ur",
    "yi",
)  # languages written from right to left
Value = str | int | float
_MARK = re.compile("\ue000(\\w+)\ue001")


class Words:
    """The messages of a language; each list is (where it stands, its text), the first that has a message says it."""

    def __init__(
        self,
        lang: str,
        lists: Sequence[tuple[str, str]],
        more: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Read the lists, English after them, and then messages that English has not.

        Raises:
            BadInput: A text is not a list of messages, or has a message that English has not.
        """
        self.lang = lang
        self._lists, self._more = tuple(lists), tuple(more)
        own = [_bundle(lang, *each) for each in lists]
        english = [_bundle(ENGLISH, *each) for each in (("en.ftl", _own(ENGLISH)), *more)]
        self._bundles = [*own, *english]
        for where, text in lists:
            _known(where, text)
        self._formed = lru_cache(8192)(self._form)
        self._has = lru_cache(8192)(lambda key: any(b.has_message(key) for _, b in self._bundles))

    def __call__(self, key: str, **values: Value) -> str:
        """Return a message with its values; raise `BadInput` where a list asks for a value that there is not.

        A message may choose by a number (plurals); texts are put in as they are, whatever is in them.
        """
        found = self.pieces(key, **values)
        return "".join(text or str(values[name]) for text, name in found)

    def with_messages(self, where: str, text: str) -> Words:
        """Return these words with messages, in English, that one report alone has."""
        return Words(self.lang, self._lists, (*self._more, (where, text)))

    @property
    def direction(self) -> str:
        """The direction of the language's writing, as HTML names it."""
        return "rtl" if self.lang in LEFTWARD else "ltr"

    def term(self, group: str, value: str, otherwise: str = "") -> str:
        """Return the word for one of a closed set, such as a status; one that no list has is `otherwise`, or itself."""
        key = f"{group}-{slug(value)}"
        return self._formed(key, ()) if self._has(key) else otherwise or value

    def relation(self, predicate: str) -> str:
        """Return what a predicate says in a word or two: `supplies`."""
        return self.term("relation", predicate.replace("_", " ").lower())

    def pieces(self, key: str, **values: object) -> list[tuple[str, str]]:
        """Return a message in pieces: (text, "") for what it says, ("", name) where a text of that name stands."""
        numbers = [
            (n, v) if isinstance(v, (int, float)) else (n, f"\ue000{n}\ue001")
            for n, v in values.items()
        ]
        found = _MARK.split(self._formed(key, tuple(numbers)))
        return [(text, "") if at % 2 == 0 else ("", text) for at, text in enumerate(found) if text]

    def day(self, text: str) -> str:
        """Return a day, a month or a year as people read it (see `graph.dates.printed`)."""
        if not text:
            return self("undated")
        if len(text) == 4:
            return text
        month = self(f"month-{int(text[5:7])}")
        if len(text) == 7:
            return self("date-month", month=month, year=text[:4])
        return self("date-day", day=str(int(text[8:10])), month=month, year=text[:4])

    def _form(self, key: str, values: tuple[tuple[str, Value], ...]) -> str:
        for where, bundle in self._bundles:
            if bundle.has_message(key):
                pattern = bundle.get_message(key).value
                faults: list[Any] = []
                text = ""
                if pattern is not None:
                    made, faults = bundle.format_pattern(pattern, dict(values))
                    text = str(made)
                if faults or pattern is None:
                    right = ", ".join(f"${name}" for name, _ in values) or "no values"
                    raise wrong(
                        f"{where} {key}",
                        str(faults[0]) if faults else "no text",
                        f"a text with {right}",
                    )
                return text
        raise KeyError(key)


def slug(value: str) -> str:
    """Return a value of a closed set as the end of a key."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


def _own(lang: str) -> str:
    return (files(__name__) / f"{lang}.ftl").read_text(encoding="utf-8")


def shipped() -> list[str]:
    """Return the languages whose lists stand here."""
    return sorted(
        p.name.removesuffix(".ftl") for p in files(__name__).iterdir() if p.name.endswith(".ftl")
    )


def _bundle(lang: str, where: str, text: str) -> tuple[str, FluentBundle]:
    resource = FluentResource(text)
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            line = " ".join((entry.content or "").split())[:60]
            raise wrong(where, line, "messages of Fluent: key = text, one a line")
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(resource)
    return where, bundle


@cache
def _keys() -> frozenset[str]:
    return frozenset(
        e.id.name for e in FluentResource(_own(ENGLISH)).body if isinstance(e, ast.Message)
    )


def _known(where: str, text: str) -> None:
    """Raise `BadInput` for a message that nothing would ever say."""
    for entry in FluentResource(text).body:
        if isinstance(entry, ast.Message) and entry.id.name not in _keys():
            near = get_close_matches(entry.id.name, _keys(), 1)
            right = (
                f"{near[0]}, or another message of viz/words/en.ftl"
                if near
                else "a message of viz/words/en.ftl"
            )
            raise wrong(where, entry.id.name, right)


@cache
def english() -> Words:
    """Return the words of English as they stand here."""
    return Words(ENGLISH, ())


def words_of(lang: str, own: tuple[str, str] | None = None) -> Words:
    """Return the words of a language, a house's own list first; raise `BadInput` for one that no list has."""
    if not re.fullmatch("[a-z]{2,3}", lang):
        raise wrong("--lang", lang, "a language in two or three small letters, such as en")
    if own is None and lang == ENGLISH:
        return english()
    if own is None and lang not in shipped():
        raise wrong(
            "--lang",
            lang,
            "one of " + ", ".join(shipped()) + f"; or --house FOLDER with {lang}.ftl in it",
        )
    lists = [own] if own else []
    if lang != ENGLISH and lang in shipped():
        lists.append((f"{lang}.ftl", _own(lang)))
    return Words(lang, lists)
