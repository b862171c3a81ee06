"""The pins of locks compared with a folder of advisories, without a network.

`python .ci/audit.py ADVISORIES LOCK...` reads advisories of the OSV schema (ossf.github.io/
osv-schema), as the PyPA's advisory database has them (YAML) or OSV's file of PyPI unpacked (JSON),
and prints a line for each pin that one names. It ends with status 1 if there is such a pin, and 2
if the folder has no advisory. `pip-audit` asks a server for each package and reads no folder.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

PIN = re.compile(r"^([a-zA-Z0-9][\w.-]*)==([^\s;\\]+)", re.MULTILINE)
Advisory = Mapping[str, Any]
NONE = "no advisory of PyPI in it; expected a folder of OSV advisories (YAML or JSON)"


def advisories(folder: Path) -> Iterator[Advisory]:
    """Yield the advisories of a folder and of those in it, without what was withdrawn."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".json", ".yaml"):
            found = _read(path)
            if isinstance(found, dict) and "affected" in found and not found.get("withdrawn"):
                yield found


def _read(path: Path) -> object:
    try:
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".json":
            return json.loads(text)
        return importlib.import_module("yaml").safe_load(text)
    except ImportError:
        fault = "YAML needs the package pyyaml"
    except Exception as broken:  # those of pyyaml share no base class with others
        fault = f"cannot be read ({str(broken).partition(chr(10))[0]})"
    print(f"{path}: {fault}", file=sys.stderr)
    sys.exit(2)


def pins(locks: Sequence[Path]) -> set[tuple[str, str]]:
    """Return the packages that locks pin, by name and version."""
    found: set[tuple[str, str]] = set()
    for lock in locks:
        for name, version in PIN.findall(lock.read_text(encoding="utf-8")):
            found.add((canonicalize_name(name), version))
    return found


def is_affected(version: str, affected: Mapping[str, Any]) -> bool:
    """Return whether an advisory names a version, one by one or in a range."""
    if version in affected.get("versions", ()):
        return True
    ranges = affected.get("ranges", ())
    return any(
        each["type"] == "ECOSYSTEM" and _is_within(Version(version), each["events"])
        for each in ranges
    )


def _is_within(version: Version, events: Sequence[Mapping[str, str]]) -> bool:
    """Return whether a version is in a range, by the last event that is not after it."""
    passed: list[tuple[Version, bool]] = []
    for event in events:
        for kind, text in event.items():
            with suppress(InvalidVersion):
                at = Version("0.dev0" if text == "0" else text)
                # The last affected version is affected itself; those after it are not.
                if version > at or (version == at and kind != "last_affected"):
                    passed.append((at, kind == "introduced"))
    return bool(passed) and max(passed)[1]


def lines(pinned: set[tuple[str, str]], known: Sequence[Advisory]) -> list[str]:
    """Return a line for each pin and advisory that names it, in order."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for name, version in pinned:
        by_name[name].append(version)
    found: set[str] = set()
    for advisory in known:
        for affected in advisory["affected"]:
            if affected.get("package", {}).get("ecosystem") != "PyPI":
                continue
            for version in by_name[canonicalize_name(affected["package"]["name"])]:
                if is_affected(version, affected):
                    names = ", ".join((advisory["id"], *advisory.get("aliases", ())))
                    found.add(f"{affected['package']['name']} {version}: {names}")
    return sorted(found)


def main(folder: Path, locks: Sequence[Path]) -> int:
    """Print what is known of the pins of locks; return the exit status."""
    known = list(advisories(folder))
    if not known:
        print(f"{folder}: {NONE}", file=sys.stderr)
        return 2
    pinned = pins(locks)
    found = lines(pinned, known)
    newest = max(str(advisory.get("modified", ""))[:10] for advisory in known)
    print("\n".join(found) if found else "no pin is named")
    print(f"{len(pinned)} pins, {len(known)} advisories, the newest of {newest}")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), list(map(Path, sys.argv[2:]))))
