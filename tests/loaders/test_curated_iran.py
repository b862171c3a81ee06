"""Iran's drones for Russia, Alabuga, sellers of machine tools: counts, words, days, routes."""

from __future__ import annotations

import csv
import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from entrepot.casework.brief_writer import BriefWriter
from entrepot.casework.case import Case
from entrepot.graph.dates import last_day
from entrepot.graph.errors import BadInput
from entrepot.graph.identity import about_loaded, read_decisions
from entrepot.graph.model import Claim, Record, Route
from entrepot.loaders import clean
from entrepot.loaders.context import Context
from entrepot.loaders.contract import find_sources
from entrepot.loaders.curated import ENTITY, entities
from entrepot.loaders.document_text import words_of
from entrepot.loaders.sources import curated_iran
from entrepot.loaders.sources.gur_components.portal_file import COLUMNS, TITLE
from entrepot.viz.answers.verification import verify
from entrepot.viz.reports import markdown

FOLDER = Path(curated_iran.__file__).parent
PAGE = (FOLDER / "README.md").read_text(encoding="utf-8")
LIST_LINES = ("DESIGNATES", "LINKED_TO")
COUNCIL = ("eu-269", "eu-2026-1843", "eu-1529", "eu-267", "eu-765")


@pytest.fixture(scope="session")
def claims(case: Case) -> dict[str, Claim]:
    return {uid: c for uid, c in case.claims.items() if uid.startswith("curated-iran:")}


@pytest.fixture(scope="session")
def lists(documents: Path) -> Path:
    folder = documents / "data" / "eu-more"
    if not folder.is_dir():
        pytest.skip(f"no lists at {folder}: set ENTREPOT_SHARED to a folder with data/")
    return documents


def stated(claims: dict[str, Claim]) -> dict[str, Claim]:
    """Return the claims that are no line of a list."""
    return {uid: c for uid, c in claims.items() if c.predicate not in LIST_LINES}


def named(case: Case, uid: str) -> str:
    ids = case.identities
    return ids.entities[ids.uid(uid)].name if uid else ""


def test_how_many_there_are(claims: dict[str, Claim]) -> None:
    assert Counter(claim.predicate for claim in claims.values()) == {
        "DESIGNATES": 67,
        "LINKED_TO": 34,
        "SUPPLIES": 27,
        "STATES": 35,
        "ASSOCIATED_WITH": 28,
        "MANUFACTURES": 26,
        "OWNS": 21,
        "DIRECTS": 14,
        "COMPONENT_OF": 11,
        "SUBSIDIARY_OF": 10,
        "DESIGNS": 9,
        "USED_BY": 9,
        "OPERATES_AT": 6,
        "TRANSFERS": 5,
        "ACTS_FOR": 4,
        "CONTRACTED": 4,
        "PROVIDES_FOR": 2,
        "USED_FOR": 1,
        "TRANSSHIPS_VIA": 1,
    }
    assert (len(claims), len(stated(claims))) == (314, 213)
    measures = Counter(c.asserter for c in claims.values() if c.predicate == "DESIGNATES")
    assert measures == {"register:eu-council": 48, "register:ofac": 19}


def test_the_page_has_the_counts(claims: dict[str, Claim]) -> None:
    printed = re.findall(r"\| `([a-z-]+:[a-z0-9-]+)` \| ([0-9]+) \|", PAGE)
    assert {document: int(count) for document, count in printed} == Counter(
        claim.document for claim in claims.values()
    )
    assert "Of the 314 claims, 213 say" in PAGE
    assert "67 are measures (48 of the Council, 19 of OFAC), and 34 OFAC's" in PAGE


def test_every_claim_has_its_words_and_they_stand_in_its_entry(
    case: Case, claims: dict[str, Claim], lists: Path
) -> None:
    assert {claim.quote_state for claim in claims.values()} == {"verified"}
    assert max(len(c.quote.replace(" [...] ", " ").split()) for c in claims.values()) <= 40
    answer = verify(case.documents, claims, {}, [lists], words_of)
    assert answer["faults"] == []
    assert answer["counts"]["quotes_found"] == 314


