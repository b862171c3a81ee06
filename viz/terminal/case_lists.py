"""Answers about a case and its data as lines: datasets, documents, checks, written files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from ..wording.date_words import day
from ..wording.numbers import count, ended, figure, figures, listed, many
from .line_layout import command, following, quoted, say, section
from .text_table import counted, dated

if TYPE_CHECKING:
    from ..answers.data import (
        BriefData,
        BuildData,
        CaptureData,
        Changes,
        DiffData,
        DoctorData,
        ExportData,
        FetchData,
        MigrateData,
        NotesData,
        ProposalCounts,
        RowCheck,
        SourceRead,
        SourceRecord,
        SourcesData,
        VerifyData,
        ViewData,
    )

SHOWN = 20  # lines of one kind that are printed; --json has all

CHANGES: tuple[Literal["added", "removed", "changed"], ...] = ("added", "removed", "changed")
DIFFERENCES: tuple[tuple[Literal["claims", "documents", "edges"], str], ...] = (
    ("claims", "claim"),
    ("documents", "document"),
    ("edges", "relation"),
)


def build(answer: BuildData) -> Iterator[str]:
    """Yield the answer of `build` and `load`: the version, its datasets and refused rows."""
    what = "new" if answer["new_state"] else "unchanged"
    claims = _claims(answer["sources"])
    yield from say(
        f"The case {quoted(answer['case'])} is at version {figure(answer['state'])} ({what}), with "
        f"{figures(claims, 'claim')} from {figures(len(answer['sources']), 'dataset')}.",
        0,
        0,
    )
    store = answer["store"]
    stands = "updated" if store["changed"] else "unchanged"
    if store["waits"]:
        stands = "filled by the first question that reads it"
    yield from say(f"Its graph store is {store['at']} ({stands}).", 0, 0)
    for line in _proposals(answer["proposals"]):
        yield from say(line, 0, 0)
    if answer["identity"]["origin"]:
        yield from say(
            f"This folder is a copy of the case {quoted(answer['identity']['origin'])} and a case "
            f"of its own: {quoted(answer['identity']['name'])}. It needs a database of its own.",
            0,
            0,
        )
    yield from section("Repaired", _repaired(store["repaired"]))
    lines: list[str] = []
    for item in answer["sources"]:
        issues = f"; {figures(item['issues'], 'issue')}" if item["issues"] else ""
        lines += say(f"{item['name']}: {counted(item['counts'])}{issues}", 2)
    yield from section("Datasets", lines)
    yield from section("Rows of the files", _rows(answer["sources"]))
    yield from section("Identifiers that do not agree", _some(answer["clashes"]))
    # What was not read is listed: nothing of a source is dropped in silence.
    refused = [f"{item['reason']} ({item['locator']})" for item in answer["refused"]]
    yield from section("Not read", _some(refused))
    remarks = [
        f"{item['reason']}: {item['value']} ({item['locator']})"
        for item in answer["remarks"]
        if item["level"] == "warning"
    ]
    yield from section("Read with a remark", _some(remarks))


def _repaired(rows: Sequence[RowCheck]) -> Iterator[str]:
    """Yield for each kind and type how many of its rows had to be written or deleted."""
    for row in rows:
        counts = (
            (len(row["missing"]), "lost and written again"),
            (len(row["changed"]), "changed and written again"),
            (row["surplus"], "not of this case and deleted"),
            (row["mislabelled"], "of another kind and without this label now"),
        )
        told = [f"{figure(number)} {word}" for number, word in counts if number]
        if told:
            yield from say(f"{row['name']}: {'; '.join(told)}.", 2)
        if row["others"]:
            yield from say(
                f"{row['name']}: {figures(len(row['others']), 'row')} of others left unchanged.", 2
            )


def _rows(sources: Sequence[SourceRead]) -> Iterator[str]:
    """Yield for each source how many rows its files have, and why some gave nothing."""
    for source in sources:
        rows = source["rows"]
        if not rows["read"]:
            continue
        line = f"{source['name']}: {figures(rows['read'], 'row')} read, {figure(rows['in_case'])}"
        left_out = rows["read"] - rows["in_case"]
        yield from say(f"{line} in the case, {figure(left_out)} left out.", 2)
        for reason, number in rows["left_out"].items():
            yield from say(f"{figure(number)}: {reason}", 4)


def _proposals(item: ProposalCounts) -> Iterator[str]:
    """Yield how many claims are proposals, and how many count although no person has read them."""
    if item["open"]:
        what = (
            "claim read by rules is a proposal"
            if item["open"] == 1
            else "claims read by rules are proposals"
        )
        yield f"{figure(item['open'])} {what} until reviewed: `entrepot review` lists them."
    if item["let_in"]:
        one = item["let_in"] == 1
        yield (
            f"{figures(item['let_in'], 'claim')} read by the rules {', '.join(item['rules'])} "
            f"{'is' if one else 'are'} let in by case.toml; nobody has read "
            f"{'it' if one else 'them'}."
        )


def _some(texts: Sequence[str], indent: int = 2) -> Iterator[str]:
    for text in texts[:SHOWN]:
        yield from say(text, indent)
    if len(texts) > SHOWN:
        yield from say(f"and {figure(len(texts) - SHOWN)} more; --json has all", indent)


def noted(answer: NotesData) -> Iterator[str]:
    """Yield the answer of `notes`: each note with its author, its day and its key."""
    if not answer["notes"]:
        yield from say("No note in this case. Notes are written in the explorer.", 0, 0)
    for note in answer["notes"]:
        about = note["name"] or "a picture"
        removed = "Removed: " if answer["removed"] else ""
        yield from say(f"{removed}{about}: “{' '.join(note['text'].split())}”", 0)
        tag = f" [{note['tag']}]" if note["tag"] else ""
        yield from say(f"{note['by']}, {note['on']}{tag}; {note['key']}")
    if answer["notes"] and not answer["removed"]:
        yield from say("Notes are their authors' own words. They are not claims.", 0, 0)


def captured(answer: CaptureData, case: str = "case") -> Iterator[str]:
    """Yield the answer of `capture`: the document's identifier, and how to quote it."""
    state = "was copied into the case" if answer["new"] else "is in the case already"
    yield from say(f"The document {state} as {answer['document']}.", 0, 0)
    yield from say(f"SHA-256: {answer['sha256']}")
    if answer["encoding_known"] == "detected":
        yield from say(
            f"Its text is read as {answer['encoding']}, which was detected from its letters. "
            "Check them before you quote."
        )
    elif answer["encoding_known"] == "unknown":
        yield from say(
            "The encoding of its text is unknown, so no quotation can be checked against it. Save "
            "the document as UTF-8 and capture that file."
        )
    elif answer["encoding_known"] == "no text":
        yield from say(
            "Its text cannot be read here, so no quotation can be checked against it. Capture the "
            "text as a separate text file as well."
        )
    if answer["encoding_known"] in ("unknown", "no text"):
        return
    add = command("claim", "add", case=case)
    # A question mark in place of a quotation lists the sentences of the document.
    line = f"{add} --set document={quoted(answer['document'])} --set quote=?"
    yield from following([(line, "Its sentences, to choose a quotation for a claim.")])


