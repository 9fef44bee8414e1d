"""Bytes to text, and the bytes that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.ingest.decoding import decode
from fourthp.ingest.errors import UnreadableError

THAI = "กระทรวงการต่างประเทศจัดการประชุมต่อต้านการค้ามนุษย์ ณ กรุงเทพฯ วันที่ 26 เมษายน 2561"
WESTERN = "La délégation s’est réunie à Genève — « côte à côte » — avec M. Zúñiga et les délégués européens."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (THAI, "utf-8"),
        (THAI, "utf-8-sig"),
        (THAI, "utf-16"),
        (THAI, "utf-16-le"),
        (THAI, "utf-16-be"),
        (THAI, "utf-32"),
        (THAI, "cp874"),
        (THAI, "tis-620"),
        ("Ministry of Foreign Affairs (กระทรวงการต่างประเทศ)", "cp874"),
        (WESTERN, "utf-8"),
        (WESTERN, "utf-16-le"),
        (WESTERN, "cp1252"),
        (WESTERN.replace("’", "'").replace("—", "-"), "latin-1"),
        ("Plain words.", "utf-16-be"),
        ("Plain words.", "ascii"),
    ],
)
def test_every_encoding_gives_the_text(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_line_ends_become_lf_and_nothing_else_changes():
    assert decode(b"\xef\xbb\xbf one \r\n\r\ntwo\rthree\t\n") == " one \n\ntwo\nthree\t\n"


def test_a_page_may_declare_its_encoding():
    page = "<meta charset='windows-874'><p>ไทย</p>"
    assert decode(page.encode("cp874"), markup=True) == page


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary"),
        (b"words\x00words", "binary"),
        (bytes(range(1, 32)) * 10, "binary"),
        ("การค้ามนุษย์".encode()[:-1], "invalid_bytes"),
        (b"caf\x81\x8d\x9d\xff\xfe\x90 \x8f\x81", "invalid_bytes"),
        (b"\xff\xfea\x00\x00\xd8", "invalid_bytes"),
    ],
)
def test_what_is_no_text_is_refused(data, reason):
    with pytest.raises(UnreadableError) as refused:
        decode(data)
    assert refused.value.reason == reason


def test_a_refusal_names_the_byte_and_the_remedy():
    with pytest.raises(UnreadableError) as refused:
        decode("Geneva, Genève, Zürich ".encode() + b"\xff and on")
    assert refused.value.detail == (
        "byte 25 (0xff) fits neither UTF-8 nor a Thai or Western encoding; save the file as UTF-8"
    )


@given(st.text(st.characters(codec="utf-8", categories=("L", "M", "N", "P", "Zs")), min_size=1))
def test_utf8_text_comes_back_whole(text):
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(text.encode()) == text


@given(st.binary(max_size=400))
def test_any_bytes_give_clean_text_or_a_refusal(data):
    try:
        text = decode(data)
    except UnreadableError:
        return
    assert text.strip()
    assert "\r" not in text
    assert "\0" not in text
    text.encode("utf-8")
