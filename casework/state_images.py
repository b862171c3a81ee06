"""The images of a case's versions, beside its claim log: found, made, and found damaged."""

from __future__ import annotations

import json
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..graph.collection import paused
from ..graph.errors import Notice
from ..graph.files import write_whole
from ..graph.image import state_image
from ..graph.image.mapped_file import Damaged
from ..graph.image.state_image import StateImage, StateInputs
from ..graph.ledger import Ledger, State
from ..graph.outside_texts import parse_own_json
from ..graph.support import StrengthTable
from .case_version import DecidedClaims

if TYPE_CHECKING:
    from ..graph.analysis.relation_columns import RelationColumns
    from ..graph.naming.index import FiledNames

FOLDER = "index"
CHECKED = "checked.json"
# Files of the versions before the last ones that a folder keeps: "case@12" asks for an older one.
KEPT = 2
DAY = 86_400  # seconds
# Claims from which on an image is written from a stream: in half of the memory, with a third more
# of the processor (docs/decisions/0069).
STREAMED = 300_000


class StateImages:
    """The images in the folder `index/` of a case; all of them can be made again."""

    def __init__(self, case: Path) -> None:
        """Take the case folder; nothing is read yet."""
        self.folder = case / FOLDER

    def path_of(self, digest: str) -> Path:
        """Return the path of the image of a state."""
        # Sixteen digits name the file; the whole digest stands in it and is compared.
        return self.folder / f"state-{digest[:16]}.image"

    def attach(self, decided: DecidedClaims, inputs: StateInputs, table: StrengthTable) -> None:
        """Let the claims of a version be read from its image, which is made if there is none.

        It is made from the image of another version where little differs. A case that cannot be
        written to answers from memory, and says so.

        Args:
            decided: The claims of the version.
            inputs: What the version follows from.
            table: The table of strengths in force.
        """
        path = self.path_of(inputs.digest)
        image = self._read(decided, inputs, table)
        if image is None and self._write(path, decided, inputs, table):
            self._remove_others(path)
            # Read at once, so that the memory is free again and every answer has one way.
            image = self._read(decided, inputs, table)
        if image is not None:
            image.folded.made["stored columns"] = partial(self._columns, image)
            image.ids.made["stored filed names"] = partial(self._names, image)
            decided.read_from(image)

    def _columns(self, image: StateImage) -> RelationColumns:
        """Return the columns of the relations of an image, which are stored beside it."""
        from ..graph.analysis.stored_columns import stored_columns  # only where all are looked at

        path = self.folder / f"columns-{image.digest[:16]}.image"
        return stored_columns(path, image.digest, image.edge_rows)

    def _names(self, image: StateImage) -> FiledNames:
        """Return the filed names of the entities of an image, which are stored beside it."""
        from ..graph.image.stored_names import (
            digest_of,
            stored_names,
        )  # only where rows are screened

        digest = digest_of(image.entity_rows)
        path = self.folder / f"names-{digest[:16]}.image"
        names = stored_names(path, digest, image.entity_rows)
        with suppress(OSError):  # another process may read one, or have removed it
            others = [each for each in self.folder.glob("names-*.image") if each != path]
            for older in sorted(others, key=_written, reverse=True)[KEPT:]:
                older.unlink()
        return names

    def _write(
        self, path: Path, decided: DecidedClaims, inputs: StateInputs, table: StrengthTable
    ) -> bool:
        """Write the image of a version; return whether the case could be written to."""
        try:
            with paused():
                if not self._edit(path, decided, inputs, table):
                    _write_whole(path, decided, inputs)
        except OSError as fault:
            line = (
                f"{self.folder}: cannot be written to ({fault.strerror or fault}), so that every "
                "command reads the whole case anew"
            )
            warnings.warn(line, Notice, stacklevel=2)
            return False
        return True

    def _edit(
        self, path: Path, decided: DecidedClaims, inputs: StateInputs, table: StrengthTable
    ) -> bool:
        """Write the image from the latest one of another version; return whether that was done."""
        if decided.engine is not None:
            return False
        for image in self.others(inputs.digest, table):
            from ..graph.image.edit.edited_image import write_edited

            with suppress(Damaged):
                return write_edited(path, image, decided.version(inputs))
        return False

    def others(self, digest: str, table: StrengthTable) -> Iterator[StateImage]:
        """Yield the images of other versions, the one that was written last first.

        In place of one of changes comes the one from which it differs.

        Args:
            digest: The hash of what a version follows from.
            table: The table of strengths in force.
        """
        seen = {self.path_of(digest)}
        for path in sorted(self.folder.glob("state-*.image"), key=_written, reverse=True):
            whole = state_image.whole_of(path)
            if whole not in seen:
                seen.add(whole)
                with suppress(Damaged):
                    image = state_image.read_whole(whole, table)
                    if image is not None:
                        yield image

    def _read(
        self, decided: DecidedClaims, inputs: StateInputs, table: StrengthTable
    ) -> StateImage | None:
        path = self.path_of(inputs.digest)

        def again() -> state_image.StateContent:
            _say_damaged(path)
            # They are made again by the next command: whichever of the two has the row.
            for damaged in {state_image.whole_of(path), path}:
                with suppress(OSError):
                    damaged.unlink()
            return decided.computed().content()

        try:
            return state_image.read(path, inputs, table, again)
        except Damaged:
            _say_damaged(path)
            return None

    def _remove_others(self, path: Path) -> None:
        """Remove the oldest images, and the files of earlier versions of this program."""
        with suppress(OSError):  # another process may read one, or have removed it
            for older in self.folder.glob("names-*.json"):
                older.unlink()
            others = [each for each in self.folder.glob("state-*.image") if each != path]
            others.sort(key=_written, reverse=True)
            # An image of changes is nothing without the one from which it differs.
            kept = {path, *others[:KEPT]}
            kept |= set(map(state_image.whole_of, kept))
            for older in set(others) - kept:
                older.unlink()
            # The arrays and columns of a version go with its image.
            digests = {each.name.partition("-")[2] for each in kept}
            for made in (*self.folder.glob("arrays-*.image"), *self.folder.glob("columns-*.image")):
                if made.name.partition("-")[2] not in digests:
                    made.unlink()
            for unfinished in self.folder.glob(".new-*"):
                # A command that was ended left it; a younger one may still be written.
                if unfinished.stat().st_mtime < time.time() - DAY:
                    unfinished.unlink()

    def refuse_damage(self, ledger: Ledger, state: State) -> None:
        """Raise `BadInput` if a table of a state is not as it was written.

        Tables that were found whole are checked again only when their size or time has changed.
        """
        sizes = ledger.sizes(state)
        path = self.folder / CHECKED
        if _known(path) == sizes:
            return
        ledger.refuse_damage(state)
        with suppress(OSError):
            write_whole(path, json.dumps(sizes), derived=True)


def _write_whole(path: Path, decided: DecidedClaims, inputs: StateInputs) -> None:
    """Write the image of a version from its tables."""
    if decided.engine is None and decided.number > STREAMED:
        from ..graph.image import claim_pass, streamed_image  # numpy, only where one is made

        with suppress(claim_pass.Unsorted):
            streamed_image.write(path, inputs, decided.stream())
            return
    state_image.write(path, inputs, decided.content())


def _written(path: Path) -> int:
    """Return when a file was written, 0 if it is gone."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _say_damaged(path: Path) -> None:
    line = f"{path}: not as it was written; it is made anew from the claim log"
    warnings.warn(line, Notice, stacklevel=2)


def _known(path: Path) -> Mapping[str, list[int]]:
    """Return the sizes and times of the tables that were found whole; none if that is unknown."""
    try:
        known = parse_own_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
