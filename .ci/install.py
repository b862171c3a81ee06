"""Install what a lock pins into a virtual environment; needs Python and its venv module only.

    python3 .ci/install.py .venv demo      # what runs (requirements.lock)
    python3 .ci/install.py .venv test      # and the extras and tools (requirements-dev.lock)
    python3 .ci/install.py .venv docs      # and what builds the site (requirements-docs.lock)
    python3 .ci/install.py .venv bench     # and peers to measure (benchmarks/requirements.lock)
    python3 .ci/install.py .venv node      # and Node.js, for the script of the pages

Each stage prints a line. uv does the installing: it takes a quarter of the CPU that pip takes. It
comes from the package index like everything else, by requirements-build.lock, stands beside the
environment while it works, and is removed; pip does the same work where uv cannot. uv reads no
settings of pip, so an index, proxy or certificate set for pip is handed to it.
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

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {
    "demo": "requirements.lock",
    "test": "requirements-dev.lock",
    "docs": "requirements-docs.lock",
    "bench": "benchmarks/requirements.lock",
    "node": "requirements-node.lock",
}
# Megabytes to fetch, megabytes on disk, seconds: as .ci/bare and docs/install.md have them.
ABOUT = {
    "demo": (180, 490, 30),
    "test": (380, 1100, 60),
    "docs": (15, 85, 10),
    "bench": (70, 190, 20),
    "node": (61, 200, 10),
}
PINS = re.compile(r"^[a-z0-9._-]+==", re.MULTILINE)
SETTINGS = {  # of pip, and the variables by which uv takes them
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "proxy": "HTTPS_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
}
UNREAD = (
    "tests",
    "__pycache__",
)  # folders inside packages that no program reads, or that come back when one does
HEADERS = ("pyarrow/include",)


def main(arguments: list[str]) -> int:
    """Install; return the exit status."""
    if len(arguments) != 2 or arguments[1] not in LOCKS:
        return fault(f"usage: install.py FOLDER {'|'.join(LOCKS)}")
    if sys.version_info < (3, 11):  # noqa: UP036  # an older Python reads this file, too
        return fault(
            f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}. "
            "Name one: make PYTHON=python3.12"
        )
    folder, what = Path(arguments[0]), arguments[1]
    boot = folder / ".boot"
    started = time.monotonic()
    fetched, disk, seconds = ABOUT[what]
    lock = ROOT / LOCKS[what]
    count = len(set(PINS.findall(lock.read_text(encoding="utf-8"))))
    say(
        f"Installing {count} packages into {folder}: {fetched} MB to fetch, {disk} MB on disk, "
        f"about {seconds} seconds."
    )
    try:
        if not python_of(folder).exists():
            with stage("1 of 3: an empty virtual environment"):
                empty(folder)
        with stage("2 of 3: the installer"):
            run(
                [
                    *pip(folder),
                    "--target",
                    str(boot),
                    "--require-hashes",
                    "-r",
                    str(ROOT / "requirements-build.lock"),
                ]
            )
        with stage(f"3 of 3: {count} packages"):
            install(folder, boot, lock)
            if what == "demo":
                slim(folder)
    except subprocess.CalledProcessError as failed:
        return fault(
            f"{' '.join(map(str, failed.cmd[:6]))} ... failed; what it printed stands above"
        )
    finally:
        shutil.rmtree(boot, ignore_errors=True)
    say(f"Installed in {time.monotonic() - started:.0f} s.")
    return 0


def say(line: str, end: str = "\n") -> None:
    """Print a line of progress, on stderr."""
    print(line, file=sys.stderr, end=end, flush=True)


def fault(line: str) -> int:
    """Print what is wrong; return the exit status."""
    say(line)
    return 2


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Print the name of a stage as it begins and the seconds it took when it ends."""
    say(f"  {name} ...", end="\n" if sys.stderr.isatty() else "")
    started = time.monotonic()
    yield
    say(
        f"  {time.monotonic() - started:.0f} s"
        if sys.stderr.isatty()
        else f" {time.monotonic() - started:.0f} s"
    )


def run(command: list[str], **changed: str) -> None:
    """Run a command with some variables changed."""
    subprocess.run(command, check=True, env={**os.environ, **changed})


def python_of(folder: Path) -> Path:
    """Return the interpreter of an environment."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def pip(folder: Path) -> list[str]:
    """Return how a command of pip begins that installs what it is given and compiles nothing."""
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    flags = ("--disable-pip-version-check", "--no-deps", "--no-compile", "--only-binary", ":all:")
    return [str(python_of(folder)), "-m", "pip", "install", *quiet, *flags]


def empty(folder: Path) -> None:
    """Make an environment with pip in it, so that a person can add packages by hand."""
    try:
        import ensurepip  # noqa: F401  # Debian packs it apart
        import venv
    except ImportError:
        say("")
        raise SystemExit(
            fault(
                "the venv module is missing: install it (Debian, Ubuntu: apt install python3-venv)"
            )
        ) from None
    venv.EnvBuilder(with_pip=True, clear=folder.exists(), symlinks=os.name != "nt").create(folder)


def settings(folder: Path) -> dict[str, str]:
    """Return what is set for pip as variables of uv; a variable that is set already stays."""
    command = [str(python_of(folder)), "-m", "pip", "config", "list"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found: dict[str, str] = {}
    for place, key, value in re.findall(r"^([\w:.]+?)\.([\w-]+)='(.*)'$", listed, re.MULTILINE):
        variable = SETTINGS.get(key.replace("_", "-"))
        if variable and place in ("global", "install", ":env:") and value:
            found[variable] = " ".join(value.replace("\\n", " ").split())
    return {variable: value for variable, value in found.items() if variable not in os.environ}


def install(folder: Path, boot: Path, lock: Path) -> None:
    """Install what a lock pins, and this checkout, so that the command `entrepot` runs it."""
    given = {
        **settings(folder),
        "PYTHONPATH": str(boot.resolve()),
    }  # the build backend is found in the boot folder
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    uv = boot / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    own = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    try:
        start = [str(uv), "pip", "install", *quiet, "--no-deps", "--python", str(python_of(folder))]
        run([*start, "--only-binary", ":all:", "--require-hashes", "-r", str(lock)], **given)
        run([*start, *own[1:]], **given)
    except (OSError, subprocess.CalledProcessError):
        say("uv could not install them; pip tries")
        run([*pip(folder), "--require-hashes", "-r", str(lock)])
        run(
            [str(python_of(folder)), "-m", "pip", "install", "--disable-pip-version-check", *own],
            **given,
        )


def slim(folder: Path) -> None:
    """Remove the packages' tests, C headers and setuptools: some 50 MB that nothing here reads."""
    for packages in folder.glob("[Ll]ib/**/site-packages"):
        for name in UNREAD:
            for found in sorted(packages.rglob(name)):
                if found.is_dir() and found.parent != packages:
                    shutil.rmtree(found)
        for name in (*HEADERS, "setuptools", "pkg_resources"):
            shutil.rmtree(packages / name, ignore_errors=True)
        for found in packages.glob("setuptools-*.dist-info"):
            shutil.rmtree(found)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