def fetched(answer: FetchData) -> Iterator[str]:
    """Yield the answer of `fetch`: the files and their day, and how to load them."""
    new = sum(item["new"] for item in answer["files"])
    fresh = f"{count(new)} of them new" if new else "none of them new"
    if len(answer["files"]) == 1:
        fresh = "which is new" if new else "the same as before"
    yield from say(f"{figures(len(answer['files']), 'file')} fetched, {fresh}.", 0, 0)
    for item in answer["files"]:
        edition = f"edition of {day(item['day'])}" if item["day"] else "no day of edition stated"
        yield from say(f"{item['file']}: {edition}, {'new' if item['new'] else 'as before'}", 2)
        yield from say(f"SHA-256: {item['sha256']}", 5)
    yield from following([(answer["load"], "Load them into the case.")])


def sources(answer: SourcesData) -> Iterator[str]:
    """Yield the answer of `sources`: the datasets with publisher, coverage, licence and counts."""
    loaded: list[SourceRecord] = []
    others: list[SourceRecord] = []
    for source in answer["sources"]:
        # Only a source whose tables are in the case has a digest.
        (loaded if source["digest"] else others).append(source)
    claims = _claims(loaded)
    text = f"{figures(len(loaded), 'dataset')} in this case, with {figures(claims, 'claim')}"
    more = f"; {figure(len(others))} more can be loaded" if others else ""
    yield from say(f"{text}{more}.", 0, 0)
    for title, items in (("In this case", loaded), ("Not loaded", others)):
        if items:
            yield from ("", title)
        for item in items:
            yield from _source(item)


