"""Commands by which people write and decide: extract, capture, claim, resolve, review, screen."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from . import completion
from .options import OUTPUT, AsOf, CaseOption, FolderOption, JsonOption, newest, note, opened, show, teller_of

if TYPE_CHECKING:
    from ..case import Case
    from ..graph.model import Claim
    from ..viz.teller import Answer

DECISION = "Record a decision"
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who decides.", rich_help_panel=DECISION)]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason.", rich_help_panel=DECISION)]
Until = Annotated[
    str, typer.Option("--until", metavar="DATE", help="When to look at it again.", rich_help_panel=DECISION)
]
Top = Annotated[
    int,
    typer.Option("-k", "--top", "-n", metavar="N", help="Show at most N.", rich_help_panel=OUTPUT),
]


def _today() -> str:
    import datetime as dt

    return dt.date.today().isoformat()


def _decided(case: Case, act: Callable[[], None], answer: Answer) -> None:
    """Do what changes conclusions, and add to the answer which relations changed."""
    from ..viz import compare

    with case.locked():
        before = (case.fold(), case.identities, case.documents, case.claims)
        act()
        after = (case.fold(), case.identities, case.documents, case.claims)
    answer["changes"] = compare.diff(before, after)["edges"]


def extract(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines with row_key, name, aliases, reason.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="Write to this file.", rich_help_panel=OUTPUT),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Extract relations from statements of reasons, by rules. It prints JSON lines, one for each statement.

    What rules read is a proposal. It becomes evidence when a person accepts it (`review`).

    Examples:
      A file of statements:
        entrepot extract statements.jsonl -o relations.jsonl
    """
    import json

    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..loaders.extract.lines import predictions
    from ..viz import answers

    if not file.is_file():
        raise wrong("extract", str(file), "a file that exists")
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
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A document that you hold: a page, a PDF, a text.")],
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the document.")] = "",
    outlet: Annotated[str, typer.Option(metavar="NAME", help="Who published it.")] = "",
    published: Annotated[str, typer.Option(metavar="DATE", help="When it was published.")] = "",
    address: Annotated[str, typer.Option(metavar="URL", help="Where it was read.")] = "",
    language: Annotated[str, typer.Option(metavar="CODE", help="Its language.")] = "en",
    read: Annotated[str, typer.Option(metavar="DATE", help="When it was read. Without it, today.")] = "",
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Copy a document into the case, with its hash, its publisher and its date. Claims can then quote it.

    Examples:
      A saved page:
        entrepot capture page.html --title "A page" --outlet "A paper" --published 2026-01-31
    """
    from ..desk import Desk
    from ..viz import answers, listings

    place = newest(case, "capture")
    fields = {"title": title, "outlet": outlet, "published": published, "address": address, "language": language}
    fields["read"] = read or _today()
    with place.locked():
        key, digest, new = Desk(place).capture(file, fields)
    answer: Answer = {"schema_version": answers.SCHEMA_VERSION, "command": "capture", "document": key, "sha256": digest}
    answer["new"] = new
    show(answer, as_json, listings.captured, case=case)


def claim(
    what: Annotated[str, typer.Argument(metavar="add|edit", help="Write a new claim, or change one of your own.")],
    key: Annotated[str, typer.Argument(metavar="[KEY]", help="The claim to change.")] = "",
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="A field: document, subject, predicate, object, asserter, grade, root, quote, goods, and others "
            "(docs/add-a-source.md). quote=? lists sentences to choose from.",
        ),
    ] = None,
    new: Annotated[
        list[str] | None, typer.Option("--new", metavar="KIND:NAME", help="A party that is not in the case yet.")
    ] = None,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a claim by hand from a captured document. Its quotation must stand in the document.

    Needed are document, subject, predicate, asserter, grade and root: the statement on which the claim rests, as
    who:day:occasion. On a terminal, grade and root are asked for.

    Examples:
      The sentences of a document that name two parties:
        entrepot claim add --set document=page --set subject="IEMZ Kupol" --set object=Limbach --set quote=?
    """
    from ..desk import Desk
    from ..graph.errors import wrong
    from ..viz import answers, text

    place = newest(case, "claim")
    if what not in ("add", "edit") or (what == "edit") != bool(key):
        raise wrong("claim", f"{what} {key}".strip(), "add, or edit KEY")
    fields = dict(x.split("=", 1) for x in settings or () if "=" in x)
    if len(fields) != len(settings or ()):
        raise wrong("claim --set", settings, "FIELD=VALUE, each once")
    if fields.get("quote") == "?":
        print("\n".join(f"#{n} {s}" for n, s in enumerate(Desk(place).quotable(fields), 1)))
        note("Nothing was written. Choose a sentence with --set quote=#N.")
        return
    if what == "add" and fields and sys.stdin.isatty():
        _prompt(place, fields)
    if re.fullmatch(r"#\d+", fields.get("quote", "")):
        picked, choice = int(fields["quote"][1:]), Desk(place).quotable(fields)
        if not 1 <= picked <= len(choice):
            raise wrong("claim quote", fields["quote"], f"#1 to #{len(choice)}; --set quote=? lists them")
        fields["quote"] = choice[picked - 1]
    with place.locked():
        written = Desk(place).write_claim(fields, _today(), key, new or ())
        place.fill()
    answer = answers.claim_answer(teller_of(place), f"own:{written}", place.state.number)
    show(answer, as_json, text.explain, case=case)


