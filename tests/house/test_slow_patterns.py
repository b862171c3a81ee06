"""No pattern of the package takes long for a text that is made of its own parts, repeated.

A pattern that can match one text in many ways tries them all where the text does not match in the
end. Each is tried on its own repeated parts with an end that matches nothing, which is how such a
pattern is attacked. Names have at most 1,000 characters and sentences 1,500.
"""

from __future__ import annotations

import importlib
import random
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from entrepot.loaders.extract.cue import Cue

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("casework", "cli", "explorer", "graph", "loaders", "queries", "viz")
ELSEWHERE = ("spark_engine",)  # needs a package that is not installed
LENGTHS = (24, 100, 400, 800, 1_500)
MOST = 0.4  # seconds of the processor; a pattern that is read one way takes a thousandth
LETTERS = [chr(code) for code in range(32, 127)] + ["\n", "é", "’", "я"]
SAMPLES = 2  # texts of each part that repeats

Node = tuple[Any, Any]
parser: Any = importlib.import_module("re._parser")


def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns of texts that modules hold, by module, name and number."""
    found: dict[str, re.Pattern[str]] = {}
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            if path.stem in ELSEWHERE or path.stem == "__main__":
                continue
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            module = importlib.import_module(f"entrepot.{name.removesuffix('.__init__')}")
            for key, value in vars(module).items():
                for number, pattern in enumerate(_held(value)):
                    found.setdefault(f"{name}.{key}[{number}]", pattern)
    return found


def _held(value: object) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, Cue):
        yield value.pattern
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _held(part)
    elif isinstance(value, dict):
        yield from _held(list(value.values()))


def sample(nodes: Any, draw: random.Random) -> str:
    """Return a text that parsed nodes may match, looking at nothing around it."""
    text = ""
    for operation, value in nodes:
        name = str(operation)
        if name == "LITERAL":
            text += chr(value)
        elif name in ("IN", "NOT_LITERAL", "ANY", "CATEGORY"):
            one = re.compile(_class(name, value))
            fitting = [letter for letter in LETTERS if one.fullmatch(letter)]
            text += draw.choice(fitting or [" "])
        elif name.endswith("REPEAT"):
            times = draw.randint(value[0], min(int(value[1]), value[0] + 2))
            text += "".join(sample(value[2], draw) for _ in range(min(times, 40)))
        elif name == "BRANCH":
            text += sample(draw.choice(value[1]), draw)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            text += sample(value[-1] if name == "SUBPATTERN" else value, draw)
    return text


def _class(name: str, value: Any) -> str:
    """Return the pattern of one letter of a parsed class."""
    if name != "IN":
        return "." if name != "NOT_LITERAL" else f"[^{re.escape(chr(value))}]"
    inside = ""
    for operation, member in value:
        kind = str(operation)
        if kind == "NEGATE":
            inside += "^"
        elif kind == "LITERAL":
            inside += re.escape(chr(member))
        elif kind == "RANGE":
            inside += f"{re.escape(chr(member[0]))}-{re.escape(chr(member[1]))}"
        else:
            short = {"DIGIT": "d", "SPACE": "s", "WORD": "w"}[str(member).rsplit("_", 1)[1]]
            inside += "\\" + (short.upper() if "_NOT_" in str(member) else short)
    return f"[{inside}]"


def repeated(nodes: Any, before: list[Node]) -> Iterator[tuple[list[Node], Any]]:
    """Yield each part that repeats freely, after the nodes that come before it."""
    front = list(before)
    for operation, value in nodes:
        name = str(operation)
        if name.endswith("REPEAT"):
            if int(value[1]) > 9:
                yield list(front), value[2]
            yield from repeated(value[2], front)
        elif name in ("SUBPATTERN", "ATOMIC_GROUP"):
            yield from repeated(value[-1] if name == "SUBPATTERN" else value, front)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from repeated(branch, front)
        front.append((operation, value))


def seconds(pattern: re.Pattern[str]) -> tuple[float, str]:
    """Return the longest time of the processor that a pattern takes for a text, and its part."""
    draw = random.Random(7)
    worst = (0.0, "")
    for before, body in repeated(parser.parse(pattern.pattern, pattern.flags), []):
        for _ in range(SAMPLES):
            front, part = sample(before, draw), sample(body, draw)
            for length in LENGTHS if part else ():
                text = f"{front}{part * (length // len(part))}\0"
                began = time.process_time()
                pattern.search(text)
                took = time.process_time() - began
                worst = max(worst, (took, part))
                if took > MOST:
                    return worst
    return worst


def test_no_pattern_tries_many_ways_to_match_a_text_of_its_own_parts() -> None:
    found = patterns()
    slow = {}
    for name, pattern in found.items():
        took, part = seconds(pattern)
        if took > MOST:
            slow[name] = f"{part!r} repeated takes {took:.1f} s; let it match in one way only"
    assert slow == {}
    assert len(found) > 300


def test_a_part_that_can_be_read_in_two_ways_is_found() -> None:
    took, _ = seconds(re.compile("[a-z]*[a-z]*[0-9]"))
    assert took > MOST
