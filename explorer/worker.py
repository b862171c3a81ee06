"""Long work in a process of its own, with signs of progress; it ends if nobody waits for it."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import signal
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import aclosing, closing, suppress
from typing import Any

from ..graph.errors import EntrepotError
from ..viz.page.payload import clean
from .plain_words import plain

PACE = 0.5  # seconds between two signs of progress
MOST = 2  # processes at once of one sort of long work
WAITING = 16  # questions that wait for one of them
# Loaded once for all processes.
JOB_MODULES = f"{__package__}.job_modules"


def _child(pipe: Any, act: Callable[[], Any]) -> None:
    with closing(pipe), suppress(BrokenPipeError):  # the server was killed, and nobody waits
        pipe.send(_outcome(act))


def _outcome(act: Callable[[], Any]) -> tuple[str, Any]:
    try:
        return "answer", act()
    except EntrepotError as fault:
        return "fault", plain(str(fault))
    # The page shows that it broke, not how: a message may hold names and paths.
    except BaseException as fault:
        return "broken", f"{type(fault).__name__} in the server; this is a fault of entrepot"


def processes(preload: str = "") -> Any:
    """Return the way to start processes, which never forks the server itself.

    Engines of graphs keep threads, which a fork would lack. Where the system can fork, processes
    are forked from a clean one that has our modules loaded; elsewhere each is started anew.

    Args:
        preload: The name of a module to be loaded once for all processes.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if preload:
        context.set_forkserver_preload([preload])
    return context


def prepare() -> None:
    """Begin to load modules for the processes to come, which takes seconds; nobody waits for it."""
    if "forkserver" in multiprocessing.get_all_start_methods():
        from multiprocessing import forkserver

        # Ctrl-C reaches all processes of a terminal. The server ends the others itself; one that is
        # still loading modules would print a traceback.
        answer = signal.signal(signal.SIGINT, signal.SIG_IGN)
        try:
            forkserver.ensure_running()
        finally:
            signal.signal(signal.SIGINT, answer)


class Workers:
    """The processes of one sort of long work: few at a time, so that many questions take turns.

    Each may need as much memory as the case is large.
    """

    def __init__(self, most: int = MOST, waiting: int = WAITING) -> None:
        """Allow so many processes at once, and so many acts that wait for one."""
        self.waiting = waiting
        self.turns = asyncio.Semaphore(most)  # who waits longest is next
        # Threads of its own: the first process waits until modules are loaded, and pages must not.
        self.starters = ThreadPoolExecutor(most)
        self.running = self.queued = 0

    async def streamed(self, act: Callable[[], Any], limit: float) -> AsyncGenerator[bytes, None]:
        """Yield lines of JSON: progress while an act waits and runs, then its answer or fault.

        The act runs in a process of its own. Closing the stream ends it.

        Args:
            act: A function that can be pickled.
            limit: Seconds after which the act is ended, and after which it waits no longer.
        """
        if self.queued >= self.waiting:
            yield _line("fault", f"{self.queued} questions wait already; ask again later", 0.0)
            return
        began = time.monotonic()
        turn = asyncio.ensure_future(self.turns.acquire())
        try:
            self.queued += 1
            try:
                await asyncio.wait([turn], timeout=0)
                while not turn.done() and (spent := time.monotonic() - began) <= limit:
                    yield _line("progress", f"waiting for other questions, {spent:.0f} s", spent)
                    await asyncio.wait([turn], timeout=PACE)
            finally:
                self.queued -= 1
            if not turn.done():
                yield _line("fault", f"no turn within {limit:g} s; ask again later", limit)
                return
            self.running += 1
            try:
                # Closed at once, so that no process outlives its turn.
                async with aclosing(_streamed(act, limit, self.starters)) as lines:
                    async for line in lines:
                        yield line
            finally:
                self.running -= 1
        finally:
            if not turn.cancel():
                self.turns.release()


def workers_by_kind() -> dict[str, Workers]:
    """Return the processes for each kind of long work.

    Queries are mostly short, so they have turns of their own: none waits behind criticality or what
    a designation would change, which may take minutes in a large case.
    """
    connections = Workers()
    return {"query": Workers(), "critical": connections, "whatif": connections}


async def _streamed(
    act: Callable[[], Any], limit: float, starters: Executor
) -> AsyncGenerator[bytes]:
    context = processes()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(theirs, act), daemon=True)
    starting = asyncio.get_running_loop().run_in_executor(starters, process.start)
    try:
        await asyncio.shield(starting)
    except asyncio.CancelledError:
        # Nobody waits any more: it ends as soon as it has started.
        starting.add_done_callback(lambda _: process.kill())
        raise
    # With our copy of its end closed, the pipe ends when the process does.
    theirs.close()
    began = time.monotonic()
    try:
        while True:
            if ours.poll():
                kind, answer = _received(ours)
                yield _line(kind, answer, time.monotonic() - began)
                return
            spent = time.monotonic() - began
            if spent > limit:
                yield _line("fault", f"stopped after {limit:g} s; ask for less", spent)
                return
            yield _line("progress", f"working, {spent:.0f} s", spent)
            # In short steps, so that an answer is not held back for a whole pause.
            for _ in range(10):
                await asyncio.sleep(PACE / 10)
                if ours.poll():
                    break
    finally:
        process.kill()
        process.join()
        ours.close()


def _received(pipe: Any) -> tuple[str, Any]:
    """Return the kind and content of what a process sent."""
    try:
        kind, content = pipe.recv()
    except EOFError:
        return "fault", "it was ended"
    return kind, content


def _line(kind: str, content: Any, seconds: float) -> bytes:
    value = {kind: content, "seconds": round(seconds, 1)}
    return json.dumps(clean(value), ensure_ascii=False).encode() + b"\n"