def _prompt(place: Case, fields: dict[str, str]) -> None:
    """Ask on the terminal for a quotation, a grade and a root that were not given."""
    from ..desk import Desk

    if fields.get("document") and "quote" not in fields:
        print("\n".join(f"#{n} {s}" for n, s in enumerate(Desk(place).quotable(fields), 1)))
        fields["quote"] = typer.prompt("Quote (#N, or the words; empty for none)", default="", show_default=False)
    for field, question in (
        ("grade", "Grade (A-F and 2-6, on the claim alone)"),
        ("root", "Root (who:day:occasion)"),
    ):
        if not fields.get(field):
            fields[field] = typer.prompt(question)


def resolve(
    left: Annotated[
        str,
        typer.Argument(
            metavar="[A", help="A party. Alone: what it may be the same as.", autocompletion=completion.parties
        ),
    ] = "",
    right: Annotated[
        str,
        typer.Argument(metavar="B]", help="Another party, to decide about the two.", autocompletion=completion.parties),
    ] = "",
    verdict: Annotated[
        str, typer.Option("--as", metavar="VERDICT", help="same, not_same, unsure or undo.", rich_help_panel=DECISION)
    ] = "",
    by: By = "",
    why: Why = "",
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Show which parties may be the same, with reasons; record what a person decides, or take it back.

    Names alone never join two entries.

    Examples:
      What a company may be the same as:
        entrepot resolve "IEMZ Kupol"
      A decision about two entries:
        entrepot resolve ru-inn-3849055365 ofac-51215 --as not_same --by "Your Name" --why "two addresses"
    """
    import itertools
    from dataclasses import asdict

    from ..desk import Desk
    from ..graph import names
    from ..graph.errors import NotFound, wrong
    from ..graph.identity import VERDICTS, Decision
    from ..graph.naming.index import suggestions
    from ..viz import answers, listings

    place = newest(case, "resolve")
    answer = answers.head("resolve", place.state.number)
    ids = place.identities
    if right:
        uids = [t if t in ids.resolve or t in ids.entities else names.one(ids, t).uids[0] for t in (left, right)]
        if verdict not in VERDICTS:
            raise wrong("resolve --as", verdict or "no verdict", "one of " + ", ".join(VERDICTS))
        decision = Decision(uids[0], uids[1], verdict, by, _today(), why)
        _decided(place, lambda: Desk(place).decide(decision), answer)
        answer["decision"] = asdict(decision)
    elif verdict:
        raise wrong("resolve --as", verdict, "two parties before it")
    else:
        about = names.one(ids, left).uids if left else ()
        answer["suggestions"] = [
            {
                "left": {"uid": s.left, "name": ids.entities[s.left].name},
                "right": {"uid": s.right, "name": ids.entities[s.right].name},
                "score": round(s.explained.score, 3),
                "because": s.explained.sentence(),
                "where": s.where,
            }
            for s in itertools.islice(suggestions(ids, about), top)
        ]
        answer["clashes"] = list(ids.clashes)
    show(answer, as_json, listings.resolved, case=case)
    if not right and not answer["suggestions"]:
        raise NotFound(f"resolve: no two of {len(ids.entities)} entities have names so alike that a person should look")


def review(
    uid: Annotated[str, typer.Argument(metavar="[CLAIM]", help="A claim that rules extracted.")] = "",
    verdict: Annotated[
        str,
        typer.Option(
            "--as", metavar="VERDICT", help="accept, correct, reject, unsure or undo.", rich_help_panel=DECISION
        ),
    ] = "",
    right: Annotated[
        list[str] | None,
        typer.Option(
            "--right",
            metavar="FIELD=VALUE",
            help="With --as correct: the right subject, predicate or object.",
            rich_help_panel=DECISION,
        ),
    ] = None,
    by: By = "",
    why: Why = "",
    until: Until = "",
    walk: Annotated[
        bool, typer.Option("--walk", help="Go through the claims one after another: a, r, u, s or q.")
    ] = False,
    top: Top = 20,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Accept, correct or reject claims that rules extracted; every decision is recorded and can be undone.

    Examples:
      All that waits, one after another:
        entrepot review --walk --by "Your Name"
    """
    from ..desk import Desk
    from ..graph.errors import NotFound, wrong
    from ..graph.reviews import Review
    from ..viz import answers, listings

    place = newest(case, "review")
    today = _today()
    answer = answers.head("review", place.state.number)
    if uid:
        pairs = [tuple(x.split("=", 1)) for x in right or ()]
        if any(len(p) != 2 for p in pairs):
            raise wrong("review --right", right, "FIELD=VALUE")
        decision = Review(uid, verdict, by, today, why, until, tuple((p[0], p[1]) for p in pairs))
        _decided(place, lambda: Desk(place).review(decision), answer)
        answer["review"] = {"claim": uid, "verdict": verdict, "by": by, "on": today, "why": why, "until": until or None}
        show(answer, as_json, listings.reviewed, case=case)
        return
    candidates = Desk(place).candidates(today)
    if not candidates:
        raise NotFound(f"review: nothing to review among {len(place.sides.every)} claims")
    if walk:
        _walk(place, candidates, by, today)
        return
    answer["open"] = len(candidates)
    answer["candidates"] = [listings.candidate(c, place.proposals.ids) for c in candidates[:top]]
    show(answer, as_json, listings.reviewed, case=case)


def _walk(place: Case, candidates: Sequence[Claim], by: str, today: str) -> None:
    """Show candidates one after another on the terminal; every decision is recorded at once."""
    from ..desk import Desk
    from ..graph.errors import wrong
    from ..graph.reviews import Review
    from ..viz import listings

    if not by:
        raise wrong("review --walk", "no name", "--by NAME")
    verdicts = {"a": "accept", "r": "reject", "u": "unsure"}
    known = place.proposals.ids
    for number, claim in enumerate(candidates, 1):
        print("\n".join(listings.asked(listings.candidate(claim, known), number, len(candidates))))
        line = sys.stdin.readline()
        typed = line.strip().split(" ", 1)
        if not line or typed[0] == "q":
            return
        if typed[0] in verdicts:
            why = typed[1] if len(typed) > 1 else "read beside its sentence"
            with place.locked():
                Desk(place).review(Review(claim.uid, verdicts[typed[0]], by, today, why))
            print(f"   recorded: {verdicts[typed[0]]}")


def screen(
    table: Annotated[Path | None, typer.Argument(metavar="TABLE", help="CSV or XLSX, one party a row.")] = None,
    column: Annotated[
        list[str] | None,
        typer.Option("--column", metavar="NAME=HEADING", help="Which heading stands for what."),
    ] = None,
    row: Annotated[
        str, typer.Option("--row", metavar="KEY", help="Record a decision on this row.", rich_help_panel=DECISION)
    ] = "",
    party: Annotated[
        str,
        typer.Option(
            "--party",
            metavar="PARTY",
            help="The party that the decision is about.",
            rich_help_panel=DECISION,
            autocompletion=completion.parties,
        ),
    ] = "",
    verdict: Annotated[
        str, typer.Option("--as", metavar="VERDICT", help="true, false or unsure.", rich_help_panel=DECISION)
    ] = "",
    by: By = "",
    why: Why = "",
    until: Until = "",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="FILE.csv, .xlsx or .html.", rich_help_panel=OUTPUT),
    ] = None,
    as_of: AsOf = None,
    case: CaseOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Check a private table of names against the case, offline. Nothing of the table is kept.

    Each row shows who it may be, the measures in force, ownership, shared identifiers and the best documented route
    to a weapon, or what was searched.

    Examples:
      A table of customers:
        entrepot screen customers.xlsx -o screened.html
    """
    from ..desk import Desk
    from ..graph.dispositions import Disposition
    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..viz import screened, screened_files

    today = _today()
    if row:
        place = newest(case, "screen")
        disposition = Disposition(row, party, verdict, by, today, why, until)
        with place.locked():
            disposition = Desk(place).dispose(disposition)
        print(f"{row} and {disposition.party}: {verdict} by {by}, {today}")
        return
    if table is None:
        raise wrong("screen", "no table", "TABLE.csv or TABLE.xlsx")
    pairs = dict(x.split("=", 1) for x in column or () if "=" in x)
    if len(pairs) != len(column or ()):
        raise wrong("screen --column", column, "NAME=HEADING, each once")
    if output and output.suffix.lower() not in screened_files.FORMATS:
        raise wrong("screen -o", output, "a file ending in .csv, .xlsx or .html")
    answer = Desk(opened(case)).screen(table, pairs, today=today, as_of=as_of)
    if output:
        write_whole(output, screened_files.FORMATS[output.suffix.lower()](answer))
        note(f"{output}: written")
    show(answer, as_json, screened.lines)
