"""Files of decisions on a case: taken whole or not at all, taken back whole; doubtful joins."""

from __future__ import annotations

import json
import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from command import run, validate
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small_case import decisions, small_case

from entrepot.casework.case import Case
from entrepot.graph.identity import Identities

INN = "ru-inn:7707083893"
OTHER = "ru-inn:1831083343"
PARTIES = [
    ("volga", "Company", "Volga Timber Works", "ru"),
    ("volga2", "Company", "Volga Timber Works", "ru"),
    ("ural", "Company", "Ural Optics Plant", "ru", INN),
    ("ural2", "Company", "Ural Optics Plant", "ru", OTHER),
    ("delta", "Company", "Delta Trade House", "tr"),
    ("petrov", "Person", "Ivan Ivanovich Petrov", "ru"),
    ("star", "Vessel", "Baltic Star", "pa", "imo:9074729"),
    ("star2", "Vessel", "Baltic Star", "pa", "imo:9179842"),
]
CLAIMS = [
    ("alpha:delta", "SUPPLIES", "alpha:volga", "2023-01-01", "2023-06-30"),
    ("alpha:volga2", "SUPPLIES", "alpha:ural", "2023-02-01", "2023-12-31"),
    ("alpha:volga", "SUPPLIES", "alpha:ural", "2023-02-01", "2023-12-31"),
    ("alpha:ural2", "INCORPORATED", "", "2024-02-01", "2024-02-01"),
]


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return small_case(tmp_path / "case", {"alpha": (PARTIES, CLAIMS)})


def written(folder: Path, text: str, name: str = "reviewed.toml") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def outputs(case: Case) -> dict[str, str]:
    """Return what a case answers, and the digest of all that it rests on."""
    again, words = Case.open(str(case.path)), ("--case", str(case.path), "--json")
    answers = {"digest": again.digest}
    for question in (
        ("routes", "Delta Trade House", "ru-inn-7707083893"),
        ("explain", "alpha:volga"),
        ("rank", "degree"),
        ("doctor", "--quick"),
    ):
        answers[question[0]] = run(*question, *words).stdout
    folder = case.path.parent / "exported"
    done = run("export", "json", "-o", str(folder), "--case", str(case.path))
    assert done.returncode == 0, done.stderr
    for path in sorted(folder.rglob("*")):
        answers[path.name] = path.read_text(encoding="utf-8")
    shutil.rmtree(folder)
    return answers


def on_disk(case: Case) -> dict[str, bytes]:
    """Return what people decided, as it stands in the folder of a case."""
    files = [case.path / "decisions.toml", *sorted((case.path / "decision-files").glob("*"))]
    return {path.name: path.read_bytes() for path in files if path.is_file()}


def apply(case: Case, path: str) -> dict[str, object]:
    done = run("resolve", "--apply", path, "--case", str(case.path), "--json")
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    validate(answer)
    return dict(answer)


UNDO = ("--by", "Ada", "--why", "wrong register")


def test_a_file_is_taken_once_and_taken_back_as_a_whole(case: Case, tmp_path: Path) -> None:
    before = outputs(case)
    path = written(
        tmp_path,
        decisions(("alpha:volga", "alpha:volga2", "same"), ("alpha:ural", "alpha:ural2", "unsure")),
    )

    taken = apply(case, path)
    assert (taken["act"], taken["already"], taken["verdicts"]) == (
        "taken",
        False,
        {"same": 1, "unsure": 1},
    )
    ids = Case.open(str(case.path)).identities
    assert ids.uid("alpha:volga2") == "alpha:volga"
    assert ids.unsure == {frozenset(("ru-inn-1831083343", "ru-inn-7707083893"))}
    changed, stored = outputs(case), on_disk(case)
    assert changed["routes"] != before["routes"]

    # A second time, and under another name, changes nothing.
    for again in (path, str(shutil.copy(path, tmp_path / "other-name.toml"))):
        assert apply(case, again)["already"] is True
        assert (outputs(case), on_disk(case)) == (changed, stored)

    words = ("--case", str(case.path), "--json")
    assert run("resolve", "--undo", "reviewed.toml", *words).returncode == 2  # nobody's decision
    done = run("resolve", "--undo", "reviewed.toml", *UNDO, *words)
    assert done.returncode == 0, done.stderr
    validate(json.loads(done.stdout))
    assert outputs(case) == before
    assert run("resolve", "--undo", "reviewed.toml", *UNDO, *words).returncode == 2
    # It can be taken anew, and be named by its digest.
    assert apply(case, path)["already"] is False
    assert outputs(case) == changed
    digest = str(json.loads(done.stdout)["file"]["sha256"])
    assert run("resolve", "--undo", digest[:8], *UNDO, *words).returncode == 0
    assert outputs(case) == before


