"""Numbers as people write them: scores with two digits, counts in words up to twelve, lists with a last "and"."""

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
    """Return a support as it is printed: two digits, and above 0.95 only as such unless somebody examined the thing.

    `words` has the language; without it the text is English. None is "no number".
    """
    if value is None:
        return words("no-number") if words else NO_NUMBER
    if value > 0.95 and not field_examined:
        return words("above") if words else ABOVE
    return f"{value:.2f}"


def share(item: EstimateRecord) -> str:
    """Return a number with two digits, and with its interval where it has a width."""
    value, low, high = (f"{item[x]:.2f}" for x in ("value", "low", "high"))
    return value if low == high else f"{value} ({low} to {high})"


def percent(value: float) -> str:
    """Return a share from 0 to 1 in per cent, such as "50%"; what is not nothing is never "0%"."""
    return "under 1%" if 0 < value < 0.005 else f"{value:.0%}"


def figure(count: int) -> str:
    """Return a count in figures with thousands separators, such as "1,674"."""
    return f"{count:,}"


def count(number: int) -> str:
    """Return a count in words up to twelve and in figures above, such as "four" or "1,674"."""
    return SMALL[number] if 0 <= number < len(SMALL) else figure(number)


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
    """Return items as a list in a sentence: "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def ranges(numbers: Sequence[int]) -> str:
    """Return whole numbers in ascending order as a list with ranges: "1 to 3 and 5"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(n) for n in run]
    return listed(parts)


def ended(text: str) -> str:
    """Return a sentence with one full stop at its end, also where it ends in a name such as "Co., Ltd."."""
    return text if text.endswith((".", "?", "!", ".”")) else f"{text}."


def capital(text: str) -> str:
    """Return a text whose first letter is a capital."""
    return text[:1].upper() + text[1:]
