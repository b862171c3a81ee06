"""Long work in a process of its own: it tells that it goes on, and is ended when nobody waits for it any more."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import time
from collections.abc import AsyncIterator, Callable
from typing import Any

from ..graph.errors import EntrepotError
from ..viz.page.payload import clean

PACE = 0.5  # seconds between two signs of progress


def _child(pipe: Any, act: Callable[[], Any]) -> None:
    try:
        pipe.send(("answer", act()))
    except EntrepotError as fault:
        pipe.send(("fault", str(fault)))
    except BaseException as fault:  # the person is told that it broke, not how
        pipe.send(("broken", f"{type(fault).__name__} in the server; this is a fault of entrepot"))
    finally:
        pipe.close()


def processes(preload: str = "") -> Any:
    """Return how processes are started: from a clean one that has our modules read, or, without `fork`, anew.

    Not by forking the server: engines of graphs keep threads, which a fork lacks. `preload` is a module to be read.
    """
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    if preload:
        context.set_forkserver_preload([preload])
    return context


async def streamed(act: Callable[[], Any], limit: float) -> AsyncIterator[bytes]:
    """Yield lines of JSON: progress while an act runs, then its answer or fault. Closing the stream ends the act.

    The act runs in a process of its own (so it is a function that can be pickled); `limit` seconds end it, too.
    """
    context = processes()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(theirs, act), daemon=True)
    await asyncio.to_thread(process.start)
    theirs.close()
    began = time.monotonic()
    try:
        while True:
            if ours.poll():
                try:
                    kind, found = ours.recv()
                except EOFError:
                    kind, found = "fault", "it was ended"
                yield _line({kind: found, "seconds": round(time.monotonic() - began, 1)})
                return
            spent = time.monotonic() - began
            if spent > limit:
                yield _line(
                    {
                        "fault": f"stopped after {limit:g} s; ask for less",
                        "seconds": round(spent, 1),
                    }
                )
                return
            yield _line({"progress": f"working, {spent:.0f} s", "seconds": round(spent, 1)})
            for _ in range(10):
                await asyncio.sleep(PACE / 10)
                if ours.poll():
                    break
    finally:
        process.kill()
        process.join()
        ours.close()


def _line(value: dict[str, Any]) -> bytes:
    return json.dumps(clean(value), ensure_ascii=False).encode() + b"\n"
