"""Names, titles and paths with commands of a terminal: none reaches the screen, whatever prints."""

from __future__ import annotations

import io
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_case import small_case

from entrepot.cli.streams import ShownText
from entrepot.graph.plain_text import ODD

ROOT = Path(__file__).resolve().parents[2]
STEERS = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202eX\u061c"
FORGED = f"a{STEERS}\nentrepot: all is well\r"
COMMANDS = (
    ("find", "Vega"),
    ("find", STEERS),
    ("explain", "Vega", "--json"),
    ("explain", FORGED),
    ("queries",),
    ("queries", "--json"),
    ("query", f"q{STEERS}"),
    ("query", "q", "-o", f"{FORGED}.csv"),
    ("sources", "--json"),
    ("view", "--around", "Vega", "-o", f"{FORGED}.html"),
    ("screen", f"{FORGED}.csv"),
    ("load", "table", f"{FORGED}.csv"),
    ("load", "table", f"{FORGED}.csv", "--suggest"),
    ("doctor",),
    ("build",),
    ("verify",),
    ("notes",),
    ("routes", "Vega", "Kupol", "--as-of", FORGED),
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a case and files of such names, and such texts in them."""
    folder = tmp_path_factory.mktemp("shown")
    parties = (("v", "Company", f"Vega LLC {STEERS}", "ru"), ("k", "Company", "Kupol", ""))
    case = small_case(folder / FORGED, {"a": (parties, (("a:v", "SUPPLIES", "a:k", "2023", ""),))})
    (folder / f"{FORGED}.csv").write_text(f"name,country{STEERS}\nVega{STEERS},ru\n", "utf-8")
    (case.path / "queries").mkdir()
    text = f"// title: T{STEERS}\nMATCH (n:Company) RETURN n.name AS name ORDER BY name\n"
    for name in ("q", f"q{STEERS}"):
        (case.path / "queries" / f"{name}.cypher").write_text(text, "utf-8")
    return folder


def test_no_command_prints_what_steers_a_terminal_or_forges_a_line(place: Path) -> None:
    odd: dict[tuple[str, ...], list[str]] = {}
    for words in COMMANDS:
        done = subprocess.run(
            [sys.executable, "-m", "entrepot", *words, "--case", str(place / FORGED)],
            cwd=place,
            capture_output=True,
            env={"PYTHONPATH": str(ROOT / ".ci" / "types"), "ENTREPOT_CONFIG": str(place / "own")},
            check=False,
        )
        printed = (done.stdout + done.stderr).decode()
        forged = re.findall("^entrepot: all is well", done.stderr.decode(), re.MULTILINE)
        found = ODD.findall(printed) + re.findall("\r", printed) + forged
        if found or not printed or "Traceback" in printed:
            odd[words] = found
    assert odd == {}


@given(st.text(), st.booleans())
def test_a_stream_shows_nothing_odd_and_all_else_as_it_is(text: str, may_go_back: bool) -> None:
    out = io.BytesIO()
    stream = ShownText(out, "utf-8", newline="")
    stream.may_go_back = may_go_back
    stream.write(text)
    stream.flush()
    shown = out.getvalue().decode()
    assert ODD.findall(shown) == []
    kept = "".join(char for char in text if not ODD.match(char))
    assert re.sub(r"\\u[0-9a-f]{4}", "", shown) == kept or "\\u" in text or "\r" in text


def test_a_name_that_bash_completes_runs_nothing(tmp_path: Path) -> None:
    name = "Vega & `touch ran`;$(touch ran) 'LLC' *"
    small_case(tmp_path / "case", {"a": ((("v", "Company", name, "ru"),), ())})
    program = f"{shlex.quote(sys.executable)} -m entrepot"
    script = f"""
        complete() {{
            local IFS=$'\\n'
            env COMP_WORDS="entrepot explain $1" COMP_CWORD=2 \\
                _ENTREPOT_COMPLETE=complete_bash {program}
        }}
        for typed in Veg 'Vega\\ \\&'; do
            eval "printf '%s\\n' $(complete "$typed")"
        done
    """
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(ROOT / ".ci" / "types"), "PATH": os.environ["PATH"]},
        check=False,
    )
    assert (done.stdout, done.stderr) == (f"{name}\n{name}\n", "")
    assert not (tmp_path / "ran").exists()


def test_a_sign_beyond_four_digits_is_shown_as_json_has_it() -> None:
    # arrange
    raw = io.BytesIO()
    shown = ShownText(raw, "utf-8")
    # act
    shown.write("\U000e0041")
    shown.flush()
    # assert
    assert raw.getvalue() == json.dumps("\U000e0041")[1:-1].encode()
