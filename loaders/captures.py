"""Documents that an analyst captures into a case, and claims that an analyst writes from them.

`captured/` holds the copies by hash; `sources/own/` is a source of rows like any curated one
(documents.csv, entities.csv, claims.csv), which `build` reads. Files are changed whole or not at all.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from ..graph.dates import check
from ..graph.errors import BadInput, wrong
from ..graph.files import write_whole
from ..graph.gate import SourceTables, faults_of
from ..graph.identity import normal
from ..graph.model import Document, Entity
from ..graph.quotes import found_in, without_tags
from ..graph.schema import schema
from .contract import OWN
from .curated import CLAIM, DOCUMENT, ENTITY, LATER, READ

SOURCE = """title = "Captured and written by hand in this case"
publisher = "the analysts of this case"
address = "captured/ and sources/own/ of this case"
licence = "as each document's owner says; short quotes only"
coverage = "the documents captured"
grade = "by row"
uses = [{uses}]
files = ""
"""
LOADER = '"""Reads this folder\'s tables of rows."""\n\nfrom entrepot.loaders.curated import load\n\n__all__ = ["load"]\n'
README = (
    "# Own\n\nWritten by `entrepot capture` and `entrepot claim`; edit the tables by hand as"
    " you like, then `entrepot build`.\n"
)
TEXT = (".txt", ".md", ".html", ".htm", ".csv", ".json", ".xml")
NEEDED = {  # the fields of a claim that only its writer knows
    "document": "the key that `capture` printed",
    "subject": "a party of the case, or one given with --new KIND:NAME",
    "predicate": "a relation such as SUPPLIES",
    "asserter": "who states it",
    "grade": "such as C3: source A-F, information 2-6, on this claim alone",
    "root": "the original statement, as who:day:occasion",
}
LARGEST = 200 * 1024 * 1024


def capture(case: Path, path: Path, fields: Mapping[str, str]) -> tuple[str, str, bool]:
    """Copy a document into the case and describe it; return (key, sha256, whether it is new).

    `fields` are title, outlet, published, address, language, and the day on which it was read. Raises `BadInput` for
    a missing, empty or huge file, an invalid date, or a document of the same bytes that is described otherwise.
    """
    if not path.is_file():
        raise wrong("capture", str(path), "a file that is there")
    size = path.stat().st_size
    if not 0 < size <= LARGEST:
        raise wrong(f"capture {path}", f"{size} bytes", f"more than nothing, at most {LARGEST}")
    missing = [
        f"--{name}" for name in ("title", "outlet", "published") if not fields.get(name, "").strip()
    ]
    if missing:
        raise BadInput(
            f"capture {path}: {', '.join(missing)} must be given: what the document is, whose, and of when"
        )
    check(fields["published"], "capture --published")
    if fields.get("read"):
        check(fields["read"], "capture --read")
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.casefold()).strip("-")[:40] or "document"
    key = f"{stem}-{digest[:8]}"
    name = f"{digest[:16]}-{path.name}"
    row = {
        **dict.fromkeys((*DOCUMENT, *READ), ""),
        "key": key,
        "title": fields["title"],
        "outlet": fields["outlet"],
        "published": fields["published"],
        "address": fields.get("address", ""),
        "language": fields.get("language") or "en",
        "file": name,
        "sha256": digest,
        "note": fields.get("note", ""),
        "read": fields.get("read", ""),
    }
    described = Document(
        f"own:{key}",
        row["title"],
        row["outlet"],
        row["published"],
        language=row["language"],
        read=row["read"],
    )
    if faults := faults_of([SourceTables("own", [described])]):
        raise wrong(f"capture --{faults[0].field}", faults[0].found, faults[0].right)
    rows = read_rows(case / OWN / "documents.csv", DOCUMENT, READ)
    held = next((r for r in rows if r["sha256"] == digest), None)
    if held is not None:
        same = {k: v for k, v in held.items() if k not in ("key", "file", "note", "read")} == {
            k: v for k, v in row.items() if k not in ("key", "file", "note", "read")
        }
        if not same:
            raise wrong(
                f"capture {path}",
                f"the bytes of {held['key']}, described otherwise",
                "the same description, or an edit of documents.csv",
            )
        return held["key"], digest, False
    write_whole(case / "captured" / name, content)
    ready(case)
    write_rows(case / OWN / "documents.csv", (*DOCUMENT, *READ), [*rows, row])
    return key, digest, True


