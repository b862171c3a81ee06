"""Whom new files and locks let in: permissions, links in their place, folders without locks."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from entrepot.graph import files, ledger
from entrepot.graph.files import write_whole
from entrepot.graph.ledger import Ledger
from entrepot.graph.tables import COLUMNS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")


def mode(path: Path) -> int:
    """Return the permissions of a file."""
    return stat.S_IMODE(path.lstat().st_mode)


def test_a_file_that_its_owner_closed_to_others_stays_closed(tmp_path: Path) -> None:
    path = tmp_path / "notes.toml"
    write_whole(path, "first")
    assert mode(path) == 0o666 & ~files.UMASK
    path.chmod(0o600)
    write_whole(path, "second")
    assert (path.read_text(encoding="utf-8"), mode(path)) == ("second", 0o600)


def test_what_a_user_writes_is_closed_to_whom_the_umask_shuts_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (files, ledger):
        monkeypatch.setattr(module, "UMASK", 0o077)
    write_whole(tmp_path / "case.toml", "")
    log = Ledger(tmp_path / "ledger")
    name = log.write_tables("a", {table: [] for table in COLUMNS})
    log.write_state({"a": name})
    assert mode(tmp_path / "case.toml") == 0o600
    assert mode(tmp_path / "ledger" / "state-0001.json") == 0o600
    assert mode(tmp_path / "ledger" / "a" / name) == 0o700


def test_a_name_that_another_user_put_a_link_under_changes_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a key", encoding="utf-8")
    secret.chmod(0o600)
    with files.replaced(tmp_path / "case.toml") as out:
        # Who can write into the folder puts a link in the place of the file that is begun.
        (begun,) = tmp_path.glob(".new-*")
        begun.unlink()
        begun.symlink_to(secret)
        out.write(b"words")
    assert mode(secret) == 0o600
    assert os.readlink(tmp_path / "case.toml") == str(secret)


def test_a_lock_that_is_a_link_makes_no_file_elsewhere(tmp_path: Path) -> None:
    lock, elsewhere = tmp_path / ".lock", tmp_path / "elsewhere"
    lock.symlink_to(elsewhere)
    with pytest.raises(OSError, match=r"\.lock"), files.exclusive(lock):
        pytest.fail("a link is no lock")
    assert not elsewhere.exists()


def test_a_folder_without_locks_is_not_said_to_be_held(tmp_path: Path) -> None:
    held = os.open(tmp_path / "a", os.O_RDWR | os.O_CREAT)
    os.close(held)
    # A file that is closed cannot be locked either, and nobody holds it.
    with pytest.raises(OSError, match="Bad file descriptor"):
        files._locked(held)
    with files.exclusive(tmp_path / "a") as free, files.exclusive(tmp_path / "a") as again:
        assert (free, again) == (True, False)
