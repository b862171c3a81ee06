"""Build a case with all lists of a folder and answer the main questions (`make demo-large`).

    python .ci/large.py LISTS CASE

A file is taken for what its name says. Its edition is the day that it prints, the day in its name,
or that of `.ci/editions.csv` for a file of exactly that content; a file whose edition nobody states
is left out and named. What is not in the folder is named in one line, with the command that gets
it.
"""

from __future__ import annotations

import csv
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from entrepot.casework.case import Case
from entrepot.graph.files import hash_of
from entrepot.loaders.contract import find_sources
from entrepot.loaders.loaded_files import keep, plan

DAY = re.compile(r"(20[0-9]{2})-?([01][0-9])-?([0-3][0-9])(?![0-9])")
EDITIONS = Path(__file__).parent / "editions.csv"


class Format(NamedTuple):
    """A format: the names of its files, and whether they print the day of their edition."""

    name: str
    files: str
    dated: bool


FORMATS = (
    Format("ofac-sdn", r"sdn(_legacy)?[-_0-9]*\.csv|ofac-sdn[-_0-9]*\.json", False),
    Format("ofac-consolidated", r"consolidated\.xml|cons_.*\.csv", False),
    Format("us-csl", r"(us_)?csl.*\.csv|consolidated[-_0-9]*\.csv", False),
    Format("eu-fsf", r".*fullsanctionslist.*\.(xml|csv)", True),
    Format("eu-journal", r"(amendment_)?3[0-9]{4}R[0-9]{4}\.csv", False),
    Format("un-consolidated", r"un_consolidated[-_0-9]*\.xml", True),
    Format("uk-sanctions", r"uk-sanctions-list[-_0-9]*\.csv", True),
    Format("swiss-seco", r"consolidated-list[-_0-9]*\.xml", True),
    Format("ua-nsdc", r".*nsdc.*\.json", False),
    Format("gur-components", r"(gur_)?components[-_0-9]*\.csv", True),
    Format("trade", r"eurostat_chpl_monthly.*\.csv|armenia_reexports.*\.csv", False),
)
# The main questions, and the pages: each is a command of entrepot.
QUESTIONS = (
    ("routes", "kp", "ru"),
    ("routes", "cn-uscc-91350200051193084R", "ru-inn-1831083343"),
    ("routes", "hk-cr-2182045", "Orlan-10"),
    ("query", "maker-countries-of-weapon", "--weapon", "Kh-101"),
    ("query", "trade-figures", "--destination", "kg"),
    ("coverage", "--missing"),
)
PAGES = (
    ("view", "--routes", "hk-cr-2182045", "Orlan-10", "-o", "orlan-10.html"),
    ("view", "--routes", "kp", "ru", "-o", "munitions.html"),
    ("brief", "--dossier", "Kh-101", "-o", "kh-101.html"),
    ("brief", "--country", "kg", "-o", "kyrgyzstan.html"),
)


def files_of(folder: Path, form: Format) -> list[Path]:
    """Return the files of a format in a folder and the folders in it, by name."""
    found: list[Path] = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and re.fullmatch(form.files, path.name, re.IGNORECASE):
            found.append(path)
    return found


def edition_of(path: Path, form: Format) -> str | None:
    """Return the day to load a file under, '' if it prints its own; None if nobody states one."""
    if form.dated or (path.suffix == ".json" and form.name == "ofac-sdn"):
        return ""
    with EDITIONS.open(encoding="utf-8", newline="") as table:
        known = {row["sha256"]: row["day"] for row in csv.DictReader(table)}
    content = hash_of(path)
    if content in known:
        return known[content]
    match = DAY.search(path.name)
    return "-".join(match.groups()) if match else None


def plan_all(case: Path, folder: Path) -> Iterator[str]:
    """Take all files of a folder into a case; yield a line for each format and each left out."""
    lacking: list[str] = []
    for form in FORMATS:
        paths = files_of(folder, form)
        if not paths:
            lacking.append(form.name)
        for path in paths:
            day = edition_of(path, form)
            if day is None:
                yield f"left out: {path.name}, since nobody states the day of its edition"
                continue
            keep(case, plan(case, form.name, [path], day))
            yield f"{form.name}: {path.name}{f', edition of {day}' if day else ''}"
    offered = find_sources()
    for name in lacking:
        get = f"entrepot fetch {name}" if offered[name].fetch else "from its publisher"
        yield f"not at hand: {name}; to get it: {get}"


def main(lists: str, target: str) -> int:
    """Build the case; print what was loaded, the answers, and the time and memory."""
    folder, place, began = Path(lists), Path(target), time.monotonic()
    if not folder.is_dir():
        line = f"make demo-large: found no folder {lists!r}; expected LISTS=FOLDER with the lists"
        print(line, file=sys.stderr)
        return 2
    case = Case.create(place)
    for line in plan_all(place, folder):
        print(line)
    case.build()
    print(f"built in {time.monotonic() - began:.0f} seconds")
    for words in (*QUESTIONS, *PAGES):
        _run(place, words)
    used = max(resource.getrusage(who).ru_maxrss for who in (0, -1))
    spent = sum(sum(resource.getrusage(who)[:2]) for who in (0, -1))
    print(
        f"in all {time.monotonic() - began:.0f} seconds, {spent:.0f} of them of a processor; "
        f"at most {used / 1024:.0f} MB of memory"
    )
    return 0


def _run(place: Path, words: tuple[str, ...]) -> None:
    """Run one command on the case: print its first lines; files go to the case's folder out/."""
    typed = list(words)
    if "-o" in typed:
        typed[-1] = str(place / "out" / typed[-1])
    began = time.monotonic()
    command = [sys.executable, "-m", "entrepot", *typed, "--case", str(place)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"\n$ entrepot {' '.join(words)}    ({time.monotonic() - began:.1f} seconds)")
    for line in (done.stdout or done.stderr).splitlines()[:12]:
        print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
