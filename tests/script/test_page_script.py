"""The script of the pages: one file of its modules, and what node says of them."""

from __future__ import annotations

import importlib.util
import itertools
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from entrepot.casework.case import Case
from entrepot.viz.answers.serializer import Serializer
from entrepot.viz.drawing.cards import line
from entrepot.viz.wording.limits import LIMITS, cut_to

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / ".ci" / "script" / "tools.py"
CUT = """
import { cutWords } from "./viz/templates/page/script/limits.js";
const texts = JSON.parse(process.argv[1]);
console.log(JSON.stringify(texts.map(([words, letters]) => cutWords(words, letters))));
"""
PAGE = ROOT / "viz" / "templates" / "page"


@pytest.fixture(scope="module")
def node() -> Path:
    """A Node.js with the packages of package-lock.json; in CI its absence is a failure."""
    spec = importlib.util.spec_from_file_location("page_script_tools", TOOLS)
    assert spec is not None
    assert spec.loader is not None
    tools: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tools)
    try:
        found: Path = tools.found_node()
        tools.install(found)
    except tools.Unreached as missing:
        message = f"{missing}: the script of the pages was not checked"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return found


def run(node: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([node, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_files_that_pages_carry_are_what_modules_and_packages_make(
    node: Path, tmp_path: Path
) -> None:
    done = run(node, ".ci/script/build.js", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in PAGE.glob("*.js")}, (
        "viz/templates/page/*.js are stale: run `make script`"
    )


def test_every_unit_test_of_the_modules_is_run_and_passes(node: Path) -> None:
    files = sorted(Path(__file__).parent.glob("*.test.js"))
    written = sum(
        len(re.findall(r"^test\(", file.read_text(encoding="utf-8"), re.MULTILINE))
        for file in files
    )
    done = run(node, "--test", "--test-reporter=tap", *files)
    counts = dict(re.findall(r"^# (tests|pass|fail) (\d+)$", done.stdout, re.MULTILINE))
    assert counts == {"tests": str(written), "pass": str(written), "fail": "0"}, done.stdout
    assert done.returncode == 0


def test_the_script_of_a_page_cuts_names_as_python_does(node: Path, case: Case) -> None:
    serializer = Serializer(case.fold(), case.identities, case.documents)
    labels = {line(serializer, uid).label for uid in serializer.folded.edges}
    names = sorted(labels.union(entity.name for entity in case.identities.entities.values()))
    texts = list(itertools.product(filter(LIMITS.search, names), (0, 3, 9, 17, 30)))
    done = run(node, "--input-type=module", "--eval", CUT, json.dumps(texts))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == [cut_to(*each) for each in texts]


def test_every_module_is_in_the_file_that_pages_carry(node: Path, tmp_path: Path) -> None:
    """A module that nothing imports is dead, and esbuild would leave it out in silence."""
    words = (
        "import { build } from 'esbuild';"
        "const entry = ['viz/templates/page/script/main.js'];"
        "const made = await build({ entryPoints: entry, bundle: true, write: false, format: 'esm',"
        " target: 'es2022', metafile: true });"
        "console.log(Object.keys(made.metafile.inputs).join('\\n'));"
    )
    done = run(node, "--input-type=module", "--eval", words)
    modules = {path.relative_to(ROOT).as_posix() for path in (PAGE / "script").glob("*.js")}
    inflate = "node_modules/fflate/esm/browser.js"
    assert set(done.stdout.split()) == {*modules, inflate}, done.stderr


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_without_a_network_it_says_what_was_not_checked(
    tmp_path: Path, ci: str, status: int, node: Path
) -> None:
    (tmp_path / ".ci" / "script").mkdir(parents=True)
    for name in (".ci/script/tools.py", "package.json", "package-lock.json"):
        shutil.copy(ROOT / name, tmp_path / name)
    closed = {"npm_config_registry": "http://127.0.0.1:9/", "npm_config_fetch_retries": "0"}
    fresh = {
        "npm_config_cache": str(tmp_path / "cache"),
        "CI": ci,
        "PATH": f"{node.parent}:/usr/bin:/bin",
    }
    done = subprocess.run(
        [sys.executable, tmp_path / ".ci/script/tools.py", "lint"],
        env={**os.environ, **closed, **fresh}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = "npm could not fetch its packages: the script of the pages was not checked"
    assert (done.returncode, done.stderr.splitlines()[-1]) == (status, f"{said} (tools.py lint)")
    assert not (tmp_path / "node_modules" / ".installed").exists()
