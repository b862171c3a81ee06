"""The addresses of the local explorer and their answers.

A fault is answered with a page of one line, never with a traceback.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from importlib.resources import files
from pathlib import Path
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
from ..graph.errors import BadInput, ChangedMeanwhile, EntrepotError, NotFound, wrong
from ..graph.outside_texts import parse_json
from ..viz.drawing.text_metrics import safe
from ..viz.page.payload import clean
from . import own_words, saved_views
from .kept_pages import KeptPages, Page, address_of
from .plain_words import plain
from .session_guard import Guard
from .start_page import RecentPages
from .store_reader import StoreReading
from .worker import workers_by_kind

PICTURES = ("routes", "around", "draw", "groups", "all")
WORK = ("critical", "whatif", "query")
# Neighbours of one expansion, and the largest number allowed.
EXPAND, LIMIT = 50, 400
EXPANSION = f'{{"uid": "...", "drawn": ["...", ...], "limit": 0 to {LIMIT}, "role": "..."}}'
# Notes on the first page.
RECENT = 8
# Hits of a search.
HITS = 50
# Pages with a picture that are made at once. One process makes them all, so that more of them would
# only take turns with each other, each losing what the processor had at hand.
DRAWN = 2
# Bytes of a request that writes or expands: an expansion sends the uids of all that is drawn.
BODY = 1_000_000
# Seconds of long work, and those in which a request must have come whole.
SECONDS, PATIENCE = 120.0, 10.0
# For the server's own pages; a page with a picture has its own, by hashes.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
log = logging.getLogger("entrepot.serve")


class Explorer:
    """The answers of one server, from a reading of the case and the pages around it."""

    def __init__(self, reading: StoreReading, read_only: bool = False) -> None:
        """Serve a reading; one that is `read_only` refuses whatever would change the case."""
        self.reading, self.read_only = reading, read_only
        self.recent = RecentPages.none()
        self.writing = asyncio.Lock()  # one change of the case at a time
        self.workers = workers_by_kind()
        self.drawing = asyncio.Semaphore(DRAWN)
        self.kept = KeptPages()
        self.pages = Environment(
            loader=PackageLoader(__package__, "templates"),
            autoescape=True,
            undefined=StrictUndefined,
        )
        self.pages.globals["read_only"] = read_only

    def html(self, name: str, status: int = 200, **values: Any) -> Response:
        """Return a page of a template with some values."""
        foot = asdict(self.reading.foot())
        text = self.pages.get_template(name).render(foot=foot, **values)
        return HTMLResponse(safe(text), status, {"Content-Security-Policy": POLICY})

    async def home(self, request: Request) -> Response:
        """Answer /: search, questions, saved views."""
        folder = self.reading.folder
        summary, saved, notes, stories = await asyncio.gather(
            asyncio.to_thread(self.reading.summary),
            asyncio.to_thread(saved_views.read, folder),
            asyncio.to_thread(own_words.newest, folder, RECENT),
            asyncio.to_thread(own_words.stories, folder),
        )
        own = {"notes": notes, "stories": stories}
        families = await asyncio.to_thread(self.reading.families)
        questions = self.reading.questions()
        return self.html(
            "home.html",
            told=summary,
            saved=saved,
            own=own,
            questions=questions,
            families=families,
            recent=self.recent.all(),
        )

    async def search(self, request: Request) -> Response:
        """Answer /search and /api/search: entities of a name."""
        text = request.query_params.get("q", "").strip()
        hits = await asyncio.to_thread(self.reading.search, text, HITS) if text else []
        if request.url.path.startswith("/api/"):
            return JSONResponse(clean({"query": text, "found": hits}))
        return self.html("search.html", query=text, found=hits)

    async def picture(self, request: Request) -> Response:
        """Answer /routes, /around, /draw, /groups and /all: the page of `view`, live."""
        kind = request.url.path.strip("/")
        parameters = _parameters(request)
        state = await asyncio.to_thread(self.reading.opened)
        address = address_of(kind, parameters)
        if not self.kept.has(state, address):
            choices = await asyncio.to_thread(
                self.reading.choices, request.url.path, dict(request.query_params)
            )
            if choices:
                return self.html("choices.html", 400, choices=choices)
        page = await self.kept.page(state, address, partial(self._drawn, kind, parameters))
        query = f"?{request.url.query}" if request.url.query else ""
        self.recent.add(page.title, request.url.path + query)
        return HTMLResponse(page.html)  # it has a policy of its own, by hashes

    async def _drawn(self, kind: str, parameters: dict[str, str]) -> Page:
        async with self.drawing:
            shown = await asyncio.to_thread(self.reading.picture, kind, parameters, EXPAND)
        return Page(shown.scene.title, shown.html.encode())

    async def routes_then(self, request: Request) -> Response:
        """Answer /api/routes: the routes of a page on another choice of its dates."""
        routes = await asyncio.to_thread(self.reading.routes_then, _parameters(request))
        return JSONResponse(clean({"routes": routes}))

    async def groups(self, request: Request) -> Response:
        """Answer /table: the groups of the graph, or of one of them, as a table."""
        table = await asyncio.to_thread(self.reading.groups, _parameters(request))
        return self.html("groups.html", **table)

    async def evidence(self, request: Request) -> Response:
        """Answer /e/UID: the evidence for an entity, an edge or a claim, at a lasting address."""
        uid = request.path_params["uid"]
        evidence = await asyncio.to_thread(self.reading.evidence, uid)
        notes = await asyncio.to_thread(own_words.about, self.reading.folder, uid)
        return self.html("evidence.html", notes=notes, **evidence)

    async def form(self, request: Request) -> Response:
        """Answer /critical, /whatif and /query: a form, which shows the answer of /answer/KIND."""
        kind, values = request.url.path.strip("/"), dict(request.query_params)
        name = values.get("name", "") if kind == "query" else ""
        fields = await asyncio.to_thread(self.reading.parameters_of, name) if name else []
        questions = self.reading.questions()
        return self.html("work.html", kind=kind, given=values, questions=questions, fields=fields)

    async def choices(self, request: Request) -> Response:
        """Answer /api/choices: the names of a form that mean no single party."""
        values = dict(request.query_params)
        kind = values.pop("kind", "")
        found = []
        if kind in ("critical", "whatif"):
            found = await asyncio.to_thread(self.reading.choices, f"/{kind}", values)
        return JSONResponse(clean({"choices": found}))

    async def work(self, request: Request) -> Response:
        """Answer /answer/KIND: lines of JSON, progress first.

        Closing the connection ends the work.
        """
        kind = request.path_params["kind"]
        if kind not in WORK:
            raise wrong("work", kind, "one of " + ", ".join(WORK))
        act = self.reading.work(kind, dict(request.query_params))
        lines = self.workers[kind].streamed(act, SECONDS)
        return StreamingResponse(lines, media_type="application/x-ndjson")

    async def expand(self, request: Request) -> Response:
        """Answer /api/expand: the neighbours that a party brings in."""
        body = await _json(request)
        uid, drawn = _party(body)
        limit, role = body.get("limit"), body.get("role", "")
        # True and false are numbers too.
        if not isinstance(limit, int) or isinstance(limit, bool) or not isinstance(role, str):
            raise wrong("expand", "a request body of another form", EXPANSION)
        if not 0 <= limit <= LIMIT:
            raise wrong("expand", "a request body of another form", EXPANSION)
        growth = await asyncio.to_thread(self.reading.expand, uid, drawn, limit, role)
        return JSONResponse(clean(growth))

    async def roles(self, request: Request) -> Response:
        """Answer /api/roles: how many neighbours of a party are not drawn, by what they are."""
        uid, drawn = _party(await _json(request))
        counted = await asyncio.to_thread(self.reading.roles, uid, drawn)
        return JSONResponse(clean({"roles": counted}))

    async def keep(self, request: Request) -> Response:
        """Answer /api/views: save a view in the case."""
        self._check_writing()
        body = await _json(request)
        view = saved_views.Saved(_text(body, "title"), _text(body, "address"), todays_date())
        replacing = body.get("replacing") is True
        async with self.writing:
            await asyncio.to_thread(saved_views.save, self.reading.folder, view, replacing)
        return JSONResponse({"saved": view.title})

    async def own(self, request: Request) -> Response:
        """Answer /api/notes: what analysts wrote for a page, or keep a note in the case."""
        if request.method == "GET":
            page = request.query_params.get("page", "")
            found = await asyncio.to_thread(own_words.of_page, self.reading.folder, page)
            return JSONResponse(clean(found))
        return await self._write(own_words.keep, await _json(request))

    async def drop_note(self, request: Request) -> Response:
        """Answer /api/notes/drop: remove a note."""
        return await self._write(own_words.drop, await _json(request))

    async def story(self, request: Request) -> Response:
        """Answer /api/story: keep the story of a page."""
        return await self._write(own_words.tell, await _json(request))

    async def _write(self, act: Callable[[Path, Any], object], what: Any) -> Response:
        """Return an answer without content once a change of the case is written."""
        self._check_writing()
        async with self.writing:
            await asyncio.to_thread(act, self.reading.folder, what)
        return JSONResponse({})

    def _check_writing(self) -> None:
        if self.read_only:
            words = "opened for reading; a page saved as you left it keeps your notes"
            raise HTTPException(403, words)

    async def drop(self, request: Request) -> Response:
        """Answer /views/drop: remove a saved view."""
        self._check_writing()
        form = await _form(request)
        title, address = form.get("title", ""), form.get("address", "")
        async with self.writing:
            await asyncio.to_thread(saved_views.drop, self.reading.folder, title, address)
        # 303 makes the browser fetch the page anew, so that a reload does not send the form again.
        return RedirectResponse("/", 303)

    async def review(self, request: Request) -> Response:
        """Answer /review: record a decision about a claim that was read by rules."""
        self._check_writing()
        form = await _form(request)
        claim = form.get("claim", "")
        decision = (form.get("verdict", ""), form.get("by", ""), form.get("why", ""))
        async with self.writing:
            await asyncio.to_thread(self.reading.review, claim, *decision)
        return RedirectResponse(f"/e/{claim}", 303)

    async def static(self, request: Request) -> Response:
        """Answer /static/NAME: our style and script."""
        name = request.path_params["name"]
        scripts = ("work.js", "suggest.js")
        kinds = {"serve.css": "text/css", **dict.fromkeys(scripts, "text/javascript")}
        # Only these: the folder holds the templates as well.
        if name not in kinds:
            raise NotFound(f"/static/{name}: nothing there")
        text = (files(__package__) / "templates" / name).read_text(encoding="utf-8")
        return Response(text, media_type=kinds[name])

    def fault(self, request: Request, fault: Exception) -> Response:
        """Return a fault as a page, or as one line for a script."""
        if isinstance(fault, HTTPException):
            status, words = fault.status_code, f"{request.url.path}: {fault.detail.lower()}"
        elif isinstance(fault, EntrepotError):
            status, words = _status(fault), plain(str(fault))
        elif isinstance(fault, OSError):
            file, why = fault.filename or "a file", fault.strerror or "a fault of the disk"
            status, words = 500, f"{file}: {why}; nothing was saved"
        else:
            log.exception("fault")
            status, words = 500, "a fault of the explorer; the window that started it has more"
        if request.url.path.startswith(("/api/", "/answer/")):
            return Response(safe(words) + "\n", status, media_type="text/plain")
        return self.html("error.html", status, words=words)


def _status(fault: EntrepotError) -> int:
    if isinstance(fault, NotFound):
        return 404
    if isinstance(fault, ChangedMeanwhile):
        return 409
    return 400 if isinstance(fault, BadInput) else 500


def _parameters(request: Request) -> dict[str, str]:
    """Return the parameters of an address; `within`, which may be repeated, has one on a line."""
    parameters = request.query_params
    return {**parameters, "within": "\n".join(parameters.getlist("within"))}


def _party(body: dict[str, Any]) -> tuple[str, list[str]]:
    """Return the party and the parties drawn of a request about an expansion."""
    uid, drawn = body.get("uid"), body.get("drawn")
    if not isinstance(uid, str) or not isinstance(drawn, list):
        raise wrong("expand", "a request body of another form", EXPANSION)
    if not all(isinstance(party, str) for party in drawn):
        raise wrong("expand", "a request body of another form", EXPANSION)
    return uid, drawn


def _text(body: dict[str, Any], name: str) -> str:
    """Return a text of a request; raise `BadInput` for a value of another type."""
    value = body.get(name, "")
    if not isinstance(value, str):
        raise wrong(f"request {name}", value, "a text")
    return value


async def _body(request: Request) -> bytes:
    """Return the body of a request; raise `BadInput` as soon as it is too large."""
    body = b""
    try:
        async with asyncio.timeout(PATIENCE):
            async for part in request.stream():
                body += part
                if len(body) > BODY:
                    raise wrong("request", f"more than {BODY} bytes", f"at most {BODY}")
    except TimeoutError:
        raise wrong(
            "request", "an incomplete request body", f"all of it within {PATIENCE:g} s"
        ) from None
    return body


async def _form(request: Request) -> dict[str, str]:
    text = (await _body(request)).decode("utf-8", "replace")
    return dict(parse_qsl(text, keep_blank_values=True))


async def _json(request: Request) -> dict[str, Any]:
    try:
        value = parse_json(await _body(request))
    except ValueError:
        value = None
    if not isinstance(value, dict):
        raise wrong("request", "not a JSON object", "a JSON object")
    return value


def make(reading: StoreReading, token: str, port: int, read_only: bool = False) -> Starlette:
    """Return the application for one case.

    Args:
        reading: The case.
        token: The secret of the session.
        port: The port on which the application will answer.
        read_only: Whether it refuses whatever would change the case.
    """
    explorer = Explorer(reading, read_only)
    faults: dict[Any, Callable[..., Any]] = {
        HTTPException: explorer.fault,
        EntrepotError: explorer.fault,
        OSError: explorer.fault,
        Exception: explorer.fault,
    }
    return Starlette(
        routes=[
            Route("/", explorer.home),
            Route("/search", explorer.search),
            Route("/api/search", explorer.search),
            *(Route(f"/{kind}", explorer.picture) for kind in PICTURES),
            *(Route(f"/{kind}", explorer.form) for kind in WORK),
            Route("/table", explorer.groups),
            Route("/answer/{kind}", explorer.work),
            Route("/e/{uid:path}", explorer.evidence),
            Route("/api/choices", explorer.choices),
            Route("/api/routes", explorer.routes_then),
            Route("/api/expand", explorer.expand, methods=["POST"]),
            Route("/api/roles", explorer.roles, methods=["POST"]),
            Route("/api/views", explorer.keep, methods=["POST"]),
            Route("/api/notes", explorer.own, methods=["GET", "POST"]),
            Route("/api/notes/drop", explorer.drop_note, methods=["POST"]),
            Route("/api/story", explorer.story, methods=["POST"]),
            Route("/views/drop", explorer.drop, methods=["POST"]),
            Route("/review", explorer.review, methods=["POST"]),
            Route("/static/{name}", explorer.static),
        ],
        middleware=[Middleware(Guard, token=token, port=port)],
        exception_handlers=faults,
    )
