"""Documents that an analyst captures into a case, and claims that an analyst writes from them.

The folder `captured` holds the copies by hash. The folder `sources/own` is a source of rows like
any curated one (documents.csv, entities.csv, claims.csv), which `build` reads. A file is changed
whole or not at all.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from operator import attrgetter
from pathlib import Path

from ..graph.dates import check, first_day, last_day, todays_date
from ..graph.errors import BadInput, wrong
from ..graph.files import inside, write_whole
from ..graph.gate import SourceTables, faults_of
from ..graph.identity import normal
from ..graph.model import Document, Entity
from ..graph.outside_texts import kept_text
from ..graph.quotes import UNREAD, found_in
from ..graph.quotes import plain as quote_form
from ..graph.schema import schema
from .contract import OWN
from .curated import CLAIM, DOCUMENT, ENTITY, LATER, READ
from .document_text import text_of
from .foreign_code import STANDARD
from .rows import read

SOURCE = """title = "Captured and written by hand in this case"
publisher = "the analysts of this case"
address = "captured/ and sources/own/ of this case"
licence = "as each document's owner says; short quotes only"
coverage = "the documents captured"
grade = "by row"
uses = [{uses}]
files = ""
"""
README = (
    "# Own\n\nWritten by `entrepot capture` and `entrepot claim`; edit the tables by hand as"
    " you like, then `entrepot build`.\n"
)
# Letters and figures, folded, that make a name part of a longer word.
LATIN, CYRILLIC = "a-z0-9\u00df-\u024f", "\u0400-\u052f"
# Fields of a claim that only its writer knows, with what each of them is.
NEEDED = {
    "document": "the key that `capture` printed",
    "subject": "a party of the case, or one given with --new KIND:NAME",
    "predicate": "a relation such as SUPPLIES",
    "asserter": "who states it",
    "grade": "such as C3: source A-F, information 2-6, on this claim alone",
    "root": "the original statement, as who:day:occasion",
}
HELD = "at hand elsewhere"  # state of a quotation that was not checked here
LARGEST = 200 * 1024 * 1024  # bytes of a captured document
# Columns of documents.csv that the command sets itself, or that do not describe the document.
NOT_DESCRIBED = ("key", "file", "note", "read")


def capture(case: Path, path: Path, fields: Mapping[str, str]) -> tuple[str, str, bool]:
    """Copy a document into the case and describe it in documents.csv.

    Args:
        case: Folder of the case.
        path: The document.
        fields: Title, outlet and published (all needed), address, language, note, and `read`, the
            day on which the document was read.

    Returns:
        The key of the document, its SHA-256, and whether it is new.

    Raises:
        BadInput: The file is missing, empty or too large, a field is missing, a date is invalid, or
            a document of the same bytes is described otherwise.
    """
    _check_file(path)
    _check_fields(path, fields)
    content = path.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    row = _document_row(path, digest, fields)
    _check_document(row)
    rows = read_rows(case / OWN / "documents.csv", DOCUMENT, READ)
    for earlier in rows:
        if earlier["sha256"] == digest:
            _check_same(path, earlier, row)
            return earlier["key"], digest, False
    # The copy comes first: a row must not name a file that is not there.
    write_whole(case / "captured" / row["file"], content)
    ready(case)
    write_rows(case / OWN / "documents.csv", (*DOCUMENT, *READ), [*rows, row])
    return row["key"], digest, True


def _check_file(path: Path) -> None:
    if not path.is_file():
        raise wrong(
            "capture",
            str(path),
            "a file; that is a folder" if path.is_dir() else "a file that exists",
        )
    size = path.stat().st_size
    if not 0 < size <= LARGEST:
        raise wrong(f"capture {path}", f"{size} bytes", f"more than nothing, at most {LARGEST}")


def _check_fields(path: Path, fields: Mapping[str, str]) -> None:
    needed = ("title", "outlet", "published")
    missing = [f"--{name}" for name in needed if not fields.get(name, "").strip()]
    if missing:
        raise BadInput(
            f"capture {path}: {', '.join(missing)} must be given: they say what the document is, "
            "who published it and when"
        )
    published = check(fields["published"], "capture --published")
    if first_day(published) > todays_date():
        raise wrong("capture --published", published, "a date that is not in the future")
    if fields.get("read"):
        read_on = check(fields["read"], "capture --read")
        if last_day(read_on) < first_day(published):
            right = f"a day not before it was published, {published}"
            raise wrong("capture --read", read_on, right)


def _document_row(path: Path, digest: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the row of a document; its key has part of the hash, so that no two are equal."""
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.casefold()).strip("-")[:40] or "document"
    return {
        **dict.fromkeys((*DOCUMENT, *READ), ""),
        "key": f"{stem}-{digest[:8]}",
        "title": fields["title"],
        "outlet": fields["outlet"],
        "published": fields["published"],
        "address": fields.get("address", ""),
        "language": fields.get("language") or "en",
        "file": f"{digest[:16]}-{path.name}",
        "sha256": digest,
        "note": fields.get("note", ""),
        "read": fields.get("read", ""),
    }


