"""The site of docs/: no warning, nothing loaded from elsewhere, every link and the search work."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOADED = {("script", "src"), ("img", "src"), ("link", "href"), ("iframe", "src"), ("source", "src")}
CDN = re.compile(r"(?:fonts\.googleapis|fonts\.gstatic|cdn\.|jsdelivr|cdnjs)")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make site` builds it."""
    if not importlib.util.find_spec("material"):
        message = "mkdocs is not installed: the site was NOT built (make .venv/.docs)"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


class Page(HTMLParser):
    """The addresses that a page loads, those that it links to, and the places inside it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.linked: list[str] = []
        self.places: set[str] = set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one element."""
        for name, value in attrs:
            if (tag, name) in LOADED and value:
                self.loaded.append(value)
            elif (tag, name) == ("a", "href") and value:
                self.linked.append(value)
            elif name in ("id", "name") and value:
                self.places.add(value)


@pytest.fixture(scope="module")
def read(site: Path) -> dict[Path, Page]:
    return {path.resolve(): Page(path) for path in site.rglob("*.html")}


def test_nothing_is_loaded_from_elsewhere(site: Path, read: dict[Path, Page]) -> None:
    assert len(read) > 50
    for path, page in read.items():
        outside = [
            address for address in page.loaded if urlsplit(address).scheme not in ("", "data")
        ]
        assert outside == [], path
        missing = [
            address
            for address in page.loaded
            if not urlsplit(address).scheme
            and not (path.parent / unquote(urlsplit(address).path)).resolve().is_file()
        ]
        if path.name != "404.html":  # it is for a server, with addresses from its root
            assert missing == [], path
    for style in site.rglob("*.css"):
        assert not CDN.search(style.read_text(encoding="utf-8")), style


def test_every_link_leads_to_a_page_and_a_place_on_it(read: dict[Path, Page]) -> None:
    broken = []
    for path, page in read.items():
        for address in page.linked:
            parts = urlsplit(address)
            if parts.scheme or path.name == "404.html":
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                broken.append((path.name, address))
            elif parts.fragment and target in read and not parts.fragment.startswith("__"):
                if unquote(parts.fragment) not in read[target].places:
                    broken.append((path.name, address))
    assert broken == []


def test_the_search_works_from_the_disk(site: Path, browser: Any) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"file://{site}/index.html")
    page.click(".md-search__input")
    page.keyboard.type("criticality")
    page.wait_for_selector(".md-search-result__item")
    titles = page.locator(".md-search-result__item h1").all_inner_texts()
    page.close()
    assert "Glossary" in titles
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []
