"""Measure how well the extractor reads the labelled statements of reasons, with intervals.

python benchmarks/extraction.py --gold DIR [--write]

DIR holds `relations-*.jsonl` and `score.py` (shared/gold). The intervals are percentiles of 2,000
bootstrap samples of rows; the precision of a rule is that of what it alone predicts. With --write
the tables go onto docs/extraction.md.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import page

from entrepot.loaders.extract import NAMES
from entrepot.loaders.extract.jsonl import predictions

FLOW = ("SUPPLIES", "TRANSPORTS", "TRANSSHIPS_VIA")


def counts(
    scorer: Any, gold: list[dict[str, Any]], said: list[dict[str, Any]], core: bool
) -> list[dict[str, list[int]]]:
    """Return (matched, predicted, expected) by row under each heading, by the scorer's rule."""
    found = []
    by_key = {row["row_key"]: row for row in said}
    for row in gold:
        due = scorer.triples([row])[row["row_key"]]
        out = scorer.triples([by_key[row["row_key"]]]).get(row["row_key"], [])
        listed = frozenset(map(scorer.normalise, ["*", row["name"], *row["aliases"]]))
        tally: dict[str, list[int]] = {}

        def add(heading: str, place: int, tally: dict[str, list[int]] = tally) -> None:
            tally.setdefault(heading, [0, 0, 0])[place] += 1

        def headings(relation: str) -> list[str]:
            return ["ALL", relation, *(["FLOW"] if relation in FLOW else [])]

        for one in due:
            if one.level > core:
                for heading in (*headings(one.relation), "FAITHFUL"):
                    add(heading, 2)
        left = list(due)
        for triple in out:
            match = next((one for one in left if scorer.agree(one, triple, listed, False)), None)
            if match is None:
                for heading in (*headings(triple.relation), "FAITHFUL"):
                    add(heading, 1)
                continue
            left.remove(match)
            if match.level > core:
                for heading in headings(match.relation):
                    add(heading, 0)
                    add(heading, 1)
                add("FAITHFUL", 1)
                if match.said_how == triple.said_how:
                    add("FAITHFUL", 0)
        found.append(tally)
    return found


def told(rows: list[dict[str, list[int]]], heading: str) -> tuple[float, float, int, int, int]:
    """Return precision, recall and the three counts under a heading."""
    hit, out, due = (sum(r.get(heading, [0, 0, 0])[i] for r in rows) for i in range(3))
    return hit / max(out, 1), hit / max(due, 1), hit, out, due


def main() -> None:
    """Measure and print; with --write, put the table on the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score", args.gold / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{args.gold}: no score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    lines = []
    for path in sorted(args.gold.glob("relations-*.jsonl")):
        gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        said = json.loads(json.dumps(list(predictions(path))))
        lines += [
            f"{path.name}: {len(gold)} rows, {sum(r['negative'] for r in gold)} of them negatives; "
            "triples predicted on negatives: "
            f"{sum(len(p['triples']) for p, r in zip(said, gold, strict=True) if r['negative'])}.",
            "",
            "| strict | precision (95%) | recall (95%) | matched | predicted | labelled |",
            "|---|---|---|---|---|---|",
        ]
        for core in (False, True):
            rows = counts(scorer, gold, said, core)
            draw = random.Random(1)
            samples = [[rows[draw.randrange(len(rows))] for _ in rows] for _ in range(2000)]
            for heading in (
                "ALL",
                "FLOW",
                "FAITHFUL",
                *(
                    ()
                    if core
                    else sorted({h for r in rows for h in r} - {"ALL", "FLOW", "FAITHFUL"})
                ),
            ):
                p, r, hit, out, due = told(rows, heading)
                drawn = (
                    [told(s, heading)[:2] for s in samples]
                    if heading in ("ALL", "FLOW", "FAITHFUL")
                    else []
                )
                spans = [sorted(x[i] for x in drawn) for i in (0, 1)] if drawn else [[], []]
                low = [f" ({s[50]:.2f} to {s[1949]:.2f})" if s else "" for s in spans]
                name = heading + (", both ends names" if core else "")
                lines.append(
                    f"| {name} | {p:.3f}{low[0]} | {r:.3f}{low[1]} | {hit} | {out} | {due} |"
                )
        lines += ["", "| rule, alone | precision | matched | predicted |", "|---|---|---|---|"]
        for rule in NAMES:
            own = [
                {**row, "triples": [t for t in row["triples"] if t["rule"] == rule]} for row in said
            ]
            p, _, hit, out, _ = told(counts(scorer, gold, own, False), "ALL")
            lines.append(
                f"| `{rule}` | {f'{p:.3f}' if out else 'nothing predicted'} | {hit} | {out} |"
            )
        lines.append("")
    text = "\n".join(lines).rstrip()
    print(text)
    if args.write:
        page.put(page.ROOT / "docs" / "extraction.md", text)


if __name__ == "__main__":
    main()
