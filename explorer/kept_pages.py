"""Pages that were made from the open state of a case, each once; a newer state drops them all."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

# Bytes of pages with their addresses. A page has 400 KB, half of which is the same on each, so
# these are about eighty.
BYTES = 32_000_000
Address = tuple[str, tuple[tuple[str, str], ...]]  # the kind of a picture, and its parameters


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is sent, in UTF-8, and the title of its picture."""

    title: str
    html: bytes


def address_of(kind: str, parameters: Mapping[str, str]) -> Address:
    """Return what a page of one state follows from, whatever the order of its parameters.

    >>> address_of("around", {"x": "ru", "hops": "2"})
    ('around', (('hops', '2'), ('x', 'ru')))
    """
    return kind, tuple(sorted(parameters.items()))


class KeptPages:
    """The pages of one state, those that were asked for last; for one event loop.

    A page that two ask for at once is made once. Faults are not kept.
    """

    def __init__(self, most: int = BYTES) -> None:
        """Keep pages of at most so many bytes together."""
        self.most, self.size, self.state = most, 0, -1
        self._pages: OrderedDict[Address, Page] = OrderedDict()
        self._making: dict[Address, asyncio.Task[Page]] = {}

    def has(self, state: int, address: Address) -> bool:
        """Return whether the page of an address is kept, or is being made, from a state."""
        return state <= self.state and (address in self._pages or address in self._making)

    async def page(self, state: int, address: Address, make: Callable[[], Awaitable[Page]]) -> Page:
        """Return the page of an address, kept or made.

        Args:
            state: The number of the state that was open. Pages of earlier ones are dropped; who
                looked before a newer one was opened has the page of the newer.
            address: What the page follows from, from `address_of`.
            make: Makes the page; its faults are those of this method.
        """
        if state > self.state:
            # What is being made goes on for those who wait for it, and is not kept.
            self.state, self.size, self._making = state, 0, {}
            self._pages.clear()
        if address in self._pages:
            self._pages.move_to_end(address)
            return self._pages[address]
        if address not in self._making:
            self._making[address] = asyncio.ensure_future(self._made(self.state, address, make))
        # One of those who wait may leave; the others still want the page.
        return await asyncio.shield(self._making[address])

    async def _made(
        self, state: int, address: Address, make: Callable[[], Awaitable[Page]]
    ) -> Page:
        try:
            page = await make()
            if state == self.state:
                self._keep(address, page)
            return page
        finally:
            if state == self.state:
                del self._making[address]

    def _keep(self, address: Address, page: Page) -> None:
        self._pages[address] = page
        self.size += _size(address, page)
        while self.size > self.most:
            self.size -= _size(*self._pages.popitem(last=False))


def _size(address: Address, page: Page) -> int:
    kind, parameters = address
    letters = len(kind) + len(page.title)
    for name, value in parameters:
        letters += len(name) + len(value)
    return len(page.html) + 4 * letters  # a text takes at most four bytes a letter