def test_a_word_that_is_not_there_is_found(
    case: Case, claims: dict[str, Claim], lists: Path
) -> None:
    uid = "curated-iran:F-14"
    quote = claims[uid].quote.replace("servomotors", "engines")
    (fault,) = verify(
        case.documents, {uid: replace(claims[uid], quote=quote)}, {}, [lists], words_of
    )["faults"]
    assert uid in fault


def test_a_stated_reason_is_no_finding_and_the_council_one_statement_a_day(
    claims: dict[str, Claim],
) -> None:
    statuses = {(claim.voice, claim.status) for claim in claims.values()}
    assert statuses == {
        ("European Union", "listed"),
        ("US government", "listed"),
        ("Royal United Services Institute (RUSI)", "asserted"),
    }
    council = [claim for claim in claims.values() if claim.voice == "European Union"]
    occasions = ("listing act of that day", "consolidated text of that day")
    for claim in council:
        assert claim.root in {f"eu-council:{claim.known_by}:{occasion}" for occasion in occasions}


def test_what_is_hedged_is_not_said_flatly(claims: dict[str, Claim]) -> None:
    words = re.compile(r"\b(involved|implicated|allegedly|could|claiming|suspected|reportedly)\b")
    flat = {uid for uid, claim in claims.items() if words.search(claim.quote) and not claim.hedge}
    assert flat == set()
    moved = [c for c in claims.values() if c.hedge and c.predicate in ("SUPPLIES", "DESIGNS")]
    assert {claim.grade for claim in moved} == {"B3"}


def test_a_reason_that_mentions_a_later_day_is_known_by_its_text(
    case: Case, claims: dict[str, Claim], lists: Path
) -> None:
    """The rule that the loader of the acts has: the day of the listing, or that of the text."""
    entries: dict[tuple[str, str], tuple[str, str]] = {}
    for key in COUNCIL:
        uid = f"curated-iran:{key}" if key in ("eu-1529", "eu-267", "eu-765") else f"register:{key}"
        document = case.documents[uid]
        with (lists / document.file).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                place = (uid, f"{row['annex']}:{row['recordId']}")
                entries[place] = (row["startDate"], row["reason"])
    late = set()
    for uid, claim in stated(claims).items():
        if claim.voice != "European Union":
            continue
        printed, reason = entries[claim.document, claim.locator]
        day = clean.printed_date(printed)
        assert last_day(claim.known_by) >= day, uid
        if claim.known_by != day:
            assert claim.known_by == case.documents[claim.document].published, uid
            late.add(claim.locator)
        else:
            assert not clean.mentions_after(reason, day), uid
    assert late == {"I.PERSONS:1270", "I.PERSONS:1264", "III.A:7", "IX.I.B:12"}


def test_the_twenty_that_were_read_again_are_the_twenty_drawn(claims: dict[str, Claim]) -> None:
    keys = sorted(uid.partition(":")[2] for uid in stated(claims))
    _, _, part = PAGE.partition("## Twenty claims drawn by seed")
    said = part.partition("against its entry:")[2].partition("All twenty")[0]
    assert set(re.findall(r"F-[0-9]+(?:\.[a-z0-9-]+)*[a-z0-9]?", said)) == set(
        random.Random(24).sample(keys, 20)
    )


