"""Downloads of official files: whole or not at all, resumed, and never from an unknown host.

Only https is used (http on the loopback address, for tests and mirrors of one's own). The copy is
kept with its hash, its day, its address and its ETag, so that an unchanged file is not sent twice.
A page in place of a list is refused, whatever type the server gives it.
"""

from __future__ import annotations

import hashlib
import http
import http.client
import json
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import IO, Any

from ..graph.dates import todays_date
from ..graph.errors import BadInput
from ..graph.files import synced, write_whole
from ..graph.outside_texts import parse_own_json
from .downloads import Download

TRIES = 4
PIECE = 1 << 16  # bytes read at a time
PAGES = (b"<!doctype html", b"<html")
# How files of a kind begin, behind a byte order mark and blanks.
BEGINS = {".xml": (b"<",), ".json": (b"{", b"[")}
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file as downloaded.

    `day` is that of its edition where the address is of one, else the day on which it was last
    modified, as the server has it, or ''. `new` is whether its content differs from the copy that
    was there before.
    """

    path: Path
    sha256: str
    day: str
    new: bool


class FetchFault(BadInput):
    """A download that failed: the server, the connection, or the content."""

    exit_status = 3


@dataclass(frozen=True, slots=True)
class _Paths:
    """The paths of a file, of its unfinished part, and of the facts about it.

    `tag` holds the ETag of the part, without which it cannot be resumed.
    """

    whole: Path
    part: Path
    tag: Path
    facts: Path

    @classmethod
    def of(cls, folder: Path, name: str) -> _Paths:
        """Return the paths of a file by its name."""
        part = folder / f"{name}.part"
        return cls(folder / name, part, part.with_suffix(".tag"), folder / f"{name}.json")

    def known(self) -> dict[str, str]:
        """Return the facts about the copy that is there, or an empty dictionary."""
        if not self.facts.is_file() or not self.whole.is_file():
            return {}
        try:
            facts = parse_own_json(self.facts.read_bytes())
        except ValueError:  # written by a machine that stopped; the file is then fetched anew
            return {}
        return facts if isinstance(facts, dict) else {}

    def drop(self) -> None:
        """Remove the unfinished part, which nothing is to be resumed by."""
        self.part.unlink(missing_ok=True)
        self.tag.unlink(missing_ok=True)

    def begun(self) -> tuple[int, str]:
        """Return the size of the unfinished part and its ETag, '' if it has none."""
        size = self.part.stat().st_size if self.part.is_file() else 0
        if not size or not self.tag.is_file():
            return size, ""
        return size, self.tag.read_text(encoding="utf-8")


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows redirects only to hosts that are allowed."""

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
    try:
        parts = urllib.parse.urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # half an address of IPv6
        raise FetchFault(f"{where} {address[:200]!r}: no address; expected https://HOST/") from None
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
    """Download a file whole into a folder; a failed download leaves the last copy as it was.

    A connection that breaks off is resumed where it broke (`Range` with the ETag), up to `TRIES`
    times in all. Too many bytes, another type, or a redirect to another host end it at once.

    Args:
        wanted: The file, its address, and its limits.
        folder: Where it is kept.
        allow: Hosts to trust beside the one of the address.
        note: Receives messages about progress.
        pause: Seconds before the second try; they double with each further one.
        timeout: Seconds of silence after which the connection counts as broken.

    Raises:
        FetchFault: No whole file came.
    """
    hosts = {_host(wanted.address), *allow}
    _check(wanted.address, hosts, "fetch")
    paths = _Paths.of(folder, wanted.name)
    folder.mkdir(parents=True, exist_ok=True)
    known = paths.known()
    opener = urllib.request.build_opener(_SameHost(hosts))
    failure = ""
    for attempt in range(TRIES):
        if attempt:
            note(f"entrepot: {wanted.name}: {failure}; trying again")
            # Each pause is twice as long, so that a busy server is not pressed.
            time.sleep(pause * 2 ** (attempt - 1))
        try:
            headers = _pull(opener, wanted, paths, known, timeout, note)
        except urllib.error.HTTPError as fault:
            fault.close()
            if fault.code == http.HTTPStatus.NOT_MODIFIED:
                return Fetched(paths.whole, known["sha256"], known.get("day", ""), False)
            failure = f"the server answers {fault.code} {fault.reason}"
            if fault.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE:
                paths.part.unlink(missing_ok=True)
            elif fault.code < 500:
                # An error of ours stays one, however often the request is sent.
                break
        except (urllib.error.URLError, http.client.HTTPException, OSError) as fault:
            failure = _failure(wanted.address, fault)
        else:
            _check_begin(wanted, paths)
            return _finished(wanted, paths, headers, known)
    raise FetchFault(f"{wanted.address}: {failure}; what was there before is kept")


def _host(address: str) -> str:
    return urllib.parse.urlsplit(address).hostname or ""


def _failure(address: str, fault: Exception) -> str:
    """Return in words why a connection failed."""
    reason = getattr(fault, "reason", None) or fault
    if isinstance(reason, socket.gaierror):
        host = urllib.parse.urlsplit(address).hostname
        return f"the address of {host} was not found; is this machine online?"
    return f"{reason or type(fault).__name__}"