def _check_document(row: Mapping[str, str]) -> None:
    """Refuse a description that `build` would refuse later."""
    described = Document(
        f"own:{row['key']}",
        row["title"],
        row["outlet"],
        row["published"],
        language=row["language"],
        read=row["read"],
    )
    faults = faults_of([SourceTables("own", [described])])
    if faults:
        raise wrong(f"capture --{faults[0].field}", faults[0].found, faults[0].right)


def _check_same(path: Path, earlier: Mapping[str, str], row: Mapping[str, str]) -> None:
    """Refuse a document that is there already under another description."""
    if _description(earlier) != _description(row):
        shown = f"the bytes of {earlier['key']}, described otherwise"
        right = "the same description, or an edit of documents.csv"
        raise wrong(f"capture {path}", shown, right)


def _description(row: Mapping[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in row.items() if column not in NOT_DESCRIBED}


def ready(case: Path, uses: Sequence[str] = ("register", "countries")) -> None:
    """Make the case's own source of rows; what is there already stays as it is."""
    folder = case / OWN
    texts = {
        "source.toml": SOURCE.format(uses=", ".join(f'"{name}"' for name in uses)),
        "loader.py": STANDARD,
        "README.md": README,
    }
    tables = {"documents.csv": DOCUMENT, "entities.csv": ENTITY, "claims.csv": CLAIM}
    for name, text in texts.items():
        # An analyst may have edited these files by hand.
        if not (folder / name).is_file():
            write_whole(folder / name, text)
    for name, columns in tables.items():
        if not (folder / name).is_file():
            write_rows(folder / name, columns, [])


def read_rows(
    path: Path, columns: Sequence[str], optional: Sequence[str] = ()
) -> list[dict[str, str]]:
    """Return the rows of one of the tables, or an empty list if there is no file yet.

    `optional` are columns that the file may lack; their cells are then empty.
    """
    if not path.is_file():
        return []
    return list(map(attrgetter("cells"), read(path, columns, optional)))


def write_rows(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> None:
    """Write one of the tables whole; raise `BadInput` for a text that no file gives back."""
    for number, row in enumerate(rows, 2):
        for name, text in row.items():
            kept_text(text, f"{path}:{number} {name}")
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, out.getvalue())


def claim_row(case: Path, fields: Mapping[str, str]) -> dict[str, str]:
    """Return the row of a claim, its quotation checked against the captured text.

    Args:
        case: Folder of the case.
        fields: Cells by column of claims.csv. Those of `NEEDED` must be filled.

    Raises:
        BadInput: A field is missing or unknown, the document is not captured, or the quotation does
            not stand in its text, or its text cannot be read.
    """
    missing = [name for name in NEEDED if not fields.get(name, "").strip()]
    if missing:
        lacking = ", ".join(f"{name} ({NEEDED[name]})" for name in missing)
        raise BadInput(f"claim: not given: {lacking}. Give each as --set FIELD=VALUE")
    unknown = sorted(set(fields) - {*CLAIM, *LATER})
    if unknown:
        raise wrong("claim", ", ".join(unknown), "only " + ", ".join((*CLAIM, *LATER)))
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
    # Without a day of its own a claim was public on the day of the document.
    row["known_by"] = row["known_by"] or document["published"]
    row["locator"] = row["locator"] or "in the text"
    if row["quote"]:
        file = document["file"]
        text = text_of(_copy_of(case, file))
        row["quote"], row["quote_state"] = _checked_quote(row, text, file)
    return row


def _copy_of(case: Path, file: str) -> Path:
    """Return the copy of a captured document that documents.csv names."""
    return inside(case / "captured", file, f"{case / OWN / 'documents.csv'} file")


def _checked_quote(row: Mapping[str, str], text: str, file: str) -> tuple[str, str]:
    """Return a quotation as the text has it, and its state."""
    quote = row["quote"]
    is_held = row["quote_state"] == HELD
    # Of a document that does not state all its letters, what is not found may stand in the others.
    if text and not (is_held and UNREAD in text and not found_in(text, quote)):
        printed = found_in(text, quote)
        if UNREAD in printed:
            right = f"words that {file} states and shows; {UNREAD} stands for others"
            raise wrong("claim quote", quote[:80], right)
        if not printed:
            hidden = ", shown there and not struck out" if UNREAD in text else ""
            raise wrong("claim quote", quote[:80], f"whole words that are in {file}{hidden}")
        return printed, "verified"
    # Nobody can check the words of a picture here, so the analyst must say that it is so.
    if not is_held:
        right = (
            f"no quotation: the words of {file} cannot be read here. Capture them as a text, or "
            f'add --set quote_state="{HELD}", which shows the quotation as not checked'
        )
        raise wrong("claim quote", quote[:80], right)
    return quote, HELD


def captured_document(case: Path, text: str) -> dict[str, str]:
    """Return the row of a captured document.

    Args:
        case: Folder of the case.
        text: Its key, or a beginning of the key that no other document has.

    Raises:
        BadInput: No document or several documents match; the message lists those that do, or all.
    """
    rows: dict[str, dict[str, str]] = {}
    for row in read_rows(case / OWN / "documents.csv", DOCUMENT, READ):
        rows[row["key"]] = row
    if text in rows:
        return rows[text]
    matches = [key for key in rows if text and key.startswith(text)]
    if len(matches) == 1:
        return rows[matches[0]]
    keys = ", ".join(matches or sorted(rows)) or "none yet; `entrepot capture FILE`"
    raise wrong("claim document", text, f"a captured document: {keys}")


def captured_text(case: Path, document: str) -> str:
    """Return the words of a captured document, by its key; '' if they cannot be read."""
    return text_of(_copy_of(case, captured_document(case, document)["file"]))


def quotable(case: Path, document: str, parties: Sequence[Sequence[str]]) -> dict[int, str]:
    """Return the sentences of a captured document from which to choose a quotation.

    Args:
        case: Folder of the case.
        document: Key of the document, or a beginning of it.
        parties: For each party of the claim, the names to look for.

    Returns:
        The sentences that name the most of the parties, or every sentence if none names any, each
        by its number in the whole document, from 1: whatever the parties, #4 is the same sentence.

    Raises:
        BadInput: The document is not captured, or its text cannot be read.
    """
    from .extract.reason_sentences import sentences

    row = captured_document(case, document)
    text = text_of(_copy_of(case, row["file"]))
    if not text:
        raise wrong("claim quote=?", row["file"], "a document whose text can be read")
    by_count: dict[int, dict[int, str]] = {}
    for number, sentence in enumerate(sentences(text), 1):
        words = " ".join(sentence.text.split())
        if not words.strip(f"{UNREAD} "):
            continue
        by_count.setdefault(_named(words, parties), {})[number] = words
    return by_count[max(by_count)] if by_count else {}


def _named(sentence: str, parties: Sequence[Sequence[str]]) -> int:
    """Return how many of the parties a sentence names, each by a whole name."""
    folded = quote_form(sentence).casefold()
    count = 0
    for names in parties:
        count += any(map(partial(_stands_whole, folded), names))
    return count


def _stands_whole(folded: str, name: str) -> bool:
    """Return whether a folded sentence has a name that is no part of a longer Latin word.

    Endings of other alphabets may be those of a case ("Купола"), and Chinese has no blanks.
    """
    words = map(re.escape, quote_form(name).casefold().split())
    pattern = rf"(?<![{LATIN}{CYRILLIC}])" + r"\s+".join(words) + rf"(?![{LATIN}])"
    return re.search(pattern, folded) is not None


def add_claim(case: Path, row: Mapping[str, str]) -> str:
    """Write a new claim; return its key. Raises `BadInput` if the key is there already."""
    rows = read_rows(case / OWN / "claims.csv", CLAIM, LATER)
    key = row["key"] or _next_key(rows)
    if any(earlier["key"] == key for earlier in rows):
        raise wrong(
            "claim add --key", key, "a key that is not used yet; `claim edit` changes a claim"
        )
    added = {**row, "key": key, "fact": row["fact"] or key}
    write_rows(case / OWN / "claims.csv", (*CLAIM, *LATER), [*rows, added])
    return key


def same_claim(case: Path, row: Mapping[str, str]) -> str:
    """Return the key of a claim with the same cells, "" if there is none."""
    for earlier in read_rows(case / OWN / "claims.csv", CLAIM, LATER):
        numbered = {"key": earlier["key"]}
        # A claim without a fact of its own has its key there.
        if not row["fact"] and earlier["fact"] == earlier["key"]:
            numbered["fact"] = earlier["key"]
        if {**row, **numbered} == earlier:
            return earlier["key"]
    return ""


def added_keys(case: Path) -> dict[str, str]:
    """Return the keys of the parties added for claims by hand, by `KIND:NAME`."""
    keys: dict[str, str] = {}
    for row in read_rows(case / OWN / "entities.csv", ENTITY):
        if not row["note"] and not row["identifiers"]:
            keys[f"{row['kind']}:{row['name']}"] = row["key"]
    return keys


def _next_key(rows: Sequence[Mapping[str, str]]) -> str:
    """Return the key after the last of the form own-0001; a key given up is not used again."""
    last = 0
    for row in rows:
        if match := re.match(r"own-([0-9]+)", row["key"]):
            last = max(last, int(match[1]))
    return f"own-{last + 1:04d}"


def edit_claim(case: Path, key: str, fields: Mapping[str, str]) -> dict[str, str]:
    """Change fields of a claim under its key; return the new row.

    Raises `BadInput` for an unknown key or field, and for a quotation that does not stand in the
    document.
    """
    rows = read_rows(case / OWN / "claims.csv", CLAIM, LATER)
    keys = [row["key"] for row in rows]
    if key not in keys:
        right = "the key of a claim written in this case: " + (", ".join(keys) or "none yet")
        raise wrong("claim edit", key, right)
    if not fields:
        raise BadInput(
            f"claim edit {key}: nothing to change; give fields with --set, as for `claim add`"
        )
    position = keys.index(key)
    filled = {column: value for column, value in rows[position].items() if value}
    # The whole row is checked anew: another document may not have the quotation.
    row = claim_row(case, {**filled, **fields})
    rows[position] = row
    write_rows(case / OWN / "claims.csv", (*CLAIM, *LATER), rows)
    return row


def own_keys(case: Path) -> set[str]:
    """Return the keys of the entities that the case's own rows name."""
    return {row["key"] for row in read_rows(case / OWN / "entities.csv", ENTITY)}


def own_entity(case: Path, entity: Entity) -> tuple[str, bool]:
    """Return the key under which the case's own rows name an entity; a row is added if need be.

    Returns:
        The key, and whether a strong identifier joins the row to the entity. If none does, a
        decision `same` must: names join nothing.
    """
    note = f"stands for {entity.uid}"
    for row in read_rows(case / OWN / "entities.csv", ENTITY):
        if row["note"] == note:
            return row["key"], bool(row["identifiers"])
    # Names join nothing: only a strong identifier makes the two one.
    schemes = schema().schemes
    strong = [f"{scheme}:{value}" for scheme, value in entity.identifiers if schemes[scheme].strong]
    identifiers = "; ".join(strong)
    country = entity.country.upper()
    key = new_entity(case, entity.kind, entity.name, country, identifiers, note)
    return key, bool(strong)


def new_entity(
    case: Path, kind: str, name: str, country: str = "", identifiers: str = "", note: str = ""
) -> str:
    """Write a new entity into the case's own rows and return its key.

    Args:
        case: Folder of the case.
        kind: A kind of the schema.
        name: Its name, from which the key is made.
        country: ISO code in upper case, or ''.
        identifiers: SCHEME:VALUE, separated by `; `.
        note: Anything else about it.

    Raises:
        BadInput: The kind is unknown or the name is empty.
    """
    if kind not in schema().kinds or not name.strip():
        right = "KIND:NAME with one of " + ", ".join(schema().kinds)
        raise wrong("claim --new", f"{kind}:{name}", right)
    rows = read_rows(case / OWN / "entities.csv", ENTITY)
    key = _free_key(name, {row["key"] for row in rows})
    row = {**dict.fromkeys(ENTITY, ""), "key": key, "kind": kind, "name": name, "country": country}
    row.update(identifiers=identifiers, note=note)
    write_rows(case / OWN / "entities.csv", ENTITY, [*rows, row])
    return key


def _free_key(name: str, taken: Collection[str]) -> str:
    """Return a key made from a name, with a number behind it if it is taken."""
    stem = re.sub(r"[^a-z0-9]+", "-", normal(name))[:40].strip("-") or "party"
    key, number = stem, 1
    while key in taken:
        number += 1
        key = f"{stem}-{number}"
    return key
