"""Files spoilt as a hostile or careless sender spoils them: bytes, structure, values."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Mapping
from random import Random
from typing import Any

# What stands in a cell where a number, a day, a code or a name is expected.
ODD_VALUES = (
    *("", " ", "nan", "NaN", "inf", "-inf", "1e999", "-1", "-0.5", "1e308", "9" * 40, "9" * 5000),
    *("٣", "²", "१२", "２０２４-０１-０１", "٢٠٢٤-٠١-٠١", "0000-00-00", "9999-12-31", "0001-01-01"),
    *(
        "31.02.2024",
        "2024-13-45",
        "2024-02-30",
        "2024-01-01..2023-01-01",
        "1.1.99999",
        "10000-01-01",
    ),
    *("3", "0", "null", "None", "True", "[]", "{}", "{0}", "%s", "=1+1", "@x", "-0- ", '"', "'"),
    *("\u202eabc", "\u2028", "\u2029", "\ufeff", "\x00", "\x1b[31m", "\x1a", "\x85", "\uffff"),
    *("a\r\nb", "a;b;c", ",,,", "\t", "\\", "/../../etc", "x" * 20_000, "100%", "150%", "-5%"),
    *("1,234.5", "1.234,5", "1 000", "85423", "0101", "8542.31", "8,5", "½", "1/2", "1e5", "0x10"),
    *(
        "ß" * 300,
        "😀",
        "İ",
        "ﬁ",
        "a\u0301" * 50,
        "ا" * 40,
        "https://[::1",
        "http://[x",
        "//",
        "://",
    ),
)
ODD_THINGS: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 3, 1e308, 10**30, 10**400, [], {}, [[]], [None], {"a": None}),
    *(
        {"": {}},
        "",
        "nan",
        "\ud800",
        "\x00",
        float("nan"),
        float("inf"),
        [1, "a", {}],
        "9999-12-31",
    ),
)
ODD_TOML = (
    *('""', '"x"', "nan", "inf", "-inf", "-1", "0", "1e400", "9" * 40, "true", "[]", "{}", "[[]]"),
    *("[1]", '["x"]', "{a = 1}", "1979-05-27", "1979-05-27T07:32:00Z", "07:32:00", '"\\u0000"'),
    *(
        '"\\u202e"',
        '"\\u2028"',
        '"nan"',
        '"²"',
        '"9999-12-31"',
        '"../../x"',
        '"/etc/passwd"',
        '"' + "x" * 9000 + '"',
    ),
    *(
        '"(a+)+"',
        '"["',
        '"{1}"',
        '"%"',
        '"-"',
        '"a:b"',
        '[["x"]]',
        "[{}]",
        '"2024-13-01"',
        '"\\ufeff"',
    ),
)
ODD_BYTES = (
    *(b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\x1a"),
    *(
        b"[" * 20_000,
        b'{"a":' * 20_000,
        b"<a>" * 300,
        b"9" * 5000,
        b"\xc3",
        b'"',
        b"\n",
        b"\r",
        b"\r\n",
        b",",
        b";",
        b"<",
        b"&x;",
        b"]]>",
        b"\\",
        b"{",
        b"[",
        b"\x85",
    ),
)

UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, ArithmeticError, EOFError, OSError, RuntimeError),
    ValueError,
)

Spoil = Callable[[bytes, Random], bytes]


def _span(content: bytes, random: Random) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + random.choice((1, 2, 8, 64, 512)))


def spoilt_bytes(content: bytes, random: Random) -> bytes:
    """Return a file with some bytes changed, left out, doubled, put in, or cut off."""
    start, end = _span(content, random)
    match random.randrange(6):
        case 0:
            return content[:start]
        case 1:
            return content[:start] + content[end:]
        case 2:
            return content[:end] + content[start:]
        case 3:
            return content[:start] + random.choice(ODD_BYTES) + content[end:]
        case 4:
            return content[:start] + random.randbytes(end - start) + content[end:]
        case _:
            return content[:start] + random.choice(ODD_BYTES) + content[start:]


def _mark(text: str) -> str:
    return max(",;\t|", key=text[:2000].count)


def spoilt_table(content: bytes, random: Random) -> bytes:
    """Return a table with a cell, a row or a column changed, exchanged, doubled or left out."""
    text = content.decode("utf-8", "surrogateescape")
    mark = _mark(text)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=mark))
    except csv.Error:
        return spoilt_bytes(content, random)
    if not rows:
        return spoilt_bytes(content, random)
    row = random.choice(rows)
    column = random.randrange(max(1, len(row)))
    match random.randrange(8):
        case 0:
            rows.append(random.choice(rows))
        case 1:
            rows.remove(row)
        case 2:
            rows.insert(random.randrange(len(rows)), ["x"] * random.choice((0, 1, 300)))
        case 3:
            for each in rows:
                del each[column : column + 1]
        case 4:
            other = random.randrange(max(1, len(row)))
            for each in rows:
                if max(column, other) < len(each):
                    each[column], each[other] = each[other], each[column]
        case 5:
            row.insert(column, random.choice(ODD_VALUES))
        case _:
            row[column : column + 1] = [random.choice(ODD_VALUES)]
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=mark, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8", "surrogateescape")


def _changed(thing: Any, random: Random) -> Any:
    """Return a value of JSON with one value somewhere in it changed."""
    if isinstance(thing, dict) and thing and random.random() < 0.85:
        key = random.choice(list(thing))
        match random.randrange(8):
            case 0:
                return {each: thing[each] for each in thing if each != key}
            case 1:
                return {**thing, str(random.choice(ODD_VALUES)): thing[key]}
            case _:
                return {**thing, key: _changed(thing[key], random)}
    if isinstance(thing, list) and thing and random.random() < 0.85:
        place = random.randrange(len(thing))
        match random.randrange(6):
            case 0:
                return thing[:place] + thing[place + 1 :]
            case 1:
                return [*thing, thing[place]]
            case _:
                return [*thing[:place], _changed(thing[place], random), *thing[place + 1 :]]
    if isinstance(thing, str) and random.random() < 0.5:
        return random.choice(ODD_VALUES)
    return random.choice(ODD_THINGS)


def spoilt_json(content: bytes, random: Random) -> bytes:
    """Return JSON, or lines of it, with one value changed into any other."""
    lines = content.splitlines()
    try:
        if len(lines) > 1:
            place = random.randrange(len(lines))
            lines[place] = json.dumps(_changed(json.loads(lines[place]), random)).encode()
            return b"\n".join(lines)
    except (ValueError, RecursionError):
        pass  # one value over several lines
    try:
        return json.dumps(_changed(json.loads(content), random)).encode()
    except (ValueError, RecursionError):
        return spoilt_bytes(content, random)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def spoilt_xml(content: bytes, random: Random) -> bytes:
    """Return XML with an element or an attribute left out, doubled, renamed, emptied, changed."""
    text = content.decode("utf-8", "surrogateescape")
    value = _escaped(random.choice(ODD_VALUES))
    patterns = (
        (r">[^<>]+<", f">{value}<"),
        (r'="[^"<>]*"', f'="{value}"'),
        (r"<(\w[\w:.-]*)(?: [^<>]*)?>[^<>]*</\1>", random.choice(("", "<x/>", "<![CDATA[x]]>"))),
        (r"<(\w[\w:.-]*)(?: [^<>]*)?/?>", random.choice(("", "<x>", "<x/>"))),
        (r' [\w:.-]+="[^"<>]*"', ""),
        (r"<(\w+)[ >].*?</\1>", None),
    )
    pattern, new = random.choice(patterns)
    found = list(re.finditer(pattern, text, re.DOTALL))
    if not found:
        return spoilt_bytes(content, random)
    match = random.choice(found)
    put = match[0] * random.choice((0, 2)) if new is None else new
    return (text[: match.start()] + put + text[match.end() :]).encode("utf-8", "surrogateescape")


def spoilt_toml(content: bytes, random: Random) -> bytes:
    """Return TOML with a value, a name or a line changed, doubled or left out."""
    lines = content.decode("utf-8", "surrogateescape").splitlines()
    settings = [place for place, line in enumerate(lines) if "=" in line or line.startswith("[")]
    if not settings:
        return spoilt_bytes(content, random)
    place = random.choice(settings)
    name, equals, _ = lines[place].partition("=")
    match random.randrange(6):
        case 0:
            del lines[place]
        case 1:
            lines.insert(random.randrange(len(lines)), lines[place])
        case 2:
            lines[place] = f"{random.choice(('x', 'name', '[x]', '[[x]]'))}{equals}{_}"
        case _:
            lines[place] = f"{name} = {random.choice(ODD_TOML)}" if equals else name[1:]
    return "\n".join(lines).encode("utf-8", "surrogateescape")


def spoilt_workbook(content: bytes, random: Random) -> bytes:
    """Return a workbook with one of its parts spoilt or left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
    except (
        zipfile.BadZipFile,
        zlib.error,
        ArithmeticError,
        EOFError,
        OSError,
        RuntimeError,
        ValueError,
    ):
        return spoilt_bytes(content, random)
    name = random.choice(list(parts))
    spoil = random.choice((spoilt_xml, spoilt_xml, spoilt_bytes))
    changed = b"" if random.random() < 0.05 else spoil(parts[name], random)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for each, part in parts.items():
            if each != name or random.random() > 0.05:
                made.writestr(each, changed if each == name else part)
    return out.getvalue()


