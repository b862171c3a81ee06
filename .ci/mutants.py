"""Mutation tests of what decides whom an edge names: does a test fail for every small change?

    PYTHONHASHSEED=0 python .ci/mutants.py [GROUP ...] [--draw 60] [--seed 27] [--jobs 2]
        [--fresh] [--write]

Each group is modules and the quick tests that stand for them. The tests are collected once; each
change is then made in a forked process, where the code of the living functions is exchanged, and
the tests that run its lines are run, the quickest first, until one fails. What runs only while the
module is imported is changed before a fresh import. A process that needs too much time counts as
noticed. Results are kept in .mutants/ by the text of the module, so that a run that was stopped
goes on; what no test noticed is tried again when the tests have changed. Texts are not changed,
and what a test starts in a process of its own does not see a change. `--write` makes the figures
rows of docs/mutants.md.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import pickle
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import types
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from mutation import Change, compiled, parsed

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".mutants" / "results.jsonl"
SLOWEST = 1.0  # seconds of CPU of a test that is run for every change
# Packages that entrepot imports: done once, so that a fresh import of entrepot alone is quick.
GUESTS = ("anyascii", "babel.numbers", "fluent.runtime", "jsonschema", "networkx", "numpy")
GUESTS += ("orjson", "rapidfuzz.fuzz", "rapidfuzz.process", "pycountry")
HEAVY = {"case", "demonstrated", "neo4j_url"}  # fixtures that take seconds
EXAMPLES = 30  # that Hypothesis draws for one test, at most
SECONDS, MEMORY = 4, 6 << 30  # of CPU and bytes for one change, beside what its tests need

GROUPS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "support": (("graph/support.py",), ("test_support.py", "test_support_by_hand.py")),
    "fold": (
        ("graph/fold.py",),
        ("test_fold.py", "test_fold_by_hand.py", "test_reservations.py"),
    ),
    "identity": (
        ("graph/identity.py",),
        ("test_identity.py", "test_identity_by_hand.py", "test_joining.py"),
    ),
    "ownership": (
        ("graph/analysis/ownership",),
        ("test_ownership.py", "test_ownership_by_hand.py", "test_owned.py"),
    ),
    "gate": (
        ("graph/gate",),
        ("test_gate.py", "test_gate_by_hand.py", "test_gate_state.py"),
    ),
}


@dataclass(frozen=True)
class Mutant:
    """One change of a module by its number among all of them."""

    path: Path
    number: int
    change: Change
    key: str

    @property
    def name(self) -> str:
        """The full name of the module, such as `entrepot.graph.fold`."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(("entrepot", *parts)).removesuffix(".__init__")

    def line(self) -> str:
        """The change as a line of text."""
        return f"{self.path.relative_to(ROOT)}:{self.change.line}: {self.change.words}"


def mutants_of(paths: Sequence[str]) -> list[Mutant]:
    """Return every change of some modules and folders of modules."""
    files: list[Path] = []
    for path in paths:
        found = ROOT / path
        files += sorted(found.rglob("*.py")) if found.is_dir() else [found]
    mutants = []
    for file in files:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()[:12]
        for number, change in enumerate(parsed(file)[1]):
            key = f"{file.relative_to(ROOT)}@{digest}#{number}"
            mutants.append(Mutant(file, number, change, key))
    return mutants


def changed_code(mutant: Mutant, file: str) -> types.CodeType:
    """Return the code of the module with the change, as if it were in a file."""
    tree, changes = parsed(mutant.path)
    return compiled(tree, changes[mutant.number], file)


class Changed(importlib.abc.MetaPathFinder):
    """Finds the changed module in the place of the one on disk."""

    def __init__(self, mutant: Mutant) -> None:
        """Take the change to import."""
        self.mutant = mutant

    def find_spec(self, name: str, path: Any, target: Any = None) -> Any:
        """Return where the module is, with a loader that changes it."""
        if name != self.mutant.name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        assert spec is not None
        assert spec.origin is not None
        code = changed_code(self.mutant, spec.origin)
        spec.loader.get_code = lambda _: code  # type: ignore[union-attr,method-assign]
        return spec


