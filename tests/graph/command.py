"""A command run in this process, as `main` runs it: for tests of what a user sees."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import pytest

from entrepot.__main__ import main


def run(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command; return its status, its output and what stands on stderr."""
    out, err = io.StringIO(), io.StringIO()
    status: object = 0
    with contextlib.ExitStack() as stack:
        stack.enter_context(pytest.MonkeyPatch.context()).setattr(sys, "argv", ["entrepot", *words])
        if cwd:
            stack.enter_context(contextlib.chdir(cwd))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        try:
            main()
        except SystemExit as left:
            status = left.code
    return subprocess.CompletedProcess(words, int(str(status or 0)), out.getvalue(), err.getvalue())
