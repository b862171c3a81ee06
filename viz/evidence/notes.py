"""Evidence as numbered notes: what a sentence of a brief cites."""

from __future__ import annotations

from collections.abc import Sequence

from ...graph.model import Claim
from ..answers.serializer import Serializer
from ..wording.citations import passed_on, read_in, when
from ..wording.sentences import sentence
from .panel import Note


class Notes:
    """The notes of one fold, numbered in the order in which they are asked for."""

    def __init__(self, serializer: Serializer, among: Notes | None = None) -> None:
        """Hold the serializer; no note is given yet. Of an earlier state, notes are numbered `among` those of a later."""
        self.serializer = serializer
        self.folded = serializer.folded
        self.ids = serializer.ids
        self.words = serializer.words
        self._notes: dict[str, Note] = among._notes if among else {}
        # The note in which each file is cited first, by document and hash.
        self._cited: dict[tuple[str, str], int] = among._cited if among else {}
        self._before = "before:" if among else ""

    @property
    def notes(self) -> Sequence[Note]:
        """The notes given so far, in order."""
        return list(self._notes.values())

    def note(self, claim: str) -> int:
        """Return the number of the note of a claim."""
        key = f"{self._before}{claim}"
        if key not in self._notes:
            lines = tuple(self._source(self.folded.claims[claim]))
            self._notes[key] = Note(len(self._notes) + 1, key, "" if self._before else claim, lines)
        return self._notes[key].number

    def computed(self, key: str, lines: Sequence[str]) -> int:
        """Return the number of the note of a computation; `lines` say it step by step."""
        key = f"{self._before}{key}"
        if key not in self._notes:
            self._notes[key] = Note(len(self._notes) + 1, key, "", tuple(lines))
        return self._notes[key].number

    def _source(self, c: Claim) -> list[str]:
        document = self.serializer.documents[c.document]
        lines = [sentence(c, self.ids)]
        say = self.words
        if c.quote:
            lines.append(passed_on(c, self.serializer.reuse, say))
        lines.append(
            say(
                "note-read", where=read_in(document, c, say), quote=say.term("quote", c.quote_state)
            )
        )
        lines.append(
            say(
                "note-claim",
                status=say.term("status", c.status),
                grade=c.grade,
                voice=c.voice,
                root=c.root,
                event=when(say, c.interval, c.date_note),
                day=say.day(c.known_by),
            )
        )
        first = self._cited.setdefault((document.uid, document.sha256), len(self._notes) + 1)
        if document.sha256 and first <= len(self._notes):
            return [*lines, say("note-same-file", number=str(first))]
        if document.address and document.address not in document.title:
            lines.append(document.address)
        if document.sha256:
            lines.append(f"sha256 {document.sha256}")
        return lines
