"""The command serve: the local explorer of a case."""

from __future__ import annotations

import secrets
import socket
import sys
from contextlib import suppress
from typing import Annotated

import typer

from .options import FolderOption, StoreOption, folder, note, opened

CONNECTIONS = 200  # at once, those that only wait counted; more are told to come again


def listening(wanted: int) -> socket.socket:
    """Return a socket that listens on a port of the loopback address.

    It is held from here on: another program that took the port, once its address is printed, would
    be sent the secret in it.

    Raises:
        BadInput: The port is none, or is taken.
    """
    from ..graph.errors import wrong

    if not 0 <= wanted <= 65_535:
        raise wrong("serve --port", wanted, "a number from 0 to 65535; 0 takes any free port")
    listener = socket.socket()
    if sys.platform == "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
    else:
        # A port that the last explorer left a moment ago can be taken again at once.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        # The explorer is for one person at this computer (docs/decisions/0017).
        listener.bind(("127.0.0.1", wanted))
        listener.listen()
    except OSError:
        listener.close()
        raise wrong("serve --port", wanted, "a free port; 0 takes any") from None
    return listener


def serve(
    port: Annotated[
        int, typer.Option(metavar="PORT", help="The port on 127.0.0.1; 0 takes any free port.")
    ] = 8470,
    read_only: Annotated[
        bool,
        typer.Option("--read-only", help="Write nothing, for a colleague who uses this computer."),
    ] = False,
    case: FolderOption = "case",
    store: StoreOption = "",
) -> None:
    """Start the explorer of a case, for a browser on this computer. Press Ctrl-C to stop it.

    In the explorer you can search the whole case, draw what you open, run Cypher and save views.
    The address that is printed contains a secret for this session: anyone who has it can read the
    case from this computer.

    Examples:
      The case in this folder, on any free port:
        entrepot serve --port 0
      The same for a colleague, who can change nothing:
        entrepot serve --port 0 --read-only
    """
    import uvicorn

    from ..explorer.app import make
    from ..explorer.store_reader import StoreReading
    from ..explorer.timed_protocol import TimedProtocol
    from ..explorer.worker import JOB_MODULES, prepare, processes
    from ..graph.collection import settled

    place = folder(case, "serve")
    # Before the store is opened: its engine keeps threads, which a forked process would lack
    # (docs/decisions/0018).
    processes(JOB_MODULES)
    reading = StoreReading(opened(place).path, store, note)
    settled()
    listener, token = listening(port), secrets.token_urlsafe(24)
    port = int(listener.getsockname()[1])
    # Flushed, so that a program which started this one can read the address at once.
    print(f"http://127.0.0.1:{port}/?token={token}", flush=True)
    note(
        "Keep this address to yourself: it holds the secret of this session. Ctrl-C ends the "
        "explorer."
    )
    prepare()
    settings = uvicorn.Config(
        make(reading, token, port, read_only),
        http=TimedProtocol,
        limit_concurrency=CONNECTIONS,
        log_level="warning",
        # A log of requests would print the secret, which stands in the address.
        access_log=False,
    )
    with suppress(KeyboardInterrupt):  # which ends it as it should
        uvicorn.Server(settings).run([listener])
