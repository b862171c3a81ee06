"""Commands by which texts become claims: extract, capture, claim."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..graph.dates import todays_date
from .options import (
    FolderOption,
    JsonOption,
    check_output,
    newest,
    note,
    output_option,
    pairs,
    serializer_of,
    show,
)

if TYPE_CHECKING:
    from ..casework.case import Case
    from ..viz.answers.data import CaptureData


def extract(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="JSON lines with row_key, name, aliases and reason."),
    ],
    output: Annotated[
        Path | None,
        output_option("Write to this file."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Extract relations from statements of reasons by rules. The output is one line of JSON for
    each statement.

    What rules extract is only a proposal. It becomes evidence when a person accepts it (`review`).

    Examples:
      A file of statements:
        entrepot extract statements.jsonl -o relations.jsonl
    """
    import json

    from ..graph.errors import wrong
    from ..graph.files import write_whole
    from ..loaders.extract.jsonl import predictions
    from ..viz.answers.envelope import dumps, plain_head

    if not file.is_file():
        raise wrong("extract", str(file), "a file that exists")
    if output:
        check_output("extract -o", output, inputs=[file])
    rows = list(predictions(file))
    lines, triples = "", 0
    for row in rows:
        lines += json.dumps(row, ensure_ascii=False) + "\n"
        triples += len(row["triples"])  # type: ignore[arg-type]  # always a list
    if output:
        write_whole(output, lines)
        note(f"{output}: {triples} triples of {len(rows)} rows")
    elif as_json:
        print(dumps({**plain_head(), "command": "extract", "rows": rows}))
    else:
        print(lines, end="")