def _claims(items: Iterable[SourceRecord | SourceRead]) -> int:
    """Return how many claims some datasets have; one with documents only counts none."""
    total = 0
    for item in items:
        total += item["counts"].get("claims", 0)
    return total


def _source(item: SourceRecord) -> Iterator[str]:
    yield from say(ended(f"{item['name']}: {item['title']}"), 2)
    yield from say(f"Publisher: {item['publisher'] or 'not stated'}", 5)
    if item["coverage"]:
        yield from say(f"Coverage: {item['coverage']}", 5)
    yield from say(f"Licence: {item['licence'] or 'not stated'}", 5)
    if item["digest"]:
        newest = dated(item["newest"])
        yield from say(f"Holds: {counted(item['counts'])}; newest claim: {newest}", 5)


def verify(answer: VerifyData) -> Iterator[str]:
    """Yield the answer of `verify`: the verdict, every fault, and the extent of the checks."""
    counts, faults = answer["counts"], answer["faults"]
    if faults:
        number = figures(len(faults), "fault")
        yield from say(f"{number} found; the case is not as it was recorded.", 0, 0)
    else:
        yield from say("No fault was found in what could be checked.", 0, 0)
    for fault in faults:
        yield from say(f"Fault: {fault}", 2)
    yield ""
    whole = figure(sum(item["whole"] for item in answer["ledger"]))
    yield from say(f"Datasets: {whole} of {figure(len(answer['ledger']))} are as they were loaded.")
    yield from say(f"Documents: {_documents(counts)}.")
    yield from say(f"Quotations: {_quotations(counts)}.")
    if not _at_hand(counts):
        # Without any document at hand, no fault could have been found in the quotations.
        yield from say("Add --documents FOLDER to check documents and quotations.", 2)
    lines: list[str] = []
    for item in answer["documents"]:
        if item["state"] != "not at hand":
            lines += say(f"{item['document']}: {item['state']}", 2)
    yield from section("Documents at hand", lines)


def _at_hand(counts: Mapping[str, int]) -> int:
    return counts["documents_whole"] + counts["documents_bad"]


def _documents(counts: Mapping[str, int]) -> str:
    """Return the numbers of documents at hand, altered and missing."""
    missing = f"{figure(counts['documents_missing'])} not at hand"
    if not _at_hand(counts):
        return f"none at hand; {missing}"
    spoilt = counts["documents_bad"]
    fits = "does not fit its hash" if spoilt == 1 else "do not fit their hashes"
    bad = f", {figure(spoilt)} {fits}" if spoilt else ""
    whole = figures(counts["documents_whole"], "document")
    return f"{whole} at hand as recorded{bad}; {missing}"


def _quotations(counts: Mapping[str, int]) -> str:
    """Return the numbers of quotations that were found, not found and not checked."""
    parts = []
    if counts["quotes_found"]:
        parts.append(f"{figure(counts['quotes_found'])} found in their place")
    if counts["quotes_bad"]:
        parts.append(f"{figure(counts['quotes_bad'])} not found in their place")
    if counts["quotes_unchecked"]:
        unchecked = figure(counts["quotes_unchecked"])
        parts.append(f"{unchecked} not checked, since the document or its words are not at hand")
    parts.append(f"{figures(counts['without_text'], 'claim')} without text held")
    return "; ".join(parts)