def spoilt_pdf(content: bytes, random: Random) -> bytes:
    """Return a PDF with a number, a name, a string or an object of it exchanged for another one."""
    patterns = (rb"\d+ 0 R", rb"\d+", rb"/\w+", rb"\([^()]*\)|<[0-9A-F]+>", rb"<<|>>|\[|\]")
    found = list(re.finditer(random.choice(patterns), content))
    if not found:
        return spoilt_bytes(content, random)
    match, other = random.choice(found), random.choice(found)[0]
    new = random.choice((other, b"", b"-1", b"4294967296", b"/Kids", b"[" * 2000, b"2 0 R"))
    return content[: match.start()] + new + content[match.end() :]


STRUCTURED: Mapping[str, Spoil] = {
    ".csv": spoilt_table,
    ".json": spoilt_json,
    ".jsonl": spoilt_json,
    ".ftm": spoilt_json,
    ".xml": spoilt_xml,
    ".html": spoilt_xml,
    ".toml": spoilt_toml,
    ".xlsx": spoilt_workbook,
    ".docx": spoilt_workbook,
    ".pptx": spoilt_workbook,
    ".pdf": spoilt_pdf,
}


def spoilt(files: Mapping[str, bytes], seed: int) -> dict[str, bytes]:
    """Return files by name with one of them spoilt, once or a few times, as a seed says."""
    random = Random(seed)
    name = random.choice(sorted(files))
    content = files[name]
    ending = "." + name.rpartition(".")[2].lower()
    structured = STRUCTURED.get(ending, spoilt_bytes)
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        spoil = spoilt_bytes if random.random() < 0.25 else structured
        content = spoil(content, random)
    return {**files, name: content}