def test_one_bad_line_changes_nothing(case: Case, tmp_path: Path) -> None:
    before = on_disk(case)
    good = ("alpha:volga", "alpha:volga2", "same")
    for text, line in (
        (decisions(good, ("alpha:volga", "no:where", "same")), 9),
        (decisions(good, ("alpha:delta", "alpha:ural", "perhaps")), 12),
        (decisions(good, ("alpha:volga2", "alpha:volga", "not_same")), 9),
    ):
        path = written(tmp_path, text)
        done = run("resolve", "--apply", path, "--case", str(case.path))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"entrepot: {path} line {line}")
        assert len(done.stderr.splitlines()) == 1
        assert on_disk(case) == before


def test_a_file_against_what_was_decided_is_refused(case: Case, tmp_path: Path) -> None:
    """Same in one file, not_same in another: the second is refused, whichever comes first."""
    same = written(tmp_path, decisions(("alpha:volga", "alpha:volga2", "same")), "same.toml")
    apart = written(tmp_path, decisions(("alpha:volga2", "alpha:volga", "not_same")), "apart.toml")
    words = ("--case", str(case.path))
    for first, second in ((same, apart), (apart, same)):
        apply(case, first)
        stored = on_disk(case)
        done = run("resolve", "--apply", second, *words)
        assert done.returncode == 2
        assert f"{Path(first).name} (" in done.stderr
        assert "line 1 has" in done.stderr
        assert on_disk(case) == stored
        assert run("resolve", "--undo", first, *UNDO, *words).returncode == 0
    # So is a file against a decision about the pair by itself.
    pair = ("alpha:volga", "alpha:volga2")
    assert run("resolve", *pair, "--as", "not_same", *UNDO, *words).returncode == 0
    assert "decisions.toml decision 1" in run("resolve", "--apply", same, *words).stderr
    # Once that was taken back, it is taken; and a later decision about the pair stands above it.
    assert run("resolve", *pair, "--as", "undo", *UNDO, *words).returncode == 0
    apply(case, same)
    assert Case.open(str(case.path)).identities.uid(pair[1]) == pair[0]
    assert run("resolve", *pair, "--as", "not_same", *UNDO, *words).returncode == 0
    assert Case.open(str(case.path)).identities.uid(pair[1]) == pair[1]


def test_a_copy_that_was_changed_is_refused(case: Case, tmp_path: Path) -> None:
    apply(case, written(tmp_path, decisions(("alpha:volga", "alpha:volga2", "same"))))
    (copy,) = (case.path / "decision-files").iterdir()
    copy.write_text(decisions(("alpha:volga", "alpha:delta", "same")), encoding="utf-8")
    done = run("find", "Volga", "--case", str(case.path))
    assert done.returncode == 2
    assert "reviewed.toml as it was taken" in done.stderr