def diff(answer: DiffData) -> Iterator[str]:
    """Yield the answer of `diff`: how much changed, then each claim, document and relation."""
    span = f"from {answer['left']} to {answer['right']}"
    parts: list[str] = []
    whole = 0
    for name, noun in DIFFERENCES:
        total = _total(answer[name])
        whole += total
        if total:
            parts.append(figures(total, noun))
    if not whole:
        yield from say(f"Nothing differs {span}.", 0, 0)
        return
    yield from say(f"{listed(parts)} {'differ' if whole != 1 else 'differs'} {span}.", 0, 0)
    for name, noun in DIFFERENCES:
        for how in CHANGES:
            sentences = answer[name][how]
            yield from section(f"{figures(len(sentences), noun)} {how}", _changes(sentences))


def _total(changes: Changes) -> int:
    return sum(len(changes[how]) for how in CHANGES)


def _changes(sentences: Sequence[str]) -> Iterator[str]:
    for text in sentences[:SHOWN]:
        # `state_diff` joins the earlier and the later sentence by this arrow.
        before, arrow, after = text.partition(" => ")
        yield from say(before, 2)
        if arrow:
            yield from say(f"now: {after}", 4)
    if len(sentences) > SHOWN:
        yield from say(f"and {figure(len(sentences) - SHOWN)} more; --json has all", 2)


def doctor(answer: DoctorData) -> Iterator[str]:
    """Yield the answer of `doctor`: whether all is there, then each check with its repair."""
    bad = [check for check in answer["checks"] if not check["ok"]]
    if bad:
        yield from say(
            f"{figures(len(bad), 'check')} of {figure(len(answer['checks']))} failed.", 0, 0
        )
    else:
        yield from say(f"All {many(len(answer['checks']), 'check')} passed.", 0, 0)
    warnings = sum(item["warning"] for item in answer["checks"])
    if warnings:
        yield from say(f"{figures(warnings, 'warning')}: see the lines marked WARN.", 0, 0)
    yield ""
    for item in answer["checks"]:
        mark = "WARN" if item["warning"] else "ok  " if item["ok"] else "MISS"
        yield from say(f"{mark}\t{item['what']}: {item['found']}", 0, 6)
        if item["repair"]:
            yield from say(f"Repair: {item['repair']}", 6)


def migrated(answer: MigrateData) -> Iterator[str]:
    """Yield the answer of `migrate`: the versions of the store's shape, and what was done."""
    before, after = answer["before"], answer["after"]
    if before is None:
        yield from say(f"{answer['at']} is not made yet; the first query makes it.", 0, 0)
        return
    if before == after:
        yield from say(
            f"{answer['at']} already has store version {after}; there is nothing to do.", 0, 0
        )
        return
    versions = f"from store version {before} to {after}"
    if answer["trial"]:
        yield from say(f"{answer['at']} would be updated {versions}.", 0, 0)
    else:
        yield from say(f"{answer['at']} was updated {versions}.", 0, 0)
        yield from say(f"It holds version {figure(answer['state'])} of the case.", 0, 0)
    lines: list[str] = []
    for statement in answer["statements"]:
        lines += say(statement, 2)
    yield from section("Statements", lines)


def written(answer: ExportData) -> Iterator[str]:
    """Yield the answer of `export`: the files that were written."""
    yield from say(f"{figures(len(answer['files']), 'file')} written.", 0, 0)
    for path in answer["files"]:
        yield from say(path, 2)


def viewed(answer: ViewData) -> Iterator[str]:
    """Yield the answer of `view`: the file and the size of its graph."""
    yield from say(f"The page “{answer['title']}” was written to {answer['file']}.", 0, 0)
    yield from say(
        f"It shows {figures(answer['cards'], 'entity')} and "
        f"{figures(answer['lines'], 'relation')}, and works offline.",
        0,
        0,
    )


def briefed(answer: BriefData) -> Iterator[str]:
    """Yield the answer of `brief`: the report and its files."""
    yield from say(
        f"The report “{answer['title']}” was written, with {figures(answer['notes'], 'note')}.",
        0,
        0,
    )
    for path in answer["files"]:
        yield from say(path, 2)
