"""The bill of materials: what the lock of what runs has, no more and no less, with its licences."""

from __future__ import annotations

import base64
import importlib.resources
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from entrepot.viz.page.page_html import ENGINE

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / ".ci" / "sbom.py"
# Their terms follow these packages; entrepot imports them as they are and changes none.
OWN_TERMS = {"orjson", "pycountry", "python-stdnum"}


@pytest.fixture(scope="module")
def script() -> Any:
    spec = importlib.util.spec_from_file_location("sbom", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sbom"] = module  # where dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_bill_has_every_pin_of_the_lock_with_its_hashes(tmp_path: Path) -> None:
    out = tmp_path / "sbom.json"
    words = [sys.executable, str(SCRIPT), str(ROOT / "requirements.lock"), str(out)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    bill = json.loads(out.read_text(encoding="utf-8"))
    held: set[str] = set()
    digests: list[str] = []
    for component in bill["components"]:
        held.add(f"{component['name']}=={component['version']}")
        for file in component["externalReferences"]:
            digests.append(file["hashes"][0]["content"])
    assert (done.returncode, done.stderr) == (0, "")
    assert held == set(re.findall(r"^[a-z][^ ;\\]+==[^ ;\\]+", lock, re.MULTILINE))
    assert sorted(digests) == sorted(re.findall("sha256:([0-9a-f]{64})", lock))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")


def test_the_libraries_in_every_page_are_listed_with_version_licence_and_hash(script: Any) -> None:
    """In the bill and in docs/install.md, as the script of pages and npm's lock have them."""
    page = (ROOT / "docs" / "install.md").read_text(encoding="utf-8")
    row = re.compile(r"^\| (\S+) \| ([\d.]+) \| (\w+) \| `(.+)` \|$", re.MULTILINE)
    listed = set(row.findall(page))
    lock = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    code = (ROOT / "viz" / "templates" / "page" / ENGINE).read_text(encoding="utf-8")
    carried = script.embedded(code, lock)
    billed: set[tuple[str, ...]] = set()
    for inside in script.bill([], "", carried)["metadata"]["component"]["components"]:
        (licence,), (digest,) = inside["licenses"], inside["hashes"]
        digest = base64.b64encode(bytes.fromhex(digest["content"])).decode()
        billed.add((inside["name"], inside["version"], licence["license"]["id"], digest))
    pinned = json.loads(lock)["packages"]
    wanted: set[tuple[str, ...]] = set()
    for name, *_ in billed:
        package = pinned[f"node_modules/{name}"]
        digest = package["integrity"].removeprefix("sha512-")
        wanted.add((name, package["version"], "MIT", digest))
    assert listed == billed == wanted
    # The model that a page fills is that of pyvis, and so is the version of what draws it.
    brought = importlib.resources.files("pyvis") / "templates" / "lib" / "vis-9.1.2"
    assert (brought / "vis-network.min.js").is_file()
    assert ("vis-network", "9.1.2") in {library[:2] for library in billed}
    with pytest.raises(ValueError, match=r"uuid: pages carry 8\.3\.1, the lock has 8\.3\.2"):
        script.embedded("uuid 8.3.1 (MIT): somebody", lock)


def test_every_package_that_runs_states_a_licence_and_none_is_under_the_gpl(script: Any) -> None:
    found = script.packages((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert [package.name for package in found if not package.licence] == []
    assert set(script.copyleft(found)) == OWN_TERMS
    gpl = re.compile(r"(?<!L)GPL|(?<!Lesser )General Public")
    assert [package.name for package in found if gpl.search(package.licence)] == []


def test_the_bill_says_who_needs_whom(script: Any) -> None:
    lock = (
        "a==1 \\\n    # via entrepot (pyproject.toml)\nb==2 \\\n    # via\n    #   a\n    #   c\n"
    )
    found = script.packages(lock)
    needs = {each["ref"]: each["dependsOn"] for each in script.bill(found, "0")["dependencies"]}
    assert needs == {
        "entrepot": ["pkg:pypi/a@1"],
        "pkg:pypi/a@1": ["pkg:pypi/b@2"],
        "pkg:pypi/b@2": [],
    }


def test_a_package_that_is_not_installed_as_pinned_has_no_licence(script: Any) -> None:
    assert [each.licence for each in script.packages("pytest==0.0.1 \\\n    # via x\n")] == [""]
