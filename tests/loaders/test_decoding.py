"""Encodings: stated by the page, shown by a mark, proved as UTF-8, detected, or unknown."""

from __future__ import annotations

import pytest

from entrepot.graph.errors import BadInput
from entrepot.loaders.decoding import Decoded, decode

RUSSIAN = "ООО «Альфа» поставила подшипники заводу «Бета» в марте 2023 года, пишет газета."
PLAIN = "Альфа поставила подшипники заводу в марте 2023 года, пишет газета."
CHINESE = "阿尔法公司于2023年3月向贝塔工厂供应了轴承。"
KOREAN = "알파 회사는 2023년 3월 베타 공장에 베어링을 공급했다."


def page(text: str, label: str) -> str:
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={label}">{text}'
    )


@pytest.mark.parametrize(
    ("content", "text", "known"),
    [
        (page(RUSSIAN, "windows-1251").encode("cp1251"), RUSSIAN, "stated"),
        (page(CHINESE, "gb2312").encode("gb18030"), CHINESE, "stated"),
        (page(KOREAN, "euc-kr").encode("cp949"), KOREAN, "stated"),
        (
            f'<?xml version="1.0" encoding="iso-8859-5"?>{PLAIN}'.encode("iso8859-5"),
            PLAIN,
            "stated",
        ),
        (RUSSIAN.encode("utf-16"), RUSSIAN, "mark"),
        (RUSSIAN.encode("utf-8-sig"), RUSSIAN, "mark"),
        (RUSSIAN.encode(), RUSSIAN, "utf-8"),
        # A page that was saved again as UTF-8 keeps its old label.
        (page(RUSSIAN, "utf-16").encode(), RUSSIAN, "stated"),
        (RUSSIAN.encode("cp1251"), RUSSIAN, "detected"),
    ],
)
def test_a_text_is_taken_as_its_source_wrote_it(content: bytes, text: str, known: str) -> None:
    decoded = decode(content, "page.html")
    assert decoded.text.endswith(text)
    assert decoded.known == known
    assert bool(decoded.note()) == (known == "detected")


@pytest.mark.parametrize(
    "text", [RUSSIAN, KOREAN, "Société “Orion” supplied engines.", CHINESE * 2]
)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_text_in_several_bytes_a_letter_is_read_without_a_mark(text: str, encoding: str) -> None:
    # arrange
    content = f"{text}\n{text}".encode(encoding)
    # act
    decoded = decode(content, "a.txt")
    # assert
    assert decoded == Decoded(f"{text}\n{text}", encoding, "detected")


@pytest.mark.parametrize("text", ["Zarya\0LLC supplied engines", "Завод\0 поставил двигатели"])
def test_a_stray_zero_does_not_change_the_letters_beside_it(text: str) -> None:
    assert decode(text.encode(), "a.txt") == Decoded(text, "utf-8", "utf-8")


@pytest.mark.parametrize(
    "head",
    [
        '<!-- <meta charset="koi8-r"> --><meta charset="windows-1251">',
        '<script>var s = "<meta charset=koi8-r>";</script><meta charset="windows-1251">',
        '<meta name="description" content="of charset=koi8-r"><meta charset="windows-1251">',
        "<meta content='text/html; charset=windows-1251' http-equiv=Content-Type>",
    ],
)
def test_a_label_in_a_comment_or_a_description_states_nothing(head: str) -> None:
    # arrange
    content = f"{head}{PLAIN}".encode("cp1251")
    # act
    decoded = decode(content, "page.html")
    # assert
    assert decoded == Decoded(f"{head}{PLAIN}", "cp1251", "stated")


@pytest.mark.parametrize("label", ["windows-1251", "koi8-r", "iso-8859-1", "iso-8859-5", "gbk"])
def test_utf_8_proves_itself_against_an_old_label(label: str) -> None:
    # arrange
    content = page(RUSSIAN, label).encode()
    # act
    decoded = decode(content, "page.html")
    # assert
    assert decoded == Decoded(page(RUSSIAN, label), "utf-8", "utf-8")


def test_a_few_letters_that_fit_utf_8_by_accident_keep_their_label() -> None:
    # arrange
    content = page("联通公司", "gbk").encode("gbk")
    # act
    decoded = decode(content, "page.html")
    # assert
    assert decoded == Decoded(page("联通公司", "gbk"), "gb18030", "stated")


def test_japanese_in_seven_bits_is_no_line_of_ascii() -> None:
    # arrange
    text = "試験貿易株式会社はモルニヤ社に部品を供給した。"
    # act
    decoded = decode(text.encode("iso2022_jp"), "a.txt")
    # assert
    assert decoded == Decoded(text, "iso2022_jp", "detected")


def test_an_encoding_that_nothing_shows_is_unknown_and_not_guessed() -> None:
    with pytest.raises(BadInput, match="an unknown encoding"):
        decode(b"Caf\xe9", "a.txt")
    assert decode(b"Caf\xe9", "a.txt", "latin-1").text == "Café"


@pytest.mark.parametrize("name", ["nonsense", "base64", "utf-8"])
def test_a_stated_encoding_that_is_none_or_does_not_fit_is_refused(name: str) -> None:
    with pytest.raises(BadInput):
        decode(b"Caf\xe9", "a.txt", name)
