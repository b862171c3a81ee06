"""Generated pages: the model from the schema, the rules of the gate, red flags and indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from entrepot.graph.analysis.flags import RULES
from entrepot.graph.analysis.indicators import INDICATORS
from entrepot.graph.analysis.severity import RULE
from entrepot.graph.gate.claim_rules import ROLES
from entrepot.graph.gate.rules import RULES as GATE
from entrepot.graph.reservations import RESERVATIONS
from entrepot.graph.schema import Schema
from entrepot.graph.store.vocabulary import DATES
from entrepot.graph.support import read_table
from entrepot.viz.words import english

STORE = """## What a store holds

The graph file of a case and a Neo4j server hold the same nodes and relations with the same
properties; [queries.md](queries.md) lists them. Every node is part of the case: what a store
records about itself is a property of one entity, and answers leave it out. Every node has a
readable `name`. The name of a claim is its source, its standing and the relation, in this order:
`Agency, asserted, disputed: Maker SUPPLIES Buyer`. So no caption in a browser says more than the
claim does.

**Dates** have the type date, and a second property keeps what the source wrote. A source that names
only a year or a month leaves the day open, and the date is then the day in the last column. What
became known counts from the day on which it was certainly known, and a period includes all days
that it can mean.
"""
PLACES = """\
**Places** with a known position have `location`, a point (WGS 84) on both engines, and its
`latitude` and `longitude` in degrees as numbers. The functions for points differ
(`point.distance` on a server, `distance` on the embedded engine), so a portable query computes with
the numbers. The distance in kilometres between two places:

```cypher
{distance}
```

**Listings** are marked and never left out. On a claim that lists a party, `in_force` says whether
the listing had neither been withdrawn nor ended on the day of the newest claim of the case. On
`DESIGNATES`, it says whether one of its claims is in force. From `in_force_from` on, and before
`in_force_until`, the listing was certainly in force. `listed` on an entity has the measures in
force on it: a party that was delisted has none. Ask `'asset freeze' IN p.listed`, not whether a
designation exists. Another entry of the same name that nobody joined is another entity. So a party
without a measure here may still be under one, and `entrepot explain` names such entries.

**Reservations** of a relation are a list of words, which is empty if there is no reservation. It is
never null, so `NOT 'hedged' IN r.reservations` always works, and `size(r.reservations) = 0` leaves
the relations that exports name without an addition. `past` is true if every statement of a relation
is about a time before the day of the statement: the relation may no longer hold.

{reservations}

**Numbers.** A relation has its support as `support`, `independent` and `common`; `exact` is false
where they are lower bounds. No number is attached to a relation with a natural person at one end,
or to a step that a source could not determine. Its claims, sources, original statements and denials
are lists of uids and names. Intervals, grades and acts are properties of the claims.

**Indexes** cover the uids of all kinds and relations, on `name` and `country` of entities, on
`known_day` of claims, and on `support` and `first_known` of each relation; a server also has them
on `location` and on the words of names, claims and titles.
"""
DISTANCE = Path(__file__).parent / "neo4j" / "distance.cypher"  # run by a test on both engines
BLOCK = re.compile(r"(<!-- begin:(\w+) -->\n).*?(<!-- end:\2 -->)", re.DOTALL)
NUMBERS = """## Support of relations, routes and connections

The numbers come from a probability model. In it, a claim holds with a probability equal to its
strength. Of two claims that go back to one original statement, the stronger holds whenever the
weaker does. A relation holds when a claim that is counted for it holds, a route when all its steps
hold, a connection when any of its routes holds.

A source never supports a relation twice: one claim is counted for each relation and source. A body
whose members are sources too counts in their place, or not at all. There may be several ways to
choose the claims. Every number is the greatest, over all these ways, of the probability that the
relation, all steps of the route, or any route of the connection holds. So no number rises when a
claim is lost, weakened or denied, and a connection never has less support than one of its routes.
The criticality of a party for a connection is the number with all parties minus the number without
this party.

Each number is computed under two assumptions: that original statements are independent, and that
all of them depend on one another (then a relation has the support of its strongest claim, a route
that of its weakest step). Where one number is printed, it is their weighted mean: 1 - rho of the
first and rho of the second. If there are too many ways to examine them all, the number is a lower
bound, is called one, and is at least that of the best route."""

SEVERITY = """## Severity of a route

The first row that applies to any step of a route gives its severity. It depends on what claims
state about the goods: their kind, their name and the classes to which they belong, the weapon for
which or as a part of which they are stated, their customs codes, and the words of the claim.
Measures on parties are stated after it and do not change the level. The rule is
`graph/analysis/severity.py`.
"""


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table in Markdown, and an empty one."""
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