def fetch_all(
    wanted: Sequence[Download],
    folder: Path,
    mirror: str,
    allow: Sequence[str],
    note: Callable[[str], None],
    pause: float,
) -> list[Fetched]:
    """Download the files of a format from their publisher or, if one is named, from a mirror.

    A mirror has the files under their names. The other arguments are those of `fetch`.
    """
    fetched: list[Fetched] = []
    for download in wanted:
        if mirror:
            download = replace(download, address=f"{mirror.rstrip('/')}/{download.name}")
        fetched.append(fetch(download, folder, allow, note, pause))
    return fetched


def _pull(
    opener: urllib.request.OpenerDirector,
    wanted: Download,
    paths: _Paths,
    known: Mapping[str, str],
    timeout: float,
    note: Callable[[str], None],
) -> dict[str, str]:
    """Read the rest of a file into its part; return its ETag and its day of modification."""
    begun, tag = paths.begun()
    request = _request(wanted.address, begun, tag, known)
    with opener.open(request, timeout=timeout) as answer:
        kind = answer.headers.get_content_type()
        if kind not in wanted.types:
            right = " or ".join(wanted.types)
            raise FetchFault(f"{wanted.address}: found the type {kind}; expected {right}")
        # A server that cannot resume sends the file from its beginning.
        start = begun if answer.status == http.HTTPStatus.PARTIAL_CONTENT else 0
        length = int(answer.headers.get("Content-Length") or 0)
        if start + length > wanted.largest:
            raise _too_large(wanted, paths, start + length)
        etag = answer.headers.get("ETag", "")
        # A weak ETag promises the same meaning, not the same bytes: nothing is resumed by it.
        if etag and not etag.startswith("W/"):
            write_whole(paths.tag, etag)
        size = _copy(answer, wanted, paths, start)
        if answer.headers.get("Content-Length") and size < start + length:
            raise http.client.IncompleteRead(b"", start + length - size)
        note(f"entrepot: {wanted.name}: {size:,} bytes")
        return {"etag": etag, "modified": answer.headers.get("Last-Modified", "")}


def _request(
    address: str, begun: int, tag: str, known: Mapping[str, str]
) -> urllib.request.Request:
    """Return a request for the rest of a part, or for a file that differs from the known one."""
    # Without compression the bytes here are those that the server counts and resumes by.
    headers = {"User-Agent": "entrepot", "Accept-Encoding": "identity"}
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 (https: `_check`)
    if begun and tag:
        request.add_header("Range", f"bytes={begun}-")
        request.add_header("If-Range", tag)
    elif known.get("etag"):
        request.add_header("If-None-Match", known["etag"])
    return request


def _copy(answer: IO[bytes], wanted: Download, paths: _Paths, start: int) -> int:
    """Write what a server sends behind the first `start` bytes of a part; return its new size."""
    size = start
    with paths.part.open("ab" if start else "wb") as out:
        while piece := answer.read(PIECE):
            size += len(piece)
            # The length that a server announces need not be true.
            if size > wanted.largest:
                out.close()
                raise _too_large(wanted, paths, size)
            out.write(piece)
    return size


def _too_large(wanted: Download, paths: _Paths, size: int) -> FetchFault:
    paths.drop()
    return FetchFault(
        f"{wanted.address}: found {size:,} bytes or more; expected at most {wanted.largest:,}"
    )


def _check_begin(wanted: Download, paths: _Paths) -> None:
    """Raise `FetchFault` if a whole file begins as no file of its kind does, and drop it.

    A server may answer with a page, for a person to read, and call it a list.
    """
    with paths.part.open("rb") as content:
        begin = content.read(PIECE)
    text = begin.removeprefix(b"\xef\xbb\xbf").lstrip()
    kind = Path(wanted.name).suffix.lower()
    found = ""
    if text.lower().startswith(PAGES):
        found = "a page of HTML"
    elif not text:
        found = "nothing"
    elif kind in BEGINS and not text.startswith(BEGINS[kind]):
        found = f"a text that begins with {text[:20]!r}"
    if found:
        paths.drop()
        raise FetchFault(f"{wanted.address}: found {found}; expected the file {wanted.name}")


def _finished(
    wanted: Download, paths: _Paths, headers: Mapping[str, str], known: Mapping[str, str]
) -> Fetched:
    """Put a whole part in the place of the last copy, and write the facts about it."""
    digest = hashlib.sha256()
    with paths.part.open("rb") as content:
        while piece := content.read(1 << 20):
            digest.update(piece)
    sha256 = digest.hexdigest()
    day = wanted.day
    if headers["modified"] and not day:
        day = parsedate_to_datetime(headers["modified"]).date().isoformat()
    # A rename is whole or not at all: the last copy stays until this moment.
    synced(paths.part)
    paths.part.replace(paths.whole)
    paths.tag.unlink(missing_ok=True)
    # Without these facts the next download would be whole, so they come last.
    facts = {
        "address": wanted.address,
        "sha256": sha256,
        "day": day,
        "fetched": todays_date(),
        "etag": headers["etag"],
    }
    write_whole(paths.facts, json.dumps(facts, indent=1, sort_keys=True) + "\n")
    return Fetched(paths.whole, sha256, day, sha256 != known.get("sha256"))