def test_a_file_goes_on_where_a_list_no_longer_has_a_party(case: Case, tmp_path: Path) -> None:
    text = decisions(("alpha:volga", "alpha:volga2", "same"), ("alpha:delta", "alpha:ural", "same"))
    apply(case, written(tmp_path, text))
    rows = case.path / "sources" / "alpha" / "rows.json"
    left = {"parties": PARTIES[:4], "claims": CLAIMS[1:3]}
    rows.write_text(json.dumps(left), encoding="utf-8")
    done = run("build", "--case", str(case.path))
    assert done.returncode == 0, done.stderr
    assert Case.open(str(case.path)).identities.uid("alpha:volga2") == "alpha:volga"
    told = run("doctor", "--quick", "--case", str(case.path)).stdout
    assert "1 of its decisions name a party that is not on file" in " ".join(told.split())


def doubts(case: Case) -> list[dict[str, str]]:
    answer = json.loads(run("doctor", "--quick", "--case", str(case.path), "--json").stdout)
    validate(answer)
    return [item for item in answer["checks"] if item["warning"]]


def test_the_doctor_finds_wrong_joins_and_what_joined_them(case: Case, tmp_path: Path) -> None:
    assert doubts(case) == []
    path = written(
        tmp_path,
        decisions(
            ("alpha:volga", "alpha:petrov", "same"),
            ("alpha:ural", "alpha:ural2", "same"),
            ("alpha:star", "alpha:star2", "same"),
        ),
    )
    taken = apply(case, path)
    found = doubts(case)
    assert taken["doubts"] == found
    assert [(item["what"], item["found"].split(" and ")[0]) for item in found] == [
        ("Baltic Star (imo-9074729)", "has two numbers of one register: IMO ship number 9074729"),
        (
            "Ural Optics Plant (ru-inn-1831083343)",
            "has two numbers of one register: Russian taxpayer number (INN) 1831083343",
        ),
        ("Ivan Ivanovich Petrov (alpha:petrov)", "a decision joins Person Ivan Ivanovich Petrov"),
        (
            "Ural Optics Plant (ru-inn-1831083343)",
            "moved goods before it was founded: founded 2024-02-01 (alpha:c3)",
        ),
    ]
    ship = found[0]
    assert "and IMO ship number 9179842" in ship["found"]
    assert "the decision of Ada, 2026-01-31, on alpha:star and alpha:star2" in ship["found"]
    digest = str(taken["file"]["sha256"])[:12]  # type: ignore[index]
    assert ship["repair"] == (
        "entrepot resolve alpha:star alpha:star2 --as undo --by NAME --why REASON, or the whole "
        f"file: entrepot resolve --undo {digest} --by NAME --why REASON"
    )
    # What is printed takes it back.
    done = run("resolve", "--undo", digest, *UNDO, "--case", str(case.path))
    assert done.returncode == 0, done.stderr
    assert doubts(case) == []


def test_the_doctor_finds_a_firm_founded_after_its_shipment(tmp_path: Path) -> None:
    parties = [
        ("old", "Company", "Volga Timber Works", "ru"),
        ("new", "Company", "Volga Timber Works", "ru"),
        ("buyer", "Company", "Ural Optics Plant", "ru"),
    ]
    claims = [
        ("alpha:old", "SUPPLIES", "alpha:buyer", "2023-01-01", "2023-06-30"),
        ("alpha:new", "INCORPORATED", "", "2024-02-01", "2024-02-01"),
        ("alpha:new", "SUPPLIES", "alpha:buyer", "2023-12-01", ""),
    ]
    case = small_case(tmp_path / "case", {"alpha": (parties, claims)})
    # A delivery that goes on may have begun before without contradiction.
    assert doubts(case) == []
    words = ("resolve", "alpha:old", "alpha:new", "--as", "same", *UNDO, "--case", str(case.path))
    assert run(*words).returncode == 0
    (doubt,) = doubts(case)
    assert (
        "founded 2024-02-01 (alpha:c1) and goods moved by 2023-06-30 (alpha:c0)" in doubt["found"]
    )
    line = "entrepot resolve alpha:old alpha:new --as undo --by NAME --why REASON"
    assert doubt["repair"] == line


