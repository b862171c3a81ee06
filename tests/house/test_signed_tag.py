"""The words of CONTRIBUTING.md sign a release, and those of docs/security.md tell who signed it."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("git", "ssh-keygen")


def words(page: str, start: str) -> list[str]:
    """Return the words of the command of a page that begins so, without its comment."""
    text = (ROOT / page).read_text(encoding="utf-8")
    (line,) = re.findall(rf"^    {re.escape(start)}.*$", text, re.MULTILINE)
    return shlex.split(line, comments=True)


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs git and ssh-keygen")
def test_a_tag_that_another_key_signed_is_no_release(tmp_path: Path) -> None:
    def run(*command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    for name in ("maintainer", "stranger"):
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name)
    public = (tmp_path / "maintainer.pub").read_text(encoding="utf-8").split()[:2]
    signers = f'NAME namespaces="git" {" ".join(public)}\n'
    (tmp_path / "FILE").write_text(signers, encoding="utf-8")
    run("git", "init", "--quiet")
    for setting in ("user.name=A", "user.email=a@example.org"):
        run("git", "config", *setting.split("="))
    run("git", "commit", "--quiet", "--allow-empty", "-m", "first")
    sign = words("CONTRIBUTING.md", "git tag --sign")
    sign = sign[: sign.index("&&")]
    verify = words("docs/security.md", "git -c gpg.ssh.allowedSignersFile")

    told: dict[str, tuple[bool, bool]] = {}
    for name in ("maintainer", "stranger"):
        key = ("-c", "gpg.format=ssh", "-c", f"user.signingkey={tmp_path / name}.pub")
        signed = run("git", *key, "tag", "--force", *sign[2:])
        assert signed.returncode == 0, signed.stderr
        answer = run(*verify)
        good = 'Good "git" signature for NAME' in answer.stderr
        told[name] = (answer.returncode == 0, good)

    assert told == {"maintainer": (True, True), "stranger": (False, False)}
