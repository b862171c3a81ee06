"""The addresses of the local explorer and what each answers; a fault comes as a page of one line, never a trace."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from importlib.resources import files
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from ..graph.dates import todays_date
from ..graph.errors import BadInput, EntrepotError, NotFound, wrong
from ..viz.drawing.text_metrics import safe
from ..viz.page.payload import clean
from . import saved_views
from .session_guard import Guard
from .store_reader import StoreReading
from .worker import streamed

PICTURES = ("routes", "around", "draw", "groups", "all")
WORK = ("critical", "whatif", "query")
EXPAND, MOST = 50, 400  # neighbours of one expansion; most that can be asked for
BODY = 1_000_000  # bytes of a request that writes or expands
SECONDS = 120.0
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
log = logging.getLogger("entrepot.serve")


class Explorer:
    """The answers of one server: a reading of the case, and the pages around it."""

    def __init__(self, reading: StoreReading) -> None:
        """Serve what a reading tells."""
        self.reading = reading
        self.writing = asyncio.Lock()
        self.pages = Environment(
            loader=PackageLoader(__package__, "templates"),
            autoescape=True,
            undefined=StrictUndefined,
        )

    def html(self, name: str, status: int = 200, **given: Any) -> Response:
        """Return one of our pages."""
        text = self.pages.get_template(name).render(**given)
        return HTMLResponse(safe(text), status, {"Content-Security-Policy": POLICY})

    async def home(self, request: Request) -> Response:
        """Answer /: search, questions, saved views."""
        told, saved = await asyncio.gather(
            asyncio.to_thread(self.reading.told),
            asyncio.to_thread(saved_views.read, self.reading.folder),
        )
        return self.html("home.html", told=told, saved=saved, questions=self.reading.questions())

    async def search(self, request: Request) -> Response:
        """Answer /search and /api/search: entities of a name."""
        text = request.query_params.get("q", "").strip()
        found = await asyncio.to_thread(self.reading.search, text, 50) if text else []
        if request.url.path.startswith("/api/"):
            return JSONResponse(clean({"query": text, "found": found}))
        return self.html("search.html", query=text, found=found)

    async def picture(self, request: Request) -> Response:
        """Answer /routes, /around, /draw, /groups and /all: the page of `view`, live."""
        kind = request.url.path.strip("/")
        shown = await asyncio.to_thread(self.reading.picture, kind, _asked(request), EXPAND)
        return HTMLResponse(shown.html)  # it has a policy of its own, by hashes

    async def groups(self, request: Request) -> Response:
        """Answer /table: the groups of the graph, or of one of them, as a table."""
        found = await asyncio.to_thread(self.reading.groups, _asked(request))
        return self.html("groups.html", **found)

    async def evidence(self, request: Request) -> Response:
        """Answer /e/UID: the evidence of an entity, an edge or a claim, at an address that stays."""
        found = await asyncio.to_thread(self.reading.evidence, request.path_params["uid"])
        return self.html("evidence.html", **found)

    async def asked(self, request: Request) -> Response:
        """Answer /critical, /whatif and /query: a form, and a place for the answer that comes as a stream."""
        kind = request.url.path.strip("/")
        given = dict(request.query_params)
        return self.html("work.html", kind=kind, given=given, questions=self.reading.questions())

    async def work(self, request: Request) -> Response:
        """Answer /answer/KIND: lines of JSON, progress first; closing the connection ends the work."""
        kind = request.path_params["kind"]
        if kind not in WORK:
            raise wrong("work", kind, "one of " + ", ".join(WORK))
        act = self.reading.work(kind, dict(request.query_params))
        return StreamingResponse(streamed(act, SECONDS), media_type="application/x-ndjson")

    async def expand(self, request: Request) -> Response:
        """Answer /api/expand: what a party brings in."""
        body = await _json(request)
        uid, drawn, limit = body.get("uid"), body.get("drawn"), body.get("limit")
        shape = f'{{"uid": "...", "drawn": ["...", ...], "limit": 0 to {MOST}}}'
        if (
            not isinstance(uid, str)
            or not isinstance(drawn, list)
            or not all(isinstance(u, str) for u in drawn)
        ):
            raise wrong("expand", "a body of another shape", shape)
        if not isinstance(limit, int) or not 0 <= limit <= MOST:
            raise wrong("expand", limit, shape)
        return JSONResponse(clean(await asyncio.to_thread(self.reading.expand, uid, drawn, limit)))

    async def keep(self, request: Request) -> Response:
        """Answer /api/views: save a view in the case."""
        body = await _json(request)
        view = saved_views.Saved(
            str(body.get("title", "")), str(body.get("address", "")), todays_date()
        )
        async with self.writing:
            await asyncio.to_thread(saved_views.save, self.reading.folder, view)
        return JSONResponse({"saved": view.title})

    async def drop(self, request: Request) -> Response:
        """Answer /views/drop: take a saved view out."""
        form = await _form(request)
        async with self.writing:
            await asyncio.to_thread(saved_views.drop, self.reading.folder, form.get("title", ""))
        return RedirectResponse("/", 303)

    async def review(self, request: Request) -> Response:
        """Answer /review: record a decision about a claim that was read by rules."""
        form = await _form(request)
        claim = form.get("claim", "")
        given = (claim, form.get("verdict", ""), form.get("by", ""), form.get("why", ""))
        async with self.writing:
            await asyncio.to_thread(self.reading.review, *given)
        return RedirectResponse(f"/e/{claim}", 303)

    async def static(self, request: Request) -> Response:
        """Answer /static/NAME: our style and script."""
        name = request.path_params["name"]
        kinds = {"serve.css": "text/css", "work.js": "text/javascript"}
        if name not in kinds:
            raise NotFound(f"/static/{name}: nothing there")
        text = (files(__package__) / "templates" / name).read_text(encoding="utf-8")
        return Response(text, media_type=kinds[name])

    def fault(self, request: Request, fault: Exception) -> Response:
        """Return a fault as a page, or as one line where a script asked."""
        if isinstance(fault, HTTPException):
            status, words = fault.status_code, f"{request.url.path}: {fault.detail.lower()}"
        elif isinstance(fault, EntrepotError):
            status = (
                404 if isinstance(fault, NotFound) else 400 if isinstance(fault, BadInput) else 500
            )
            words = str(fault)
        else:
            log.exception("fault")
            status, words = 500, "a fault of entrepot; the terminal of `entrepot serve` has more"
        if request.url.path.startswith(("/api/", "/answer/")):
            return Response(safe(words) + "\n", status, media_type="text/plain")
        return self.html("error.html", status, words=words)


def _asked(request: Request) -> dict[str, str]:
    """Return the words of an address; of `within`, which may stand several times, one a line."""
    given = request.query_params
    return {**given, "within": "\n".join(given.getlist("within"))}


async def _body(request: Request) -> bytes:
    """Return the body of a request; raise `BadInput` for one that is too large, before it is read whole."""
    text = b""
    async for part in request.stream():
        text += part
        if len(text) > BODY:
            raise wrong("request", f"more than {BODY} bytes", f"at most {BODY}")
    return text


async def _form(request: Request) -> dict[str, str]:
    return dict(
        parse_qsl((await _body(request)).decode("utf-8", "replace"), keep_blank_values=True)
    )


async def _json(request: Request) -> dict[str, Any]:
    try:
        found = json.loads(await _body(request))
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise wrong("request", "no JSON object", "a JSON object")
    return found


def make(reading: StoreReading, token: str, port: int) -> Starlette:
    """Return the application for one case, one token and the port it will answer on."""
    own = Explorer(reading)
    faults: dict[Any, Callable[..., Any]] = {
        HTTPException: own.fault,
        EntrepotError: own.fault,
        Exception: own.fault,
    }
    return Starlette(
        routes=[
            Route("/", own.home),
            Route("/search", own.search),
            Route("/api/search", own.search),
            *(Route(f"/{kind}", own.picture) for kind in PICTURES),
            *(Route(f"/{kind}", own.asked) for kind in WORK),
            Route("/table", own.groups),
            Route("/answer/{kind}", own.work),
            Route("/e/{uid:path}", own.evidence),
            Route("/api/expand", own.expand, methods=["POST"]),
            Route("/api/views", own.keep, methods=["POST"]),
            Route("/views/drop", own.drop, methods=["POST"]),
            Route("/review", own.review, methods=["POST"]),
            Route("/static/{name}", own.static),
        ],
        middleware=[Middleware(Guard, token=token, port=port)],
        exception_handlers=faults,
    )
