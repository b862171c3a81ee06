"""Packed lists and pages of HTML under the name of a list are named for what they are."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.loaders.contract import find_sources
from entrepot.loaders.loaded_files import LoadedFile
from entrepot.loaders.other_forms import refuse_other_form

PAGE = b"<!DOCTYPE html>\n<html><head><title>Access denied</title></head></html>"
LIST = b'<?xml version="1.0"?>\n<CONSOLIDATED_LIST><INDIVIDUALS/></CONSOLIDATED_LIST>'
FORMATS = sorted(name for name, source in find_sources().items() if source.whole)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (gzip.compress(LIST, mtime=0), "a gzip archive"),
        (b"PK\x03\x04rest", "a ZIP archive or a workbook"),
        (b"%PDF-1.7", "a PDF document"),
        (PAGE, "a page of HTML"),
        (b"\xef\xbb\xbf\r\n  <HTML lang='en'>", "a page of HTML"),
        (b'<?xml version="1.0"?>\n<!-- saved --> <html xmlns="x">', "a page of HTML"),
        (PAGE.decode().encode("utf-16"), "a page of HTML"),
    ],
)
def test_a_file_that_is_no_list_is_named(tmp_path: Path, content: bytes, found: str) -> None:
    path = tmp_path / "list.xml"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=f"list.xml: found '{found}'; expected .*the list as XML"):
        refuse_other_form(LoadedFile(path, path.name, "0" * 64), "the list as XML")


@pytest.mark.parametrize("content", [LIST, b"name;country\nVega;RU\n", b'{"a": 1}', b""])
def test_a_file_that_may_be_a_list_is_not_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "list.xml"
    path.write_bytes(content)
    refuse_other_form(LoadedFile(path, path.name, "0" * 64), "the list as XML")


@pytest.mark.parametrize("name", FORMATS)
def test_every_official_list_refuses_a_page_of_html(tmp_path: Path, name: str) -> None:
    case = Case.create(tmp_path / "case")
    path = tmp_path / "list"
    path.write_bytes(PAGE)
    with pytest.raises(BadInput, match="list: found 'a page of HTML'; expected"):
        case.build(case.plan(name, [path], "2026-08-20"))
