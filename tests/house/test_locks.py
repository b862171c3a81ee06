"""The locks: made from pyproject.toml, hashed, without addresses, a wheel for every platform."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import subprocess
import sys
import tomllib
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN, DEVELOP, BUILD, DOCS, BENCH, NODE = LOCKS = (
    *("requirements.lock", "requirements-dev.lock", "requirements-build.lock"),
    *("requirements-docs.lock", "benchmarks/requirements.lock", "requirements-node.lock"),
)  # fmt: skip
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PLATFORMS = {  # as uv calls them, and what their markers see; docs/install.md has the same table
    "x86_64-manylinux_2_28": {"sys_platform": "linux", "platform_machine": "x86_64"},
    "aarch64-manylinux_2_28": {"sys_platform": "linux", "platform_machine": "aarch64"},
    "aarch64-apple-darwin": {"sys_platform": "darwin", "platform_machine": "arm64"},
    "x86_64-apple-darwin": {"sys_platform": "darwin", "platform_machine": "x86_64"},
    "x86_64-pc-windows-msvc": {"sys_platform": "win32", "platform_machine": "AMD64"},
}
CELLS = [(platform, python) for platform in PLATFORMS for python in PYTHONS]
UNREACHED = re.compile(
    r"failed to fetch|error sending request|dns error|could not connect|timed out", re.IGNORECASE
)


def pins(name: str) -> dict[str, tuple[Requirement, set[str]]]:
    """The pins of a lock, each with its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(
        r"^(?=[A-Za-z0-9])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE), flags=re.MULTILINE
    )[1:]
    return {
        (line := block.split(" \\\n")[0].strip()): (
            Requirement(line),
            set(re.findall(r"--hash=sha256:(\w{64})", block)),
        )
        for block in blocks
    }


def wanted() -> dict[str, list[Requirement]]:
    """What pyproject.toml names, by extra or group; '' what every command needs."""
    groups = {"": PROJECT["project"]["dependencies"], **PROJECT["project"]["optional-dependencies"]}
    groups |= {
        name: [r for r in listed if isinstance(r, str)]
        for name, listed in PROJECT["dependency-groups"].items()
    }
    return {name: [Requirement(r) for r in listed] for name, listed in groups.items()}


def names(lock: str) -> set[str]:
    return {canonicalize_name(requirement.name) for requirement, _ in pins(lock).values()}


