"""The words that entrepot puts around the statements of sources, in one list for each language.

`en.ftl` is complete. A list of another language or of a house may lack messages, which are then
printed in English. The lists are written in Fluent (projectfluent.org), so that each language has
its own plurals and order of words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files

from ...graph.errors import wrong
from .messages import Messages

ENGLISH = "en"
# Languages written from right to left.
LEFTWARD = frozenset("ar dv fa he ks ku ps sd ug ur yi".split())
Value = str | int | float
Marked = tuple[tuple[str, Value], ...]  # what a message is given, texts as marks
_MARK = re.compile("\ue000(\\w+)\ue001")


class Words:
    """The messages of a language, from several lists: the first that has a message is used.

    Each list is a pair of its place, for error messages, and its text.
    """

    def __init__(
        self,
        lang: str,
        lists: Sequence[tuple[str, str]],
        more: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Read the lists, then English, then messages that English does not have.

        Raises:
            BadInput: A text is not a list of messages, or has a message that is unknown.
        """
        self.lang = lang
        self._lists, self._more = tuple(lists), tuple(more)
        self._messages = [Messages(lang, *each).checked() for each in lists]
        # A misspelt key is noticed here; its message would otherwise stay English.
        for messages in self._messages:
            _refuse_unknown(messages)
        self._messages.append(_shipped_english())
        # A report's own messages come last: they may add to English and replace nothing in it.
        self._messages += [Messages(ENGLISH, *each).checked() for each in more]
        # A message is formed once, since its texts are put in afterwards (docs/decisions/0019).
        self._formed = lru_cache(8192)(self._form)
        self._has = lru_cache(8192)(self._knows)
        self._in_pieces = lru_cache(8192)(self._split)
        self._printed = lru_cache(8192)(self._print)

    def __reduce__(self) -> tuple[type[Words], tuple[object, ...]]:
        """Read the lists again in another process: what was formed is code."""
        return type(self), (self.lang, self._lists, self._more)

    def __call__(self, key: str, **values: Value) -> str:
        """Return a message with its values.

        A message may have forms for numbers (plurals). Texts are inserted as they are.

        Raises:
            BadInput: A list uses a value that the message does not have.
            KeyError: No list has the message.
        """
        pieces = self.pieces(key, **values)
        return "".join(text or str(values[name]) for text, name in pieces)

    def with_messages(self, where: str, text: str) -> Words:
        """Return these words with further messages, in English, for one report."""
        return Words(self.lang, self._lists, (*self._more, (where, text)))

    @property
    def direction(self) -> str:
        """The direction of the language's writing, as HTML names it."""
        return "rtl" if self.lang in LEFTWARD else "ltr"

    def term(self, group: str, value: str, otherwise: str = "") -> str:
        """Return the word for one of a closed set, such as a status.

        A value that no list has is replaced by `otherwise`, or returned as it is.
        """
        key = f"{group}-{slug(value)}"
        return self._formed(key, ()) if self._has(key) else otherwise or value

    @property
    def is_english(self) -> bool:
        """Whether the language is English, in which some names have an article."""
        return self.lang == ENGLISH

    def relation(self, predicate: str, over: bool = False) -> str:
        """Return a predicate in a word or two: "supplies", or "supplied" if `over`."""
        present = self.term("relation", predicate.replace("_", " ").lower())
        return self.term("was", predicate, present) if over else present

    def pieces(self, key: str, **values: object) -> list[tuple[str, str]]:
        """Return a message in pieces, with the places of its texts.

        A piece is (text, "") for the words of the message and ("", name) for the text of that name.
        """
        # A text is replaced by a mark with its name, so that the formed message can be cached and
        # whatever a source says is never read as Fluent.
        marked: list[tuple[str, Value]] = []
        for name, value in values.items():
            if isinstance(value, (int, float)):
                marked.append((name, value))
            else:
                marked.append((name, f"\ue000{name}\ue001"))
        return list(self._in_pieces(key, tuple(marked)))

    def _split(
        self, key: str, marked: tuple[tuple[str, Value], ...]
    ) -> tuple[tuple[str, str], ...]:
        pieces: list[tuple[str, str]] = []
        for position, text in enumerate(_MARK.split(self._formed(key, marked))):
            if text:
                # A split at a pattern with one group gives text and group in turn.
                pieces.append((text, "") if position % 2 == 0 else ("", text))
        return tuple(pieces)

    def day(self, text: str) -> str:
        """Return a day, a month or a year as people read it (see `graph.dates.printed`)."""
        return self._printed(text)

    def _print(self, text: str) -> str:
        if not text:
            return self("undated")
        if len(text) == 4:
            return text
        month = self(f"month-{int(text[5:7])}")
        if len(text) == 7:
            return self("date-month", month=month, year=text[:4])
        return self("date-day", day=str(int(text[8:10])), month=month, year=text[:4])

    def figure(self, count: int) -> str:
        """Return a count in figures, with the language's mark between thousands."""
        return f"{count:,}".replace(",", self("thousands"))

    def _knows(self, key: str) -> bool:
        return any(key in messages for messages in self._messages)

    def _form(self, key: str, values: Marked) -> str:
        for messages in self._messages:
            if key not in messages:
                continue
            text, faults = messages.formed(key, dict(values))
            if not faults:
                return text
            right = ", ".join(f"${name}" for name, _ in values) or "no values"
            raise wrong(f"{messages.where} {key}", str(faults[0]), f"a text with {right}")
        raise KeyError(key)


def slug(value: str) -> str:
    """Return a value of a closed set as the end of a key."""
    return re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")


def _own(lang: str) -> str:
    return (files(__name__) / f"{lang}.ftl").read_text(encoding="utf-8")


def shipped() -> list[str]:
    """Return the languages that entrepot has a list for."""
    languages: list[str] = []
    for file in files(__name__).iterdir():
        if file.name.endswith(".ftl"):
            languages.append(file.name.removesuffix(".ftl"))
    # The order of a folder differs between machines.
    return sorted(languages)


@cache
def _shipped_english() -> Messages:
    # A test checks every line of it; a command needs some of them.
    return Messages(ENGLISH, "en.ftl", _own(ENGLISH))


def _refuse_unknown(messages: Messages) -> None:
    """Raise `BadInput` for a message that English does not have."""
    known = _shipped_english().keys
    for key in sorted(messages.keys - known):
        near = get_close_matches(key, known, 1)
        right = "a message of viz/words/en.ftl"
        if near:
            right = f"{near[0]}, or another message of viz/words/en.ftl"
        raise wrong(messages.where, key, right)


@cache
def english() -> Words:
    """Return the English words."""
    return Words(ENGLISH, ())


def words_of(lang: str, own: tuple[str, str] | None = None) -> Words:
    """Return the words of a language, a house's own list first.

    Raises:
        BadInput: The language is not written as "en", or no list has it.
    """
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
    # The house's list first: the first list that has a message is used.
    lists = [own] if own else []
    if lang != ENGLISH and lang in shipped():
        lists.append((f"{lang}.ftl", _own(lang)))
    return Words(lang, lists)
