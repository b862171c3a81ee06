"""Connections that must send a whole request in time; half of one would hold its place for ever."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 10.0  # for the head of a request, from its first byte or from the connection


class TimedProtocol(H11Protocol):
    """HTTP of uvicorn, which has no limit of time for a head that never ends."""

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Take a connection, and begin to wait for a request."""
        super().connection_made(transport)
        self._limit = self.loop.call_later(SECONDS, transport.close)

    def data_received(self, data: bytes) -> None:
        """Take bytes: once they make a whole head, the limit ends; the next head has its own."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._end_limit()
        elif self._limit is None:
            self._limit = self.loop.call_later(SECONDS, self.transport.close)

    def on_response_complete(self) -> None:
        """Take the end of an answer; uvicorn closes a connection on which nothing follows."""
        self._end_limit()
        super().on_response_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """Take the end of the connection."""
        self._end_limit()
        super().connection_lost(exc)

    def _end_limit(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None
