"""Many spoilt files, each read within limits, and what became of them.

`python tests/support/hostile_run.py 100000 0` reads as many, from seed 0 on, and prints a row for
each reader, and each fault with the seed that shows it again. Names of readers may follow. With
`--write` the sum of all readers becomes a row of docs/reliability.md.
"""

from __future__ import annotations

import argparse
import itertools
import multiprocessing
import resource
import signal
import sys
import traceback
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

if __name__ == "__main__":
    ROOT = Path(__file__).resolve().parents[2]
    sys.path[:0] = [str(ROOT / ".ci" / "types"), str(ROOT / "tests" / "support")]

import run_figures
from hostile_files import spoilt
from hostile_readers import READERS, corpora, read_spoilt

from entrepot.graph.errors import BadInput

SECONDS = 5.0  # of processor time for one case
ENDS = (TAKEN, REFUSED, FAULT, SLOW) = ("taken", "refused", "fault", "slow")


class TooSlow(BaseException):
    """A case took longer than `SECONDS`; no `except Exception` of a reader hides it."""


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooSlow


@contextmanager
def limited() -> Iterator[None]:
    """Raise `TooSlow` in a block that takes longer than `SECONDS` of processor time."""
    before = signal.signal(signal.SIGPROF, _stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _place(fault: BaseException) -> str:
    frames = traceback.extract_tb(fault.__traceback__)
    ours = [frame for frame in frames if "/entrepot/" in frame.filename]
    last = (ours or frames)[-1]
    return f"{type(fault).__name__} at {last.filename.rpartition('/entrepot/')[2]}:{last.lineno}"


def outcome(name: str, files: Mapping[str, bytes]) -> tuple[str, str]:
    """Return what became of files that a reader was given, and its message or the fault's place."""
    try:
        with limited():
            read_spoilt(name, files)
    except BadInput as refused:
        return REFUSED, str(refused)
    except TooSlow as slow:
        return SLOW, _place(slow)
    except Exception as fault:
        return FAULT, f"{_place(fault)}: {str(fault)[:120]}"
    return TAKEN, ""


def case_of(name: str, seed: int) -> dict[str, bytes]:
    """Return the spoilt files of a seed."""
    found = corpora(name)
    return spoilt(found[seed % len(found)], seed)


def _one(job: tuple[str, int]) -> tuple[str, int, str, str]:
    name, seed = job
    return (name, seed, *outcome(name, case_of(name, seed)))


def main(cases: int, first: int, names: list[str], writes: bool) -> None:
    """Read spoilt files, and print what became of them."""
    each_reader = -(-cases // len(names))
    jobs = itertools.islice(((n, s) for s in itertools.count(first) for n in names), cases)
    counts: Counter[tuple[str, str]] = Counter()
    places: dict[str, list[str]] = {}
    with multiprocessing.Pool(2) as pool:
        for name, seed, became, where in pool.imap_unordered(_one, jobs, 50):
            counts[name, became] += 1
            if became in (FAULT, SLOW):
                places.setdefault(where.partition(": ")[0], []).append(f"{name} {seed} {where}")
        pool.close()
        pool.join()
    for name in names:
        print(name, *(counts[name, each] for each in ENDS), sep="\t")
    ends = [sum(counts[name, each] for name in names) for each in ENDS]
    print("all", *ends, sep="\t")
    # The most that either process ever held, with all that it keeps of earlier cases.
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print("all", "most memory, MiB", most, sep="\t")
    for place, shown in sorted(places.items(), key=lambda item: -len(item[1])):
        print(len(shown), place, "|", shown[0])
    if writes:
        seeds = f"{first:,} to {first + each_reader - 1:,}"
        row = (seeds, cases, *ends, f"{most} MiB")
        run_figures.write(run_figures.RELIABILITY, "spoilt-files", row)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=int)
    parser.add_argument("first", type=int)
    parser.add_argument("names", nargs="*", default=list(READERS))
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if given.write and set(given.names) != set(READERS):
        parser.error("--write: found names of readers; expected none, since the row is of all")
    main(given.cases, given.first, given.names, given.write)
