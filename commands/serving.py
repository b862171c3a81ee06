"""The command serve: the local explorer of a case."""

from __future__ import annotations

import secrets
import socket
from typing import Annotated

import typer

from ..case import Case
from ..graph.errors import wrong
from . import answering
from .reading import StoreReading
from .terminal import CaseOption, StoreOption, note


def free_port(wanted: int) -> int:
    """Return a port on the loopback address; raise `BadInput` where the one wanted is taken."""
    with socket.socket() as found:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind(("127.0.0.1", wanted))
        except OSError:
            raise wrong("serve --port", wanted, "a free port; 0 takes any") from None
        return int(found.getsockname()[1])


def serve(
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes any that is free.")] = 8470,
    case: CaseOption = "case",
    store: StoreOption = "",
) -> None:
    """Serve the explorer of a case to a browser on this machine; Ctrl-C ends it."""
    import uvicorn

    from ..viz.serve.app import make
    from ..viz.serve.work import processes

    if "@" in case:
        raise wrong("serve --case", case, "a folder; the explorer is on the newest state")
    processes(answering.__name__)
    reading = StoreReading(Case.open(case).path, store)
    port, token = free_port(port), secrets.token_urlsafe(24)
    print(f"http://127.0.0.1:{port}/?token={token}", flush=True)
    note(
        "the address holds the session's token: whoever has it, and can reach this machine's loopback, reads this case"
    )
    uvicorn.run(make(reading, token, port), host="127.0.0.1", port=port, log_level="warning", access_log=False)
