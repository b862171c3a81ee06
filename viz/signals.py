"""Red flags of parties and indicators of countries, as plain data and as text: each with its inputs and guidance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..graph.analysis.flags import RULES
from ..graph.analysis.flags.rule import MISSING, RAISED, Rule
from ..graph.analysis.indicators import INDICATORS
from ..graph.analysis.indicators.rule import Asked, Figure
from ..graph.analysis.known import Guidance, Input, Known
from ..graph.errors import unknown
from .sentences import sentence
from .teller import Answer, Teller, rounded
from .text import say

STANDING = (
    "A red flag is a reason to look, not a finding of wrongdoing, and no edge of the graph. What is missing here is "
    "missing in the files that were loaded."
)
TOLD = 8  # inputs told in text; JSON has all


def rules(names: Sequence[str]) -> list[Rule]:
    """Return the rules of these names, all for none; raise `BadInput` for one that there is not."""
    every = {r.name: r for r in RULES}
    for name in names:
        if name not in every:
            raise unknown("flags --rule", name, "a rule", list(every))
    return [every[n] for n in names] or list(RULES)


def flags_of(known: Known, teller: Teller, party: str, wanted: Sequence[Rule]) -> Answer:
    """Return what each rule says of a party: raised ones first, then not raised, then missing."""
    told = []
    for rule in wanted:
        outcome = rule.look(known, party)
        told.append(
            {
                "rule": rule.name,
                "question": rule.question,
                "state": outcome.state,
                "because": outcome.because,
                "inputs": [_input(i, teller) for i in outcome.inputs],
                "caution": rule.caution,
                "guidance": [_guidance(g) for g in rule.guidance],
            }
        )
    order = (RAISED, "not raised", MISSING)
    return {
        "party": teller.node(party),
        "listed": party in known.listed,
        "flags": sorted(told, key=lambda f: order.index(str(f["state"]))),
    }


def raised(known: Known, teller: Teller, wanted: Sequence[Rule], top: int, unlisted: bool) -> Answer:
    """Return the parties with a flag raised: those not listed first, then by how many rules raise one."""
    rows = []
    counts: dict[str, dict[str, int]] = {r.name: {RAISED: 0, "not raised": 0, MISSING: 0} for r in wanted}
    for party in known.parties:
        if unlisted and party in known.listed:
            continue
        outcomes = {r.name: r.look(known, party) for r in wanted}
        for name, outcome in outcomes.items():
            counts[name][outcome.state] += 1
        up = {name: o for name, o in outcomes.items() if o.state == RAISED}
        if up:
            rows.append((party in known.listed, -len(up), known.name(party), party, up))
    rows.sort(key=lambda r: r[:4])
    return {
        "parties": sum(next(iter(counts.values())).values()) if counts else 0,
        "raised": len(rows),
        "rules": [{"rule": n, **{k.replace(" ", "_"): v for k, v in c.items()}} for n, c in counts.items()],
        "rows": [
            {
                "party": teller.node(party),
                "listed": listed,
                "flags": [{"rule": n, "because": o.because} for n, o in up.items()],
            }
            for listed, _, _, party, up in rows[: top or None]
        ],
    }


def indicators_of(known: Known, teller: Teller, asked: Asked) -> Answer:
    """Return every indicator of a country, each with its figures, formula and caution."""
    return {
        "country": teller.node(asked.country),
        "year": asked.year or None,
        "base": list(asked.base),
        "indicators": [
            {
                "indicator": i.name,
                "question": i.question,
                "method": i.method,
                "caution": i.caution,
                "figures": [_figure(f, teller) for f in i.look(known, asked)],
            }
            for i in INDICATORS
        ],
    }


def _input(found: Input, teller: Teller) -> Answer:
    claim = teller.folded.claims.get(found.claim)
    document = teller.documents.get(found.document or (claim.document if claim else ""))
    return {
        "what": found.what,
        "claim": found.claim or None,
        "sentence": sentence(claim, teller.ids) if claim else None,
        "edge": found.edge or None,
        "document": document.title if document else None,
        "published": document.published or None if document else None,
        "parties": [teller.node(p) for p in found.parties],
    }


def _guidance(found: Guidance) -> Answer:
    return {
        "by": found.by,
        "title": found.title,
        "date": found.date or None,
        "passage": found.passage,
        "read": found.read,
    }


def _figure(found: Figure, teller: Teller) -> Answer:
    return {
        "what": found.what,
        "value": None if found.value is None else rounded(found.value),
        "low": None if found.low is None else rounded(found.low),
        "high": None if found.high is None else rounded(found.high),
        "unit": found.unit,
        "missing": found.missing or None,
        "note": found.note or None,
        "inputs": [_input(i, teller) for i in found.inputs],
    }


def flags_text(answer: Answer) -> Iterator[str]:
    """Yield the flags of a party, or the parties that have one."""
    if "rows" in answer:
        yield from _table(answer)
    else:
        listed = "under a measure that has not ended" if answer["listed"] else "under no measure known here"
        node = answer["party"]
        yield from say(f"{node['name']} ({node['uid']}), {listed}")
        for flag in answer["flags"]:
            yield ""
            yield from say(f"[{flag['state']}] {flag['question']}")
            yield from say(flag["because"], 3)
            if flag["state"] == MISSING:
                continue
            yield from _inputs(flag["inputs"])
            if flag["state"] == RAISED:
                for g in flag["guidance"]:
                    yield from say(f"guidance: {g['by']}, {g['title']}, {g['date'] or 'undated'}: {g['passage']}", 3)
                    yield from say(f"text: {g['read']}", 5)
                yield from say(f"caution: {flag['caution']}", 3)
    yield ""
    yield from say(STANDING)


def _table(answer: Answer) -> Iterator[str]:
    yield from say(f"{answer['raised']} of {answer['parties']} firms and bodies have a red flag raised:")
    for row in answer["rules"]:
        yield from say(
            f"{row['rule']}: {row['raised']} raised, {row['not_raised']} not raised, {row['missing']} missing", 3
        )
    for row in answer["rows"]:
        yield ""
        yield from say(f"{row['party']['name']} ({row['party']['uid']}){', listed' if row['listed'] else ''}")
        for flag in row["flags"]:
            yield from say(f"{flag['rule']}: {flag['because']}", 3)
    if len(answer["rows"]) < answer["raised"]:
        yield ""
        yield from say(f"... and {answer['raised'] - len(answer['rows'])} more; --top 0 tells all")


def _inputs(inputs: Sequence[Answer]) -> Iterator[str]:
    for item in inputs[:TOLD]:
        parties = [f"{'' if p['name'] in item['what'] else p['name'] + ' '}{p['uid']}" for p in item["parties"][:TOLD]]
        rest = f"; and {len(item['parties']) - TOLD} more" if len(item["parties"]) > TOLD else ""
        where = f"claim {item['claim']}" if item["claim"] else item["document"]
        behind = "; ".join(filter(None, (f"{', '.join(parties)}{rest}", where)))
        yield from say(f"- {item['what']}{f' [{behind}]' if behind else ''}", 3)
    if len(inputs) > TOLD:
        yield from say(f"... and {len(inputs) - TOLD} more; --json has all", 3)


def indicators_text(answer: Answer) -> Iterator[str]:
    """Yield the indicators of countries."""
    for country in answer["countries"]:
        yield from say(f"{country['country']['name']} ({country['country']['uid']})")
        for item in country["indicators"]:
            yield ""
            yield from say(f"{item['indicator']}: {item['question']}", 1)
            for figure in item["figures"]:
                yield from say(f"{figure['what']}: {value(figure)}", 3)
                yield from _inputs(figure["inputs"])
            yield from say(f"method: {item['method']}", 3)
            yield from say(f"caution: {item['caution']}", 3)
        yield ""
    yield from say(
        "Indicators stand apart and are not added up. None says anything of a firm in the country, and none is an edge."
    )


def value(figure: Answer) -> str:
    """Return a figure in words: its value and unit, or that it is missing and why."""
    if figure["value"] is None:
        return f"missing: {figure['missing']}"
    number = f"{figure['value']:.3g}" if abs(figure["value"]) < 1000 else f"{figure['value']:,.0f}"
    span = f" ({figure['low']:.2g} to {figure['high']:.2g})" if figure["low"] is not None else ""
    unit = {"parties": "party", "addresses": "address", "lists": "list", "listings": "listing"}.get(figure["unit"], "")
    unit = unit if unit and figure["value"] == 1 else figure["unit"]
    return " ".join(filter(None, (number, unit))) + span + (f"; {figure['note']}" if figure["note"] else "")