def test_no_country_trades_and_no_brand_sells(case: Case, claims: dict[str, Claim]) -> None:
    kinds = {uid: entity.kind for uid, entity in case.identities.entities.items()}
    selling = {
        (kinds[case.identities.uid(c.subject)], c.predicate)
        for c in claims.values()
        if c.predicate in ("SUPPLIES", "TRANSFERS")
    }
    assert selling == {
        ("Company", "SUPPLIES"),
        ("Group", "SUPPLIES"),
        ("Organization", "SUPPLIES"),
        ("Person", "SUPPLIES"),
        ("Country", "TRANSFERS"),
    }
    assert {c.level for c in claims.values() if c.predicate == "TRANSFERS"} == {"state"}
    makers = {"curated-iran:gildemeister", "curated-iran:dmg-mori"}
    assert {c.predicate for c in claims.values() if c.subject in makers} == {"OWNS"}
    assert not [c for c in claims.values() if c.predicate == "BRANDED_BY"]


def test_persons_are_there_by_a_post_or_an_act(case: Case, claims: dict[str, Claim]) -> None:
    kinds = {uid: entity.kind for uid, entity in case.identities.entities.items()}
    relations = Counter(
        c.predicate for c in claims.values() if kinds[case.identities.uid(c.subject)] == "Person"
    )
    assert relations == {
        "DIRECTS": 14,
        "OWNS": 4,
        "STATES": 3,
        "SUPPLIES": 2,
        "ASSOCIATED_WITH": 1,
        "LINKED_TO": 1,
    }


def test_ships_are_known_by_their_numbers_and_no_voyage_is_made_up(
    case: Case, claims: dict[str, Claim]
) -> None:
    """What a carrier took to a whole country is its property, beside no other route to it."""
    moves = ("TRANSPORTS", "CALLED_AT", "VOYAGED_TO", "SHIPPED_TO")
    assert not [c for c in claims.values() if c.predicate in moves]
    owned = {
        (named(case, c.subject), case.identities.uid(c.object))
        for uid, c in claims.items()
        if uid.endswith(".ship")
    }
    assert owned == {
        ("MG-Flot LLC", "imo-8861058"),
        ("VTS Broker LLC", "imo-8846814"),
        ("Arapax LLC", "imo-8943210"),
    }
    over_the_caspian = {named(case, c.subject) for c in claims.values() if "Caspian Sea" in c.text}
    assert over_the_caspian == {"MG-Flot LLC", "VTS Broker LLC", "Arapax LLC"}


def paths(case: Case, routes: Sequence[Route]) -> list[tuple[str, ...]]:
    return [tuple(named(case, uid) for uid in route.nodes) for route in routes]


SSJO = "IRGC Research and Self-Sufficiency Jihad Organization (IRGC SSJO)"
ROUTES = {
    ("curated-iran:ardakani", "register:shahed-series"): (
        ("Hossein Hatefi Ardakani", SSJO, "Shahed series drones (variant not stated)"),
        0.70,
        set(),
    ),
    ("curated-iran:qods-aviation", "ru"): (("Qods Aviation Industries", "Russia"), 0.85, set()),
    ("curated-iran:sahara-thunder", "ru"): (("Sahara Thunder", "Russia"), 0.85, set()),
    ("curated-iran:unimatik", "curated-reports:uralvagonzavod"): (
        ("LLC Unimatik", "AO NPK Uralvagonzavod"),
        0.85,
        set(),
    ),
    ("curated-iran:stan", "curated-iran:tu-160"): (
        ("LLC Stan", "Tupolev PJSC", "Tu-160 strategic missile carrier"),
        0.85,
        {"purpose not stated"},
    ),
}


@pytest.mark.parametrize("ends", sorted(ROUTES), ids=" to ".join)
def test_routes_from_end_to_end(case: Case, ends: tuple[str, str]) -> None:
    nodes, support, flags = ROUTES[ends]
    answer = case.routes(*ends)
    assert paths(case, answer.routes) == [nodes]
    (route,) = answer.routes
    assert route.joint is not None
    assert route.joint.mixed == pytest.approx(support)
    assert {flag.kind for flag in route.flags} == flags


