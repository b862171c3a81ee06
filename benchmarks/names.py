"""Measure whether names alone identify a party, ours against nomenklatura's logic-v2.

Pairs come from two official lists (EU Official Journal and OFAC), identifiers hidden: *same* are
entries that share an identifier (INN, OGRN, USCC, IMO); *different* are entries that share a rare
word of their names and carry different identifiers of one scheme. For half of the pairs the EU side
keeps only its names in other scripts than Latin, where it has any. Thresholds of both are chosen on
half A of the pairs (by entry, so that no entry is in both halves) and F1 is told on half B, with a
paired bootstrap over pairs.

python benchmarks/names.py [--case DIR] [--peer PYTHON] [--write]

A second bench, of pairs written by hand (labelled_names.py), is measured in the same run.

DIR is a case into which both lists were loaded; without it only the second bench is measured.
PYTHON is an interpreter in which nomenklatura is
installed (it builds ICU from source, so it is not among our packages); without it only ours is
told.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
import time
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence

import labelled_names
import page
from anyascii import anyascii

from entrepot.casework.case import Case
from entrepot.graph.model import Record
from entrepot.graph.naming.match import Matcher
from entrepot.graph.tables import record_of

HIDDEN = ("ofac", "eu", "un")
SHAPES = {"Person": "Person", "Vessel": "Vessel"}
PEER = """
import json, sys
from followthemoney import model
from nomenklatura.matching import get_algorithm
algorithm = get_algorithm("logic-v2")
config = algorithm.default_config()
def entity(shape, names, n):
    from followthemoney.proxy import EntityProxy
    item = model.make_entity(shape)
    item.id = n
    item.add("name", names)
    return item
for n, line in enumerate(sys.stdin):  # a name is kept by its entity's id: each needs its own
    row = json.loads(line)
    left = entity(row["shape"], row["left"], f"a{n}")
    right = entity(row["shape"], row["right"], f"b{n}")
    print(algorithm.compare(left, right, config).score)
