"""Hooks of mkdocs (`make site`): README.md is the first page, and linked files come along.

Pages link to one another, and to files outside docs/, by their places in the repository, so that a
host of the repository shows them as well. Here each such link is turned to its place in the site. A
link to a file that does not exist is a warning, and `--strict` makes it a failure.
"""

from __future__ import annotations

import logging
import posixpath
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File

ROOT = Path(__file__).resolve().parent.parent
HOME = "README.md"
ELSEWHERE = "repository"  # the folder of the site for what stands outside docs/
CODE = re.compile(r"(^```.*?^```$|^~~~.*?^~~~$|``.+?``|`[^`\n]+`)", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(\]\()([^)\s#:]+)(#[^)\s]*)?(\))")
BAR = re.compile(r"^\|.*\\\|.*$", re.MULTILINE)
log = logging.getLogger("mkdocs.hooks.entrepot")


def place_in_repository(page: str) -> str:
    """Return where the text of a page of the site stands in the repository."""
    if page == "index.md":
        return HOME
    if page.startswith(f"{ELSEWHERE}/"):
        return page.removeprefix(f"{ELSEWHERE}/")
    return f"docs/{page}"


def place_in_site(path: str) -> str:
    """Return where a file of the repository stands in the site."""
    if path == HOME:
        return "index.md"
    if path.startswith("docs/"):
        return path.removeprefix("docs/")
    return f"{ELSEWHERE}/{path}"


def target(page: str, link: str) -> str:
    """Return the file to which a link on a page leads; a folder stands for its README.md."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(place_in_repository(page)), link))
    return f"{path}/README.md" if (ROOT / path).is_dir() else path


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return a page with its text changed and its code as it is."""
    pieces = CODE.split(text)
    pieces[::2] = map(change, pieces[::2])
    return "".join(pieces)


def links(text: str) -> set[str]:
    """Return the relative links of a page, without what follows `#`."""
    found: set[str] = set()
    outside_code(text, lambda piece: found.update(m[2] for m in LINK.finditer(piece)) or piece)
    return found


def on_config(config: Any) -> None:
    """List the decisions in the navigation, below their page."""
    decisions = sorted((ROOT / "docs/decisions").glob("[0-9]*.md"))
    entries = [{_title(path): f"decisions/{path.name}"} for path in decisions]
    for entry in config["nav"]:
        if "Decisions" in entry:
            entry["Decisions"] = [entry["Decisions"], *entries]


def _title(path: Path) -> str:
    number, _, title = path.read_text(encoding="utf-8").splitlines()[0].lstrip("# ").partition(" ")
    return f"{int(number.rstrip('.'))}. {title}"


def on_files(files: Any, config: Any) -> None:
    """Add README.md as the first page, and every file outside docs/ to which a page links."""
    files.append(File.generated(config, "index.md", abs_src_path=str(ROOT / HOME)))
    for entry in config["nav"]:
        for page in _pages(entry):
            if page.startswith(f"{ELSEWHERE}/"):
                _add(files, config, page)
    waiting = [file.src_uri for file in files.documentation_pages()]
    while waiting:
        page = waiting.pop()
        text = (ROOT / place_in_repository(page)).read_text(encoding="utf-8")
        for link in sorted(links(text)):
            path = target(page, link)
            place = place_in_site(path)
            if not (ROOT / path).is_file():
                log.warning(f"{place_in_repository(page)} links to {link}, which is not there")
            elif path.startswith(".."):
                log.warning(f"{place_in_repository(page)} links out of the repository: {link}")
            elif files.get_file_from_path(place) is None:
                _add(files, config, place)
                if place.endswith(".md"):
                    waiting.append(place)


def _add(files: Any, config: Any, place: str) -> None:
    if files.get_file_from_path(place) is None:
        source = str(ROOT / place_in_repository(place))
        files.append(File.generated(config, place, abs_src_path=source))


def _pages(entry: Any) -> list[str]:
    """Return the pages of one entry of the navigation."""
    if isinstance(entry, str):
        return [entry]
    values = entry.values() if isinstance(entry, dict) else entry
    return [page for value in values for page in _pages(value)]


def on_page_markdown(text: str, *, page: Any, **_: Any) -> str:
    """Turn the links of a page to their places in the site."""
    own = page.file.src_uri

    def turned(match: re.Match[str]) -> str:
        place = place_in_site(target(own, match[2]))
        link = posixpath.relpath(place, posixpath.dirname(own) or ".")
        return f"{match[1]}{link}{match[3] or ''}{match[4]}"

    if own.startswith("decisions/"):
        page.meta["search"] = {
            "boost": 0.5
        }  # the search shows how things are before why they became so
    return outside_code(BAR.sub(_bare, text), lambda piece: LINK.sub(turned, piece))


def _bare(row: re.Match[str]) -> str:
    """Return a row of a table without the backslashes that a repository's host needs in code."""
    return re.sub(r"`[^`]+`", lambda code: code[0].replace("\\|", "|"), row[0])