GATE_PAGE = """\
# The gate

Generated from `graph/gate/rules.py` by `make docs`; do not edit.

Every document, record, claim, contact and issue of every source passes one gate before a version
of the case is written: those that come with the program, your own in `sources/`, claims written by
hand, and tables and lists that you load. The gate checks everything again, whatever a loader has
checked itself. If anything is refused, nothing is written, the last version of the case stays as it
is, and the command exits with status 2. Each fault is printed on a line of its own; after twenty,
only the number of further faults is printed:

```
source harbour-calls, harbour-calls:page, calls.csv:2, claim harbour-calls:9074729@2026-01-03
grade: found 'Z9'; expected a letter A to F and a number 2 to 6, such as B2
```

A line names the source, the file and row (or the document and locator), the item and its field, the
value, and what would be right. The failure of a loader is reported in the same form, with its file
and line. `decisions.toml`, `loads.toml`, `case.toml`, tables of strengths, `source.toml` and
mappings are checked just as strictly. A claim that a review has corrected passes the same rules.

A version of a case that an older program wrote may not have passed these rules. What the gate
refuses in it is not read, and neither is what rests on it, such as a copy of a claim or a claim
about a party that is left out. A denial is kept even where the claim that it denies is left out.
One line on stderr gives the number of what is left out and names the claims. `entrepot build`
writes the next version.

In the messages `{}` stands for what the rule names in each case. The test of a rule is
`tests/graph/test_gate.py::test_a_fault_has_its_line[RULE]`.
"""


