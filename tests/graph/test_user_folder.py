"""Where the decisions of a user are kept, whatever the environment says."""

from __future__ import annotations

import os
import pwd
import sys
from pathlib import Path

import pytest

from entrepot.graph import user_folder

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="folders of Linux")
HOME = Path(pwd.getpwuid(os.getuid()).pw_dir)


@pytest.mark.parametrize(
    ("home", "config", "folder"),
    [
        ("/home/a", "/config", Path("/config/entrepot")),
        ("/home/a", None, Path("/home/a/.config/entrepot")),
        # What lies in the current folder may have come from anybody.
        ("/home/a", "config", Path("/home/a/.config/entrepot")),
        (".", "..", HOME / ".config" / "entrepot"),
    ],
)
def test_settings_of_the_user_are_never_in_the_current_folder(
    home: str, config: str | None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(user_folder.VARIABLE, raising=False)
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if config is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", config)
    assert user_folder.config_folder() == folder


def test_a_user_without_a_home_has_no_folder_and_can_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "case.toml").write_text("", encoding="utf-8")
    monkeypatch.delenv(user_folder.VARIABLE, raising=False)
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "getuid", lambda: 2**31 - 7)  # of whom no list of users knows
    assert not user_folder.note_folder(tmp_path, user_folder.MADE)
    assert user_folder.known_folder(tmp_path) is None
    assert list(user_folder.all_folders()) == []
