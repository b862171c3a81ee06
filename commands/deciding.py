"""Commands by which people write and decide: extract, capture, claim, resolve, review, screen."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from ..case import Case
from ..desk import Desk
from ..graph import names
from ..graph.dispositions import Disposition
from ..graph.errors import NotFound, wrong
from ..graph.files import write_whole
from ..graph.identity import VERDICTS, Decision
from ..graph.model import Claim
from ..graph.naming.index import suggestions
from ..graph.reviews import Review
from ..loaders.extract.lines import predictions
from ..viz import (
    answers,
    compare,
    listings,
    screened,
    screened_files,
    text,
)
from ..viz.teller import Answer
from .terminal import AsOf, CaseOption, JsonOption, note, show, teller_of

By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.")]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why.")]


def _decided(opened: Case, act: Callable[[], None], answer: Answer) -> None:
    """Do what changes conclusions and say which edges changed."""
    with opened.locked():
        before = (opened.fold(), opened.identities, opened.documents, opened.claims)
        act()
        after = (opened.fold(), opened.identities, opened.documents, opened.claims)
    answer["changes"] = compare.diff(before, after)["edges"]


def _last_state(case: str, command: str) -> Case:
    if "@" in case:
        raise wrong(f"{command} --case", case, "a folder; decisions apply to every state")
    return Case.open(case)


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines with row_key, name, aliases, reason.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Read relations out of statements of reasons; prints JSON lines, one a row."""
    rows = list(predictions(file))
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    if output:
        write_whole(output, lines)
        note(f"{output}: {sum(len(r['triples']) for r in rows)} triples of {len(rows)} rows")  # type: ignore[arg-type, misc]
    elif as_json:
        print(answers.dumps({"schema_version": answers.SCHEMA_VERSION, "command": "extract", "rows": rows}))
    else:
        print(lines, end="")