def test_the_lock_of_the_page_script_has_hashes_and_no_addresses() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    packages = {name: each for name, each in json.loads(text)["packages"].items() if name}
    assert packages
    assert {name for name, each in packages.items() if "integrity" not in each} == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_addresses(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()
    assert {
        line for line, (_, hashes) in pins(lock).items() if not hashes or "==" not in line
    } == set()


def test_a_lock_pins_what_the_project_names() -> None:
    held = {
        RUN: [""],
        DEVELOP: ["", "reports", "shipments", "columns", "pandas", "neo4j-rust", "build", "dev"],
        BUILD: ["build"],
        DOCS: ["docs"],
        BENCH: ["", "fast", "bench"],
        NODE: ["node"],
    }
    # Spark comes as source alone, and a lock has wheels only.
    assert {name for listed in held.values() for name in listed} | {"spark"} == set(wanted())
    for lock, groups in held.items():
        found = [requirement for requirement, _ in pins(lock).values()]
        for asked in (requirement for group in groups for requirement in wanted()[group]):
            versions = [
                next(iter(r.specifier)).version for r in found
                if canonicalize_name(r.name) == canonicalize_name(asked.name)
            ]  # fmt: skip
            assert versions != [], (lock, str(asked))
            assert [v for v in versions if v not in asked.specifier] == [], (lock, str(asked))


def test_the_locks_agree_and_what_runs_holds_no_tool_of_development() -> None:
    everything = {**pins(DEVELOP), **pins(DOCS), **pins(BENCH)}
    versions: dict[str, set[str]] = {}
    for line in (line for lock in LOCKS for line in pins(lock)):
        versions.setdefault(line.partition("==")[0], set()).add(line.partition(" ;")[0])
    split = {name for name, found in versions.items() if len(found) > 1}
    markers = {str(r.marker) for r, _ in everything.values() if r.name in split}
    assert markers <= {'python_full_version < "3.12"', 'python_full_version >= "3.12"'}
    others = {
        canonicalize_name(r.name) for name, listed in wanted().items() if name for r in listed
    }
    assert names(RUN) & others == {"pexpect"}  # which IPython needs, and pyvis needs IPython
    assert names(RUN) | names(BUILD) <= names(DEVELOP)


def test_each_lock_can_be_installed_by_its_name() -> None:
    script = installer()
    assert set(script.LOCKS.values()) == set(LOCKS) - {BUILD}  # the installer itself
    assert set(script.ABOUT) == set(script.LOCKS)


def test_the_build_backend_is_the_pinned_one() -> None:
    assert set(PROJECT["build-system"]["requires"]) <= set(PROJECT["dependency-groups"]["build"])


def test_one_package_alone_is_left_out_of_a_platform() -> None:
    """numba, on Intel Macs: its compiler has no wheel for them. docs/install.md says so."""
    left_out = {name: [str(r) for r in listed if r.marker] for name, listed in wanted().items()}
    assert {name: listed for name, listed in left_out.items() if listed} == {
        "fast": ['numba>=0.60; sys_platform != "darwin" or platform_machine != "x86_64"']
    }


def installer() -> Any:
    """The script that `make` installs with."""
    spec = importlib.util.spec_from_file_location("install", ROOT / ".ci" / "install.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@cache
def index() -> dict[str, str]:
    """What is set for pip on this machine, as uv takes it."""
    found: dict[str, str] = installer().settings(Path(sys.prefix))
    return found


def reached(locks: tuple[str, ...], platform: str, python: str) -> str:
    """Resolve locks for a platform with wheels only; return them as a file of PEP 751."""
    words = (
        *("pip", "compile", "--quiet", "--no-deps", "--only-binary", ":all:"),
        *("--format", "pylock.toml"),
        *("--python-platform", platform, "--python-version", python),
    )
    command = [str(Path(sys.executable).with_name("uv")), *words, *locks]
    environment = {**os.environ, **index()}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    if done.returncode and UNREACHED.search(done.stderr):
        message = (
            "the package index was not reached: that every pinned package has a wheel "
            "was not checked"
        )
        if os.environ.get("CI"):
            pytest.fail(f"{message}\n{done.stderr}")
        pytest.skip(message)
    assert done.returncode == 0, f"{platform}, Python {python}: {done.stderr}"
    return done.stdout


def cell(platform: str, python: str) -> tuple[set[str], set[str], set[str]]:
    """The pins of a cell, the packages resolved, and the pins whose wheel has no hash here."""
    environment = {
        "python_version": python, "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython", **PLATFORMS[platform],
    }  # fmt: skip
    here = {
        f"{canonicalize_name(r.name)}=={next(iter(r.specifier)).version}": hashes
        for r, hashes in {**pins(NODE), **pins(BENCH), **pins(DOCS), **pins(DEVELOP)}.values()
        if r.marker is None or r.marker.evaluate(environment)
    }
    taken = {
        f"{p['name']}=={p['version']}": {w["hashes"]["sha256"] for w in p.get("wheels", [])}
        for p in tomllib.loads(reached((DEVELOP, DOCS, BENCH, NODE), platform, python))["packages"]
    }
    return (
        set(here),
        set(taken),
        {pin for pin, hashes in here.items() if not hashes & taken.get(pin, set())},
    )


@pytest.mark.slow
def test_every_pinned_package_has_a_wheel_for_every_python_and_platform() -> None:
    cell(*CELLS[0])  # alone, so that the answers of the index are kept for the others
    with ThreadPoolExecutor(4) as several:
        found = dict(zip(CELLS, several.map(lambda c: cell(*c), CELLS), strict=True))
    assert {key: here ^ taken for key, (here, taken, _) in found.items() if here != taken} == {}
    assert {key: unhashed for key, (_, _, unhashed) in found.items() if unhashed} == {}
    assert len(found) == 20


def test_a_package_without_a_wheel_is_seen(tmp_path: Path) -> None:
    lock = tmp_path / "spoilt.lock"
    lock.write_text("pyicu==2.17\n")
    with pytest.raises(AssertionError, match="no usable wheels"):
        reached((str(lock),), "x86_64-manylinux_2_28", "3.11")


def test_settings_of_pip_reach_uv_and_a_variable_of_uv_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [
        n
        for n in os.environ
        if n.startswith(("PIP_", "UV_")) or n in ("SSL_CERT_FILE", "HTTPS_PROXY")
    ]:
        monkeypatch.delenv(name)
    file = tmp_path / "pip.conf"
    file.write_text(
        "[global]\nindex-url = https://index.example/simple\ncert = /c.pem\n"
        "[install]\nno-deps = true\n"
    )
    monkeypatch.setenv("PIP_CONFIG_FILE", str(file))
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "https://a.example https://b.example")
    monkeypatch.setenv("UV_HTTP_TIMEOUT", "7")
    monkeypatch.setenv("PIP_TIMEOUT", "99")
    read = installer().settings(Path(sys.prefix))
    assert {
        name: read.get(name)
        for name in ("UV_DEFAULT_INDEX", "UV_INDEX", "SSL_CERT_FILE", "UV_HTTP_TIMEOUT")
    } == {
        "UV_DEFAULT_INDEX": "https://index.example/simple",
        "UV_INDEX": "https://a.example https://b.example",
        "SSL_CERT_FILE": "/c.pem",
        "UV_HTTP_TIMEOUT": None,
    }


def test_the_environment_of_the_demo_loses_what_nothing_reads_and_no_more(tmp_path: Path) -> None:
    packages = tmp_path / "lib" / "python3.99" / "site-packages"
    keep = (
        "numpy/core.py",
        "numpy/testing/__init__.py",
        "tests/__init__.py",
        "pip/__init__.py",
        "numpy/include/a.h",
    )
    lose = (
        "numpy/tests/test_a.py",
        "scipy/sparse/linalg/tests/data.npz",
        "pyarrow/include/arrow.h",
        "numpy/__pycache__/core.pyc",
        "setuptools/__init__.py",
        "setuptools-65.dist-info/RECORD",
    )
    for name in (*keep, *lose):
        (packages / name).parent.mkdir(parents=True, exist_ok=True)
        (packages / name).write_text("")
    installer().slim(tmp_path)
    assert {str(p.relative_to(packages)) for p in packages.rglob("*") if p.is_file()} == set(keep)