def test_a_number_that_joins_wrongly_is_named_and_can_be_kept_apart(tmp_path: Path) -> None:
    """One INN on two rows, of which each has another OGRN; a decision keeps the two apart."""
    parties = [
        ("one", "Company", "Ural Optics Plant", "ru", INN, "ru-ogrn:1027700132195"),
        ("two", "Company", "Ural Optics Plant", "ru", INN, "ru-ogrn:1023601546506"),
        ("both", "Company", "Vega", "ru", OTHER, "ru-ogrn:1027700132195"),
    ]
    case = small_case(tmp_path / "case", {"alpha": (parties[:2], [])})
    (doubt,) = doubts(case)
    assert "the Russian taxpayer number (INN) 7707083893, which" in doubt["found"]
    command = doubt["repair"].removeprefix("entrepot ").split(" --by")[0].split()
    assert command[0] == "resolve"
    assert run(*command, *UNDO, "--case", str(case.path)).returncode == 0
    assert doubts(case) == []
    ids = Case.open(str(case.path)).identities
    assert ids.uid("alpha:one") != ids.uid("alpha:two")
    # Of two numbers in one entry, none is known to be the party's, so that none joins.
    alone = [("one", "Company", "Ural Optics Plant", "ru", INN, OTHER)]
    assert doubts(small_case(tmp_path / "single", {"alpha": (alone, [])})) == []


def test_a_group_is_written_reviewed_and_taken(case: Case, tmp_path: Path) -> None:
    words = ("--case", str(case.path))
    overview = json.loads(run("resolve", *words, "--json").stdout)
    validate(overview)
    assert {group["group"]: group["pairs"] for group in overview["groups"]} == {
        "name-country-kind": 1
    }
    (group,) = overview["groups"]
    assert group["effect"] == {
        "parties": 2,
        "parties_after": 1,
        "claims": 3,
        "relations": 3,
        "relations_after": 2,
        "within": 0,
        "numbers": 1,
        "routes": 0,
    }
    path = str(tmp_path / "group.toml")
    done = run("resolve", "--group", "name-country-kind", "-o", path, *words, "--json")
    assert done.returncode == 0, done.stderr
    validate(json.loads(done.stdout))
    # Nobody has decided it yet.
    refused = run("resolve", "--apply", path, *words)
    assert refused.returncode == 2
    assert "by: found 'no value'; expected who decided it" in refused.stderr
    named = ("--by", "Ada Example")
    assert run("resolve", "--group", "name-country-kind", "-o", path, *named, *words).stdout
    text = Path(path).read_text(encoding="utf-8")
    assert "# If all were the same: 2 entities would be 1; 3 claims joined" in text
    assert 'why = "both are called “volga timber works”; both RU"' in text
    answer = apply(case, path)
    assert answer["verdicts"] == {"same": 1}
    assert run("resolve", *words, "--json").returncode == 1  # nothing is left to decide
    shown = run("resolve", "--undo", path, *UNDO, *words)
    assert shown.returncode == 0
    assert shown.stdout.startswith("Taken back: group.toml (")


def test_two_parties_that_share_a_number_and_are_kept_apart(tmp_path: Path) -> None:
    parties = [
        ("one", "Company", "Ural Optics Plant", "ru", INN),
        ("two", "Company", "Ural Optics Plant", "ru", INN),
    ]
    case = small_case(tmp_path / "case", {"alpha": (parties, [])})
    apply(case, written(tmp_path, decisions(("alpha:one", "alpha:two", "not_same"))))
    ids = Case.open(str(case.path)).identities
    assert len(ids.entities) == 2
    # They are neither proposed again nor a contradiction.
    assert run("resolve", "--case", str(case.path)).returncode == 1
    assert doubts(case) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--group", "nosuch"), "is not a group"),
        (("--group", "near"), "no pair among"),
        (("--apply", "x.toml", "--undo", "y.toml"), "only one of them"),
        (("alpha:volga", "--group", "near"), "only one of them"),
        (("-o", "x.toml"), "--group, which names the pairs to write"),
        (("--as", "same"), "two parties before it"),
        (("--group", "near", "--as", "undo"), "one of same, not_same, unsure"),
        (("--undo", "nosuch.toml", *UNDO), "a file in force; this case has none"),
        (("--apply", "nosuch.toml"), "no such file"),
    ],
)
def test_wrong_use_is_one_line(case: Case, words: tuple[str, ...], message: str) -> None:
    done = run("resolve", *words, "--case", str(case.path))
    assert done.returncode == (1 if message == "no pair among" else 2)
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


