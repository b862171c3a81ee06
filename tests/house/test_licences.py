"""The licence, holder and source of every file, as REUSE.toml says them.

The check is ours and not that of the package `reuse`: that one is under the GPL, would bring six
packages more into the lock of development, and asks neither for a source nor for a commit or day.
REUSE.toml is in its form, and version 6.2.0 found the tree in order (`reuse lint`).
"""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXTS = ROOT / "LICENSES"
NEEDED = ("path", "SPDX-FileCopyrightText", "SPDX-License-Identifier", "source")
DAY = re.compile(r"20\d\d-[01]\d-[0-3]\d")
COMMIT = re.compile(r"[0-9a-f]{40}")
# Kinds of file that hold data: the entry of code may name none of them below the root.
DATA = (".csv", ".json", ".toml", ".golden", ".gz", ".kgl", ".png", ".jpg")
Annotation = dict[str, Any]


@cache
def tracked() -> list[str]:
    """Return the files that git knows, without the licences themselves and links to other files."""
    command = ["git", "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("not a git checkout: the list of files comes from git")
    names: list[str] = []
    for name in done.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and not path.is_symlink() and name != "LICENSE":
            if path.parent != TEXTS:
                names.append(name)
    return names


@cache
def listed() -> list[Annotation]:
    """Return the entries of REUSE.toml, in their order."""
    found: list[Annotation] = tomllib.loads((ROOT / "REUSE.toml").read_text())["annotations"]
    return found


def pattern(glob: str) -> re.Pattern[str]:
    """Return a path of REUSE.toml as a pattern: `**` is any text, `*` any text without a slash."""
    parts: list[str] = []
    for part in re.split(r"(\*\*|\*)", glob):
        parts.append({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)))
    return re.compile("".join(parts))


def each(value: str | Sequence[str]) -> list[str]:
    """Return a value of REUSE.toml, which may be one text or several, as a list."""
    return [value] if isinstance(value, str) else list(value)


def entry_of(name: str) -> int | None:
    """Return the number of the entry of a file: the last that has it; None if none has."""
    number = None
    for at, annotation in enumerate(listed()):
        if any(pattern(glob).fullmatch(name) for glob in each(annotation["path"])):
            number = at
    return number


@cache
def entries() -> dict[str, int | None]:
    """Return the number of the entry of every file."""
    return {name: entry_of(name) for name in tracked()}


def licences(annotation: Annotation) -> set[str]:
    """Return the identifiers in the licence of an entry."""
    words: set[str] = set()
    for expression in each(annotation["SPDX-License-Identifier"]):
        words.update(re.findall(r"[A-Za-z0-9.-]+", expression))
    return words - {"AND", "OR", "WITH"}


def faults_of(annotation: Annotation) -> Iterator[str]:
    """Yield what an entry lacks."""
    for name in NEEDED:
        if not annotation.get(name) or not all(map(str.strip, each(annotation[name]))):
            yield f"no {name}"
    dated = {name: str(annotation[name]) for name in ("commit", "day") if name in annotation}
    if len(dated) != 1:
        yield "neither a commit nor a day, or both"
    if "commit" in dated and not COMMIT.fullmatch(dated["commit"]):
        yield f"commit {dated['commit']} is no whole hash"
    if "day" in dated and not DAY.fullmatch(dated["day"]):
        yield f"day {dated['day']} is no day"


def test_every_file_has_an_entry_with_licence_holder_source_and_commit_or_day() -> None:
    assert [name for name, number in entries().items() if number is None] == []
    faults = {at: list(faults_of(entry)) for at, entry in enumerate(listed())}
    assert faults == {at: [] for at in range(len(listed()))}


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"source": ""}, "no source"),
        ({"SPDX-FileCopyrightText": []}, "no SPDX-FileCopyrightText"),
        ({"commit": "f" * 40}, "neither a commit nor a day, or both"),
        ({"day": "November"}, "day November is no day"),
    ],
)
def test_an_entry_that_lacks_something_is_a_fault(change: Annotation, fault: str) -> None:
    whole = listed()[0]
    assert list(faults_of(whole)) == []
    assert list(faults_of(whole | change)) == [fault]


