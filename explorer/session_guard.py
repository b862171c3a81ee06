"""The guard of a session: only requests with its token, from this computer, are answered.

Cookies are SameSite=Strict and HttpOnly, and hold a value of their own (`session_cookies`). A Host
other than the loopback's is refused (DNS rebinding), so is a request that writes and whose Origin
is not this server (cross-site request forgery), and so is another user of this machine. See
docs/decisions/0017 and 0057.
"""

from __future__ import annotations

import hmac
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..graph.web_addresses import is_own_address
from .peer_user import is_of_another
from .session_cookies import SessionCookies

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # With no-referrer a browser writes Origin: null on our own forms.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}


class Guard:
    """Middleware that passes requests with the token on, and refuses all others in one line."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        """Guard an application on a port; `token` is the session's secret."""
        self.app, self.token, self.port = app, token, port
        self.hosts = {f"{name}:{port}" for name in LOOPBACK}
        self.cookie = f"entrepot-{port}"
        self.cookies = SessionCookies()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if renewed:
                    headers.append("set-cookie", self._set_cookie(renewed))
            await send(message)

        renewed = ""
        answer = self._refused(scope) or self._entered(scope)
        if answer is None and Headers(scope=scope).get("sec-fetch-dest") == "document":
            renewed = self.cookies.next(self._cookie_of(scope))
        await (answer or self.app)(scope, receive, send_with_headers)

    def _refused(self, scope: Scope) -> Response | None:
        """Return the refusal of a request from elsewhere, or None."""
        headers = Headers(scope=scope)
        if is_of_another(scope.get("client"), self.port):
            return PlainTextResponse("refused: asked by another user of this machine\n", 403)
        # A page of an attacker whose name was turned to this machine sends that name as Host.
        host = headers.get("host", "")
        if host not in self.hosts:
            return PlainTextResponse(
                f"refused: asked as {host!r}, not as this machine's own address\n", 421
            )
        origin = headers.get("origin")
        if scope["method"] not in ("GET", "HEAD") and origin != f"http://{host}":
            return PlainTextResponse(
                f"refused: a page of {origin or 'nobody'} may not write here\n", 403
            )
        # A link on another site's page may open the first page, and nothing else.
        is_foreign = headers.get("sec-fetch-site", "none") not in ("none", "same-origin")
        if is_foreign and scope["path"] != "/":
            return PlainTextResponse("refused: another site's page may not read here\n", 403)
        return None

    def _entered(self, scope: Scope) -> Response | None:
        """Return the answer that sets the cookie, or a refusal; None if the cookie is there."""
        bearer = Headers(scope=scope).get("authorization", "").removeprefix("Bearer ")
        if self.cookies.is_valid(self._cookie_of(scope)) or self._is_token(bearer):
            return None
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        token = query.pop("token", "")
        # //evil.example would lead to another server.
        if scope["method"] == "GET" and self._is_token(token) and is_own_address(scope["path"]):
            # Without the token, so that it does not stay in the browser's address line.
            rest = f"?{urlencode(query)}" if query else ""
            answer = RedirectResponse(scope["path"] + rest, 303)
            answer.headers.append("set-cookie", self._set_cookie(self.cookies.first()))
            return answer
        return PlainTextResponse(
            "refused: open the address that stands in the window in which the explorer was "
            "started; it holds the key of this session\n",
            403,
        )

    def _cookie_of(self, scope: Scope) -> str:
        """Return the value of the session's cookie in a request, "" without one."""
        try:
            cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
        except CookieError:
            return ""
        return cookies[self.cookie].value if self.cookie in cookies else ""

    def _set_cookie(self, value: str) -> str:
        # Not Secure: Safari then keeps no cookie of the loopback, and Chromium and Firefox send it
        # to every port all the same (docs/security.md).
        return f"{self.cookie}={value}; HttpOnly; Path=/; SameSite=Strict"

    def _is_token(self, text: str) -> bool:
        # In constant time: how long a comparison takes would help to guess the token.
        return hmac.compare_digest(text.encode(), self.token.encode())
