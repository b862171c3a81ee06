"""Starts real Neo4j servers for a test run, or says what is missing."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "entrepot-tests"


def missing(what: str) -> None:
    """Fail in CI, skip elsewhere."""
    message = f"no Neo4j server: {what}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Server:
    """One server over a folder of its own, restarted on the same data and port after a kill.

    `settings` are lines of its neo4j.conf, such as "NAME=VALUE".
    """

    def __init__(self, home: Path, settings: Sequence[str] = ()) -> None:
        self.settings = settings
        for program, package in (("java", "openjdk-17-jdk-headless"), ("mvn", "maven")):
            if shutil.which(program) is None:
                missing(f"{program} is not installed (Debian: apt install {package})")
        self.home, self.port = home, free_port()
        self.url = f"bolt://127.0.0.1:{self.port}"
        self.log = home.with_suffix(".log")
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        with self.log.open("w") as out:
            self.process = subprocess.Popen(
                [
                    "bash",
                    str(ROOT / ".ci" / "neo4j" / "server"),
                    str(self.home),
                    str(self.port),
                    *self.settings,
                ],
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**os.environ, "ENTREPOT_NEO4J_PASSWORD": PASSWORD},
                start_new_session=True,
            )
        deadline = time.monotonic() + 300
        while "ready " not in self.log.read_text(encoding="utf-8", errors="replace"):
            if self.process.poll() is not None or time.monotonic() > deadline:
                missing(
                    "it did not start: "
                    + " ".join(self.log.read_text(errors="replace").split()[-60:])
                )
            time.sleep(0.2)  # sleeps: between two looks at the server's log

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self.process is None:
            return
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, how)
        try:
            self.process.wait(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None


def server(home: Path) -> Iterator[str]:
    """Yield the URL of a server, and stop it after."""
    made = Server(home)
    made.start()
    try:
        yield made.url
    finally:
        made.stop()


def import_bulk(script: Path, home: Path) -> str:
    """Run the call of an export with the server's own import tool; return what it printed."""
    (home / "conf").mkdir(parents=True, exist_ok=True)
    (home / "conf" / "neo4j.conf").touch()
    opens = " ".join(f"--add-opens=java.base/{n}=ALL-UNNAMED" for n in ("java.nio", "sun.nio.ch"))
    admin = home.with_name("neo4j-admin")
    classes = ROOT / ".neo4j" / "lib" / "*"
    admin.write_text(
        f'#!/bin/sh\nexec java -cp "{classes}" {opens} org.neo4j.cli.AdminTool "$@"\n',
        encoding="utf-8",
    )
    admin.chmod(0o755)
    done = subprocess.run(
        ["sh", str(script)],
        env={
            **os.environ,
            "NEO4J_ADMIN": str(admin),
            "NEO4J_HOME": str(home),
            "NEO4J_CONF": str(home / "conf"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout
