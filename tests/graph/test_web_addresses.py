"""Addresses of documents: what is stated or follows from a key opens, nothing else does."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.model import Claim, Document
from entrepot.graph.web_addresses import (
    NOTHING,
    AddressRule,
    WebAddress,
    archived,
    opened,
    rules_of,
    safe,
    web_address,
)
from entrepot.loaders.contract import BUNDLED, find_sources

LEX = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri="
HOSTILE = (
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "file:///etc/passwd",
    "//evil.example/x",
    "https://good.example@evil.example/",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/<img>",
    "https://a.example/\u202etxt.exe",
    "https://localhost/x",
    "ftp://a.example/x",
    "\x00https://a.example/",
    "see https://a.example/x",
)


def document(address: str, outlet: str = "An outlet", uid: str = "list:2026") -> Document:
    return Document(uid, "A title", outlet, address=address)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("https://a.example/x?y=1#z", WebAddress("https://a.example/x?y=1#z", "page")),
        ("http://a.example", WebAddress("http://a.example/", "page")),
        ("kyivpost.com/post/38955", WebAddress("https://kyivpost.com/post/38955", "page")),
        ("civil.ge/archives/5 and 6", WebAddress("https://civil.ge/archives/5", "page")),
        ("unn.ua 2025-07-24", WebAddress("https://unn.ua/", "site")),
        ("unn.ua", WebAddress("https://unn.ua/", "site")),
        ("github.com/a/b c.md @ 12", WebAddress("https://github.com/", "site")),
        ("CELEX 02014R0269-20260717", WebAddress(f"{LEX}CELEX:02014R0269-20260717", "page")),
        ("eu/32014R0269.csv:I.PERSONS:7", WebAddress(f"{LEX}CELEX:32014R0269", "page")),
        ("OJ L, 2024/3192, 16.12.2024", WebAddress(f"{LEX}OJ:L_202403192", "page")),
        ("OJ C, 2024/52", WebAddress(f"{LEX}OJ:C_202400052", "page")),
        ("OJ L 78, 17.3.2014, p. 6", WebAddress(f"{LEX}OJ:L:2014:078:TOC", "page")),
        ("", WebAddress("", NOTHING)),
        ("a book", WebAddress("", NOTHING)),
        ("list.md", WebAddress("", NOTHING)),
        ("sdn/first.csv:46768", WebAddress("", NOTHING)),
        ("1.25", WebAddress("", NOTHING)),
    ],
)
def test_an_address_opens_what_it_states_and_no_more(address: str, found: WebAddress) -> None:
    assert opened(document(address)) == found


def test_a_word_that_could_be_a_file_is_a_site_where_it_is_the_outlet() -> None:
    assert opened(document("punct.md", "punct.md")) == WebAddress("https://punct.md/", "site")
    assert opened(document("punct.md", "A ministry")) == WebAddress("", NOTHING)


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_stays_text(address: str) -> None:
    assert opened(document(address)) == WebAddress("", NOTHING)
    assert not safe(address)


@given(st.one_of(st.text(), st.from_regex(r"[a-z]{1,5}[:./ @]{1,3}[a-z./:@<\"' ]{0,12}")))
@example("https://a.example:80/x")
def test_whatever_an_address_is_only_a_plain_link_comes_out(address: str) -> None:
    for made in (opened(document(address)).address, web_address(address)):
        if made:
            parts = urlsplit(made)
            assert parts.scheme in ("http", "https")
            assert parts.hostname
            assert "@" not in parts.netloc
            assert not re.search(r"[\s<>\"]", made)
            assert made.isprintable()


def test_a_rule_leads_from_a_key_to_an_address_and_the_entry_comes_before_the_list() -> None:
    rows: list[dict[str, object]] = [
        {"field": "document", "reads": "list:.+", "address": "https://list.example/all"},
        {"field": "entry", "reads": "list:2026 ([0-9]+)", "address": "https://list.example/e/{1}"},
    ]
    rules = {"list": rules_of(rows, "source.toml")}
    claim = Claim("other:1", "f", "a", "SUPPLIES", document="list:2026", locator="46441")
    assert opened(document(""), claim, rules) == WebAddress("https://list.example/e/46441", "entry")
    assert opened(document(""), None, rules) == WebAddress("https://list.example/all", "list")
    assert opened(document("", uid="else:1"), None, rules) == WebAddress("", NOTHING)


@given(st.text())
@example("../../x")
@example("x/./y")
def test_what_a_rule_puts_into_an_address_cannot_leave_its_place(key: str) -> None:
    made = AddressRule("claim", re.compile("(?s)(.*)"), "https://a.example/e/{1}/z").applied(key)
    if made:
        assert made.startswith("https://a.example/e/")
        assert made.endswith("/z")
        assert not re.search(r"[?#\\\s]", made)
        assert {".", ".."}.isdisjoint(made.split("/"))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"field": "title"}, "one of address, document, entry, claim"),
        ({"reads": "("}, "a regular expression"),
        ({"address": "http://a.example/{1}"}, "an address that begins with https://"),
        ({"address": "javascript:{1}"}, "an address that begins with https://"),
        ({"address": "https://{1}/x"}, "an address that begins with https://"),
        ({"address": "https://a.example/{2}"}, "{1} to {1}, the groups of `reads`"),
        ({"note": "x"}, "field, reads, address"),
    ],
)
def test_a_rule_that_is_none_is_refused_with_its_place(
    change: dict[str, object], message: str
) -> None:
    row: dict[str, object] = {"field": "claim", "reads": "(.)", "address": "https://a.example/{1}"}
    with pytest.raises(BadInput, match=r"source\.toml \[\[opens\]\]") as refused:
        rules_of([{**row, **change}], "source.toml")
    assert message in str(refused.value)


def test_a_web_archive_is_taken_from_what_is_stated_only() -> None:
    kept = "https://web.archive.org/web/20240101000000/https://a.example/x"
    assert archived("a.example/x", f"archived at {kept}.") == kept
    assert archived("https://archive.ph/AbC12") == "https://archive.ph/AbC12"
    assert (
        archived("a.example/x", "archive.org", "https://evil.example/web.archive.org/web/1") == ""
    )


def test_each_document_of_the_bundled_case_opens_or_is_known_not_to(case: Case) -> None:
    reaches: Counter[str] = Counter()
    closed: set[str] = set()
    for each in case.documents.values():
        found = opened(each, None, case.address_rules)
        reaches[found.reach] += 1
        assert safe(found.address) == (found.reach != NOTHING)
        if found.reach == NOTHING:
            closed.add(each.uid)
    assert sum(reaches.values()) == len(case.documents)
    seeds = {f"seeds:seed-00{number}" for number in range(5)}
    assert closed == seeds | {
        "curated-nk:koreajoongangdaily-2024-12-03",
        "curated-nk:koreajoongangdaily-2025-05-29",
        "curated-nk:ofac-sdn-first-seen-2021-08-2024-05-csv-46768-46769-46770-46771-46773-",
        "register:jp-meti-2025-09",
        "register:ofac-first-seen",
    }


def test_claims_of_the_bundled_case_open_entries_of_lists(case: Case) -> None:
    found: dict[str, str] = {}
    for uid in ("curated-garpiya:C-09", "curated-nk:B-20.ibex", "curated-reports:E-84"):
        claim = case.claims[uid]
        found[uid] = opened(case.documents[claim.document], claim, case.address_rules).address
    assert found == {
        "curated-garpiya:C-09": "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=46441",
        "curated-nk:B-20.ibex": "https://sanctionssearch.ofac.treas.gov/Details.aspx?id=46768",
        "curated-reports:E-84": "https://github.com/agorahub/pen0/blob/6195bf24/_collections/"
        "_hkers/2023-10-16-the-orient-express.md",
    }


@pytest.mark.parametrize(
    ("source", "keys", "address"),
    [
        ("ofac-sdn", ("2026", "46441.listing"), "treas.gov/Details.aspx?id=46441"),
        ("ofac-xml", ("2026", "46441.link-3-x"), "treas.gov/Details.aspx?id=46441"),
        ("ofac-consolidated", ("2026", "17526.listing"), "treas.gov/Details.aspx?id=17526"),
        ("opensanctions", ("2026", "NK-22aX.listed"), "opensanctions.org/entities/NK-22aX/"),
        ("un-consolidated", ("2026", "KPe.066.listing"), "/resources/xml/en/consolidated.xml"),
    ],
)
def test_lists_that_are_loaded_open_by_their_own_rule(
    source: str, keys: tuple[str, str], address: str
) -> None:
    rules: dict[str, Any] = {source: find_sources((BUNDLED,))[source].opens}
    claim = Claim(f"{source}:{keys[1]}", "f", "a", "DESIGNATES", document=f"{source}:{keys[0]}")
    found = opened(document("", uid=f"{source}:{keys[0]}"), claim, rules)
    assert found.address.endswith(address)
    assert safe(found.address)
