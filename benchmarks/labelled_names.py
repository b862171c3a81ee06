"""The second bench of names: pairs written by hand, whose kinds are those of public test pairs.

`name_pairs.csv` has pairs of invented names with a verdict. Its kinds are those of the pairs that
nomenklatura publishes for its own matcher (contrib/name_bench): legal forms, acronyms, numbers in
words, homoglyphs, scripts, typing errors, initials, patronymics, titles, branches. The pairs were
written before the matcher was changed for them. A hash of each pair says in which half it is:
thresholds are chosen on half A, where the matcher may be looked at, and figures are of half B.
"""

from __future__ import annotations

import csv
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from entrepot.graph.naming.index import PERSON, SAME
from entrepot.graph.naming.match import Matcher

PAIRS = Path(__file__).parent / "name_pairs.csv"
# F1 of half B before the matcher was changed for these kinds, measured before any pair was looked
# at: with the thresholds of half A, and with those in use.
BEFORE = {"firms": (0.38, 0.807, 0.808), "persons": (0.42, 0.756, 0.667)}
IN_USE = {"firms": SAME, "persons": PERSON}
PEER_IN_USE = {"firms": 0.7, "persons": 0.7}  # nomenklatura's own


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two names with whether they are one party's, and the kind of what makes the pair hard."""

    kind: str
    shape: str
    left: str
    right: str
    is_same: bool

    @property
    def half(self) -> str:
        """The half of the pair, "A" or "B"."""
        text = f"{self.shape}\n{self.left}\n{self.right}"
        return "AB"[hashlib.sha256(text.encode()).digest()[0] % 2]

    @property
    def group(self) -> str:
        """The group in which the pair is counted, "persons" or "firms"."""
        return "persons" if self.shape == "Person" else "firms"


def read_pairs(path: Path = PAIRS) -> list[LabelledPair]:
    """Return the labelled pairs."""
    pairs: list[LabelledPair] = []
    with path.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            is_same = row["verdict"] == "same"
            pairs.append(
                LabelledPair(row["kind"], row["shape"], row["left"], row["right"], is_same)
            )
    return pairs


def peer_rows(pairs: Sequence[LabelledPair]) -> list[dict[str, object]]:
    """Return the pairs as the peer of names.py reads them."""
    rows: list[dict[str, object]] = []
    for pair in pairs:
        rows.append({"shape": pair.shape, "left": [pair.left], "right": [pair.right]})
    return rows


def our_scores(pairs: Sequence[LabelledPair]) -> list[float]:
    """Return our score of each pair; words are counted among the names of the pairs."""
    names: list[str] = []
    for pair in pairs:
        names.extend((pair.left, pair.right))
    matcher = Matcher(names)
    scores: list[float] = []
    for pair in pairs:
        scores.append(matcher.compare(pair.left, pair.right, pair.shape == "Person").score)
    return scores


def f1(rows: Sequence[tuple[bool, float]], threshold: float) -> float:
    """Return F1 of calling a pair same at or above a threshold."""
    hit, wrong = 0, 0
    for is_same, score in rows:
        hit += is_same and score >= threshold
        wrong += is_same != (score >= threshold)
    return 2 * hit / (2 * hit + wrong) if hit else 0.0


def best_threshold(rows: Sequence[tuple[bool, float]]) -> float:
    """Return the threshold with the best F1 on some pairs."""
    return max((x / 100 for x in range(20, 101)), key=lambda threshold: f1(rows, threshold))


def figures(
    pairs: Sequence[LabelledPair], scores: Sequence[float], in_use: Mapping[str, float]
) -> Iterator[tuple[str, float, float, float]]:
    """Yield figures of each group.

    Returns:
        The group, the threshold that is best on half A, F1 of half B with it, and F1 of half B with
        the threshold in use.
    """
    rows: dict[tuple[str, str], list[tuple[bool, float]]] = defaultdict(list)
    for pair, score in zip(pairs, scores, strict=True):
        rows[pair.group, pair.half].append((pair.is_same, score))
    for group, threshold in in_use.items():
        best = best_threshold(rows[group, "A"])
        held_out = rows[group, "B"]
        yield group, best, f1(held_out, best), f1(held_out, threshold)


def table(
    pairs: Sequence[LabelledPair], ours: Sequence[float], peer: Sequence[float] = ()
) -> list[str]:
    """Return the lines of the table of figures; without the peer's scores, it has no peer."""
    same = sum(pair.is_same for pair in pairs)
    held_out = sum(pair.half == "B" for pair in pairs)
    persons = sum(pair.group == "persons" for pair in pairs)
    lines = [
        f"{len(pairs)} pairs ({same} same), {persons} of persons; half B {held_out}.",
        "",
        "| matcher | names of | threshold (half A) | F1 half B | F1 half B, threshold in use |",
        "|---|---|---|---|---|",
    ]
    for group, (best, chosen, used) in BEFORE.items():
        lines.append(_row("entrepot, before", group, best, chosen, used))
    for row in figures(pairs, ours, IN_USE):
        lines.append(_row("entrepot", *row))
    for row in figures(pairs, peer, PEER_IN_USE) if peer else ():
        lines.append(_row("nomenklatura logic-v2", *row))
    return lines


def _row(matcher: str, group: str, best: float, chosen: float, used: float) -> str:
    return f"| {matcher} | {group} | {best:.2f} | {chosen:.3f} | {used:.3f} |"