def capture(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document at hand: a page saved, a PDF, a text.")],
    title: Annotated[str, typer.Option(help="Its title.")] = "",
    outlet: Annotated[str, typer.Option(help="Who published it.")] = "",
    published: Annotated[str, typer.Option(metavar="DATE", help="When.")] = "",
    address: Annotated[str, typer.Option(help="Where it was read.")] = "",
    language: Annotated[str, typer.Option(help="Its language, as a code.")] = "en",
    read: Annotated[str, typer.Option(metavar="DATE", help="When it was read; today, if not said.")] = "",
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Copy a document into the case, with its hash and who published it when; claims can then quote it."""
    opened = _last_state(case, "capture")
    fields = {"title": title, "outlet": outlet, "published": published, "address": address, "language": language}
    fields["read"] = read or dt.date.today().isoformat()
    with opened.locked():
        key, digest, new = Desk(opened).capture(file, fields)
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "capture", "document": key, "sha256": digest}
    answer["new"] = new
    show(answer, as_json, listings.captured)


def claim(
    what: Annotated[str, typer.Argument(metavar="add|edit", help="Write a new claim, or change one of your own.")],
    key: Annotated[str, typer.Argument(metavar="[KEY]", help="The claim to change.")] = "",
    given: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="subject, predicate, object, quote, grade, root, ..."),
    ] = None,
    new: Annotated[
        list[str] | None, typer.Option("--new", metavar="KIND:NAME", help="A party that is not in the case yet.")
    ] = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a claim by hand from a captured document: its quote must stand there; grade and root are asked for."""
    opened = _last_state(case, "claim")
    if what not in ("add", "edit") or (what == "edit") != bool(key):
        raise wrong("claim", f"{what} {key}".strip(), "add, or edit KEY")
    fields = dict(x.split("=", 1) for x in given or () if "=" in x)
    if len(fields) != len(given or ()):
        raise wrong("claim --set", given, "FIELD=VALUE, each once")
    if fields.get("quote") == "?":
        print("\n".join(f"#{n} {s}" for n, s in enumerate(Desk(opened).quotable(fields), 1)))
        note("nothing was written; choose with --set quote=#N")
        return
    if what == "add" and sys.stdin.isatty():
        if fields.get("document") and "quote" not in fields:
            print("\n".join(f"#{n} {s}" for n, s in enumerate(Desk(opened).quotable(fields), 1)))
            fields["quote"] = typer.prompt("Quote (#N, or the words; empty for none)", default="", show_default=False)
        for field, question in (
            ("grade", "Grade (A-F and 2-6, on the claim alone)"),
            ("root", "Root (who:day:occasion)"),
        ):
            if not fields.get(field):
                fields[field] = typer.prompt(question)
    if re.fullmatch(r"#\d+", fields.get("quote", "")):
        picked, choice = int(fields["quote"][1:]), Desk(opened).quotable(fields)
        if not 1 <= picked <= len(choice):
            raise wrong("claim quote", fields["quote"], f"#1 to #{len(choice)}; --set quote=? lists them")
        fields["quote"] = choice[picked - 1]
    with opened.locked():
        made = Desk(opened).write_claim(fields, dt.date.today().isoformat(), key, new or ())
        opened.fill()
    answer = answers.claim_answer(teller_of(opened), f"own:{made}", opened.state.number)
    show(answer, as_json, text.explain)


def resolve(
    left: Annotated[str, typer.Argument(metavar="[A", help="A party; alone: what it may be the same as.")] = "",
    right: Annotated[str, typer.Argument(metavar="B]", help="Another, to decide about the two.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="same, not_same, unsure, or undo.")] = "",
    by: By = "",
    why: Why = "",
    limit: Annotated[int, typer.Option("-n", help="How many suggestions.")] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Suggest which parties may be one, with reasons; record or take back what a person decides."""
    opened = _last_state(case, "resolve")
    answer = answers.head("resolve", opened.state.number)
    ids = opened.identities
    if right:
        uids = [t if t in ids.resolve or t in ids.entities else names.one(ids, t).uids[0] for t in (left, right)]
        if verdict not in VERDICTS:
            raise wrong("resolve --as", verdict or "nothing", "one of " + ", ".join(VERDICTS))
        made = Decision(uids[0], uids[1], verdict, by, dt.date.today().isoformat(), why)
        _decided(opened, lambda: Desk(opened).decide(made), answer)
        answer["decision"] = asdict(made)
    elif verdict:
        raise wrong("resolve --as", verdict, "two parties before it")
    else:
        about = names.one(ids, left).uids if left else ()
        found = itertools.islice(suggestions(ids, about), limit)
        answer["suggestions"] = [
            {
                "left": {"uid": s.left, "name": ids.entities[s.left].name},
                "right": {"uid": s.right, "name": ids.entities[s.right].name},
                "score": round(s.explained.score, 3),
                "because": s.explained.sentence(),
                "where": s.where,
            }
            for s in found
        ]
        answer["clashes"] = list(ids.clashes)
    show(answer, as_json, listings.resolved)
    if not right and not answer["suggestions"]:
        raise NotFound(f"resolve: no two of {len(ids.entities)} entities have names so alike that a person should look")


def review(
    uid: Annotated[str, typer.Argument(metavar="[CLAIM]", help="A claim that was read by rules.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="accept, correct, reject, unsure, or undo.")] = "",
    right: Annotated[
        list[str] | None,
        typer.Option("--right", metavar="FIELD=VALUE", help="What is right: subject, predicate, object."),
    ] = None,
    by: By = "",
    why: Why = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="When to look again.")] = "",
    walk: Annotated[bool, typer.Option("--walk", help="Ask about one after another; answers a, r, u, s, q.")] = False,
    limit: Annotated[int, typer.Option("-n", help="How many candidates.")] = 20,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Walk through claims read by rules: accept, correct, reject, unsure; recorded, and taken back with undo."""
    opened = _last_state(case, "review")
    today = dt.date.today().isoformat()
    answer = answers.head("review", opened.state.number)
    if uid:
        pairs = [tuple(x.split("=", 1)) for x in right or ()]
        if any(len(p) != 2 for p in pairs):
            raise wrong("review --right", right, "FIELD=VALUE")
        made = Review(uid, verdict, by, today, why, until, tuple((p[0], p[1]) for p in pairs))
        _decided(opened, lambda: Desk(opened).review(made), answer)
        answer["review"] = {"claim": uid, "verdict": verdict, "by": by, "on": today, "why": why, "until": until or None}
        show(answer, as_json, listings.reviewed)
        return
    candidates = Desk(opened).candidates(today)
    if not candidates:
        raise NotFound(f"review: nothing to review among {len(opened.sides.every)} claims")
    if walk:
        _walk(opened, candidates, by, today)
        return
    answer["open"] = len(candidates)
    answer["candidates"] = [listings.candidate(c, opened.proposals.ids) for c in candidates[:limit]]
    show(answer, as_json, listings.reviewed)


def _walk(opened: Case, candidates: Sequence[Claim], by: str, today: str) -> None:
    """Ask about candidates one after another on the terminal; every answer is recorded at once."""
    if not by:
        raise wrong("review --walk", "no name", "--by NAME")
    verdicts = {"a": "accept", "r": "reject", "u": "unsure"}
    known = opened.proposals.ids
    for number, claim in enumerate(candidates, 1):
        print("\n".join(listings.asked(listings.candidate(claim, known), number, len(candidates))))
        line = sys.stdin.readline()
        said = line.strip().split(" ", 1)
        if not line or said[0] == "q":
            return
        if said[0] in verdicts:
            why = said[1] if len(said) > 1 else "read beside its sentence"
            with opened.locked():
                Desk(opened).review(Review(claim.uid, verdicts[said[0]], by, today, why))
            print(f"   recorded: {verdicts[said[0]]}")


def screen(
    table: Annotated[Path | None, typer.Argument(metavar="TABLE", help="CSV or XLSX, one party a row.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="A .csv, .xlsx or .html.")
    ] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="NAME=HEADING", help="Which heading is what; may be repeated."),
    ] = None,
    row: Annotated[str, typer.Option("--row", metavar="KEY", help="Record a decision on a row: its key.")] = "",
    party: Annotated[str, typer.Option("--party", metavar="UID", help="The party that it is about.")] = "",
    verdict: Annotated[str, typer.Option("--as", help="true, false or unsure.")] = "",
    by: By = "",
    why: Why = "",
    until: Annotated[str, typer.Option(metavar="DATE", help="When to look again.")] = "",
    case: CaseOption = "case",
    as_of: AsOf = None,
    as_json: JsonOption = False,
) -> None:
    """Hold a private table against everything known, offline; nothing of the table is kept."""
    today = dt.date.today().isoformat()
    if row:
        opened = _last_state(case, "screen")
        made = Disposition(row, party, verdict, by, today, why, until)
        with opened.locked():
            Desk(opened).dispose(made)
        print(f"{row} and {party}: {verdict} by {by}, {today}")
        return
    if table is None:
        raise wrong("screen", "no table", "TABLE.csv or TABLE.xlsx")
    pairs = dict(x.split("=", 1) for x in column or () if "=" in x)
    if len(pairs) != len(column or ()):
        raise wrong("screen --column", column, "NAME=HEADING, each once")
    if output and output.suffix.lower() not in screened_files.FORMATS:
        raise wrong("screen -o", output, "a file ending in .csv, .xlsx or .html")
    answer = Desk(Case.open(case)).screen(table, pairs, today=today, as_of=as_of)
    if output:
        write_whole(output, screened_files.FORMATS[output.suffix.lower()](answer))
        note(f"{output}: written")
    show(answer, as_json, screened.lines)
