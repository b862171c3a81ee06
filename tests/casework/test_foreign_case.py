"""A case folder that came from elsewhere: what of it runs, what is followed, what is believed."""

from __future__ import annotations

import json
import os
import re
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from command import run
from small_case import LOADER, small_case

from entrepot.casework.case import Case
from entrepot.graph import user_folder
from entrepot.graph.errors import BadInput, OwnRule
from entrepot.graph.ledger import Ledger
from entrepot.graph.outside_texts import LARGEST
from entrepot.graph.reviews import append
from entrepot.graph.table_digests import pack
from entrepot.graph.user_folder import known_folder
from entrepot.loaders.foreign_code import STANDARD, code_files

PARTIES = [("a", "Company", "Alpha", "cn"), ("b", "Company", "Beta", "ru")]
CLAIMS = [("mine:a", "SUPPLIES", "mine:b", "2024", "")]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Case:
    """A case that this user made, with a loader of its own that leaves a trace where it runs."""
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "ours"))
    case = small_case(tmp_path / "made", {"mine": (PARTIES, CLAIMS)})
    marked(case.path)
    return case


@pytest.fixture
def sent(made: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same case as it reaches somebody else, in an archive."""
    shutil.make_archive(str(tmp_path / "sent"), "zip", made.path)
    with zipfile.ZipFile(tmp_path / "sent.zip") as archive:
        archive.extractall(tmp_path / "sent")
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "theirs"))
    return tmp_path / "sent"


def marked(case: Path) -> None:
    trace = 'Path(__file__).with_name("ran.txt").write_text("x")\n'
    text = LOADER.replace("\n\ndef load", f"\n{trace}\n\ndef load")
    (case / "sources" / "mine" / "loader.py").write_text(text, encoding="utf-8")


def ran(case: Path) -> bool:
    trace = case / "sources" / "mine" / "ran.txt"
    has = trace.is_file()
    trace.unlink(missing_ok=True)
    return has


def test_code_of_others_runs_once_it_is_trusted_and_no_longer_when_it_changes(sent: Path) -> None:
    case = Case.open(str(sent))
    assert [entity.name for entity in case.identities.entities.values()][-2:] == ["Alpha", "Beta"]
    with pytest.raises(BadInput, match=r'entrepot trust .*entrepot\.open\(".*"\)\.trust\(\)'):
        case.build()
    assert not ran(sent)
    assert case.ledger.numbers() == [1]

    case.trust()
    case.build()
    assert ran(sent)

    loader = sent / "sources" / "mine" / "loader.py"
    loader.write_text(loader.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    with pytest.raises(BadInput, match="was not run"):
        Case.open(str(sent)).build()
    assert not ran(sent)


def test_a_case_runs_for_whoever_made_it_and_so_does_its_copy(made: Case, tmp_path: Path) -> None:
    made.build()
    assert ran(made.path)
    shutil.copytree(made.path, tmp_path / "copy")
    Case.open(str(tmp_path / "copy")).build()
    # In the folder that replaces the made one other code has no leave, whatever it says of itself.
    shutil.rmtree(made.path)
    shutil.copytree(tmp_path / "copy", made.path)
    loader = made.path / "sources" / "mine" / "loader.py"
    loader.write_text(loader.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    with pytest.raises(BadInput, match="was not run"):
        Case.open(str(made.path)).build()


@pytest.mark.parametrize(
    ("code", "is_own"),
    [
        (STANDARD, False),
        ("from entrepot.loaders.curated import load\n", False),
        ("from entrepot.loaders.curated import load\nprint()\n", True),
        ("from entrepot.loaders.curated import load as read\n", True),
        ("from .curated import load\n", True),
        ("__import__('os')\nfrom entrepot.loaders.curated import load\n", True),
        ("x = (", True),
    ],
)
def test_only_a_loader_that_names_that_of_tables_runs_no_code_of_its_own(
    tmp_path: Path, code: str, is_own: bool
) -> None:
    (tmp_path / "loader.py").write_text(code, encoding="utf-8")
    (tmp_path / "rows.csv").write_text("a\n", encoding="utf-8")
    (tmp_path / "more.so").write_bytes(b"x")
    names = [path.name for path in code_files(tmp_path)]
    assert names == (["loader.py", "more.so"] if is_own else [])


@pytest.mark.parametrize("place", ["out", "ledger", "sources/mine/rows.json", "queries", ".lock"])
def test_a_link_out_of_a_folder_is_followed_only_where_its_user_wants_it(
    sent: Path, tmp_path: Path, place: str
) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    link = sent / place
    if link.is_dir():
        shutil.rmtree(link)
    link.unlink(missing_ok=True)
    link.symlink_to(other)
    with pytest.raises(BadInput, match=r"a link to .*elsewhere"):
        Case.open(str(sent))
    assert list(other.iterdir()) == []


@pytest.mark.parametrize("place", ["decisions.toml", "queries/x.cypher", "ledger/more"])
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: os.mknod(path, 0o140644)])
def test_what_is_neither_file_nor_folder_is_refused(
    sent: Path, place: str, make: Callable[[Path], None]
) -> None:
    (sent / place).unlink(missing_ok=True)
    (sent / place).parent.mkdir(exist_ok=True)
    make(sent / place)
    for words in (("find", "Alpha"), ("queries",), ("build",)):
        done = run(*words, "--case", str(sent))
        assert (done.returncode, "a pipe, a socket or a device" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("case.toml", ("find", "Alpha")),
        ("decisions.toml", ("find", "Alpha")),
        ("notes.toml", ("notes",)),
        ("loads.toml", ("build",)),
        ("identity.json", ("build",)),
        (".undo.json", ("find", "Alpha")),
        ("queries/x.cypher", ("queries",)),
        ("sources/mine/source.toml", ("build",)),
        ("ledger/state-0001.json", ("find", "Alpha")),
    ],
)
def test_a_file_of_a_case_that_is_far_too_large_is_refused_before_it_is_read(
    sent: Path, name: str, words: tuple[str, ...]
) -> None:
    (sent / name).parent.mkdir(exist_ok=True)
    with (sent / name).open("wb") as file:
        file.truncate(40 << 30)  # of which the disk holds nothing
    done = run(*words, "--case", str(sent))
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert re.search(r"found '40960 MiB'; expected at most (32|512) MiB", done.stderr)


def test_a_file_that_is_full_takes_no_further_entry(tmp_path: Path) -> None:
    path = tmp_path / "decisions.toml"
    path.write_text("#" * (LARGEST - 20) + "\n", encoding="utf-8")
    with pytest.raises(BadInput, match="a file that is full"):
        append(path, "decision", {"left": "x" * 40})
    assert path.stat().st_size == LARGEST - 19


def test_links_of_a_trusted_folder_and_within_any_folder_are_followed(
    sent: Path, tmp_path: Path
) -> None:
    (sent / "out").symlink_to(sent / "index")
    Case.open(str(sent))
    (sent / "more").symlink_to(tmp_path)
    assert run("trust", str(sent), "--yes").returncode == 0
    assert Case.open(str(sent)).fold().edges


def edited(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def strengths(case: Path) -> None:
    (case.parent / "s.toml").write_text('version = "x"\n', encoding="utf-8")
    text = (case / "case.toml").read_text(encoding="utf-8")
    more = '[parameters]\nstrengths = "../s.toml"\n'
    (case / "case.toml").write_text(text + more, encoding="utf-8")


def load(field: str, value: str) -> Callable[[Path], None]:
    def write(case: Path) -> None:
        fields = {"format": "table", "file": "case.toml", "name": "t.csv", "sha256": "0" * 64}
        lines = [f"{name} = {json.dumps(text)}" for name, text in {**fields, field: value}.items()]
        (case / "loads.toml").write_text("\n".join(["[[load]]", *lines]), encoding="utf-8")

    return write


def state(case: Path) -> None:
    edited(case / "ledger" / "state-0001.json", '"mine"', '"../../elsewhere"')


def download(case: Path) -> None:
    more = '[[fetch]]\nname = "../../../x"\naddress = "https://x.example/x"\n'
    source = case / "sources" / "mine" / "source.toml"
    text = source.read_text(encoding="utf-8")
    source.write_text(f'{text}{more}types = ["text/plain"]\nlargest = 9\n', encoding="utf-8")


def undo(name: str) -> Callable[[Path], None]:
    def write(case: Path) -> None:
        log = {"version": 9, "files": {name: "eA=="}}
        (case / ".undo.json").write_text(json.dumps(log), encoding="utf-8")

    return write


@pytest.mark.parametrize(
    "spoil",
    [
        undo("../evil"),
        undo("/tmp/evil-of-a-case"),
        strengths,
        state,
        download,
        load("file", "../s.toml"),
        load("file", "/etc/passwd"),
        load("name", "../../../evil"),
        load("format", "../../x"),
    ],
)
def test_no_path_in_a_case_leads_out_of_it(
    sent: Path, tmp_path: Path, spoil: Callable[[Path], None]
) -> None:
    spoil(sent)
    before = sorted(os.listdir(tmp_path))
    done = run("build", "--case", str(sent)), run("explain", "Alpha", "--case", str(sent))
    refused = [run_.stderr for run_ in done if run_.returncode == 2]
    assert {len(text.splitlines()) for text in refused} == {1}
    assert "expected" in "".join(refused)
    assert set(os.listdir(tmp_path)) - {"theirs"} == set(before)


def test_a_captured_document_is_read_in_its_folder_only(made: Case, tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("Alpha has a secret.", encoding="utf-8")
    (tmp_path / "d.md").write_text("Alpha sells to Beta.", encoding="utf-8")
    where = ("--case", str(made.path))
    words = ("--title", "T", "--outlet", "O", "--published", "2024-01-01")
    done = run("capture", str(tmp_path / "d.md"), *words, *where)
    assert done.returncode == 0, done.stderr
    table = made.path / "sources" / "own" / "documents.csv"
    [file] = (made.path / "captured").iterdir()
    edited(table, file.name, "../../secret.md")
    asked = run("claim", "add", "--set", "document=d", "--set", "quote=?", *where)
    assert "secret." not in asked.stdout + asked.stderr.replace("secret.md", "")
    assert asked.returncode == 2


def forged(case: Path) -> Path:
    """Change a row and all that the folder itself says of its rows but the name of the digest."""
    ledger = Ledger(case / "ledger")
    name = ledger.state().sources["mine"]
    tables = ledger.stored("mine", name)
    tables["records"][0]["name"] = "Innocent Ltd"
    folder = case / "ledger" / "mine" / name
    shutil.rmtree(folder)
    other = ledger.write_tables("mine", tables)
    assert other == pack(tables)[0] != name
    (case / "ledger" / "mine" / other).rename(folder)
    return folder


def test_forged_rows_are_refused_and_a_build_reads_the_source_again(sent: Path) -> None:
    folder = forged(sent)
    done = run("find", "Innocent", "--case", str(sent))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"{folder}: found 'rows of another digest'" in done.stderr
    trusted = run("trust", str(sent), "--yes")
    assert (trusted.returncode, "entrepot build" in trusted.stderr) == (2, True)
    assert known_folder(sent) is None
    assert run("build", "--case", str(sent)).returncode == 0
    assert "Alpha" in run("find", "Alpha", "--case", str(sent)).stdout
    assert run("find", "Innocent", "--case", str(sent)).returncode == 1


def test_what_a_folder_holds_ready_is_made_again(sent: Path) -> None:
    [image] = (sent / "index").glob("state-*.image")
    image.write_bytes(image.read_bytes().replace(b"Alpha", b"Gamma"))
    (sent / "index" / "more").write_text("x", encoding="utf-8")
    case = Case.open(str(sent))
    assert "Gamma" not in {entity.name for entity in case.identities.entities.values()}
    assert not (sent / "index" / "more").exists()


def test_notes_on_folders_that_are_gone_do_not_pile_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "ours"))
    monkeypatch.setattr(user_folder, "MOST", 2)
    for number in range(6):
        Case.create(tmp_path / f"case-{number}")
        if number % 2:
            shutil.rmtree(tmp_path / f"case-{number}")
    Case.create(tmp_path / "last")
    noted = {Path(known.folder).name for known in user_folder.all_folders()}
    assert noted == {"case-0", "case-2", "case-4", "last"}


def test_a_folder_is_checked_once(sent: Path) -> None:
    Case.open(str(sent)).claims.keys()
    marks = {path: path.stat().st_mtime_ns for path in (sent / "index").iterdir()}
    Case.open(str(sent)).claims.keys()
    assert {path: path.stat().st_mtime_ns for path in (sent / "index").iterdir()} == marks


def test_what_a_case_has_of_its_own_is_said_with_every_answer(sent: Path, tmp_path: Path) -> None:
    text = (sent / "case.toml").read_text(encoding="utf-8")
    more = '[parameters]\nstrengths = "s.toml"\n'
    (sent / "case.toml").write_text(text + more, encoding="utf-8")
    shipped = Path(__file__).parents[2] / "graph" / "strengths.toml"
    table = shipped.read_text(encoding="utf-8").replace("2026-11 convention", "theirs")
    (sent / "s.toml").write_text(table, encoding="utf-8")
    (sent / "decisions.toml").write_text(
        '[[decision]]\nleft = "mine:a"\nright = "mine:b"\nverdict = "unsure"\nby = "X"\n'
        'on = "2026-01-31"\nwhy = "y"\n',
        encoding="utf-8",
    )
    with pytest.warns(OwnRule, match=r"table of strengths \(theirs, [0-9a-f]{12}\); 1 decision on"):
        answer = Case.open(str(sent)).explain("Alpha").data()
    assert answer["own"]["identity_decisions"] == 1
    assert "the case has of its own" in run("find", "Alpha", "--case", str(sent)).stderr
    page = tmp_path / "a.html"
    drawn = run("view", "--around", "Alpha", "--case", str(sent), "-o", str(page))
    assert drawn.returncode == 0, drawn.stderr
    assert "own table of strengths (theirs" in page.read_text(encoding="utf-8")
    brief = tmp_path / "a.md"
    run("brief", "--dossier", "Alpha", "--case", str(sent), "--length", "full", "-o", str(brief))
    assert "own table of strengths (theirs" in brief.read_text(encoding="utf-8")


def test_rows_of_a_shipped_source_that_are_others_are_named(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(case.path, tmp_path / "case")
    monkeypatch.setenv("ENTREPOT_CONFIG", str(tmp_path / "theirs"))
    ledger = Ledger(tmp_path / "case" / "ledger")
    state = ledger.state()
    tables = ledger.stored("chpl", state.sources["chpl"])
    tables["claims"][0]["said"] = "something else"
    ledger.write_state({**state.sources, "chpl": ledger.write_tables("chpl", tables)})
    with pytest.warns(OwnRule, match="not as this entrepot ships them: chpl"):
        Case.open(str(tmp_path / "case")).claims.keys()


def test_a_question_of_the_case_in_place_of_a_shipped_one_is_said(sent: Path) -> None:
    (sent / "queries").mkdir()
    text = "MATCH (n:Entity) RETURN n.name AS supplier\n"
    (sent / "queries" / "who-supplies.cypher").write_text(text, encoding="utf-8")
    done = run("query", "who-supplies", "--case", str(sent))
    assert done.returncode == 0, done.stderr
    assert "the case's own question" in done.stderr