class Quiet:
    """A plugin that ends the process with status 1 at the first failure."""

    def pytest_sessionstart(self) -> None:
        """Draw the same examples every time, and do not shrink them."""
        phases = (Phase.explicit, Phase.generate)
        every = list(HealthCheck)
        settings.register_profile(
            "mutants",
            derandomize=True,
            database=None,
            phases=phases,
            deadline=None,
            suppress_health_check=every,
        )
        settings.load_profile("mutants")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Draw fewer examples than a test asks for: thousands of changes wait."""
        for item in items:
            function = getattr(item, "obj", None)
            asked = getattr(function, "_hypothesis_internal_use_settings", None)
            if asked is not None and asked.max_examples > EXAMPLES:
                fewer = settings(asked, max_examples=EXAMPLES)
                function._hypothesis_internal_use_settings = fewer

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item: pytest.Item, call: Any) -> None:
        """Stop where a test fails, before pytest writes at length why."""
        if call.excinfo is not None and not call.excinfo.errisinstance(pytest.skip.Exception):
            self.fails(item)

    def fails(self, item: pytest.Item) -> None:
        """End the process."""
        os._exit(1)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """Stop where a module of tests cannot be read."""
        if report.failed:
            os._exit(1)


@dataclass
class Tested:
    """What a run of one test without any change showed."""

    seconds: float
    lines: set[tuple[str, int]]
    failed: bool = False


class Baseline(Quiet):
    """A plugin that runs the tests once in a forked process and then hands them to `work`."""

    def __init__(self, files: dict[str, str], work: Callable[[Baseline], None]) -> None:
        """Take the modules by the name of their files."""
        self.files, self.work = files, work
        self.tests: dict[str, Tested] = {}
        self.of_fixture: dict[str, set[tuple[str, int]]] = defaultdict(set)
        self.now: set[tuple[str, int]] = set()
        self.failed: set[str] = set()
        self.measuring = False

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure all tests in a child, and do the work with what it found."""
        self.items = [i for i in session.items if HEAVY.isdisjoint(i.fixturenames)]
        with tempfile.NamedTemporaryFile() as told:
            pid = forked(lambda: self._measure(Path(told.name)), 3600)
            os.waitpid(pid, 0)
            self.tests = pickle.loads(Path(told.name).read_bytes())  # noqa: S301  # our own
        self.living = living_functions(self.files)
        gc.freeze()  # after that nothing is found any more
        self.work(self)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[None]:
        """Note what lines a fixture runs: they count for every test that uses it."""
        before, self.now = self.now, self.of_fixture[fixturedef.argname]
        try:
            return (yield)
        finally:
            self.now = before

    def fails(self, item: pytest.Item) -> None:
        """Note a failure without any change; with one, end the process."""
        if not self.measuring:
            os._exit(1)
        self.failed.add(item.nodeid)

    def _measure(self, told: Path) -> None:
        self.measuring = True
        for number, item in enumerate(self.items):
            self.now = lines = set()
            begun = time.process_time()
            sys.settrace(self._trace)
            self.run(number, self.items)
            sys.settrace(None)
            seconds = time.process_time() - begun
            self.tests[item.nodeid] = Tested(seconds, lines, item.nodeid in self.failed)
        for item in self.items:
            for name in item.fixturenames:
                self.tests[item.nodeid].lines |= self.of_fixture.get(name, set())
        told.write_bytes(pickle.dumps(self.tests))

    def _trace(self, frame: Any, event: str, _: object) -> Any:
        name = self.files.get(frame.f_code.co_filename)
        if name is None:
            return None

        def line(frame: Any, event: str, _: object) -> Any:
            self.now.add((name, frame.f_lineno))
            return line

        return line(frame, event, None)

    @staticmethod
    def run(number: int, items: Sequence[pytest.Item]) -> None:
        """Run one of some tests in their order."""
        after = items[number + 1] if number + 1 < len(items) else None
        items[number].config.hook.pytest_runtest_protocol(item=items[number], nextitem=after)

    def reaching(self, mutant: Mutant) -> list[pytest.Item]:
        """Return the quick sound tests that run the lines of a change, the quickest first."""
        change, found = mutant.change, []
        wanted = {(mutant.name, line) for line in range(change.first, change.last + 1)}
        for item in self.items:
            test = self.tests[item.nodeid]
            if not test.failed and test.seconds <= SLOWEST and not wanted.isdisjoint(test.lines):
                found.append(item)
        return sorted(found, key=lambda item: self.tests[item.nodeid].seconds)


