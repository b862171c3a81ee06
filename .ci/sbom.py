"""The bill of materials of a lock, in CycloneDX, and the licences of its packages.

`python .ci/sbom.py requirements.lock sbom.json` writes the bill of what runs and prints a line for
each package. What stands in every page is listed below entrepot itself. Names, versions, hashes and
who needs whom are those of the locks; licences are what the installed packages state. It ends with
status 1 where a package is not installed in the version of the lock, or states no licence.
"""

from __future__ import annotations

import base64
import json
import re
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

OWN = "entrepot"
SPEC = "1.5"  # of CycloneDX, ECMA-424
PIN = re.compile(r"^([a-z0-9][a-z0-9.-]*)==([^\s;\\]+)", re.MULTILINE)
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
NEEDED_BY = re.compile(r"^    #(?: via|  ) ([a-z0-9][a-z0-9.-]*)", re.MULTILINE)
# A line of the notice of a script: name, version, licence.
NOTICE = re.compile(r"^(\S+) (\d\S*) \(([\w.-]+)\): ", re.MULTILINE)
LONGEST = 60  # characters of a licence's name; some packages print the whole text there
# Licences that ask something of whoever passes on the package itself, changed or not.
COPYLEFT = re.compile("GPL|MPL|General Public|Mozilla|EPL|CDDL")


@dataclass(frozen=True)
class Embedded:
    """A library of npm that stands in every page: name, version, licence, SHA-512 in base 64."""

    name: str
    version: str
    licence: str
    sha512: str


@dataclass(frozen=True)
class Package:
    """A package of a lock: name, version, SHA-256 of its files, those that need it, its licence.

    The licence is that of the pinned version that is installed, '' if there is none.
    """

    name: str
    version: str
    hashes: tuple[str, ...]
    needed_by: tuple[str, ...]
    licence: str

    @property
    def purl(self) -> str:
        """Its package URL (github.com/package-url/purl-spec)."""
        return f"pkg:pypi/{self.name}@{self.version}"


def embedded(script: str, lock: str) -> list[Embedded]:
    """Return what stands in a script of pages, by its notice, with the hashes of npm's lock.

    Args:
        script: The text of viz/templates/page/vis-network.js.
        lock: The text of package-lock.json.
    """
    pinned = json.loads(lock)["packages"]
    found: list[Embedded] = []
    for name, version, licence in NOTICE.findall(script.partition("*/")[0]):
        package = pinned[f"node_modules/{name}"]
        if package["version"] != version:
            raise ValueError(f"{name}: pages carry {version}, the lock has {package['version']}")
        found.append(Embedded(name, version, licence, package["integrity"].removeprefix("sha512-")))
    return found


def packages(lock: str) -> list[Package]:
    """Return the packages of a lock's text, in its order."""
    # A package may be pinned twice, for two versions of Python.
    pinned = set(PIN.findall(lock))
    found: list[Package] = []
    for block in re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE):
        pin = PIN.match(block)
        if pin:
            hashes, needed_by = tuple(HASH.findall(block)), tuple(NEEDED_BY.findall(block))
            found.append(Package(pin[1], pin[2], hashes, needed_by, licence_of(pin[1], pinned)))
    return found


def licence_of(name: str, pinned: Collection[tuple[str, str]]) -> str:
    """Return the licence that an installed package states: its expression, classifiers or words.

    It is '' if the package is not installed in a pinned version, or states none.
    """
    try:
        installed = distribution(name)
    except PackageNotFoundError:
        return ""
    return _stated(installed) if (name, installed.version) in pinned else ""


def _stated(installed: Distribution) -> str:
    about = installed.metadata
    if about.get("License-Expression"):
        return str(about["License-Expression"])
    named: list[str] = []
    for classifier in about.get_all("Classifier") or ():
        if classifier.startswith("License ::"):
            named.append(classifier.rpartition(":: ")[2])
    words = (about.get("License") or "").strip().partition("\n")[0]
    return "; ".join(named) or words[:LONGEST]


def copyleft(found: Sequence[Package]) -> list[str]:
    """Return the names of packages under LGPL, MPL or a licence of that kind."""
    return [package.name for package in found if COPYLEFT.search(package.licence)]


def bill(
    found: Sequence[Package], version: str, carried: Sequence[Embedded] = ()
) -> Mapping[str, Any]:
    """Return the bill of materials; two bills of one lock are equal, without day or serial number.

    Args:
        found: The packages of the lock.
        version: Version of entrepot.
        carried: The libraries that stand in every page.
    """
    own: dict[str, Any] = {"type": "application", "bom-ref": OWN, "name": OWN, "version": version}
    if carried:
        own["components"] = list(map(_embedded, carried))
    dependencies = [{"ref": OWN, "dependsOn": _needs(OWN, found)}]
    for package in found:
        dependencies.append({"ref": package.purl, "dependsOn": _needs(package.name, found)})
    return {
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {"component": own},
        "components": list(map(_component, found)),
        "dependencies": dependencies,
    }


def _needs(name: str, found: Sequence[Package]) -> list[str]:
    return [package.purl for package in found if name in package.needed_by]


def _component(package: Package) -> dict[str, Any]:
    files: list[dict[str, Any]] = []
    for digest in package.hashes:
        hashes = [{"alg": "SHA-256", "content": digest}]
        files.append({"type": "distribution", "url": package.purl, "hashes": hashes})
    return {
        "type": "library",
        "bom-ref": package.purl,
        "name": package.name,
        "version": package.version,
        "licenses": [{"license": {"name": package.licence}}],
        "purl": package.purl,
        "externalReferences": files,
    }


def _embedded(library: Embedded) -> dict[str, Any]:
    purl = f"pkg:npm/{library.name.replace('@', '%40')}@{library.version}"
    digest = base64.b64decode(library.sha512).hex()
    return {
        "type": "library",
        "bom-ref": purl,
        "name": library.name,
        "version": library.version,
        "hashes": [{"alg": "SHA-512", "content": digest}],
        "licenses": [{"license": {"id": library.licence}}],
        "purl": purl,
    }


def lines(found: Sequence[Package]) -> Iterator[str]:
    """Yield a line for each package, and one on those whose licence follows them."""
    for package in found:
        yield f"{package.name} {package.version}: {package.licence or 'NO LICENCE FOUND'}"
    yield f"{len(found)} packages; under LGPL or MPL: {', '.join(copyleft(found))}"


def main(lock: Path, out: Path) -> int:
    """Write the bill of a lock and print its licences; return the exit status."""
    found = packages(lock.read_text(encoding="utf-8"))
    version = re.search(r'__version__ = "(.+)"', (ROOT / "graph" / "version.py").read_text("utf-8"))
    carried = embedded(SCRIPT.read_text("utf-8"), (ROOT / "package-lock.json").read_text("utf-8"))
    whole = bill(found, version[1] if version else "", carried)
    out.write_text(json.dumps(whole, indent=1) + "\n", "utf-8")
    print("\n".join(lines(found)))
    return int(not all(package.licence for package in found))


ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "viz" / "templates" / "page" / "vis-network.js"
if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
