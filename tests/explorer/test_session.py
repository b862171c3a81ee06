"""The session of the explorer against others on the machine: cookies, half requests, many asks."""

from __future__ import annotations

import asyncio
import http.client
import json
import os
import socket
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from http.cookies import SimpleCookie
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from multiprocessing import active_children
from pathlib import Path
from threading import Event, Thread
from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from waiting import alone, until

from entrepot.casework.case import Case
from entrepot.cli.serve import listening
from entrepot.explorer import peer_user, saved_views, timed_protocol
from entrepot.explorer.session_cookies import GRACE, LIFE, SessionCookies
from entrepot.explorer.worker import Workers, workers_by_kind
from entrepot.graph.errors import BadInput


class Clock:
    """Seconds that a test sets."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(scope="module")
def served(case: Case, serve: Callable[[Path], Any]) -> Any:
    case.fill()
    return serve(case.path)


def entered(served: Any) -> tuple[str, str]:
    """Return the name and the value of the cookie that the token brings."""
    status, headers, _ = served.ask(f"/?token={served.token}")
    assert status == 303
    name, _, rest = headers["set-cookie"].partition("=")
    return name, rest.partition(";")[0]


def test_the_cookie_is_bound_and_holds_no_token(served: Any) -> None:
    _, headers, _ = served.ask(f"/?token={served.token}")
    name, value = entered(served)
    assert name == f"entrepot-{served.port}"
    assert served.token not in headers["set-cookie"]
    assert set(headers["set-cookie"].split("; ")[1:]) == {"HttpOnly", "Path=/", "SameSite=Strict"}
    assert served.ask("/", Cookie=f"{name}={value}")[0] == 200
    assert served.ask("/", Cookie=f"{name}={served.token}")[0] == 403
    assert served.ask("/", Authorization=f"Bearer {value}")[0] == 403
    assert served.ask(f"/?token={value}")[0] == 403
    assert served.ask("/", Cookie=f"entrepot-1={value}")[0] == 403
    assert served.ask("/", Cookie="a b; =;,")[0] == 403


class Recorder(BaseHTTPRequestHandler):
    """Sets a cookie with Secure and one without, and notes the names of those that it receives."""

    received: ClassVar[dict[int, set[str]]] = {}

    def do_GET(self) -> None:
        kept = self.received.setdefault(self.server.server_port, set())  # type: ignore[attr-defined]
        kept.update(SimpleCookie(self.headers.get("Cookie", "")))
        self.send_response(200)
        if self.path == "/set":
            for more in ("", "; Secure"):
                name = "guarded" if more else "plain"
                self.send_header("Set-Cookie", f"{name}=1; HttpOnly; Path=/; SameSite=Strict{more}")
        self.end_headers()

    def log_message(self, *given: object) -> None:
        """Print nothing."""


def test_secure_would_keep_no_cookie_from_another_port(browser: Any) -> None:
    # docs/security.md has what other browsers do, and why the explorer leaves it out.
    ports: list[int] = []
    context = browser.new_context()
    page = context.new_page()
    with ExitStack() as running:
        for _ in range(2):
            server = running.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), Recorder))
            running.callback(server.shutdown)
            Thread(target=server.serve_forever, daemon=True).start()
            ports.append(server.server_port)
        page.goto(f"http://127.0.0.1:{ports[0]}/set")
        for port in ports:
            page.goto(f"http://127.0.0.1:{port}/")
    context.close()
    assert {port: Recorder.received[port] for port in ports} == {
        port: {"plain", "guarded"} for port in ports
    }


def test_a_cookie_lives_until_the_next_page_and_an_old_one_ends_the_session() -> None:
    clock = Clock()
    cookies = SessionCookies(clock)
    first, other = cookies.first(), cookies.first()
    assert not cookies.is_valid(cookies.first().partition(".")[0] + ".")
    assert (cookies.is_valid(first), cookies.next(first)) == (True, "")
    clock.seconds = LIFE
    second = cookies.next(first)
    assert second
    assert cookies.next(first) == ""
    clock.seconds = LIFE + GRACE
    assert cookies.is_valid(first)
    assert cookies.is_valid(second)
    clock.seconds = LIFE + GRACE + 1
    # Somebody else has it: neither of the two goes on.
    assert not cookies.is_valid(first)
    assert not cookies.is_valid(second)
    assert cookies.is_valid(other)


@given(st.lists(st.sampled_from(["ask", "page", "wait", "stolen"]), max_size=40))
def test_who_follows_the_pages_stays_until_an_old_cookie_is_used(steps: list[str]) -> None:
    clock = Clock()
    cookies = SessionCookies(clock)
    held = cookies.first()
    stolen, ended = held, False
    for step in steps:
        if step == "wait":
            clock.seconds += LIFE
        elif step == "page" and not ended:
            held = cookies.next(held) or held
        elif step == "stolen":
            ended = not cookies.is_valid(stolen) or ended
        assert cookies.is_valid(held) == (not ended)


@given(st.text(max_size=60))
def test_no_other_text_is_a_cookie(text: str) -> None:
    cookies = SessionCookies()
    cookies.first()
    assert not cookies.is_valid(text)
    assert cookies.next(text) == ""


WAYS = peer_user._asked_user, peer_user._listed_user


@pytest.mark.skipif(not peer_user.TABLES[0].is_file(), reason="only Linux says whose one is")
def test_the_token_leads_to_no_other_server(served: Any) -> None:
    for path in ("//evil.example", "//evil.example/%2e%2e", "/\\\\evil.example"):
        assert served.ask(f"{path}?token={served.token}")[0] == 403


def test_the_port_is_held_before_its_address_is_printed() -> None:
    with listening(0) as held:
        with pytest.raises(BadInput, match="expected a free port"):
            listening(held.getsockname()[1])
        socket.create_connection(held.getsockname()).close()


@pytest.mark.parametrize("title", [None, 7, {"a": 1}, ["b"], True])
def test_a_view_or_note_of_another_type_is_refused(served: Any, title: object) -> None:
    before = sorted(path.name for path in served.folder.iterdir())
    for path, body, place in (
        ("/api/views", {"title": title, "address": "/"}, "request title"),
        ("/api/views", {"title": "t", "address": title}, "request address"),
        ("/api/notes/drop", {"key": title}, "note"),
    ):
        status, text = served.held(path, "POST", json.dumps(body), Content_Type="application/json")
        assert (status, text.partition(":")[0]) == (400, place)
    assert sorted(path.name for path in served.folder.iterdir()) == before


@pytest.mark.parametrize(
    ("family", "address"), [(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::ffff:127.0.0.1")]
)
def test_both_ways_to_ask_whose_a_connection_is_agree(
    family: int, address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with socket.socket(family) as ours:
            ours.connect((address, port))
            client = ours.getsockname()[:2]
            here = os.getuid()
            assert [way(client[1], port) for way in WAYS] == [here, here]
            assert [way(client[1], port + 1) for way in WAYS] == [None, None]
            assert not peer_user.is_of_another(client, port)
            assert not peer_user.is_of_another(None, port)
            table = tmp_path / "tcp"
            texts = [path.read_text(encoding="ascii") for path in peer_user.TABLES]
            lines = [line.split() for line in "".join(texts).splitlines()]
            for fields in lines:
                fields[7] = str(here + 1)  # in the heads of the tables, too, which nobody reads
            table.write_text("\n".join(map(" ".join, lines)), encoding="ascii")
            with monkeypatch.context() as patch:
                patch.setattr(peer_user, "TABLES", (table,))
                patch.setattr(peer_user, "SOCK_DIAG", 99)  # as where netlink is not allowed
                assert peer_user.is_of_another(client, port)
                assert not peer_user.is_of_another(client, port + 1)
        # A connection that has ended is nobody's.
        assert [way(client[1], port) for way in WAYS] == [None, None]


@pytest.mark.skipif(not hasattr(os, "setuid") or os.getuid() != 0, reason="needs another user")
@pytest.mark.parametrize("address", ["127.0.0.1", "::ffff:127.0.0.1"])
def test_another_user_of_the_machine_is_refused(served: Any, address: str) -> None:
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.setuid(65534)
        with socket.create_connection((address, served.port)) as asked:
            head = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n"
            asked.sendall(f"{head}Authorization: Bearer {served.token}\r\n\r\n".encode())
            os.write(theirs, asked.recv(12))
        os._exit(0)
    os.waitpid(child, 0)

    assert os.read(ours, 12) == b"HTTP/1.1 403"


def test_half_a_request_is_ended(served: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # In this process, where the limit can be short.
    monkeypatch.setattr(timed_protocol, "SECONDS", 0.2)

    async def ended() -> list[bytes]:
        import uvicorn

        async def app(scope: Any, receive: Any, send: Any) -> None:
            await send({"type": "http.response.start", "status": 204, "headers": []})
            await send({"type": "http.response.body", "body": b""})

        config = uvicorn.Config(app, http=timed_protocol.TimedProtocol, lifespan="off")
        config.load()
        server = uvicorn.Server(config)
        loop = asyncio.get_running_loop()
        made = partial(timed_protocol.TimedProtocol, config, server.server_state, {})
        listener = await loop.create_server(made, "127.0.0.1", 0)
        port = listener.sockets[0].getsockname()[1]
        answers: list[bytes] = []
        whole = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
        for sent in (b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: x\r\n", whole + b"GET"):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(sent)
            answers.append(await asyncio.wait_for(reader.read(), 20))
            writer.close()
        listener.close()
        return answers

    answers = alone(ended)
    assert answers[:3] == [b"", b"", b""]
    assert answers[3].startswith(b"HTTP/1.1 204")


def test_half_a_body_is_refused_in_a_line(served: Any) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=60)
    connection.putrequest("POST", "/api/expand")
    connection.putheader("Authorization", f"Bearer {served.token}")
    connection.putheader("Origin", served.base)
    connection.putheader("Content-Length", "100")
    connection.endheaders(b'{"uid":')
    answer = connection.getresponse()
    assert answer.status == 400
    assert b"an incomplete request body" in answer.read()
    connection.close()


@pytest.mark.parametrize("name", ["/etc/passwd", "../../README.md", "x/y.cypher", "who", "-"])
def test_no_parameter_names_a_file(served: Any, name: str) -> None:
    status, text = served.held(f"/answer/query?name={name}")
    assert status == 200
    assert "is not a query" in json.loads(text.splitlines()[-1])["fault"]


@pytest.mark.parametrize(
    "address",
    [
        "/around?x=kupol&limit=²",
        "/around?x=kupol&hops=１",
        "/around?x=kupol&limit=0",
        "/around?x=kupol&limit=5001",
        "/around?x=kupol&limit=-1",
        "/around?x=kupol&limit=1e3",
        "/routes?from=kp&to=ru&k=99999999999999999999999",
        "/all?limit=%00",
        "/groups?limit=x",
    ],
)
def test_numbers_of_an_address_are_bounded(served: Any, address: str) -> None:
    from urllib.parse import quote

    status, text = served.held(quote(address, safe="/?=&%"))
    assert status == 400
    assert "a number from 1 to 5000" in text


@pytest.mark.parametrize("limit", [True, -1, 401, 1.5, "5", None, [1]])
def test_the_limit_of_an_expansion_is_a_bounded_number(served: Any, limit: Any) -> None:
    body = json.dumps({"uid": "ru-inn-1831083343", "drawn": [], "limit": limit})
    assert served.held("/api/expand", "POST", body)[0] == 400


@pytest.mark.parametrize(
    "address",
    ["https://x.example", "//x.example", "/\\x.example", "/\t/x.example", "javascript:alert(1)"],
)
def test_a_saved_view_leads_to_this_server_also_where_the_file_came_with_the_case(
    tmp_path: Path, address: str
) -> None:
    view = saved_views.Saved("t", address, "2026-01-01")
    with pytest.raises(BadInput, match="an address on this server"):
        saved_views.save(tmp_path, view)
    assert not (tmp_path / saved_views.FILE).exists()
    text = f'[[view]]\ntitle = "t"\naddress = {json.dumps(address)}\non = "2026-01-01"\n'
    (tmp_path / saved_views.FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=r"views\.toml view 1 't': found .* an address on this"):
        saved_views.read(tmp_path)


def blocked(pipe: Path) -> str:
    """Wait for somebody who writes into a pipe; nobody does."""
    return pipe.read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_question_that_is_left_while_its_process_starts_is_ended(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    workers, may_start = Workers(most=1), Event()

    async def left() -> None:
        workers.starters.submit(may_start.wait)
        stream = workers.streamed(partial(blocked, tmp_path / "pipe"), 60.0)
        first = asyncio.ensure_future(anext(stream))
        while not workers.running:
            await asyncio.wait([first], timeout=0.01)
        first.cancel()
        await asyncio.wait([first])
        started = workers.starters.submit(active_children)
        may_start.set()
        running = await asyncio.wrap_future(started)
        assert len(running) == 1

    alone(left)
    until(lambda: not active_children(), "the process ends")
    assert (workers.running, workers.queued) == (0, 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_questions_take_turns_and_too_many_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    workers = Workers(most=2, waiting=2)

    async def begun() -> tuple[Any, dict[str, Any]]:
        stream = workers.streamed(partial(blocked, tmp_path / "pipe"), 60.0)
        return stream, json.loads(await anext(stream))

    async def turns() -> list[dict[str, Any]]:
        streams = [await begun() for _ in range(5)]
        first = [line for _, line in streams]
        assert (workers.running, workers.queued) == (2, 2)
        await streams[0][0].aclose()
        # The turn of the first goes to the one that waits longest, whoever looks first.
        assert "waiting" in json.loads(await anext(streams[3][0]))["progress"]
        while "working" not in json.loads(await anext(streams[2][0]))["progress"]:
            pass
        assert (workers.running, workers.queued) == (2, 1)
        for stream, _ in streams:
            await stream.aclose()
        return first

    lines = alone(turns)
    said = [str(next(iter(line.values()))).partition(",")[0] for line in lines]
    turn = "waiting for other questions"
    assert said == ["working", "working", turn, turn, "2 questions wait already; ask again later"]
    assert (workers.running, workers.queued) == (0, 0)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_query_waits_for_no_turn_of_criticality(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    workers = workers_by_kind()

    async def asked() -> tuple[tuple[int, int], list[dict[str, Any]]]:
        streams: list[Any] = []
        for kind in ("critical", "whatif", "critical", "whatif"):
            streams.append(workers[kind].streamed(partial(blocked, tmp_path / "pipe"), 60.0))
            await anext(streams[-1])
        slow = workers["critical"].running, workers["critical"].queued
        lines = workers["query"].streamed(partial(str, 7), 60.0)
        answered = [json.loads(line) async for line in lines]
        for stream in streams:
            await stream.aclose()
        return slow, answered

    slow, answered = alone(asked)
    assert (slow, answered[-1].get("answer")) == ((2, 2), "7")
    assert not any("waiting" in line.get("progress", "") for line in answered)
