"""The wheel: what it holds, and that it runs without a checkout, with and without the extras."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTED = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"][
    "only-include"
]
NOT_SHIPPED = {
    ".ci",
    "benchmarks",
    "docs",
    "tests",
}  # folders that hold Python and are no part of the package
CUSTOMS_PACKAGES = ("duckdb", "_duckdb", "adbc_driver_duckdb")
REPORTS = ("typst", "fontTools", "docx", "vl_convert", "pypdf")
PAIR = ("Xiamen Limbach", "IEMZ Kupol")


@pytest.fixture(scope="module")
def tracked() -> list[Path]:
    done = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=ROOT, capture_output=True, text=True
    )
    if done.returncode:
        pytest.skip("not a git checkout: the list of files comes from git")
    return [Path(line) for line in done.stdout.splitlines() if (ROOT / line).is_file()]


@pytest.fixture(scope="module")
def wheel(tracked: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the files that git knows."""
    folder = tmp_path_factory.mktemp("wheel")
    for path in tracked:
        (folder / "source" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / path, folder / "source" / path)
    command = [
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(folder),
    ]
    done = subprocess.run(
        [sys.executable, *command, str(folder / "source")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def bare(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel, its packages and no extras."""
    folder = tmp_path_factory.mktemp("bare")
    venv.EnvBuilder().create(folder / "venv")
    programs = folder / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = str(programs / Path(sys.executable).name)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = Path(
        subprocess.run(
            [python, "-c", ask], capture_output=True, text=True, check=True
        ).stdout.strip()
    )
    shared = folder / "shared"
    shared.mkdir()
    for place in {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}:
        for path in Path(place).iterdir():
            left_out = (*REPORTS, *CUSTOMS_PACKAGES, "pandas", "entrepot")
            if path.suffix != ".pth" and not path.name.startswith(left_out):
                (shared / path.name).symlink_to(path)
    (own / "shared.pth").write_text(str(shared))
    command = [
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        "--no-index",
        str(wheel),
    ]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return programs


def run(bare: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a program of the environment in a folder that is no checkout."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "ENTREPOT"))}
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [str(bare / words[0]), *words[1:]]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def built(bare: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder in which the demonstration was built."""
    folder = tmp_path_factory.mktemp("empty")
    done = run(bare, folder, "entrepot", "demo", "--case", "x")
    assert done.returncode == 0, done.stderr
    assert 'pip install "entrepot[reports]"' in done.stderr
    return folder


def test_the_wheel_holds_every_file_of_the_package_and_no_other(
    wheel: Path, tracked: list[Path]
) -> None:
    wanted = {f"entrepot/{path.as_posix()}" for path in tracked if path.parts[0] in LISTED}
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == wanted
    suffixes = {Path(name).suffix for name in held}
    assert suffixes >= {
        ".py",
        ".toml",
        ".csv",
        ".json",
        ".cypher",
        ".html",
        ".css",
        ".js",
        ".typ",
        ".ftl",
        ".md",
    }


def test_no_module_is_left_out_of_the_list(tracked: list[Path]) -> None:
    modules = {path.parts[0] for path in tracked if path.suffix == ".py"}
    assert modules - set(LISTED) == NOT_SHIPPED
    assert [name for name in LISTED if not (ROOT / name).exists()] == []


def test_the_demonstration_runs_from_the_wheel_in_an_empty_folder(bare: Path, built: Path) -> None:
    where = run(bare, built, "python", "-c", "import entrepot; print(entrepot.__file__)").stdout
    assert Path(where).is_relative_to(bare.parent)
    pages = {path.name for path in (built / "x" / "out").iterdir() if path.suffix == ".html"}
    assert {"garpiya.html", "munitions.html", "garpiya-brief.html"} <= pages
    assert {path.suffix for path in (built / "x" / "out").iterdir()} == {
        ".html",
        ".md",
        ".svg",
        ".txt",
    }
    found = run(bare, built, "entrepot", "find", "IEMZ Kupol", "--case", "x")
    assert found.returncode == 0
    assert "Identifier: ru-inn-1831083343" in found.stdout


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("brief", *PAIR, "-o", "b.pdf"), "a brief as .pdf needs the package typst"),
        (("brief", *PAIR, "-o", "b.docx"), "a brief as .docx needs the package docx"),
        (("brief", "--rebuild", "old.pdf"), "reading a brief as .pdf needs the package pypdf"),
    ],
)
def test_a_missing_extra_is_one_line_with_what_to_install(
    bare: Path, built: Path, words: tuple[str, ...], line: str
) -> None:
    (built / "old.pdf").write_bytes(b"")
    done = run(bare, built, "entrepot", *words, "--case", "x")
    wanted = f'entrepot: {line}, which is not installed: pip install "entrepot[reports]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", wanted)
    assert [path.name for path in built.glob("b.*")] == []


CUSTOMS = """
[table]
dataset = "customs"
files = "rows*"
title = "Customs rows"
publisher = "a test"
published = "2024-12-01"
asserter = "Customs Test Desk"
grade = "C3"
decimal = "."
period = "year"

[consignor]
name = "Sender"

[consignee]
name = "Receiver"

[row]
day = "Date"
hs6 = "HS"
"""


def test_customs_rows_without_duckdb_are_one_line(bare: Path, built: Path) -> None:
    (built / "rows.csv").write_text("Sender,Receiver,Date,HS\n", encoding="utf-8")
    (built / "rows.toml").write_text(CUSTOMS, encoding="utf-8")
    words = ("load", "shipments", "rows.csv", "--mapping", "rows.toml", "--case", "x")
    line = (
        "entrepot: reading customs rows needs the package duckdb, which is not installed: "
        'pip install "entrepot[shipments]"'
    )

    done = run(bare, built, "entrepot", *words)

    assert (done.returncode, done.stderr.strip().splitlines()[-1:]) == (2, [line])


def test_a_data_frame_without_pandas_is_one_line(bare: Path, built: Path) -> None:
    ask = (
        "import entrepot, entrepot.graph.errors as errors\n"
        "try: entrepot.open('x').query('RETURN 1 AS one')\n"
        "except errors.BadInput as fault: print(fault)"
    )
    done = run(bare, built, "python", "-c", ask)
    wanted = (
        "a table as DataFrame needs the package pandas, which is not installed: "
        'pip install "entrepot[pandas]"\n'
    )
    assert (done.stdout, done.stderr) == (wanted, "")


def test_doctor_counts_no_missing_extra_as_a_fault(bare: Path, built: Path) -> None:
    done = run(bare, built, "entrepot", "doctor", "--case", "x")
    assert done.returncode == 0, done.stdout
    assert 'pip install "entrepot[reports]"' in " ".join(done.stdout.split())


def test_two_builds_in_two_folders_are_the_same_byte_for_byte(
    tracked: list[Path], tmp_path: Path
) -> None:
    built: list[dict[str, str]] = []
    for number, name in enumerate(("one", "another/and longer")):
        folder = tmp_path / name
        for path in tracked:
            copy = folder / path
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / path, copy)
            os.utime(copy, (10**9 + number, 10**9 + number))
        command = [sys.executable, "-m", "hatchling", "build", "-d", str(tmp_path / str(number))]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        found = sorted((tmp_path / str(number)).iterdir())
        built.append({p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in found})
    assert [name.rpartition(".")[2] for name in built[0]] == ["whl", "gz"]
    assert built[0] == built[1]
