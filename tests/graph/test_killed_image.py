"""A process that is killed while it writes an image leaves nothing that is half read."""

from __future__ import annotations

import os
import random
import signal
import warnings
from pathlib import Path
from typing import BinaryIO

import pytest
from copied_case import copied_case

from entrepot.casework.case import Case
from entrepot.casework.state_images import StateImages
from entrepot.graph.errors import Notice
from entrepot.graph.image import mapped_file, state_image
from entrepot.graph.image.edit import edited_image

DECISION = (
    '\n[[decision]]\nleft = "register:ace"\nright = "register:altera"\nverdict = "same"\n'
    'by = "A. Analyst"\non = "2026-11-01"\nwhy = "a test"\n'
)
POINTS = 100


class _DyingFile:
    """A file that kills its process once so many bytes are in it."""

    def __init__(self, out: BinaryIO, left: int) -> None:
        self._out, self._left = out, left

    def write(self, content: bytes | memoryview) -> int:
        self._left -= len(content)
        if self._left >= 0:
            return self._out.write(content)
        self._out.write(content[: self._left])
        self._out.flush()
        raise _killed()


def _killed(*_: object) -> RuntimeError:
    os.kill(os.getpid(), signal.SIGKILL)
    return RuntimeError("a killed process runs on")


def opened_and_killed(case: Case, byte: int) -> None:
    """Open a case in a process that is killed at a byte of the image, or before its renaming."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of a process with several threads
        process = os.fork()
    if not process:
        writer = mapped_file.SectionWriter
        mapped_file.SectionWriter = lambda out: writer(_DyingFile(out, byte))  # type: ignore[assignment, misc, arg-type]
        os.replace = _killed  # type: ignore[assignment]
        try:
            _ = Case.open(str(case.path)).decided
        finally:
            os._exit(0)
    status = os.waitpid(process, 0)[1]
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process begins otherwise there")
@pytest.mark.parametrize("of_changes", [False, True], ids=["whole", "changes"])
def test_a_writer_that_is_killed_at_any_byte_leaves_no_half_image(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, of_changes: bool
) -> None:
    if of_changes:
        monkeypatch.setattr(edited_image, "LARGE", 0)
        monkeypatch.setattr(edited_image, "FEW", 0)
    copied_case(case, tmp_path / "own")
    own = Case.open(str(tmp_path / "own"))
    first = StateImages(own.path).path_of(own.digest)
    _ = own.decided
    if of_changes:
        with (own.path / "decisions.toml").open("a", encoding="utf-8") as decisions:
            decisions.write(DECISION)
    own = Case.open(str(own.path))
    path = StateImages(own.path).path_of(own.digest)
    expected, whole = own.decided.computed().content().folded, path.read_bytes()
    assert state_image.whole_of(path) == first

    for byte in sorted({*random.Random(2026).sample(range(len(whole)), POINTS), len(whole)}):
        path.unlink()
        opened_and_killed(own, byte)
        assert not path.exists()
        with warnings.catch_warnings():
            warnings.simplefilter("error", Notice)  # nothing half written is found
            assert Case.open(str(own.path)).decided.content().folded == expected
        assert path.read_bytes() == whole
