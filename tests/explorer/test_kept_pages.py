"""Pages that are kept: the same bytes as without, once for all who ask, of one state, bounded."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from copied_case import copied_case
from hypothesis import given
from hypothesis import strategies as st
from waiting import alone, until

from entrepot.casework.case import Case
from entrepot.explorer.app import EXPAND
from entrepot.explorer.kept_pages import KeptPages, Page, address_of
from entrepot.explorer.store_reader import StoreReading
from entrepot.graph.errors import NotFound

PICTURES = [
    ("all", {}),
    ("groups", {"by": "country"}),
    ("around", {"x": "ru-inn-1831083343"}),
    ("routes", {"from": "Xiamen Limbach", "to": "IEMZ Kupol"}),
]


class Maker:
    """Makes pages when it is let, and counts them."""

    def __init__(self, let: bool = True) -> None:
        self.let, self.made = asyncio.Event(), 0
        if let:
            self.let.set()

    async def page(self) -> Page:
        await self.let.wait()
        self.made += 1
        return Page(f"page {self.made}", b"x" * 100)

    async def fault(self) -> Page:
        self.made += 1
        raise NotFound(f"fault {self.made}")


def test_a_page_that_several_ask_for_at_once_is_made_once_even_if_the_first_leaves() -> None:
    async def ask() -> tuple[list[Page], int]:
        kept, maker = KeptPages(), Maker(let=False)
        asked = [asyncio.ensure_future(kept.page(0, address_of("all", {}), maker.page))]
        asked += [
            asyncio.ensure_future(kept.page(0, address_of("all", {}), maker.page)) for _ in range(3)
        ]
        await asyncio.sleep(0)  # sleeps: for no time, so that all four have asked
        asked[0].cancel()
        maker.let.set()
        pages = await asyncio.gather(*asked[1:])
        return [*pages, await kept.page(0, address_of("all", {}), maker.page)], maker.made

    assert alone(ask) == ([Page("page 1", b"x" * 100)] * 4, 1)


def test_a_newer_state_drops_pages_and_keeps_none_that_was_being_made() -> None:
    async def ask() -> list[str]:
        kept, slow, maker = KeptPages(), Maker(let=False), Maker()
        address = address_of("groups", {"by": "country"})
        late = asyncio.ensure_future(kept.page(4, address, slow.page))
        titles = [(await kept.page(4, address_of("all", {}), maker.page)).title]
        for state in (5, 5, 4):  # who looked before the newer one was opened has the newer page
            titles.append((await kept.page(state, address, maker.page)).title)
        slow.let.set()
        titles.append((await late).title)
        titles.append((await kept.page(5, address, maker.page)).title)
        titles.append((await kept.page(5, address_of("all", {}), maker.page)).title)
        return titles

    one, two, three = "page 1", "page 2", "page 3"
    assert alone(ask) == [one, two, two, two, one, two, three]


def test_a_fault_is_not_kept() -> None:
    async def ask() -> list[str]:
        kept, maker = KeptPages(), Maker()
        found = []
        for make in (maker.fault, maker.fault, maker.page):
            try:
                found.append((await kept.page(0, address_of("all", {}), make)).title)
            except NotFound as fault:
                found.append(str(fault))
        return found

    assert alone(ask) == ["fault 1", "fault 2", "page 3"]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 900)), max_size=40))
def test_pages_that_are_kept_never_have_more_bytes_than_allowed(
    asked: list[tuple[int, int]],
) -> None:
    async def ask() -> None:
        kept = KeptPages(1000)
        for name, size in asked:

            async def make(size: int = size) -> Page:
                return Page("", b"x" * size)

            await kept.page(0, address_of("around", {"x": str(name)}), make)
            pages = kept._pages
            assert kept.size <= 1000
            assert sum(len(page.html) for page in pages.values()) <= kept.size
            assert (kept.size == 0) == (not pages)

    alone(ask)


def fresh(folder: Path) -> dict[str, set[str]]:
    """Return the pages of a case by their addresses, from a reading of its own."""
    reading, pages = StoreReading(folder, ""), {}
    for kind, parameters in PICTURES:
        made = reading.picture(kind, {**parameters, "within": ""}, EXPAND)
        pages[f"/{kind}?{urlencode(parameters)}"] = {made.html}
    return pages


def test_kept_pages_are_those_that_a_reading_makes_anew_before_and_after_a_build(
    case: Case, tmp_path: Path, serve: Callable[[Path], Any]
) -> None:
    folder = tmp_path / "case"
    copied_case(case, folder)
    served = serve(folder)

    def answers(pages: dict[str, set[str]]) -> dict[str, set[str]]:
        # Eight ask at once, each address four times.
        found: dict[str, set[str]] = defaultdict(set)
        with ThreadPoolExecutor(8) as clients:
            for path, (_, page) in zip(
                [*pages] * 4, clients.map(served.held, [*pages] * 4), strict=True
            ):
                found[path].add(page)
        return found

    before = fresh(folder)
    assert answers(before) == before
    about = folder / "case.toml"
    about.write_text(about.read_text("utf-8").replace(', "chpl"', ""), encoding="utf-8")
    build = ["from entrepot.__main__ import main; main()", "build", "--case", str(folder)]
    subprocess.run([sys.executable, "-c", *build], check=True, capture_output=True)
    after = fresh(folder)
    assert not any(before[path] == after[path] for path in before)
    until(lambda: served.held("/all?")[1] in after["/all?"], "the server has the new state")
    assert answers(after) == after


@pytest.mark.parametrize("most", [0, 99])
def test_a_page_that_is_larger_than_all_that_may_be_kept_is_made_each_time(most: int) -> None:
    async def ask() -> list[str]:
        kept, maker = KeptPages(most), Maker()
        return [(await kept.page(0, address_of("all", {}), maker.page)).title for _ in range(2)]

    assert alone(ask) == ["page 1", "page 2"]