def ready(case: Path, uses: Sequence[str] = ("register", "countries")) -> None:
    """Make the case's own source of rows, as far as it is not there."""
    folder = case / OWN
    wanted = {
        "source.toml": SOURCE.format(uses=", ".join(f'"{u}"' for u in uses)),
        "loader.py": LOADER,
        "README.md": README,
    }
    for name, text in wanted.items():
        if not (folder / name).is_file():
            write_whole(folder / name, text)
    for name, columns in (
        ("documents.csv", DOCUMENT),
        ("entities.csv", ENTITY),
        ("claims.csv", CLAIM),
    ):
        if not (folder / name).is_file():
            write_rows(folder / name, columns, [])


def read_rows(path: Path, columns: Sequence[str], may: Sequence[str] = ()) -> list[dict[str, str]]:
    """Return the rows of one of the tables, none where it is not there yet; columns of `may` can be absent."""
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8-sig") as lines:
        rows = [{**dict.fromkeys(may, ""), **row} for row in csv.DictReader(lines)]
    if rows and sorted(rows[0]) != sorted([*columns, *may]):
        raise wrong(f"{path}:1", ", ".join(rows[0])[:80], "the columns " + ", ".join(columns))
    return rows


def write_rows(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    """Write one of the tables whole."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, out.getvalue())


def text_of(path: Path) -> str:
    """Return the words of a captured document, '' for a kind that is not text (a PDF, a picture)."""
    if path.suffix.casefold() not in TEXT:
        return ""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        text = path.read_bytes().decode("cp1252", errors="replace")
    if path.suffix.casefold() in (".html", ".htm", ".xml"):
        text = without_tags(text)
    return text


def claim_row(case: Path, fields: Mapping[str, str]) -> dict[str, str]:
    """Return a claim's row from what an analyst gave, its quote checked against the captured text.

    Raises `BadInput` where grade, root, asserter, document or subject are missing, or the quote does not
    stand in a captured text.
    """
    missing = [name for name in NEEDED if not fields.get(name, "").strip()]
    if missing:
        lacking = ", ".join(f"{name} ({NEEDED[name]})" for name in missing)
        raise BadInput(f"claim: not given: {lacking}. Give each as --set FIELD=VALUE")
    odd = sorted(set(fields) - {*CLAIM, *LATER})
    if odd:
        raise wrong("claim", ", ".join(odd), "only " + ", ".join((*CLAIM, *LATER)))
    row = {
        **dict.fromkeys((*CLAIM, *LATER), ""),
        "status": "asserted",
        "level": "firm",
        "basis": "statement",
        "quote_state": "none",
        "alone": "yes",
        **fields,
    }
    document = captured_document(case, row["document"])
    row["document"] = document["key"]
    row["known_by"] = row["known_by"] or document["published"]
    row["locator"] = row["locator"] or "in the text"
    if row["quote"]:
        text = text_of(case / "captured" / document["file"])
        if text:
            stands = found_in(text, row["quote"])
            if not stands:
                raise wrong(
                    "claim quote", row["quote"][:80], f"words that stand in {document['file']}"
                )
            row["quote"], row["quote_state"] = stands, "verified"
        else:
            row["quote_state"] = "at hand elsewhere"
    return row


def captured_document(case: Path, text: str) -> dict[str, str]:
    """Return the row of a captured document by its key, or by a beginning of it that no other has.

    Raises `BadInput` that lists what is captured for any other text.
    """
    rows = {r["key"]: r for r in read_rows(case / OWN / "documents.csv", DOCUMENT, READ)}
    begun = [key for key in rows if text and key.startswith(text)]
    key = text if text in rows else begun[0] if len(begun) == 1 else ""
    if not key:
        keys = ", ".join(begun or sorted(rows)) or "none yet; `entrepot capture FILE`"
        raise wrong("claim document", text, f"a captured document: {keys}")
    return rows[key]


def quotable(case: Path, document: str, said: Sequence[Sequence[str]]) -> list[str]:
    """Return the sentences of a captured document to pick a quote from: those that name the most of what is asked.

    `said` are the names of each party asked about. Without any of them in the text, every sentence is returned.
    Raises `BadInput` for a document that is not captured or whose text cannot be read.
    """
    from .extract.text import sentences  # with it come the rules of extraction and their words

    found = captured_document(case, document)
    text = text_of(case / "captured" / found["file"])
    if not text:
        raise wrong("claim quote=?", found["file"], "a document whose text can be read")
    every = [" ".join(s.text.split()) for s in sentences(text)]
    named = [
        sum(any(found_in(f.casefold(), n.casefold()) for n in names) for names in said)
        for f in every
    ]
    most = max(named, default=0)
    return [f for f, n in zip(every, named, strict=True) if n == most] if most else every


def add_claim(case: Path, row: Mapping[str, str]) -> str:
    """Write a new claim; return its key. Raises `BadInput` when the key is there already."""
    rows = read_rows(case / OWN / "claims.csv", CLAIM, LATER)
    numbers = [int(m[1]) for r in rows if (m := re.match(r"own-(\d+)", r["key"]))]
    key = row["key"] or f"own-{max(numbers, default=0) + 1:04d}"
    if any(r["key"] == key for r in rows):
        raise wrong("claim add --key", key, "a key not used yet; `claim edit` changes one")
    write_rows(
        case / OWN / "claims.csv",
        (*CLAIM, *LATER),
        [*rows, {**row, "key": key, "fact": row["fact"] or key}],
    )
    return key


def edit_claim(case: Path, key: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Change fields of a claim under its key; return the row. Raises `BadInput` for an unknown key or field."""
    rows = read_rows(case / OWN / "claims.csv", CLAIM, LATER)
    at = next((i for i, r in enumerate(rows) if r["key"] == key), None)
    if at is None:
        raise wrong(
            "claim edit",
            key,
            "the key of a claim written in this case: "
            + (", ".join(r["key"] for r in rows) or "none yet"),
        )
    if not fields:
        raise BadInput(f"claim edit {key}: nothing to change; give fields as for `claim add`")
    row = claim_row(case, {**{k: v for k, v in rows[at].items() if v}, **fields})
    rows[at] = row
    write_rows(case / OWN / "claims.csv", (*CLAIM, *LATER), rows)
    return row


def own_keys(case: Path) -> set[str]:
    """Return the keys of the entities that the case's own rows name."""
    return {r["key"] for r in read_rows(case / OWN / "entities.csv", ENTITY)}


def own_entity(case: Path, entity: Entity) -> tuple[str, bool]:
    """Return the key under which the case's own rows name an entity, made if need be, and whether a number joins it.

    Where none does, a decision `same` must: names join nothing.
    """
    rows = read_rows(case / OWN / "entities.csv", ENTITY)
    schemes = schema().schemes
    strong = [f"{s}:{v}" for s, v in entity.identifiers if schemes[s].strong]
    held = next((r for r in rows if r["note"] == f"stands for {entity.uid}"), None)
    if held is not None:
        return held["key"], bool(held["identifiers"])
    note = f"stands for {entity.uid}"
    key = new_entity(
        case, entity.kind, entity.name, entity.country.upper(), "; ".join(strong), note
    )
    return key, bool(strong)


def new_entity(
    case: Path, kind: str, name: str, country: str = "", identifiers: str = "", note: str = ""
) -> str:
    """Write a new entity into the case's own rows; return its key. Raises `BadInput` for an unknown kind."""
    if kind not in schema().kinds or not name.strip():
        raise wrong(
            "claim --new", f"{kind}:{name}", "KIND:NAME with one of " + ", ".join(schema().kinds)
        )
    rows = read_rows(case / OWN / "entities.csv", ENTITY)
    stem = re.sub(r"[^a-z0-9]+", "-", normal(name))[:40].strip("-") or "party"
    taken = {r["key"] for r in rows}
    key = next(k for k in (stem, *(f"{stem}-{n}" for n in range(2, 10_000))) if k not in taken)
    row = {**dict.fromkeys(ENTITY, ""), "key": key, "kind": kind, "name": name, "country": country}
    row.update(identifiers=identifiers, note=note)
    write_rows(case / OWN / "entities.csv", ENTITY, [*rows, row])
    return key
