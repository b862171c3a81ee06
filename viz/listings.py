"""Lists as text for a terminal: entities found, ranks, sources, checks, differences."""

from __future__ import annotations

from collections.abc import Iterator

from ..graph.identity import Identities
from ..graph.model import Claim
from . import proposed
from .sentences import sentence
from .text import Answer, say


def find(answer: Answer) -> Iterator[str]:
    """Yield the answer of `find`."""
    for item in answer["found"]:
        node = item["node"]
        yield from say(f"{node['uid']}: {node['name']} ({node['kind']}), on {item['on']}; {item['claims']} claims")
        if item["kept_apart"]:
            yield from say("not the same as " + ", ".join(item["kept_apart"]), 3)
    yield from proposed.lines(answer)


def rank(answer: Answer) -> Iterator[str]:
    """Yield the answer of `rank` as a table."""
    yield from say(f"{answer['metric']}: {answer['definition']}")
    yield from say(f"direction: {answer['direction']}; weight: {answer['weight']}")
    yield from say(f"{answer['resampling']}; left out: {answer['left_out']}. We see what was investigated.")
    yield f"{'rank':>4} {'median':>7} {'90%':>9} {'among':>6} {'value':>9} {'documents':>9}  party"
    for row in answer["rows"]:
        span = f"{row['rank_low']}-{row['rank_high']}"
        yield (
            f"{row['rank']:>4} {row['rank_median']:>7g} {span:>9} {row['among']:>6.0%} {row['value']:>9.4f} "
            f"{row['documents']:>9}  {row['node']['name']}"
        )


def candidate(claim: Claim, ids: Identities) -> Answer:
    """Return a claim that waits for a review: what it says, and the sentence it was read from."""
    return {
        "uid": claim.uid,
        "sentence": sentence(claim, ids),
        "quote": claim.quote,
        "document": claim.document,
        "locator": claim.locator,
        "grade": claim.grade,
        "hedge": claim.hedge or None,
        "rules": list(claim.rules),
    }


def asked(item: Answer, number: int, of: int) -> Iterator[str]:
    """Yield one candidate as the walk asks about it."""
    yield f"{number} of {of}: {item['uid']}"
    yield from say(item["sentence"], 3)
    yield from say(f"read from: “{item['quote']}”", 3)
    rules = f"; rule {', '.join(item['rules'])}"
    yield from say(f"{item['document']}, {item['locator']}; grade {item['grade']}{rules}", 3)
    yield "   a accept, r reject, u unsure (a reason may follow), s skip, q stop:"


def reviewed(answer: Answer) -> Iterator[str]:
    """Yield the answer of `review`."""
    if "review" in answer:
        done = answer["review"]
        yield from say(f"{done['claim']}: {done['verdict']} by {done['by']}, {done['on']}: {done['why']}")
        yield from _changes(answer["changes"])
        return
    for number, item in enumerate(answer["candidates"], 1):
        yield from list(asked(item, number, answer["open"]))[:-1]
    yield "decide: entrepot review CLAIM --as accept|correct|reject|unsure --by NAME --why REASON; in turn: --walk"


def resolved(answer: Answer) -> Iterator[str]:
    """Yield the answer of `resolve`."""
    if "decision" in answer:
        done = answer["decision"]
        yield from say(
            f"{done['left']} and {done['right']}: {done['verdict']} by {done['by']}, {done['on']}: {done['why']}"
        )
        yield from _changes(answer["changes"])
        return
    for item in answer["suggestions"]:
        yield from say(
            f"{item['left']['uid']} ({item['left']['name']}) and {item['right']['uid']} ({item['right']['name']})"
        )
        yield from say(f"{item['because']}; {item['where']}", 3)
    for clash in answer["clashes"]:
        yield from say(f"not joined: {clash}")
    yield "decide: entrepot resolve A B --as same|not_same|unsure --by NAME --why REASON; take back: --as undo"


def _changes(changes: Answer) -> Iterator[str]:
    total = sum(len(changes[n]) for n in ("added", "removed", "changed"))
    yield "no edge changes" if not total else f"{total} edges change:"
    for name in ("added", "removed", "changed"):
        for line in changes[name][:20]:
            yield from say(f"{name}: {line}", 3)
        if len(changes[name]) > 20:
            yield f"   ... and {len(changes[name]) - 20} more {name}"


def captured(answer: Answer) -> Iterator[str]:
    """Yield the answer of `capture`."""
    yield f"{answer['document']}: {'captured' if answer['new'] else 'there already'}, sha256 {answer['sha256']}"
    yield f"quote it: entrepot claim add --set document={answer['document']} --set quote=... --set subject=... ..."


