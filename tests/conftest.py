"""One built case for tests that only read it, and the folders of documents if they are at hand."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from entrepot.casework.case import Case

pytest_plugins = ["browser_pages"]  # tests/support/browser_pages.py: watched pages, served cases

# CI runs the same examples every time, other machines new ones. Machines are shared, so that no
# example has a limit of time.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", derandomize=True, deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

# A worker of a run in several processes has a width of its own, of no terminal.
if "PYTEST_XDIST_WORKER" in os.environ:
    os.environ.pop("COLUMNS", None)
    os.environ.pop("LINES", None)

# What tests make is noted apart from what the person who runs them trusts.
os.environ["ENTREPOT_CONFIG"] = tempfile.mkdtemp(prefix="entrepot-tests-")
atexit.register(shutil.rmtree, os.environ["ENTREPOT_CONFIG"], ignore_errors=True)

ROOT = Path(__file__).resolve().parent.parent


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a test by the size of a long text that it is given, where pytest spells all of it."""
    if isinstance(val, str | bytes) and len(val) > 120:
        return f"{argname} of {len(val)}"
    return None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep in one process, where there are several, what shares a server, and the tests of a file.

    So there is one server in all, and what a file makes once is made once. What needs a server or
    a browser is marked as `outside`.
    """
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        # A test of both engines asks for the server by the engine that it is given.
        engines = getattr(item, "callspec", None)
        if engines and not {"neo4j", "server"}.isdisjoint(map(str, engines.params.values())):
            names.add("neo4j_url")
        shares_server = "neo4j_url" in names
        if not names.isdisjoint(("neo4j_url", "browser", "serve")):
            item.add_marker(pytest.mark.outside)
        # Not the whole path, since a report of tests has the name of their group.
        file = item.nodeid.partition("::")[0]
        item.add_marker(pytest.mark.xdist_group("server" if shares_server else file))


def shared() -> Path:
    """The folder with the seed articles, public lists and known answers, beside the checkout."""
    return Path(os.environ.get("ENTREPOT_SHARED", str(ROOT.parent / "shared")))


@pytest.fixture(scope="session")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    built = Case.create(tmp_path_factory.mktemp("bundled") / "case")
    built.build()
    return built


@pytest.fixture(scope="session")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in which `entrepot demo --json` was run once.

    It holds the `case`, and a copy of case/out/ as `first`. The
    output of the command is in `demo.json`.
    """
    from command import run

    folder = tmp_path_factory.mktemp("demonstrated")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", "100")
        done = run("demo", "--json", cwd=folder)
    assert done.returncode == 0, done.stderr
    (folder / "demo.json").write_text(done.stdout, encoding="utf-8")
    shutil.copytree(folder / "case" / "out", folder / "first")
    return folder


@dataclass(frozen=True)
class Shown:
    """A command that ran in a process of its own on a terminal of 100 columns.

    It has the folder, the status and all that was drawn.
    """

    folder: Path
    status: int
    drawn: str


@pytest.fixture(scope="session")
def demonstrated_on_a_terminal(tmp_path_factory: pytest.TempPathFactory) -> Shown:
    """`entrepot demo` in another empty folder and with another hash seed than this process has."""
    import pexpect

    folder = tmp_path_factory.mktemp("terminal")
    seed = "2" if os.environ.get("PYTHONHASHSEED") == "1" else "1"
    env = {k: v for k, v in os.environ.items() if k != "COLUMNS"}
    env |= {"PYTHONPATH": str(ROOT / ".ci" / "types"), "TERM": "xterm", "PYTHONHASHSEED": seed}
    words = ["-m", "entrepot", "demo"]
    child = pexpect.spawn(
        sys.executable,
        words,
        cwd=str(folder),
        env=env,
        encoding="utf-8",
        timeout=120,
        dimensions=(40, 100),
    )
    child.expect(pexpect.EOF)
    child.close()
    return Shown(folder, child.exitstatus, child.before.replace("\r\n", "\n"))


@pytest.fixture(scope="session")
def documents() -> Path:
    found = shared()
    if not (found / "seeds").is_dir():
        pytest.skip(
            f"no documents at {found}: set ENTREPOT_SHARED to a folder with seeds/, "
            "data/ and vectors/"
        )
    return found


@pytest.fixture(params=["worked by hand", "shared"])
def known_answers(request: pytest.FixtureRequest) -> dict[str, dict[str, Any]]:
    """Return known answers of the arithmetic, from the tests and from the shared folder."""
    path = Path(__file__).parent / "data" / "picks_by_hand.json"
    if request.param == "shared":
        path = request.getfixturevalue("documents") / "vectors" / "picks.json"
    found: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    assert len(found) >= (20 if request.param == "shared" else 12)
    return found


@pytest.fixture(scope="session")
def neo4j_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """One real server for the whole run; its password is in the environment while it runs."""
    from neo4j_server import PASSWORD, server

    folder = tmp_path_factory.getbasetemp()
    begun = (folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder) / "neo4j-begun"
    assert not begun.exists(), "a test of this process is not in the group of the server"
    begun.touch()
    before = os.environ.get("ENTREPOT_NEO4J_PASSWORD")
    os.environ["ENTREPOT_NEO4J_PASSWORD"] = PASSWORD
    yield from server(tmp_path_factory.mktemp("neo4j") / "home")
    if before is None:
        del os.environ["ENTREPOT_NEO4J_PASSWORD"]
    else:
        os.environ["ENTREPOT_NEO4J_PASSWORD"] = before


def chromium_at() -> str:
    """The program of a Chromium on this machine, or nothing."""
    named = os.environ.get("ENTREPOT_CHROMIUM", "")
    found = (shutil.which(n) for n in (named, "chromium", "chromium-browser", "google-chrome") if n)
    return next((f for f in found if f), "")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One real headless Chromium for the whole run."""
    program = chromium_at()
    if not program:
        message = (
            "no browser: install Chromium (Debian: "
            "apt install chromium) or set ENTREPOT_CHROMIUM to its program"
        )
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from patient_browser import PatientBrowser
    from playwright.sync_api import sync_playwright

    quiet = ("background-networking", "component-update", "sync", "quic", "gpu")
    words = ["--no-sandbox", "--no-first-run", *(f"--disable-{word}" for word in quiet)]
    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=program, args=words)
        yield PatientBrowser(opened)
        opened.close()