def test_an_entry_without_commit_and_day_is_a_fault() -> None:
    without = {name: value for name, value in listed()[0].items() if name != "day"}
    assert list(faults_of(without)) == ["neither a commit nor a day, or both"]


def test_every_licence_has_its_text_and_every_text_a_file() -> None:
    named: set[str] = set()
    for number in set(entries().values()):
        if number is not None:
            named |= licences(listed()[number])
    texts = {path.stem for path in TEXTS.iterdir()}
    assert named == texts
    assert all(len(path.read_text()) > 250 for path in TEXTS.iterdir())
    assert (TEXTS / "MIT.text").read_text() == (ROOT / "LICENSE").read_text()


def test_every_path_of_an_entry_has_a_file() -> None:
    paths = [glob for entry in listed() for glob in each(entry["path"])]
    unused: list[str] = []
    for glob in paths:
        if not any(pattern(glob).fullmatch(name) for name in tracked()):
            unused.append(glob)
    assert unused == []
    assert len(paths) == len(set(paths))


def test_no_file_of_data_is_under_the_entry_of_code() -> None:
    code = [name for name, number in entries().items() if number == 0]
    data = {name for name in code if name.endswith(DATA)}
    assert data == {"pyproject.toml", "REUSE.toml"}
    assert entry_of("loaders/sources/new_source/rows.csv") is None
    assert entry_of("tests/data/new.json") is None


def test_how_many_files_carry_something_of_others() -> None:
    counts: Counter[str] = Counter()
    for number in entries().values():
        if number is not None:
            counts[str(listed()[number]["SPDX-License-Identifier"])] += 1
    # What is wholly ours is the rest: its files are many and change every day.
    ours = counts.pop("MIT")
    assert counts == {
        "CC-BY-4.0": 1,
        "CC-BY-4.0 AND LicenseRef-EU-reuse": 1,
        "ISC AND LicenseRef-Natural-Earth": 2,
        "LicenseRef-US-Government-Work": 1,
        "MIT AND (Apache-2.0 OR MIT)": 1,
        "MIT AND Apache-2.0": 1,
        "MIT AND CC-BY-4.0": 3,
        "MIT AND LicenseRef-EU-reuse": 1,
        "MIT AND LicenseRef-EU-reuse AND LicenseRef-Short-Quotations": 66,
        "MIT AND LicenseRef-Short-Quotations": 3,
        "MIT AND LicenseRef-UNLOCODE": 1,
    }
    assert ours + counts.total() == len(tracked())
    assert len(listed()) == 18


def test_the_package_says_the_licences_of_what_it_ships() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    shipped = tuple(project["tool"]["hatch"]["build"]["only-include"])
    named: set[str] = set()
    for name, number in entries().items():
        if name.startswith(shipped) and number is not None:
            named |= licences(listed()[number])
    assert licences({"SPDX-License-Identifier": project["project"]["license"]}) == named
    assert project["project"]["license-files"] == ["LICENSE", "LICENSES/*", "REUSE.toml"]


def test_sources_name_the_commit_that_the_tree_has_of_their_tables() -> None:
    sources = ROOT / "loaders" / "sources"
    commits: dict[str, str] = {}
    for name, number in entries().items():
        if number is not None and "commit" in listed()[number]:
            commits[Path(name).parent.name] = listed()[number]["commit"]
    said: dict[str, str] = {}
    for folder, commit in commits.items():
        files = filter(Path.is_file, (sources / folder).iterdir())
        texts = [path.read_text(encoding="utf-8") for path in files if path.suffix != ".csv"]
        shown = [text for text in texts if re.search(f"{commit[:7]}", text)]
        said[folder] = "said" if shown else "not said"
    assert said == dict.fromkeys(commits, "said")