"""


def latin(name: str) -> bool:
    """Say whether every letter of a name is Latin."""
    return all("LATIN" in unicodedata.name(c, "") for c in name if c.isalpha())


def long_words(names: Sequence[str]) -> set[str]:
    """Return the longer words of some names, romanised.

    The matcher has no part in this: otherwise each change of it would draw other pairs.
    """
    words: set[str] = set()
    for name in names:
        words.update(re.findall("[a-z]{4,}", anyascii(name).casefold()))
    return words


def pairs_of(records: Sequence[Record], seed: int = 2026) -> list[dict[str, object]]:
    """Return the labelled pairs: names of both sides, shape, whether same, half, scripts."""
    own = {r.uid: {(s, v) for s, v in r.identifiers if s not in HIDDEN} for r in records}
    by_id: dict[tuple[str, str], list[Record]] = defaultdict(list)
    blocks: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        for pair in own[record.uid]:
            by_id[pair].append(record)
        if own[record.uid]:
            for word in long_words((record.name, *record.aliases[:5])):
                blocks[word].append(record)
    same = {
        (a.uid, b.uid)
        for found in by_id.values()
        for a in found
        for b in found
        if a.uid.startswith("eu-") and b.uid.startswith("ofac-")
    }
    known = {r.uid: r for r in records}
    different: set[tuple[str, str]] = set()
    for found in blocks.values():
        left, right = (
            [r for r in found if r.uid.startswith("eu-")],
            [r for r in found if r.uid.startswith("ofac-")],
        )
        if len(left) * len(right) > 4000:
            continue
        for a in left:
            for b in right:
                schemes = {s for s, _ in own[a.uid]} & {s for s, _ in own[b.uid]}
                alike = SHAPES.get(a.kind, "Organization") == SHAPES.get(b.kind, "Organization")
                if (a.uid, b.uid) not in same and schemes and alike:
                    different.add((a.uid, b.uid))
    draw = random.Random(seed)
    chosen = sorted(different)
    draw.shuffle(chosen)
    labelled = [(p, True) for p in sorted(same)] + [(p, False) for p in chosen[: 3 * len(same)]]
    half = {uid: draw.random() < 0.5 for uid in sorted(known)}
    rows = []
    for (left_uid, right_uid), label in labelled:
        a, b = known[left_uid], known[right_uid]
        names = [a.name, *a.aliases]
        other = [n for n in names if not latin(n)]
        if other and draw.random() < 0.5:
            names = other
        rows.append(
            {
                "left": names[:12],
                "right": [b.name, *b.aliases][:12],
                "shape": SHAPES.get(a.kind, "Organization"),
                "same": label,
                "half": "A" if half[left_uid] else "B",
                "script": "other" if names is other else "latin",
            }
        )
    return rows


def f1(rows: Sequence[tuple[bool, float]], threshold: float) -> float:
    """Return F1 of calling a pair same at or above a threshold."""
    hit = sum(1 for same, score in rows if same and score >= threshold)
    wrong = sum(1 for same, score in rows if same != (score >= threshold))
    return 2 * hit / (2 * hit + wrong) if hit else 0.0


def tuned(rows: Sequence[tuple[bool, float]]) -> float:
    """Return the threshold with the best F1 on these pairs."""
    return max((x / 100 for x in range(20, 101)), key=lambda t: f1(rows, t))


def peer_scores(peer: str, rows: Sequence[Mapping[str, object]]) -> list[float]:
    """Return the peer's score of each pair."""
    lines = "\n".join(json.dumps(row) for row in rows)
    done = subprocess.run(
        [peer, "-c", PEER], input=lines, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(f"the peer failed: {done.stderr.strip().splitlines()[-1]}")
    return [float(line) for line in done.stdout.split()]


def of_lists(case_dir: str, peer: str) -> list[str]:
    """Return the lines of the first bench: pairs of two official lists."""
    case = Case.open(case_dir)
    records = [record_of(r) for r in case.ledger.read(case.state, "records")]
    listed = [r for r in records if r.uid.startswith(("eu-journal:", "ofac-sdn:"))]
    rows = pairs_of(listed)
    began = time.perf_counter()
    matcher = Matcher(r.name for r in listed)
    made = time.perf_counter()
    ours = [matcher.best(r["left"], r["right"], r["shape"] == "Person").score for r in rows]  # type: ignore[arg-type]  # lists of names
    scores = {"entrepot": (ours, time.perf_counter() - made)}
    if peer:
        began_peer = time.perf_counter()
        theirs = peer_scores(peer, rows)
        scores["nomenklatura logic-v2"] = (theirs, time.perf_counter() - began_peer)
    count = {half: sum(r["half"] == half for r in rows) for half in "AB"}
    lines_out = [
        f"{len(rows)} pairs ({sum(bool(r['same']) for r in rows)} same), half A {count['A']}, "
        f"half B {count['B']}; {sum(r['script'] == 'other' for r in rows)} with the left side in "
        f"another script than Latin. Counting the words of {len(listed)} names took "
        f"{made - began:.1f} s.",
        "",
        "| matcher | threshold (half A) | F1 half B | F1 half B, other scripts | ms a pair |",
        "|---|---|---|---|---|",
    ]
    found = {}
    for name, (values, seconds) in scores.items():
        labelled = [
            (bool(r["same"]), v, str(r["half"]), str(r["script"]))
            for r, v in zip(rows, values, strict=True)
        ]
        threshold = tuned([(s, v) for s, v, h, _ in labelled if h == "A"])
        held = [(s, v >= threshold) for s, v, h, _ in labelled if h == "B"]
        found[name] = held
        b = f1([(s, v) for s, v, h, _ in labelled if h == "B"], threshold)
        cross = f1([(s, v) for s, v, h, k in labelled if h == "B" and k == "other"], threshold)
        lines_out.append(
            f"| {name} | {threshold:.2f} | {b:.3f} | {cross:.3f} "
            f"| {seconds / len(rows) * 1000:.2f} |"
        )
    if len(found) == 2:
        mine, theirs = found.values()
        draw = random.Random(1)
        gaps = []
        for _ in range(2000):
            picked = [draw.randrange(len(mine)) for _ in mine]
            gaps.append(
                f1([(mine[i][0], mine[i][1]) for i in picked], 0.5)
                - f1([(theirs[i][0], theirs[i][1]) for i in picked], 0.5)
            )
        gaps.sort()
        lines_out += [
            "",
            f"Difference in F1 on half B: {sum(gaps) / len(gaps):+.3f} "
            f"(95% {gaps[50]:+.3f} to {gaps[1949]:+.3f}, paired bootstrap over pairs).",
        ]
    return lines_out


def of_pairs(peer: str) -> list[str]:
    """Return the lines of the second bench: pairs written by hand."""
    pairs = labelled_names.read_pairs()
    theirs = peer_scores(peer, labelled_names.peer_rows(pairs)) if peer else ()
    return labelled_names.table(pairs, labelled_names.our_scores(pairs), theirs)


def main() -> None:
    """Measure and print; with --write, put the tables on the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--case", default="")
    parser.add_argument("--peer", default="")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    texts = {"labelled": "\n".join(of_pairs(args.peer))}
    if args.case:
        texts["measured"] = "\n".join(of_lists(args.case, args.peer))
    for name, text in texts.items():
        print(text)
        if args.write:
            page.put(page.ROOT / "docs" / "names.md", text, name)


if __name__ == "__main__":
    main()