def test_a_part_in_a_weapon_is_no_route_of_its_maker(case: Case) -> None:
    """Mado's engines are in the Shahed-136; to whom it sold them the Council does not name."""
    answer = case.routes("curated-iran:mado", "Shahed-136")
    assert answer.routes == []
    assert case.routes("curated-iran:mado", "curated-iran:geran-2").routes == []


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("curated-iran:kavan", "ru"),
        ("curated-iran:mado", "ru"),
        ("curated-iran:irgc-ssjo", "ru"),
        ("curated-iran:ardakani", "curated-iran:kavan"),
        ("register:sichuan-aee", "register:tsk-vektor"),
        ("curated-makers:izovac", "curated-makers:engineering-group"),
    ],
)
def test_a_step_that_no_source_states_is_no_route(case: Case, source: str, target: str) -> None:
    assert case.routes(source, target, possible=True).routes == []


def test_models_are_those_of_the_crosswalk(tmp_path: Path) -> None:
    table = tmp_path / "components.csv"
    titles = ('UAV "GERAN-2" (Shahed-136) Ы-954', 'UAV "Mohajer-6"', "Gerbera UAV")
    with table.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, restval="")
        writer.writeheader()
        for number, title in enumerate(titles, 1):
            writer.writerow(
                {
                    "component_id": f"gur-{number}",
                    "name_marking": f"Chip {number}",
                    "category": "unknown",
                    "manufacturer": "Texas Instruments",
                    "manufacturer_country": "US",
                    "found_in_drones": '["made-up"]',
                    "sanctions_status": "unknown",
                    "is_dual_use": "False",
                    "replaceable_with": "[]",
                    "price_retail_usd": "",
                    "source_url": f"https://portal.example/en/components/{number}",
                    "last_verified": "2026-06-13",
                    "notes": f"{TITLE}{title}",
                }
            )
    case = Case.create(tmp_path / "case")
    case.build(case.plan("gur-components", [table]))
    case = Case.open(str(case.path))
    ids = case.identities
    for key in ("geran-2", "mohajer-6", "gerbera"):
        assert ids.uid(f"curated-iran:{key}") == ids.uid(f"gur-components:model-{key}")
    assert [named(case, uid) for uid in ids.broader(ids.uid("curated-iran:geran-2"))] == [
        "Shahed-136",
        "Shahed series drones (variant not stated)",
    ]
    written = markdown.write(BriefWriter(case, length="full").dossier("Geran-2"), "dossier")
    told = b"".join(written.values()).decode()
    assert "one of the largest production sites of the Shahed/Geran-2" in told
    assert "Chip 1" in told


def test_decisions_name_what_is_there_and_nothing_else(case: Case) -> None:
    decisions = read_decisions(FOLDER / "decisions.toml")
    own = [r for r in case.records if r.uid.startswith("curated-iran:")]
    known = {record.uid for record in own}
    for decision in decisions:
        assert decision.left in known
        assert decision.right.partition(":")[0] in (
            *("curated-iran", "gur-components", "ofac-sdn", "eu-journal"),
        )
    assert [d.verdict for d in about_loaded(own, decisions)] == ["unsure"]


def test_a_broader_entity_may_stand_in_a_source_that_is_used(tmp_path: Path) -> None:
    source = find_sources()["curated-iran"]
    series = Record("register:series", "Weapon", "A series")
    table = tmp_path / "entities.csv"

    def read(broader: str) -> Context:
        context = Context(source, used={"register": {"series": series}})
        with table.open("w", encoding="utf-8", newline="") as out:
            writer = csv.DictWriter(out, ENTITY, restval="")
            writer.writeheader()
            writer.writerow({"key": "one", "kind": "Weapon", "name": "Variant", "broader": broader})
            writer.writerow({"key": "own", "kind": "Weapon", "name": "A series of our own"})
        entities(context, table)
        return context

    assert read("series").records["one"].broader == "register:series"
    assert read("own").records["one"].broader == "curated-iran:own"
    with pytest.raises(BadInput, match=r"entities\.csv one broader.*'nothing'"):
        read("nothing")