def forked(work: Callable[[], None], seconds: float) -> int:
    """Start work in a forked process that may use so much CPU; it ends with status 0 after it."""
    pid = os.fork()
    if pid:
        return pid
    status = 0
    try:
        os.environ["PYTEST_DEBUG_TEMPROOT"] = tempfile.mkdtemp(dir=os.environ["MUTANTS_TEMP"])
        if not os.environ.get("MUTANTS_LOUD"):
            nothing = os.open(os.devnull, os.O_RDWR)
            os.dup2(nothing, 1)
            os.dup2(nothing, 2)
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.signal(signal.SIGXCPU, signal.SIG_DFL)
        signal.alarm(int(seconds) * 20)  # for what waits and uses no CPU
        work()
    except BaseException as error:
        status = error.code if isinstance(error, SystemExit) and isinstance(error.code, int) else 1
        if os.environ.get("MUTANTS_LOUD"):
            import traceback

            traceback.print_exc()
    os._exit(status)


NOT_APPLIED = 77


def exchange(mutant: Mutant, living: dict[str, list[types.FunctionType]]) -> None:
    """Exchange the code of the living functions that a change alters; end if there are none."""
    functions = living[mutant.name]
    file = sys.modules[mutant.name].__file__ or ""
    codes = {}
    for code in _codes(changed_code(mutant, file)):
        codes[code.co_qualname, code.co_firstlineno] = code
    exchanged = 0
    for function in functions:
        old = function.__code__
        code = codes.get((old.co_qualname, old.co_firstlineno))
        if code is None or code == old:
            continue
        if code.co_freevars != old.co_freevars:
            os._exit(NOT_APPLIED)
        function.__code__ = code
        exchanged += 1
    if not exchanged:
        os._exit(NOT_APPLIED)


def _codes(code: types.CodeType) -> Iterator[types.CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)


def living_functions(files: dict[str, str]) -> dict[str, list[types.FunctionType]]:
    """Return the functions of some modules that are alive, wherever they are held."""
    living: dict[str, list[types.FunctionType]] = defaultdict(list)
    for thing in gc.get_objects():
        if type(thing) is types.FunctionType and thing.__code__.co_filename in files:
            living[files[thing.__code__.co_filename]].append(thing)
    return living


class Results:
    """What became of changes, by their keys, kept in a file."""

    def __init__(self, tests: str, fresh: bool) -> None:
        """Read what is kept; `tests` is the digest of the tests."""
        self.tests = tests
        self.outcomes: dict[str, str] = {}
        KEPT.parent.mkdir(exist_ok=True)
        if fresh:
            KEPT.unlink(missing_ok=True)
        for line in KEPT.read_text(encoding="utf-8").splitlines() if KEPT.exists() else ():
            key, outcome, digest = json.loads(line)
            self.outcomes.pop(key, None)
            if outcome not in ("survived", "unreached") or digest == tests:
                self.outcomes[key] = outcome

    def note(self, mutant: Mutant, outcome: str) -> None:
        """Keep an outcome."""
        self.outcomes[mutant.key] = outcome
        with KEPT.open("a", encoding="utf-8") as file:
            file.write(json.dumps([mutant.key, outcome, self.tests]) + "\n")


def in_processes(
    mutants: Sequence[Mutant], jobs: int, start: Callable[[Mutant], int]
) -> Iterator[tuple[Mutant, str]]:
    """Yield the outcome of each change, so many at once: killed, timeout, survived, not applied."""
    waiting, running = list(reversed(mutants)), dict[int, Mutant]()
    while waiting or running:
        while waiting and len(running) < jobs:
            mutant = waiting.pop()
            running[start(mutant)] = mutant
        pid, status = os.wait()
        if pid not in running:
            continue
        code = os.waitstatus_to_exitcode(status)
        out_of_time = code in (-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL)
        outcome = {0: "survived", NOT_APPLIED: "not applied"}.get(code, "killed")
        yield running.pop(pid), "timeout" if out_of_time else outcome