KEYS = [("one", "two", "three", "four"), ("five", "six", "seven")]
UIDS = [f"{name}:{key}" for name, keys in zip(("alpha", "beta"), KEYS, strict=True) for key in keys]
ROWS = st.tuples(
    st.sampled_from(["Volga Timber Works", "Ural Optics Plant"]),
    st.lists(st.sampled_from([INN, OTHER, "ofac:1"]), max_size=2, unique=True),
)
DRAWN = st.tuples(
    st.sampled_from(UIDS), st.sampled_from(UIDS), st.sampled_from(["same", "not_same", "unsure"])
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(ROWS, min_size=7, max_size=7),
    st.lists(st.lists(DRAWN, min_size=1, max_size=3), min_size=2, max_size=3),
    st.randoms(use_true_random=False),
)
def test_sources_and_files_in_any_order_join_the_same(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[str, list[str]]],
    files: list[list[tuple[str, str, str]]],
    order: random.Random,
) -> None:
    folder = tmp_path_factory.mktemp("orders")
    parties: dict[str, list[tuple[str, ...]]] = {}
    drawn = iter(rows)
    for name, keys in zip(("alpha", "beta"), KEYS, strict=True):
        parties[name] = []
        for key in keys:
            called, numbers = next(drawn)
            parties[name].append((key, "Company", called, "ru", *numbers))
    claims = {
        "alpha": [(UIDS[0], "SUPPLIES", UIDS[1], "2023", "2023")],
        "beta": [(UIDS[4], "SUPPLIES", UIDS[5], "2023", "2023")],
    }
    cases: list[Case] = []
    for number, names in enumerate((("alpha", "beta"), ("beta", "alpha"))):
        sources = {name: (parties[name], claims[name]) for name in names}
        cases.append(small_case(folder / str(number), sources))
    # Files that contradict what was taken are refused, so that only the others are shuffled.
    paths: list[str] = []
    for number, file in enumerate(files):
        path = written(folder, decisions(*file), f"f{number}.toml")
        if run("resolve", "--apply", path, "--case", str(cases[0].path)).returncode == 0:
            paths.append(path)
    order.shuffle(paths)
    for path in paths:
        done = run("resolve", "--apply", path, "--case", str(cases[1].path))
        assert done.returncode == 0, done.stderr
    first, second = (Case.open(str(case.path)) for case in cases)
    assert joined(first.identities) == joined(second.identities)
    assert related(first) == related(second)


def joined(ids: Identities) -> tuple[object, ...]:
    """Return which records are one, and which are kept apart or open.

    Parties are sets of records: of two that share a number, the order of sources says whose it is.
    """
    of_uid = {uid: frozenset(entity.records) for uid, entity in ids.entities.items()}
    pairs = [
        {frozenset(map(of_uid.get, pair)) for pair in each} for each in (ids.apart, ids.unsure)
    ]
    return Counter(of_uid.values()), pairs, ids.clashes


def related(case: Case) -> dict[object, tuple[object, ...]]:
    """Return what each relation rests on, by the records of its ends."""
    entities = case.identities.entities
    found: dict[object, tuple[object, ...]] = {}
    for edge in case.fold().edges.values():
        ends = (frozenset(entities[end].records) for end in (edge.source, edge.target))
        found[(*ends, edge.predicate)] = (edge.support, edge.pieces, edge.claims, edge.level)
    return found
