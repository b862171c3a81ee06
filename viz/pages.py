"""Generated documents: the model page from the schema, the README's blocks from the loaded case."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..graph.schema import Schema
from ..graph.support import read_table

BLOCK = re.compile(r"(<!-- begin:(\w+) -->\n).*?(<!-- end:\2 -->)", re.DOTALL)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def model_page(names: Schema) -> str:
    """Return docs/model.md: every kind, relation, status and word of the schema."""
    strengths = read_table()
    lines = [
        "# The model",
        "",
        "Generated from `graph/schema.toml` and `graph/strengths.toml` by `make docs`; do not edit.",
        "",
        "## Kinds of node",
        "",
        *_table(
            ("kind", "family", "what it is"),
            [(f"`{k.name}`", k.family, k.about) for k in names.kinds.values()],
        ),
        "## Kinds of edge",
        "",
        "Goods move along an edge from left to right where *moves* says so. A route is `[made by] movement+ [use]`:",
        "*opens* marks the relation that may open it read backwards, *closes* the ones that may end it at a weapon.",
        "",
        *_table(
            ("relation", "moves", "what it says"),
            [
                (
                    f"`{p.drawing}`",
                    "yes"
                    if p.moves == "forward"
                    else ", ".join(w for w, on in (("opens", p.opens), ("closes", p.closes)) if on) or "no",
                    p.about,
                )
                for p in names.predicates.values()
            ],
        ),
        "## Statuses of a claim",
        "",
        *_table(
            ("status", "scored", "meaning", "its sentence begins"),
            [(f"`{s.name}`", "yes" if s.scored else "no", s.means, s.frame) for s in names.statuses.values()],
        ),
        "## Acts of a denial",
        "",
        *_table(("act", "meaning"), [(f"`{a}`", d["means"]) for a, d in names.acts.items()]),
        "## Levels, bases, units, measures",
        "",
        *_table(("level", "meaning"), [(f"`{n}`", t) for n, t in names.levels.items()]),
        *_table(("basis", "meaning"), [(f"`{n}`", t) for n, t in names.bases.items()]),
        *_table(("unit", "meaning"), [(f"`{n}`", t) for n, t in names.units.items()]),
        *_table(
            ("measure", "blocking", "meaning"),
            [(n, "yes" if m["blocking"] else "no", m["means"]) for n, m in names.measures.items()],
        ),
        "## Identifiers, strongest first",
        "",
        *_table(
            ("scheme", "what it is", "uid"),
            [(f"`{s.name}`", s.label, f"`{s.uid}`") for s in names.schemes.values()],
        ),
        f"## Strength of a claim ({strengths.version})",
        "",
        "A convention, not a calibration. F or 6 is not scored; `listed` counts as B2 at most; information 4 and 5",
        "count only where nothing better stands on the edge, sharing one coin.",
        "",
        *_table(("grade", "strength"), [(g, f"{v:.2f}") for g, v in strengths.strength.items()]),
        f"A `denies_fact` that names a claim multiplies its odds by {strengths.bare} (bare) or {strengths.particulars}",
        f"(with checkable particulars). rho = {strengths.rho}.",
        "",
    ]
    return "\n".join(lines)


def with_blocks(text: str, blocks: dict[str, str]) -> str:
    """Return a document with each `<!-- begin:NAME -->` block replaced by what a command printed."""

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}{blocks[found[2]].rstrip()}\n{found[3]}"

    return BLOCK.sub(fill, text)
