"""The values of a session's cookies: never its token, and each replaced by the next page."""

from __future__ import annotations

import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

LIFE = 60.0  # seconds after which the next page brings a new value
GRACE = 15.0  # seconds in which a request that was under way may still bring the old one
MOST = 32  # browsers that hold a cookie at once


@dataclass(slots=True)
class _Browser:
    """The value that a browser holds, the one before it, and when it got the new one."""

    value: str
    before: str
    since: float


class SessionCookies:
    """The values that are valid, by browser.

    A browser sends a cookie to every server of its host, also to those at other ports. So a value
    is short-lived, and one that comes after its time ends the session of its browser: two hold it.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """Hold none; `now` returns seconds."""
        self._now = now
        self._browsers: dict[str, _Browser] = {}

    def first(self) -> str:
        """Return the value for a browser that has shown the token."""
        name = secrets.token_urlsafe(9)
        self._browsers[name] = _Browser(_new(), "", self._now())
        while len(self._browsers) > MOST:
            del self._browsers[next(iter(self._browsers))]
        return f"{name}.{self._browsers[name].value}"

    def is_valid(self, cookie: str) -> bool:
        """Return whether a cookie is a browser's; an old value ends the session of that browser."""
        name, _, value = cookie.partition(".")
        browser = self._browsers.get(name)
        if browser is None:
            return False
        if _same(value, browser.value):
            return True
        is_before = bool(browser.before) and _same(value, browser.before)
        if is_before and self._now() - browser.since <= GRACE:
            return True
        # Only who had a cookie of this browser knows its name: the value is an old one.
        del self._browsers[name]
        return False

    def next(self, cookie: str) -> str:
        """Return the value that replaces a valid cookie, "" while it may stay."""
        name, _, value = cookie.partition(".")
        browser = self._browsers.get(name)
        # A page that was under way with the old value gets no second new one.
        if browser is None or not _same(value, browser.value):
            return ""
        if self._now() - browser.since < LIFE:
            return ""
        browser.before, browser.value, browser.since = browser.value, _new(), self._now()
        return f"{name}.{browser.value}"


def _new() -> str:
    return secrets.token_urlsafe(24)


def _same(text: str, value: str) -> bool:
    # In constant time: how long a comparison takes would help to guess the value.
    return hmac.compare_digest(text.encode(), value.encode())
