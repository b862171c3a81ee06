"""Downloads from a real server on the loopback address, whole and failing in every way."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.dates import todays_date
from entrepot.graph.errors import BadInput
from entrepot.loaders.contract import find_sources
from entrepot.loaders.downloads import Download
from entrepot.loaders.fetch import FetchFault, fetch, fetch_all

CONTENT = bytes(range(256)) * 4_000
DAY = "Thu, 20 Aug 2026 10:00:00 GMT"


@dataclass
class Plan:
    """What the server does with the requests that come, in order; then it serves the file."""

    faults: list[str] = field(default_factory=list)
    content: bytes = CONTENT
    etag: str = '"one"'
    kind: str = "text/csv"
    asked: list[dict[str, str]] = field(default_factory=list)
    sent: int = 0


class Handler(BaseHTTPRequestHandler):
    plan: Plan

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        plan = self.plan
        plan.asked.append(dict(self.headers))
        fault = plan.faults.pop(0) if plan.faults else ""
        if fault == "500":
            self.send_error(500)
        elif fault == "404":
            self.send_error(404)
        elif fault == "hang up":
            self.connection.close()
        elif fault.startswith("to "):
            self.send_response(302)
            self.send_header("Location", fault[3:])
            self.end_headers()
        elif fault == "zeros":
            self._head(200, 1 << 30)
            self._zeros()
        elif fault == "endless":
            self.send_response(200)
            self.send_header("Content-Type", plan.kind)
            self.end_headers()
            self._zeros()
        else:
            self._file(cut=fault == "cut")

    def _head(self, status: int, length: int) -> None:
        self.send_response(status)
        self.send_header("Content-Type", self.plan.kind)
        self.send_header("Content-Length", str(length))
        if self.plan.etag:
            self.send_header("ETag", self.plan.etag)
        self.send_header("Last-Modified", DAY)
        self.end_headers()

    def _zeros(self) -> None:
        block = b"\0" * (1 << 20)
        try:
            for _ in range(1 << 10):
                self.wfile.write(block)
                self.plan.sent += len(block)
        except OSError:
            return

    def _file(self, cut: bool) -> None:
        plan = self.plan
        if plan.etag and self.headers.get("If-None-Match") == plan.etag:
            self.send_response(304)
            self.end_headers()
            return
        begin = 0
        if self.headers.get("Range") and self.headers.get("If-Range") == plan.etag:
            begin = int(self.headers["Range"].removeprefix("bytes=").rstrip("-"))
        rest = plan.content[begin:]
        plan.sent += len(
            rest
        )  # before the first byte goes out: whoever has read all of it may ask at once
        self._head(206 if begin else 200, len(rest))
        self.wfile.write(rest[: len(rest) // 2] if cut else rest)
        if cut:
            self.connection.close()


@pytest.fixture
def served() -> Iterator[tuple[Plan, str]]:
    plan = Plan()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Mine", (Handler,), {"plan": plan}))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield plan, f"http://127.0.0.1:{server.server_address[1]}/list.csv"
    server.shutdown()
    server.server_close()
    thread.join()


def wanted(address: str, largest: int = 2_000_000) -> Download:
    return Download("list.csv", address, ("text/csv",), largest)


def get(address: str, folder: Path, **options: object) -> object:
    return fetch(wanted(address), folder, pause=0.01, timeout=5.0, **options)  # type: ignore[arg-type]


def test_a_file_comes_whole_with_its_hash_and_day(served: tuple[Plan, str], tmp_path: Path) -> None:
    plan, address = served
    found = fetch(wanted(address), tmp_path)
    assert found.path.read_bytes() == CONTENT
    assert (found.sha256, found.day, found.new) == (
        hashlib.sha256(CONTENT).hexdigest(),
        "2026-08-20",
        True,
    )
    assert sorted(p.name for p in tmp_path.iterdir()) == ["list.csv", "list.csv.json"]
    assert json.loads((tmp_path / "list.csv.json").read_text()) == {
        "address": address,
        "sha256": found.sha256,
        "day": "2026-08-20",
        "fetched": todays_date(),
        "etag": '"one"',
    }
    again = fetch(wanted(address), tmp_path)
    assert (again.new, again.sha256, len(plan.asked)) == (False, found.sha256, 2)
    assert plan.sent == len(CONTENT)  # the second time nothing was sent
    plan.content, plan.etag = b"newer", '"two"'
    assert fetch(wanted(address), tmp_path).path.read_bytes() == b"newer"


@pytest.mark.parametrize(
    "faults", [["cut"], ["cut", "cut"], ["500", "cut", "hang up"], ["hang up"], ["500", "500"]]
)
def test_what_breaks_off_is_taken_up_again(
    served: tuple[Plan, str], tmp_path: Path, faults: list[str]
) -> None:
    plan, address = served
    plan.faults = list(faults)
    told: list[str] = []
    found = fetch(wanted(address), tmp_path, note=told.append, pause=0.01, timeout=5.0)
    assert found.path.read_bytes() == CONTENT
    assert sum("trying again" in line for line in told) == len(faults)
    if faults[0] == "cut":
        assert plan.asked[1]["Range"] == f"bytes={len(CONTENT) // 2}-"


def test_a_file_that_changed_between_is_begun_anew(
    served: tuple[Plan, str], tmp_path: Path
) -> None:
    plan, address = served
    plan.faults = ["cut", "500", "500", "500"]
    with pytest.raises(FetchFault, match="answers 500"):
        get(address, tmp_path)
    assert (tmp_path / "list.csv.part").stat().st_size == len(CONTENT) // 2
    plan.content, plan.etag = CONTENT[::-1], '"two"'
    assert fetch(wanted(address), tmp_path, pause=0.01).path.read_bytes() == CONTENT[::-1]


def test_without_a_tag_nothing_is_patched_together(
    served: tuple[Plan, str], tmp_path: Path
) -> None:
    plan, address = served
    plan.etag, plan.faults = "", ["cut"]
    assert fetch(wanted(address), tmp_path, pause=0.01).path.read_bytes() == CONTENT
    assert "Range" not in plan.asked[1]


@pytest.mark.parametrize(
    ("faults", "right"),
    [
        (["500"] * 9, "answers 500"),
        (["404"], "answers 404"),
        (["cut"] * 9, "what was there before is kept"),
        (
            ["to https://example.org/list.csv"],
            "another host; if you trust it: --allow-host example.org",
        ),
        (["to file:///etc/passwd"], "is not allowed"),
        (["to ftp://127.0.0.1/x"], "expected https"),
        (["zeros"], "expected at most 2,000,000"),
        (["endless"], "expected at most 2,000,000"),
    ],
)
def test_what_does_not_come_is_one_line_and_the_last_copy_stays(
    served: tuple[Plan, str], tmp_path: Path, faults: list[str], right: str
) -> None:
    plan, address = served
    plan.content, plan.etag = b"a,b\n", ""
    before = fetch(wanted(address), tmp_path)
    plan.content, plan.faults, plan.sent = CONTENT, list(faults), 0
    with pytest.raises(FetchFault, match=right) as refused:
        get(address, tmp_path)
    assert "\n" not in str(refused.value)
    assert refused.value.exit_status == 3
    assert before.path.read_bytes() == b"a,b\n"
    if faults[0] in ("zeros", "endless"):
        assert plan.sent < 1 << 28  # ended long before the gigabyte
        assert not (tmp_path / "list.csv.part").exists()


def test_another_type_is_refused(served: tuple[Plan, str], tmp_path: Path) -> None:
    plan, address = served
    plan.kind = "text/html"
    with pytest.raises(FetchFault, match="found the type text/html; expected text/csv"):
        get(address, tmp_path)
    assert list(tmp_path.iterdir()) == []


PAGE = b"\n<!DOCTYPE html><html><body>Please sign in</body></html>"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("list.csv", PAGE, "a page of HTML"),
        ("list.xml", b"\xef\xbb\xbf" + PAGE.lower(), "a page of HTML"),
        ("list.json", PAGE.upper(), "a page of HTML"),
        ("list.xml", b'{"error": "no such list"}', "a text that begins with"),
        ("list.json", b"error: no such list", "a text that begins with"),
        ("list.csv", b" \n", "nothing"),
    ],
)
def test_a_page_in_place_of_a_list_is_refused_whatever_its_type(
    served: tuple[Plan, str], tmp_path: Path, name: str, content: bytes, found: str
) -> None:
    plan, address = served
    asked = Download(name, address, ("text/csv",), 2_000_000)
    plan.content, plan.etag = b"<list/>" if name.endswith("xml") else b"[1]", '"good"'
    before = fetch(asked, tmp_path).path.read_bytes()
    plan.content, plan.etag = content, '"page"'
    with pytest.raises(FetchFault, match=f"found {found}.*; expected the file {name}"):
        fetch(asked, tmp_path)
    assert (tmp_path / name).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, f"{name}.json"])
    # What failed is not taken up again: the next try begins anew and comes whole.
    plan.content, plan.etag = before + b" ", '"better"'
    assert fetch(asked, tmp_path).path.read_bytes() == before + b" "


def test_a_redirect_on_the_same_host_is_followed(served: tuple[Plan, str], tmp_path: Path) -> None:
    plan, address = served
    plan.faults = [f"to {address}?moved", f"to {address}?again"]
    assert fetch(wanted(address), tmp_path).path.read_bytes() == CONTENT
    assert len(plan.asked) == 3


def test_the_day_of_one_edition_stands_before_that_of_the_server(
    served: tuple[Plan, str], tmp_path: Path
) -> None:
    _, address = served
    asked = Download("list.csv", address, ("text/csv",), 2_000_000, "2026-07-17")
    assert fetch(asked, tmp_path).day == "2026-07-17"


def test_plain_http_is_for_the_loopback_address_only(tmp_path: Path) -> None:
    with pytest.raises(FetchFault, match="expected https"):
        get("http://example.org/list.csv", tmp_path)


OFFERED = {
    "eu-fsf": 1,
    "eu-journal": 2,
    "gur-components": 2,
    "hs": 1,
    "ofac-consolidated": 1,
    "ofac-sdn": 4,
    "ofac-xml": 1,
    "opensanctions": 1,
    "swiss-seco": 1,
    "uk-sanctions": 1,
    "un-consolidated": 1,
    "us-csl": 1,
}
NOT_FETCHED = {
    *("chpl", "components", "gazetteer", "jp-meti", "shipments", "table", "trade", "ua-nsdc"),
    "vessel-events",
}


def test_twelve_formats_are_fetched_and_the_others_say_why_not(tmp_path: Path) -> None:
    found = find_sources()
    assert {name: len(s.fetch) for name, s in found.items() if s.fetch} == OFFERED
    assert {name for name, s in found.items() if s.not_fetched} == NOT_FETCHED
    formats = {name for name, s in found.items() if s.files}
    assert formats - OFFERED.keys() - NOT_FETCHED == set()
    case = Case(tmp_path)
    for name in sorted(NOT_FETCHED):
        with pytest.raises(BadInput) as refused:
            case.fetch(name)
        assert found[name].not_fetched in str(refused.value)
        assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", sorted(OFFERED))
def test_every_format_is_fetched_whole_from_a_server(
    served: tuple[Plan, str], tmp_path: Path, name: str
) -> None:
    plan, address = served
    source = find_sources()[name]
    mirror = address.removesuffix("/list.csv")
    case = Case.create(tmp_path / "case")
    folder = case.path / "fetched" / name
    for file in source.fetch:
        plan.kind = file.types[0]
        plan.content, plan.etag = (b"<list/>" if file.name.lower().endswith("xml") else b"a,b"), ""
        found = fetch_all([file], folder, mirror, (), lambda line: None, 0.01)
        assert found[0].path.read_bytes() == plan.content
        assert found[0].day == (file.day or "2026-08-20")
        # The publisher's own address would have been another host.
        assert "127.0.0.1" not in file.address
    kept = {path.name for path in folder.iterdir()}
    assert kept == {f"{file.name}{end}" for file in source.fetch for end in ("", ".json")}


def test_every_official_address_is_https_and_bounded() -> None:
    found = [w for s in find_sources().values() for w in s.fetch]
    assert len(found) == 17
    assert {w.name for w in found} >= {"SDN.CSV", "consolidated.xml", "consolidated.csv"}
    assert all(w.address.startswith("https://") and 0 < w.largest <= 1 << 28 for w in found)


def test_from_the_server_into_a_case(served: tuple[Plan, str], case: Case, tmp_path: Path) -> None:
    plan, address = served
    plan.kind = "text/csv"
    copy = Case.create(tmp_path / "case")
    found = copy.fetch("us-csl", mirror=address.removesuffix("/list.csv"), pause=0.01)
    assert [f.path.relative_to(copy.path).as_posix() for f in found] == [
        "fetched/us-csl/consolidated.csv"
    ]
    assert found[0].path.read_bytes() == CONTENT