def run_group(name: str, arguments: argparse.Namespace) -> str:
    """Try the changes of a group that are drawn; return the line of the table."""
    paths, names = GROUPS[name]
    tests = [ROOT / "tests" / "graph" / test for test in names]
    digest = hashlib.sha256(b"".join(test.read_bytes() for test in tests)).hexdigest()[:12]
    every = mutants_of(paths)
    drawn = every
    if arguments.draw and arguments.draw < len(every):
        drawn = random.Random(arguments.seed).sample(every, arguments.draw)  # noqa: S311
    results = Results(digest, arguments.fresh)
    options = ["-q", "-p", "no:cacheprovider", "-n", "0", *map(str, tests)]

    def imported(mutant: Mutant) -> int:
        """Start the tests with the changed module imported anew."""

        def work() -> None:
            sys.meta_path.insert(0, Changed(mutant))
            sys.exit(pytest.main([*options, "-x"], plugins=[Quiet()]))

        return forked(work, SECONDS * 10)

    def swap(base: Baseline) -> None:

        def start(mutant: Mutant) -> int:
            items = base.reaching(mutant)

            def work() -> None:
                exchange(mutant, base.living)
                for number in range(len(items)):
                    base.run(number, items)

            return forked(work, SECONDS + 3 * sum(base.tests[i.nodeid].seconds for i in items))

        reached = []
        for mutant in drawn:
            if mutant.change.function and mutant.key not in results.outcomes:
                if base.reaching(mutant):
                    reached.append(mutant)
                else:
                    results.note(mutant, "unreached")
        for mutant, outcome in in_processes(reached, arguments.jobs, start):
            if outcome != "not applied":
                results.note(mutant, outcome)

    def collect() -> None:
        modules = {m.name for m in every}
        prefix = str(ROOT / ".ci" / "types" / "entrepot")
        files = {prefix + str(m.path)[len(str(ROOT)) :]: m.name for m in every}
        assert modules == set(files.values())
        sys.exit(pytest.main(options, plugins=[Baseline(files, swap)]))

    # In a process of its own, so that the changes of imports begin without the package.
    pid = os.fork()
    if not pid:
        try:
            collect()
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.waitpid(pid, 0)
    results = Results(digest, False)
    left = [mutant for mutant in drawn if mutant.key not in results.outcomes]
    for mutant, outcome in in_processes(left, arguments.jobs, imported):
        results.note(mutant, outcome)
    return told(name, every, drawn, results, arguments)


def told(
    name: str,
    every: Sequence[Mutant],
    drawn: Sequence[Mutant],
    results: Results,
    arguments: argparse.Namespace,
) -> str:
    """Print what no test noticed, and write the figures if wanted; return the line of the table."""
    counts = Counter(results.outcomes[mutant.key] for mutant in drawn)
    for mutant in sorted(drawn, key=lambda m: (str(m.path), m.change.line)):
        if results.outcomes[mutant.key] in ("survived", "unreached"):
            print(mutant.line(), f"({results.outcomes[mutant.key]})")
    noticed = counts["killed"] + counts["timeout"]
    share = f"{noticed} ({100 * noticed / max(1, len(drawn)):.0f}%)"
    which = "all" if drawn is every else f"{len(drawn)} of seed {arguments.seed}"
    paths = ", ".join(f"`{path}`" for path in GROUPS[name][0])
    left = counts["survived"] + counts["unreached"]
    row = (f"`{name}`", paths, len(every), which, share, counts["timeout"], left)
    if arguments.write:
        # In a process of its own: this one must not have imported entrepot, whose modules change.
        code = "import json, sys\nfrom run_figures import MUTANTS, write\n"
        code += "write(MUTANTS, 'mutants', json.load(sys.stdin))"
        places = os.pathsep.join(map(str, (ROOT / ".ci" / "types", ROOT / "tests" / "support")))
        env = {**os.environ, "PYTHONPATH": places}
        command = [sys.executable, "-c", code]
        subprocess.run(command, input=json.dumps(row), text=True, env=env, check=True)
    return f"| {' | '.join(map(str, row))} |"


def main() -> None:
    """Try the groups that are named, or all of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[*GROUPS, []])
    parser.add_argument("--draw", type=int, default=0, help="changes of each group; 0: all")
    parser.add_argument("--seed", type=int, default=27)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--fresh", action="store_true", help="forget what is kept")
    parser.add_argument("--write", action="store_true", help="write the figures into docs/")
    arguments = parser.parse_args()
    sys.path.insert(0, str(ROOT / ".ci" / "types"))
    os.environ["MUTANTS_TEMP"] = tempfile.mkdtemp(prefix="mutants-")
    rows = []
    for guest in GUESTS:
        importlib.import_module(guest)
    try:
        for name in arguments.groups or GROUPS:
            rows.append(run_group(name, arguments))
            arguments.fresh = False
    finally:
        shutil.rmtree(os.environ["MUTANTS_TEMP"], ignore_errors=True)
    print("| group | modules | changes | drawn | noticed | out of time | not noticed |")
    print("|---|---|---:|---|---:|---:|---:|", *rows, sep="\n")


if __name__ == "__main__":
    main()
