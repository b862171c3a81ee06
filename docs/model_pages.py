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
properties; [queries.md](queries.md) lists them. Every node is one of the case: what a store notes
about itself is a property of one entity, which answers leave out. `name` reads on every node. Of a
claim it is its source, how it stands and the relation, in this order:
`Agency, asserted, disputed: Maker SUPPLIES Buyer`. So no caption in a browser says more than
the claim does.

**Dates** are dates, and what the source wrote stands beside them. A source that names only a year
or a month leaves the day open; the date is then the day in the last column. What became known
counts when it surely was known, and a period takes in all days that it can mean.
"""
PLACES = """\
**Places** whose position is known have `location`, a point (WGS 84) on both engines, and its
`latitude` and `longitude` in degrees as numbers. Functions of points differ
(`point.distance` is a server's, `distance` the embedded engine's), so that a portable query
computes with the numbers. The distance in kilometres between two places:

```cypher
{distance}
```

**Listings** are marked, never left out. `in_force` on a claim that lists a party says whether the
listing had not been withdrawn and had not ended on the day of the newest claim of the case, and on
`DESIGNATES` whether one of its claims is in force. From `in_force_from` on, and before
`in_force_until`, it surely was. `listed` on an entity has the measures in force on it: a party that
was delisted has none. Ask `'asset freeze' IN p.listed`, not whether a designation exists. Another
entry of its name, which nobody joined, is another entity: a party without a measure may be under
one all the same, and `entrepot explain` names such entries.

**Reservations** of a relation are a list of words, empty where nothing is reserved:
`NOT 'hedged' IN r.reservations` needs no thought of nulls, and `size(r.reservations) = 0` leaves
what exports name without an addition. `past` is true where every statement of a relation is of a
time before the day of the statement: it may hold no longer.

{reservations}

**Numbers.** A relation has its support as `support`, `independent` and `common`; `exact` is false
where they are lower bounds. No number is on a relation of which a natural person is an end, nor on
a step that a source could not determine. Its claims, sources, original statements and denials are
lists of uids and names. Intervals, grades and acts stand on the claims themselves.

**Indexes** are on the uids of all kinds and relations, on `name` and `country` of entities, on
`known_day` of claims, and on `support` and `first_known` of each relation; a server also has them
on `location` and on the words of names, claims and titles.
"""
DISTANCE = Path(__file__).parent / "neo4j" / "distance.cypher"  # run by a test on both engines
BLOCK = re.compile(r"(<!-- begin:(\w+) -->\n).*?(<!-- end:\2 -->)", re.DOTALL)
NUMBERS = """## Support of relations, routes and connections

The numbers come from a model of chance. In it a claim holds with a probability equal to its
strength; of claims that go back to one original statement, the stronger holds whenever the weaker
does. A relation holds when a claim that is counted for it holds, a route when all its steps hold,
a connection when any of its routes holds.

A source never supports a relation twice: one claim is counted for each relation and source. A body
whose members are sources too counts in their place, or not at all. There may be several ways to
count; every number is the greatest over all of them of the probability that the relation, all
steps of the route, or any route of the connection holds. So a claim that is lost, weaker or denied
raises no number, and a connection never has less support than one of its routes. The criticality
of a party for a connection is the number with everything, less the number without the party.

Each number is computed under two assumptions: that original statements are independent, and that
all of them depend on one another (then a relation has the support of its strongest claim, a route
that of its weakest step). Where one number is printed, it is their weighted mean: 1 - rho of the
first and rho of the second. Where there are too many ways to count to look at all of them, the
number is a lower bound, is called one, and is at least that of the best route."""

SEVERITY = """## Severity of a route

The first row that holds for any step of a route gives its severity. It is read from what claims
state of the goods: the kind of the thing, its name and the classes that it belongs to, the weapon
for which or as a part of which it is stated, its customs codes, and the words of the claim. Who is
under a measure is told after that and changes no level. The rule is `graph/analysis/severity.py`.
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
hand, tables and lists that you load. It does not matter what a loader checks itself. If anything
is refused, nothing is written, the last version of the case stays as it is, and the command leaves
with status 2. Each fault is a line; after twenty only their number is printed:

```
source harbour-calls, harbour-calls:page, calls.csv:2, claim harbour-calls:9074729@2026-01-03
grade: found 'Z9'; expected a letter A to F and a number 2 to 6, such as B2
```

A line names the source, the file and row (or the document and locator), the thing and its field,
the value, and what would be right. The failure of a loader is reported in the same form, with its
file and line. `decisions.toml`, `loads.toml`, `case.toml`, tables of strengths, `source.toml` and
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
        "Goods move along a relation from left to right where *moves* says so. A route is",
        "`[made by] movement+ [use]`: *opens* marks the relation that may open it read backwards,",
        "*closes* the ones that may end it at a weapon.",
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
        "A convention, not a calibration. F or 6 is not scored; `listed` counts as B2 at most;",
        "information 4 and 5 count only where nothing better stands on the relation, and hold or",
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
            ("what the goods do, as claims say it", "severity"),
            [(words.term("severity-rule", key), words.term("severity", RULE[key])) for key in RULE],
        ),
        STORE,
        *table(
            ("date", "of", "the words of the source", "a year or a month stands for"),
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
entrepot flags --unlisted            # firms under no measure with a flag raised
entrepot indicators Kyrgyzstan       # figures of a country, each with formula and inputs
```

A red flag is a reason to look, not a finding of wrongdoing; it is no claim and makes no relation.
Each rule answers *raised*, *not raised* or *missing*: missing is what the loaded files do not say,
and is never taken for *not raised*. No natural person has flags of their own. Indicators stand
apart: none is added to another.

## Red flags

"""
SIGNALS_END = """## Not computed

- Unit values against the whole world: `unit-value` knows the destinations on file only.
- Governance indices (CPI, WGI, Basel AML): no current file that may be used was at hand; a figure
  of 0.0 in the old CPI file means missing.
- Whether a country joined sanctions or bans re-exports: a matter of statements, to be read as
  claims.
- Brokerage and what a removal leaves: `entrepot rank` and `entrepot critical` say it of the graph.

## Add one

A red flag is a file in `graph/analysis/flags/rules/` with a `RULE`: a name, a question, the
guidance with paragraph and date and whether its text was read, a caution, and a function from
everything known and a party to an `Outcome`. An indicator is a file in
`graph/analysis/indicators/rules/` with an `INDICATOR`, whose function gives `Figure`s. Commands,
this page and the tests find it by itself; add its three states to `tests/graph/test_flags.py`, or
a case by hand to `tests/graph/test_indicators.py`.
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