def fetched(answer: Answer) -> Iterator[str]:
    """Yield the answer of `fetch`."""
    for item in answer["files"]:
        state = "new" if item["new"] else "as before"
        yield f"{item['file']}: {state}, of {item['day'] or 'no day'}, sha256 {item['sha256']}"
    yield f"to load it: {answer['load']}"


def sources(answer: Answer) -> Iterator[str]:
    """Yield the answer of `sources`."""
    for item in answer["sources"]:
        counts = ", ".join(f"{v} {k}" for k, v in item["counts"].items())
        yield f"{item['name']}: {item['title']}"
        yield from say(f"{item['publisher']}; {item['coverage']}", 3)
        yield from say(f"licence: {item['licence']}", 3)
        yield from say(f"{counts}; newest claim {item['newest'] or 'none'}; digest {item['digest'] or 'not built'}", 3)


def verify(answer: Answer) -> Iterator[str]:
    """Yield the answer of `verify`."""
    for item in answer["ledger"]:
        yield f"ledger {item['source']}: {'whole' if item['whole'] else 'NOT the rows its digest names'}"
    for item in answer["documents"]:
        if item["state"] != "not at hand":
            yield f"{item['document']}: {item['state']}"
    counts = answer["counts"]
    yield from say(
        f"{counts['documents_whole']} documents at hand fit their hash, {counts['documents_bad']} do not, "
        f"{counts['documents_missing']} were not at hand; {counts['quotes_found']} quotes stand where they are "
        f"said to, {counts['quotes_bad']} do not, {counts['quotes_unchecked']} could not be checked; "
        f"{counts['without_text']} claims have no text held"
    )
    for fault in answer["faults"]:
        yield from say(f"FAULT {fault}")


def diff(answer: Answer) -> Iterator[str]:
    """Yield the answer of `diff`."""
    yield f"{answer['left']} -> {answer['right']}"
    for name in ("claims", "documents", "edges"):
        part = answer[name]
        yield f"{name}: {len(part['added'])} added, {len(part['removed'])} removed, {len(part['changed'])} changed"
        for sign, key in (("+", "added"), ("-", "removed"), ("~", "changed")):
            for line in part[key]:
                yield from say(f"{sign} {line}", 2)


def doctor(answer: Answer) -> Iterator[str]:
    """Yield the answer of `doctor`."""
    for item in answer["checks"]:
        mark = "ok  " if item["ok"] else "MISS"
        line = f"{mark} {item['what']}: {item['found']}"
        yield from say(line + (f"; {item['repair']}" if item["repair"] else ""))


def build(answer: Answer) -> Iterator[str]:
    """Yield the answer of `build`."""
    word = "new" if answer["new_state"] else "unchanged"
    yield f"{answer['case']}: ledger state {answer['state']} ({word})"
    for item in answer["sources"]:
        counts = ", ".join(f"{v} {k}" for k, v in item["counts"].items())
        yield f"  {item['name']}: {counts}; {item['issues']} issues; digest {item['digest']}"
    yield from (f"  {line}" for line in proposed.told(answer["proposals"]))
    store = answer["store"]
    yield f"  store {store['at']}: {'filled' if store['changed'] else 'unchanged'}"
    for clash in answer["clashes"]:
        yield f"  clash: {clash}"
    for item in answer["refused"]:
        yield f"  refused: {item['reason']}"


def queries(answer: Answer) -> Iterator[str]:
    """Yield the answer of `queries`: by group, what was saved in the case last."""
    group = ""
    for item in answer["queries"]:
        if item["group"] != group:
            group = item["group"]
            yield group
        yield f"  {item['name']} (for {item['for']}): {item['title']}" if item["for"] else f"  {item['name']}"
        if item["question"]:
            yield from say(item["question"], 5)
        for parameter in item["parameters"]:
            given = parameter["default"] if parameter["default"] is not None else "..."
            about = f"  {parameter['about']}" if parameter["about"] else ""
            yield from say(f"-p {parameter['name']}={given}  ({parameter['type']}){about}", 5)
        if item["caveat"]:
            yield from say(f"note: {item['caveat']}", 5)


def rows(answer: Answer) -> Iterator[str]:
    """Yield the answer of `query` as a table; a cell is cut at 40 characters."""
    shown = [[_cell(v) for v in row] for row in answer["rows"]]
    table = [[str(c) for c in answer["columns"]], *shown]
    widths = [max(len(row[i]) for row in table) for i in range(len(answer["columns"]))]
    for row in table:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
    yield f"({len(shown)} rows)" if not answer.get("cut") else f"(the first {len(shown)} rows; there are more)"


def _cell(value: object) -> str:
    text = "; ".join(map(str, value)) if isinstance(value, list) else "" if value is None else str(value)
    text = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return text if len(text) <= 40 else text[:39] + "…"
