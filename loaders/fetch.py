"""Downloading an official file: whole or not at all, resumed where it broke off, never from another host unasked.

Over https only (http on the loopback address, for tests and mirrors of one's own). The copy is kept with
its hash and what the server said of it; asked again with the ETag, an unchanged file is not sent twice.
"""

from __future__ import annotations

import hashlib
import http.client
import json
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any

from ..graph.errors import BadInput
from ..graph.files import write_whole
from .downloads import Download

TRIES = 4
PIECE = 1 << 16
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A whole file: where it lies, its hash, the day the server says it is of ('' for none), whether it is new."""

    path: Path
    sha256: str
    day: str
    new: bool


class FetchFault(BadInput):
    """A download that did not come whole: the server, the line, or what was sent."""

    exit_status = 3


class _SameHost(urllib.request.HTTPRedirectHandler):
    def __init__(self, hosts: Collection[str]) -> None:
        self.hosts = hosts

    def redirect_request(
        self,
        req: urllib.request.Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: Any,
        newurl: str,
    ) -> urllib.request.Request | None:
        _check(newurl, self.hosts, f"{req.full_url} sends on to")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check(address: str, hosts: Collection[str], where: str) -> None:
    parts = urllib.parse.urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOOPBACK):
        raise FetchFault(
            f"{where} {address}: found a {parts.scheme or 'nameless'} address; expected https"
        )
    if host not in hosts:
        raise FetchFault(f"{where} {host}: another host; if you trust it: --allow-host {host}")


def fetch(
    wanted: Download,
    folder: Path,
    allow: Sequence[str] = (),
    note: Callable[[str], None] = lambda message: None,
    pause: float = 1.0,
    timeout: float = 30.0,
) -> Fetched:
    """Return a whole copy of a file in `folder`; raise `FetchFault` when none comes, and keep the last.

    A line that breaks off is taken up again where it broke (`Range` with the ETag) up to `TRIES` times,
    `pause` seconds apart and doubling. More bytes than `largest`, another type, or a redirect to
    another host end it at once.
    """
    host = urllib.parse.urlsplit(wanted.address).hostname or ""
    hosts = {host, *allow}
    _check(wanted.address, hosts, "fetch")
    target, part, about = (folder / f"{wanted.name}{end}" for end in ("", ".part", ".json"))
    folder.mkdir(parents=True, exist_ok=True)
    known: dict[str, str] = (
        json.loads(about.read_text(encoding="utf-8"))
        if about.is_file() and target.is_file()
        else {}
    )
    opener = urllib.request.build_opener(_SameHost(hosts))
    said = ""
    for attempt in range(TRIES):
        if attempt:
            note(f"entrepot: {wanted.name}: {said}; trying again")
            time.sleep(pause * 2 ** (attempt - 1))
        try:
            headers = _pull(opener, wanted, part, known, timeout, note)
        except urllib.error.HTTPError as fault:
            fault.close()
            if fault.code == 304:
                return Fetched(target, known["sha256"], known.get("day", ""), False)
            if fault.code == 416:
                part.unlink(missing_ok=True)
            said = f"the server answers {fault.code} {fault.reason}"
            if fault.code < 500 and fault.code != 416:
                break
        except (urllib.error.URLError, http.client.HTTPException, OSError) as fault:
            reason = getattr(fault, "reason", None) or fault
            said = f"{reason or type(fault).__name__}"
            if isinstance(reason, socket.gaierror):
                place = urllib.parse.urlsplit(wanted.address).hostname
                said = f"the address of {place} was not found; is this machine online?"
        else:
            return _kept(part, target, about, headers, known)
    raise FetchFault(f"{wanted.address}: {said}; what was there before is kept")


def fetch_all(
    wanted: Sequence[Download],
    folder: Path,
    mirror: str,
    allow: Sequence[str],
    note: Callable[[str], None],
    pause: float,
) -> list[Fetched]:
    """Download the files of a format, from their publisher or from a mirror under which they lie by their names."""
    at = ((w, f"{mirror.rstrip('/')}/{w.name}" if mirror else w.address) for w in wanted)
    return [fetch(replace(w, address=address), folder, allow, note, pause) for w, address in at]


def _pull(
    opener: urllib.request.OpenerDirector,
    wanted: Download,
    part: Path,
    known: dict[str, str],
    timeout: float,
    note: Callable[[str], None],
) -> dict[str, str]:
    """Read the rest of a file into `part`; return what the server said of it."""
    begun = part.stat().st_size if part.is_file() else 0
    tag = part.with_suffix(".tag")
    held = tag.read_text(encoding="utf-8") if begun and tag.is_file() else ""
    request = urllib.request.Request(
        wanted.address, headers={"User-Agent": "entrepot", "Accept-Encoding": "identity"}
    )
    if begun and held:
        request.add_header("Range", f"bytes={begun}-")
        request.add_header("If-Range", held)
    elif known.get("etag"):
        request.add_header("If-None-Match", known["etag"])
    with opener.open(request, timeout=timeout) as answer:
        kind = answer.headers.get_content_type()
        if kind not in wanted.types:
            raise FetchFault(
                f"{wanted.address}: found the type {kind}; expected {' or '.join(wanted.types)}"
            )
        resumed = answer.status == 206
        whole = (begun if resumed else 0) + int(answer.headers.get("Content-Length") or 0)
        if whole > wanted.largest:
            raise _too_large(wanted, part, whole)
        etag = answer.headers.get("ETag", "")
        if etag and not etag.startswith("W/"):
            write_whole(tag, etag)
        size = begun if resumed else 0
        with part.open("ab" if resumed else "wb") as out:
            while piece := answer.read(PIECE):
                size += len(piece)
                if size > wanted.largest:
                    out.close()
                    raise _too_large(wanted, part, size)
                out.write(piece)
        if answer.headers.get("Content-Length") and size < whole:
            raise http.client.IncompleteRead(b"", whole - size)
        note(f"entrepot: {wanted.name}: {size:,} bytes")
        return {"etag": etag, "modified": answer.headers.get("Last-Modified", "")}


def _too_large(wanted: Download, part: Path, size: int) -> FetchFault:
    part.unlink(missing_ok=True)
    return FetchFault(
        f"{wanted.address}: found {size:,} bytes or more; expected at most {wanted.largest:,}"
    )


def _kept(
    part: Path, target: Path, about: Path, headers: dict[str, str], known: dict[str, str]
) -> Fetched:
    digest = hashlib.sha256()
    with part.open("rb") as content:
        while piece := content.read(1 << 20):
            digest.update(piece)
    sha256 = digest.hexdigest()
    day = (
        parsedate_to_datetime(headers["modified"]).date().isoformat() if headers["modified"] else ""
    )
    part.replace(target)
    part.with_suffix(".tag").unlink(missing_ok=True)
    facts = {"sha256": sha256, "day": day, "etag": headers["etag"]}
    write_whole(about, json.dumps(facts, indent=1, sort_keys=True) + "\n")
    return Fetched(target, sha256, day, sha256 != known.get("sha256"))
