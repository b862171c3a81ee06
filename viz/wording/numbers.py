"""Numbers in sentences: scores, counts in words up to twelve, lists with a last "and"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..answers.records import EstimateRecord
    from ..words import Words  # reads Fluent, which numbers alone need not wait for

SMALL = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
NO_NUMBER = "no number"
ABOVE = "above 0.95"
PLURALS = {
    "party": "parties",
    "country": "countries",
    "body": "bodies",
    "entity": "entities",
    "query": "queries",
    "match": "matches",
}


def support(value: float | None, field_examined: bool = False, words: Words | None = None) -> str:
    """Return a support with two digits, or "above 0.95" unless the thing itself was examined.

    `words` has the language; without it the text is English. None is "no number".

    >>> support(0.7), support(0.97), support(0.97, field_examined=True), support(None)
    ('0.70', 'above 0.95', '0.97', 'no number')
    """
    if value is None:
        return words("no-number") if words else NO_NUMBER
    if value > 0.95 and not field_examined:
        return words("above") if words else ABOVE
    return f"{value:.2f}"


def share(item: EstimateRecord, words: Words | None = None) -> str:
    """Return a number with two digits, and with its interval where it has a width.

    `words` has the language; without it the text is English.
    """
    value, low, high = f"{item['value']:.2f}", f"{item['low']:.2f}", f"{item['high']:.2f}"
    if low == high:
        return value
    if words is None:
        return f"{value} ({low} to {high})"
    return words("number-within", value=value, low=low, high=high)


def percent(value: float, words: Words | None = None) -> str:
    """Return a share from 0 to 1 in per cent, such as "50%"; a small one is never "0%".

    `words` has the language; without it the text is English.

    >>> percent(0.5), percent(0.001), percent(0)
    ('50%', 'under 1%', '0%')
    """
    if not 0 < value < 0.005:
        return f"{value:.0%}"
    return words("under-one-percent") if words else "under 1%"


def figure(count: int) -> str:
    """Return a count in figures with thousands separators, such as "1,674"."""
    return f"{count:,}"


def count(number: int) -> str:
    """Return a count in words up to twelve and in figures above, such as "four" or "1,674"."""
    return SMALL[number] if 0 <= number < len(SMALL) else figure(number)


def opening(number: int, say: Words) -> str:
    """Return a count as it begins a sentence: in words up to twelve in English, else in figures."""
    return capital(count(number)) if say.is_english else say.figure(number)


def plural(noun: str, number: int) -> str:
    """Return a noun in the form that goes with a count.

    >>> plural("party", 2), plural("route", 1)
    ('parties', 'route')
    """
    if number == 1:
        return noun
    head, space, last = noun.rpartition(" ")
    return head + space + PLURALS.get(last, f"{last}s")


def many(number: int, noun: str) -> str:
    """Return a count and its noun, in words: "four routes", "one source"."""
    return f"{count(number)} {plural(noun, number)}"


def figures(number: int, noun: str) -> str:
    """Return a count and its noun, in figures: "582 claims"."""
    return f"{figure(number)} {plural(noun, number)}"


def listed(items: Sequence[str], last: str = "and") -> str:
    """Return items as a list in a sentence.

    >>> listed(["a", "b", "c"]), listed(["a"])
    ('a, b and c', 'a')
    """
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def ranges(numbers: Sequence[int]) -> str:
    """Return whole numbers in ascending order as a list with ranges.

    >>> ranges([1, 2, 3, 5])
    '1 to 3 and 5'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts: list[str] = []
    for run in runs:
        if len(run) > 2:
            parts.append(f"{run[0]} to {run[-1]}")
        else:
            parts += map(str, run)
    return listed(parts)


def ended(text: str) -> str:
    """Return a sentence with one full stop, also after a name such as "Co., Ltd."."""
    # A quotation has its full stop inside its marks.
    return text if text.endswith((".", "?", "!", ".”")) else f"{text}."


def capital(text: str) -> str:
    """Return a text with a capital first letter."""
    return text[:1].upper() + text[1:]
