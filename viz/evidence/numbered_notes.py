"""Evidence as numbered notes, which the sentences of a brief cite."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...graph.model import Claim, Document
from ..answers.serializer import Serializer
from ..wording.citations import passed_on, read_in, when
from ..wording.sentences import sentence
from .panel import Note


class Notes:
    """The notes of one fold, numbered in the order in which they are first cited."""

    def __init__(self, serializer: Serializer, among: Notes | None = None) -> None:
        """Begin without notes, or continue the numbers of `among`.

        A brief on what changed cites an earlier state among the notes of the later one.
        """
        self.serializer = serializer
        self.folded = serializer.folded
        self.ids = serializer.ids
        self.words = serializer.words
        self._notes: dict[str, Note] = among._notes if among else {}
        # The note in which each file is cited first, by document and hash.
        self._cited: dict[tuple[str, str], int] = among._cited if among else {}
        # Claims of the two states have notes of their own, though their uids are the same.
        self._before = "before:" if among else ""

    @property
    def notes(self) -> Sequence[Note]:
        """The notes up to now, in order."""
        return list(self._notes.values())

    def note(self, claim: str) -> int:
        """Return the number of the note on a claim, which is written when it is first cited."""
        key = f"{self._before}{claim}"
        if key not in self._notes:
            cited = self.folded.claims[claim]
            where = read_in(self.serializer.documents[cited.document], cited, self.words)
            self._notes[key] = Note(
                number=len(self._notes) + 1,
                key=key,
                claim="" if self._before else claim,
                lines=tuple(self._source(cited)),
                short=self.words("note-short", claim=claim, where=where),
            )
        return self._notes[key].number

    def computed(self, key: str, lines: Sequence[str]) -> int:
        """Return the number of the note on a computation; `lines` are its steps."""
        # Computations of the two states have notes of their own, as claims have.
        key = f"{self._before}{key}"
        if key not in self._notes:
            self._notes[key] = Note(len(self._notes) + 1, key, "", tuple(lines))
        return self._notes[key].number

    def _source(self, claim: Claim) -> Iterator[str]:
        """Yield the lines of the note on a claim: its sentence, its quotation, its document."""
        document, words = self.serializer.documents[claim.document], self.words
        yield sentence(claim, self.ids)
        if claim.quote:
            yield passed_on(claim, self.serializer.reuse, words)
        where = read_in(document, claim, words)
        yield words("note-read", where=where, quote=words.term("quote", claim.quote_state))
        yield words(
            "note-claim",
            status=words.term("status", claim.status),
            grade=claim.grade,
            voice=claim.voice,
            root=claim.root,
            event=when(words, claim.interval, claim.date_note),
            day=words.day(claim.known_by),
        )
        yield from self._file(document)

    def _file(self, document: Document) -> Iterator[str]:
        """Yield address and hash of a document, or the number of the note that has them already."""
        number = len(self._notes) + 1
        first = self._cited.setdefault((document.uid, document.sha256), number)
        if document.sha256 and first < number:
            # Address and hash stand once: a brief cites one document in many notes.
            yield self.words("note-same-file", number=str(first))
            return
        if document.address and document.address not in document.title:
            yield document.address
        if document.sha256:
            yield f"sha256 {document.sha256}"