def capture(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="A document that you have: a web page, a PDF or a text."
        ),
    ],
    title: Annotated[str, typer.Option(metavar="TEXT", help="Title of the document.")] = "",
    outlet: Annotated[
        str, typer.Option(metavar="NAME", help="The publisher of the document.")
    ] = "",
    published: Annotated[
        str, typer.Option(metavar="DATE", help="Date on which it was published.")
    ] = "",
    address: Annotated[str, typer.Option(metavar="URL", help="Address at which it was read.")] = "",
    language: Annotated[str, typer.Option(metavar="CODE", help="Language of the document.")] = "en",
    read: Annotated[
        str, typer.Option(metavar="DATE", help="Date on which it was read; by default, today.")
    ] = "",
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Copy a document into the case with its hash, publisher and date, so that claims can quote it.

    Examples:
      A saved page:
        entrepot capture page.html --title "A page" --outlet "A paper" --published 2026-01-31
    """
    from ..casework.workbench import Workbench
    from ..loaders.document_text import decoded_text, is_text, words_of
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.envelope import plain_head
    from ..viz.terminal import answer_lists

    place = newest(case, "capture")
    fields = {
        "title": title,
        "outlet": outlet,
        "published": published,
        "address": address,
        "language": language,
    }
    # Pages change, so the day on which this copy was read is part of the evidence.
    fields["read"] = read or todays_date()
    with place.locked():
        key, digest, new = Workbench(place).capture(file, fields)
    answer: CaptureData = {
        **plain_head(),
        "command": "capture",
        "document": key,
        "sha256": digest,
        "new": new,
        "encoding": None,
        "encoding_known": "unknown" if is_text(file) else "no text",
    }
    decoded = decoded_text(file)
    if decoded is not None:
        answer["encoding"] = decoded.encoding
        answer["encoding_known"] = decoded.known
    elif words_of(file):
        answer["encoding_known"] = "format"
    show(DataAnswer(answer, answer_lists.captured), as_json, case=case)


def claim(
    what: Annotated[
        str,
        typer.Argument(
            metavar="add|edit", help="add writes a new claim; edit changes one of your own."
        ),
    ],
    key: Annotated[
        str, typer.Argument(metavar="[KEY]", help="The claim to change (used with edit).")
    ] = "",
    settings: Annotated[
        list[str] | None,
        typer.Option(
            "--set",
            metavar="FIELD=VALUE",
            help="A field: document, subject, predicate, object, asserter, grade, root, quote, "
            "goods, and others "
            "(docs/add-a-source.md). quote=? lists sentences to choose from.",
        ),
    ] = None,
    new: Annotated[
        list[str] | None,
        typer.Option("--new", metavar="KIND:NAME", help="A party that is not in the case yet."),
    ] = None,
    case: FolderOption = "case",
    as_json: JsonOption = False,
) -> None:
    """Write a claim by hand from a captured document. Its quotation must appear in the document.

    A claim needs the fields document, subject, predicate, asserter, grade and root. The root is the
    original statement on which the claim rests, as who:day:occasion. On a terminal, the command
    asks for a missing grade or root.

    Examples:
      The sentences of a document that name two parties:
        entrepot claim add --set document=p1 --set subject=Kupol --set object=Limbach --set quote=?
    """
    from ..casework.workbench import Workbench
    from ..graph.errors import wrong
    from ..viz.answers.answer import DataAnswer
    from ..viz.answers.explain_answer import claim_data
    from ..viz.terminal.explain_lines import explain

    place = newest(case, "claim")
    # `edit` needs the key of a claim, and `add` gives a new claim one itself.
    if what not in ("add", "edit") or (what == "edit") != bool(key):
        raise wrong("claim", f"{what} {key}".strip(), "add, or edit KEY")
    fields = pairs("claim --set", settings)
    if fields.get("quote") == "?":
        _print_sentences(Workbench(place).quotable(fields))
        note("Nothing was written. Choose a sentence with --set quote=#N.")
        return
    # In a script nobody answers: there a missing field is a fault.
    if what == "add" and fields and sys.stdin.isatty():
        _prompt(place, fields)
    # The sentence is copied by its number: a quotation that is typed anew may not stand in the
    # text.
    if re.fullmatch(r"#[0-9]{1,9}", fields.get("quote", "")):
        fields["quote"] = _numbered(place, fields)
    before = place.state.number
    with place.locked():
        written = Workbench(place).write_claim(fields, todays_date(), key, new or ())
    if place.state.number == before:
        note(f"The claim {written} is already on file; nothing was added.")
    _say_what_was_left_out(place, written)
    answer = claim_data(serializer_of(place), f"own:{written}", place.state.number)
    show(DataAnswer(answer, explain), as_json, case=case)


def _say_what_was_left_out(place: Case, written: str) -> None:
    """Print which words of its sentence a quotation leaves out that change what it says."""
    from ..casework.workbench import Workbench
    from ..loaders.cut_quotes import left_out_note

    if cut := Workbench(place).left_out(written):
        note(left_out_note(written, cut))


def _print_sentences(sentences: Mapping[int, str]) -> None:
    """Print the sentences of a document with the numbers by which they can be quoted."""
    print("\n".join(f"#{number} {sentence}" for number, sentence in sentences.items()))


def _numbered(place: Case, fields: Mapping[str, str]) -> str:
    """Return the sentence of a document for a number such as "#3"; raise `BadInput` if none."""
    from ..casework.workbench import Workbench
    from ..graph.errors import wrong

    # Without parties these are all sentences: a number means the same whatever else is given.
    every = Workbench(place).quotable({"document": fields.get("document", "")})
    text = fields["quote"]
    if int(text[1:]) not in every:
        right = f"#1 to #{len(every)}; --set quote=? lists them"
        raise wrong("claim quote", text, right)
    return every[int(text[1:])]


def _prompt(place: Case, fields: dict[str, str]) -> None:
    """Read a quotation, a grade and an original statement from the terminal if they are missing."""
    from ..casework.workbench import Workbench

    if fields.get("document") and "quote" not in fields:
        _print_sentences(Workbench(place).quotable(fields))
        fields["quote"] = typer.prompt(
            "Quote (#N, or the words; empty for none)", default="", show_default=False
        )
    # Grade and root are judgements that no default can stand for.
    for field, question in (
        ("grade", "Grade (A-F and 2-6, on the claim alone)"),
        ("root", "Root (who:day:occasion)"),
    ):
        if not fields.get(field):
            fields[field] = typer.prompt(question)
