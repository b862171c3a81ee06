"""Lists that are loaded packed: what is in the archive, or which refusal."""

from __future__ import annotations

import gzip
import lzma
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from command import run

from entrepot.casework.case import Case
from entrepot.graph.errors import BadInput
from entrepot.graph.files import hash_of
from entrepot.loaders.loaded_files import read_loads
from entrepot.loaders.packed_lists import unpacked_lists

LIST = b"<list>" + b"Vega;Kupol;" * 10 + b"</list>"
XZ = lzma.compress(LIST)


def zipped(path: Path, members: Mapping[str, bytes]) -> bytes:
    with zipfile.ZipFile(path / "made", "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return (path / "made").read_bytes()


def locked(content: bytes) -> bytes:
    """Return a ZIP archive of which each entry says that it has a password."""
    changed = bytearray(content)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        for found in re.finditer(re.escape(mark), content):
            changed[found.start() + place] |= 1
    return bytes(changed)


def unpacked(folder: Path, name: str, content: bytes) -> tuple[str, bytes]:
    path = folder / name
    path.write_bytes(content)
    with unpacked_lists([path]) as paths:
        return paths[0].name, paths[0].read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "inner"),
    [
        ("list.xml", LIST, "list.xml"),
        ("list.xml.gz", gzip.compress(LIST, mtime=0), "list.xml"),
        ("list.xml", gzip.compress(LIST, mtime=0), "list.xml"),
        (
            "list.xml.GZ",
            gzip.compress(LIST[:9], mtime=0) + gzip.compress(LIST[9:], mtime=0),
            "list.xml",
        ),
        ("list.csv.xz", XZ, "list.csv"),
        ("list.csv.xz", lzma.compress(LIST[:9]) + b"\0" * 8 + lzma.compress(LIST[9:]), "list.csv"),
    ],
)
def test_a_list_is_taken_out_of_its_archive(
    tmp_path: Path, name: str, content: bytes, inner: str
) -> None:
    assert unpacked(tmp_path, name, content) == (inner, LIST)


def test_the_one_file_of_a_zip_archive_is_the_list(tmp_path: Path) -> None:
    members = {"export/": b"", "export/sdn.xml": LIST, "__MACOSX/export/._sdn.xml": b"x"}
    assert unpacked(tmp_path, "sdn_xml.zip", zipped(tmp_path, members)) == ("sdn.xml", LIST)


@pytest.mark.parametrize("name", [".", "..", "../", "a/..", "\\"])
def test_a_file_whose_name_in_the_archive_is_none_takes_that_of_the_archive(
    tmp_path: Path, name: str
) -> None:
    assert unpacked(tmp_path, "sdn.xml.zip", zipped(tmp_path, {name.rstrip("/"): LIST})) == (
        "sdn.xml",
        LIST,
    )


@pytest.mark.parametrize("part", ["[Content_Types].xml", "mimetype"])
def test_a_workbook_stays_packed(tmp_path: Path, part: str) -> None:
    content = zipped(tmp_path, {part: b"x", "content.xml": b"y"})
    assert unpacked(tmp_path, "list.xlsx", content) == ("list.xlsx", content)


def test_what_is_unpacked_lasts_for_its_while(tmp_path: Path) -> None:
    path = tmp_path / "list.xml.gz"
    path.write_bytes(gzip.compress(LIST, mtime=0))
    with unpacked_lists([path, path]) as paths:
        lasting = [path.is_file() for path in paths]
    assert (lasting, [path.is_file() for path in paths]) == ([True, True], [False, False])


@pytest.mark.parametrize(
    ("members", "message"),
    [
        ({}, "a ZIP archive of 0 files'; expected one of one file"),
        ({"a.csv": b"a", "b.csv": b"b"}, "a ZIP archive of 2 files: a.csv, b.csv'; expected one"),
        (
            {f"{letter}.csv": b"a" for letter in "abcdefg"},
            "7 files: a.csv, b.csv, c.csv, d.csv, e.csv and 2 more'",
        ),
    ],
)
def test_an_archive_of_other_than_one_file_is_refused_with_their_names(
    tmp_path: Path, members: Mapping[str, bytes], message: str
) -> None:
    content = zipped(tmp_path, members) if members else b"PK\x03\x04" + zipped(tmp_path, {})
    with pytest.raises(BadInput, match=message):
        unpacked(tmp_path, "list.zip", content)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("list.gz", gzip.compress(LIST, mtime=0)[:-9], r"a \.gz archive that is damaged"),
        ("list.gz", gzip.compress(LIST, mtime=0) + b"more", r"a \.gz archive that is damaged"),
        ("list.xz", XZ[:-9], r"a \.xz archive that is damaged \(it is cut off\)"),
        ("list.xz", XZ + b"more", r"a \.xz archive that is damaged"),
        ("list.zip", b"PK\x03\x04more", r"a \.zip archive that is damaged"),
        ("list.gz", gzip.compress(bytes(11 << 20), mtime=0), "an archive of more than 10 MiB"),
        ("list.xz", lzma.compress(bytes(11 << 20)), "an archive of more than 10 MiB"),
    ],
)
def test_an_archive_that_is_damaged_or_far_larger_unpacked_is_refused(
    tmp_path: Path, name: str, content: bytes, message: str
) -> None:
    with pytest.raises(BadInput, match=f"{name}: found ['\"]{message}"):
        unpacked(tmp_path, name, content)


def test_zip_archives_with_a_password_or_far_larger_unpacked_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="a ZIP archive with a password"):
        unpacked(tmp_path, "list.zip", locked(zipped(tmp_path, {"a.csv": LIST})))
    with pytest.raises(BadInput, match="an archive of more than 10 MiB"):
        unpacked(tmp_path, "list.zip", zipped(tmp_path, {"a.csv": bytes(11 << 20)}))


ENTITIES = """ロシア連邦及びベラルーシ共和国以外の国の団体を指定する件
最終更新日：2025年9月12日
1 有限会社ベガ
Vega Optics LLC
所在地：Yerevan, Armenia
"""


def test_load_keeps_the_list_itself_so_that_a_copy_that_is_not_packed_is_nothing_new(
    tmp_path: Path,
) -> None:
    case = Case.create(tmp_path / "case")
    plain = tmp_path / "list.text"
    plain.write_text(ENTITIES, encoding="utf-8")
    archive = tmp_path / "list.zip"
    archive.write_bytes(zipped(tmp_path, {plain.name: plain.read_bytes()}))
    first = run("load", "jp-meti", str(archive), "--case", str(case.path))
    second = run("load", "jp-meti", str(plain), "--case", str(case.path))
    assert (first.returncode, second.returncode) == (0, 0), first.stderr + second.stderr
    kept = read_loads(case.path)["jp-meti"]
    assert [(file.name, file.sha256) for file in kept] == [(plain.name, hash_of(plain))]
    assert kept[0].path.read_bytes() == plain.read_bytes()


def test_load_names_the_files_of_an_archive_in_a_line(tmp_path: Path) -> None:
    case = Case.create(tmp_path / "case")
    archive = tmp_path / "list.zip"
    archive.write_bytes(zipped(tmp_path, {"SDN.CSV": b"a", "ADD.CSV": b"b"}))
    refused = run("load", "ofac-sdn", str(archive), "--case", str(case.path))
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)
    assert "a ZIP archive of 2 files: SDN.CSV, ADD.CSV" in refused.stderr
    assert read_loads(case.path) == {}