def gate_page() -> str:
    """Return docs/gate.md: every rule of the gate and its message."""
    lines = [
        GATE_PAGE,
        *table(
            ("rule", "of", "what it demands", "found ...; expected"),
            [(f"`{name}`", rule.on, rule.demands, rule.right) for name, rule in GATE.items()],
        ),
        "## Kinds that fit",
        "",
        "Which kinds a relation joins is in [the model](model.md). Beside its ends, a claim may",
        "name:",
        "",
        *table(
            ("field", "families"),
            [(f"`{field}`", ", ".join(families)) for field, families in ROLES.items()],
        ),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def model_page(names: Schema) -> str:
    """Return docs/model.md: every kind, relation, status and word of the schema."""
    strengths, words = read_table(), english()
    lines = [
        "# The model",
        "",
        "Generated from `graph/schema.toml` and `graph/strengths.toml` by `make docs`; do not",
        "edit.",
        "",
        "## Kinds of node",
        "",
        *table(
            ("kind", "family", "what it is"),
            [(f"`{k.name}`", k.family, k.about) for k in names.kinds.values()],
        ),
        "## Kinds of relation",
        "",
        "Goods move along a relation from left to right if the column *moves* says yes. A route is",
        "`[made by] movement+ [use]`: *opens* marks the relation that, read backwards, may open",
        "one, and *closes* marks those that may end it at a weapon.",
        "",
        *table(
            ("relation", "moves", "what it says"),
            [
                (
                    f"`{p.drawing}`",
                    "yes"
                    if p.moves == "forward"
                    else ", ".join(w for w, on in (("opens", p.opens), ("closes", p.closes)) if on)
                    or "no",
                    p.about,
                )
                for p in names.predicates.values()
            ],
        ),
        "## Statuses of a claim",
        "",
        *table(
            ("status", "scored", "meaning", "its sentence begins"),
            [
                (f"`{s.name}`", "yes" if s.scored else "no", s.means, s.frame)
                for s in names.statuses.values()
            ],
        ),
        "## Acts of a denial",
        "",
        *table(("act", "meaning"), [(f"`{a}`", d["means"]) for a, d in names.acts.items()]),
        "## Levels, bases, units, measures",
        "",
        *table(("level", "meaning"), [(f"`{n}`", t) for n, t in names.levels.items()]),
        *table(("basis", "meaning"), [(f"`{n}`", t) for n, t in names.bases.items()]),
        *table(("unit", "meaning"), [(f"`{n}`", t) for n, t in names.units.items()]),
        *table(
            ("measure", "blocking", "meaning"),
            [(n, "yes" if m["blocking"] else "no", m["means"]) for n, m in names.measures.items()],
        ),
        "## Identifiers, strongest first",
        "",
        *table(
            ("scheme", "what it is", "uid"),
            [(f"`{s.name}`", s.label, f"`{s.uid}`") for s in names.schemes.values()],
        ),
        f"## Strength of a claim ({strengths.version})",
        "",
        "This is a convention, not a calibration. F or 6 is not scored; `listed` counts as B2 at "
        "most;",
        "information 4 and 5 count only if nothing better supports the relation, and hold or",
        "fail together.",
        "",
        *table(("grade", "strength"), [(g, f"{v:.2f}") for g, v in strengths.strength.items()]),
        f"A `denies_fact` that names a claim multiplies its odds by {strengths.bare} (bare) or",
        f"{strengths.particulars} (with checkable particulars). rho = {strengths.rho}.",
        "",
        NUMBERS,
        "",
        SEVERITY,
        *table(
            ("what the goods do, according to the claims", "severity"),
            [(words.term("severity-rule", key), words.term("severity", RULE[key])) for key in RULE],
        ),
        STORE,
        *table(
            ("date", "of", "the words of the source", "day used for a year or a month"),
            [(f"`{name}`", of, _words(text), day) for name, (of, text, day) in DATES.items()],
        ),
        PLACES.format(
            distance=DISTANCE.read_text(encoding="utf-8").rstrip(),
            reservations="\n".join(_reservations()).rstrip(),
        ),
    ]
    return "\n".join(lines)


def _reservations() -> Iterator[str]:
    rows: list[tuple[str, str]] = []
    for item in RESERVATIONS:
        if item.of_relations:
            rows.append((f"`{item.word}`", item.means))
    return table(("reservation", "what it means"), rows)


def _words(text: str) -> str:
    """Return the property that has the words of a source, in code if it is one name."""
    return f"`{text}`" if " " not in text else text


def with_blocks(text: str, blocks: dict[str, str]) -> str:
    """Return a document with the text of each `<!-- begin:NAME -->` block replaced."""

    def fill(found: re.Match[str]) -> str:
        return f"{found[1]}{blocks[found[2]].rstrip()}\n{found[3]}"

    return BLOCK.sub(fill, text)


SIGNALS = """# Red flags and country indicators

Generated from `graph/analysis/flags/rules/` and `graph/analysis/indicators/rules/` by `make docs`;
do not edit.

```
entrepot flags Redlepus              # what each rule finds about a firm, with its claims
entrepot flags --unlisted            # companies under no measure for which a flag is raised
entrepot indicators Kyrgyzstan       # figures of a country, each with formula and inputs
```

A red flag is a reason to look closer, not a finding of wrongdoing. It is not a claim and makes no
relation. Each rule answers *raised*, *not raised* or *missing*: *missing* means that the loaded
files do not say, and is never treated as *not raised*. No natural person has flags of their own.
Indicators are separate and are never added up.

## Red flags

"""
SIGNALS_END = """## Not computed

- Unit values compared with the whole world: `unit-value` knows only the destinations on file.
- Governance indices (CPI, WGI, Basel AML): no current file that may be used was at hand; a figure
  of 0.0 in the old CPI file means missing.
- Whether a country joined sanctions or bans re-exports: this depends on statements, which are
recorded as claims. - Brokerage, and what remains after a removal: `entrepot rank` and `entrepot
critical` answer this for the graph.

## Add one

A red flag is a file in `graph/analysis/flags/rules/` with a `RULE`: a name, a question, the
guidance with paragraph and date and whether its text was read, a caution, and a function that takes
everything known and a party and returns an `Outcome`. An indicator is a file in
`graph/analysis/indicators/rules/` with an `INDICATOR`, whose function gives `Figure`s. The
commands, this page and the tests find it automatically. Add its three states to
`tests/graph/test_flags.py`, or a case by hand to `tests/graph/test_indicators.py`.
"""


def signals_page() -> str:
    """Return docs/flags.md: every red flag with its guidance, every indicator with its formula."""
    lines = [SIGNALS]
    for rule in RULES:
        lines += [f"### {rule.name}", "", rule.question, ""]
        for g in rule.guidance:
            lines.append(f"- Guidance: {g.by}, *{g.title}*, {g.date or 'undated'}: {g.passage}.")
            lines.append(f"  Text: {g.read}.")
        lines += [f"- Caution: {rule.caution}", ""]
    lines += ["## Country indicators", ""]
    for each in INDICATORS:
        lines += [
            f"### {each.name}",
            "",
            each.question,
            "",
            f"- Method: {each.method}.",
            f"- Caution: {each.caution}",
            "",
        ]
    lines.append(SIGNALS_END)
    return "\n".join(lines)
