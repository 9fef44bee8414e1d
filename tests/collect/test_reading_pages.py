"""From bytes to text: what a body is, which characters it spells, what is taken out of it."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fourthp.collect.addresses import belongs_to, canonical, key_of
from fourthp.collect.errors import RefusedError, UnreadablePageError
from fourthp.collect.pages import read_page
from fourthp.collect.sniffing import decode, media_type
from fourthp.collect.wording import are_twins, fingerprint
from fourthp.ingest.decoding import settled

NOW = "2026-03-02T08:00:00.000000Z"
PAGE = """<!doctype html><html lang="en-GB"><head><title>Talks | Ministry</title>
<link rel="canonical" href="https://mfa.example/news/talks">
<meta property="og:title" content="Talks on trafficking in persons">
<meta property="article:published_time" content="2026-02-27T23:30:00+07:00"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article>
<h1>Talks on trafficking in persons</h1>
<p>On 26 February 2026, the Minister of Foreign Affairs of Testland met the Ambassador of Exampleland in
Bangkok to discuss cooperation against trafficking in persons in the fisheries sector.</p>
<ul><li>Labour inspection.</li><li>Data.</li></ul>
<p>Both sides agreed to set up a joint working group on the protection of victims by June 2026.</p>
</article></main><footer>Copyright. Visitors today: 12</footer></body></html>"""
TEXT = (
    "Talks on trafficking in persons\n\n"
    "On 26 February 2026, the Minister of Foreign Affairs of Testland met the Ambassador of Exampleland in "
    "Bangkok to discuss cooperation against trafficking in persons in the fisheries sector.\n\n"
    "Labour inspection.\nData.\n\n"
    "Both sides agreed to set up a joint working group on the protection of victims by June 2026."
)
THAI = "เมื่อวันที่ 2 มีนาคม 2569 รัฐมนตรีหารือกับเอกอัครราชทูตเรื่องการค้ามนุษย์"


def read(data: bytes, declared: str = "text/html", fetched: str = NOW) -> Any:
    return read_page(data, declared, "https://mfa.example/news/talks?print=1", fetched)


def test_a_page_gives_its_text_and_what_it_says_of_itself() -> None:
    found = read(PAGE.encode())
    assert found.text == TEXT
    assert (found.title, found.published) == ("Talks on trafficking in persons", "2026-02-27")
    assert (found.language, found.canonical) == ("en-GB", "https://mfa.example/news/talks")
    assert found.extractor.startswith("trafilatura 2.")


def test_no_page_is_dated_after_it_was_fetched() -> None:
    assert read(PAGE.encode(), fetched="2026-02-01T08:00:00.000000Z").published is None


def test_a_day_in_words_is_one_and_a_month_is_none() -> None:
    words = PAGE.replace('<meta property="article:published_time" content="2026-02-27T23:30:00+07:00">', "")
    dated = words.replace("<h1>", '<p class="date">27 February 2026</p><h1>')
    assert read(dated.encode()).published == "2026-02-27"
    month = words.replace("On 26 February 2026, the", "The").replace("by June 2026", "in February 2026")
    assert read(month.encode()).published is None


def test_the_text_is_one_that_ingest_takes_as_it_is() -> None:
    odd = PAGE.replace("Bangkok", "Bang\x07kok\u200b\ufeff").replace("June", "June\x0c")
    text = read(odd.encode()).text
    assert settled(text) == text
    assert "\x07" not in text


def test_line_breaks_and_tables_keep_their_lines() -> None:
    more = "<p>One line<br>another line of it.</p><table><tr><td>Place</td><td>Bangkok</td></tr></table>"
    text = read(PAGE.replace("<ul>", more + "<ul>").encode()).text
    assert "One line\nanother line of it.\n\nPlace\tBangkok\n\nLabour inspection." in text


def pdf(words: str, *, password: str = "") -> bytes:
    """A PDF of one page that says ``words``."""
    from io import BytesIO

    from pypdf import PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    page[NameObject("/Resources")] = DictionaryObject(
        {NameObject("/Font"): DictionaryObject({NameObject("/F1"): writer._add_object(font)})}
    )
    stream = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 200 Td ({words}) Tj ET".encode())
    page[NameObject("/Contents")] = writer._add_object(stream)
    writer.add_metadata({"/Title": "A paper"})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_gives_its_text_whatever_it_is_called() -> None:
    found = read(pdf("Joint statement on trafficking"), declared="text/html")
    assert (found.text, found.title, found.media_type) == (
        "Joint statement on trafficking",
        "A paper",
        "application/pdf",
    )
    assert found.extractor.startswith("pypdf ")


@pytest.mark.parametrize(
    ("data", "declared", "reason"),
    [
        (b"  \n", "text/html", "empty"),
        (b"<html><body></body></html>", "text/html", "no_text"),
        (pdf(""), "application/pdf", "no_text"),
        (pdf("words", password="key"), "application/pdf", "unsupported"),
        (b"%PDF-1.7\nnothing of the kind", "application/pdf", "damaged"),
        (b"\x89PNG\r\n", "image/png", "unsupported"),
        (b"<p>" + b"word " * 1_000_001, "text/html", "too_large"),
        (b"<html>" + b"<table><tr><td>word</td></tr></table>" * 7_000, "text/html", "too_large"),
    ],
)
def test_a_page_without_text_is_told_why(data: bytes, declared: str, reason: str) -> None:
    with pytest.raises(UnreadablePageError) as caught:
        read(data, declared)
    assert caught.value.reason == reason


def test_tags_nested_deep_are_read_or_refused_and_break_nothing() -> None:
    deep = b"<html><body>" + b"<div>" * 30_000 + b"word " * 100 + b"</body></html>"
    try:
        assert read(deep).text
    except UnreadablePageError as problem:
        assert problem.reason in ("no_text", "damaged")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        (THAI.encode(), "text/html; charset=iso-8859-1"),
        (THAI.encode("cp874"), "text/html; charset=tis-620"),
        (THAI.encode("cp874"), "text/html; charset=utf-8"),
        (b'<meta charset="windows-874">' + THAI.encode("cp874"), "text/html"),
        (b"\xff\xfe" + THAI.encode("utf-16-le"), "text/html; charset=utf-8"),
        (b'<?xml version="1.0" encoding="TIS-620"?>' + THAI.encode("cp874"), "application/xml"),
    ],
)
def test_the_characters_are_told_whatever_is_declared(data: bytes, declared: str) -> None:
    assert decode(data, declared).endswith(THAI)


@given(
    st.binary(max_size=300), st.sampled_from(["", "text/html; charset=big5", "text/plain; charset=nonsense"])
)
def test_any_bytes_can_be_decoded(data: bytes, declared: str) -> None:
    decode(data, declared).encode("utf-8", "surrogatepass")


@pytest.mark.parametrize(
    ("data", "declared", "kind"),
    [
        (b"%PDF-1.4", "text/html", "application/pdf"),
        (b"\xef\xbb\xbf<!DOCTYPE html>", "application/octet-stream", "text/html"),
        (b"<?xml version='1.0'?><rss>", "text/html", "application/xml"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "application/xhtml+xml", "text/html"),
        (b'{"a": 1}', "text/plain", "application/json"),
        (b"Plain words", "text/plain; charset=utf-8", "text/plain"),
        (b"\x1f\x8b\x08", "application/xml", "application/gzip"),
        (b"words", "", "application/octet-stream"),
    ],
)
def test_a_body_is_what_its_bytes_show(data: bytes, declared: str, kind: str) -> None:
    assert media_type(data, declared) == kind


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("HTTPS://MFA.Example:443/a/../b/./c#part", "https://mfa.example/b/c"),
        ("http://mfa.example", "http://mfa.example/"),
        (
            "http://mfa.example:8080/%7euser/%e0%b8%81?b=2&utm_source=x&a=1&fbclid=9",
            "http://mfa.example:8080/~user/%E0%B8%81?b=2&a=1",
        ),
        (
            "https://กระทรวง.example/ข่าว",
            "https://xn--12cm1c6bby4d.example/%E0%B8%82%E0%B9%88%E0%B8%B2%E0%B8%A7",
        ),
        (" https://mfa.example/a b ", "https://mfa.example/a%20b"),
    ],
)
def test_one_spelling_for_an_address(written: str, spelled: str) -> None:
    assert canonical(written) == spelled
    assert canonical(spelled) == spelled


@given(st.text(max_size=60))
def test_an_address_is_spelled_once_or_refused(path: str) -> None:
    try:
        once = canonical(f"https://mfa.example/{path}")
    except RefusedError as problem:
        assert problem.reason == "bad_address"
    else:
        assert once.isascii()
        assert canonical(once) == once


def test_a_page_is_the_same_over_http_and_https() -> None:
    assert key_of("http://mfa.example/a") == key_of("https://mfa.example/a")
    assert key_of("http://mfa.example/a") != key_of("http://mfa.example/b")


def test_which_hosts_belong_to_a_site() -> None:
    assert belongs_to("https://www.mfa.example/a", ["mfa.example"])
    assert belongs_to("https://news.mfa.example:8080/a", ["www.mfa.example"])
    assert not belongs_to("https://notmfa.example/a", ["mfa.example"])


def test_counters_do_not_count_as_words() -> None:
    before = fingerprint("Talks\n1,204 views\nVisitors today: 12\nPosted 3 hours ago\nThey freed 20 people.")
    assert (
        fingerprint("Talks\n1,377  views\nVisitors today: 40\nPosted 5 hours ago\nThey freed 20 people.")
        == before
    )
    assert (
        fingerprint("Talks\n1,204 views\nVisitors today: 12\nPosted 3 hours ago\nThey freed 30 people.")
        != before
    )
    assert fingerprint("จำนวนผู้เข้าชม 12 ครั้ง") == fingerprint("จำนวนผู้เข้าชม 13 ครั้ง")
    assert fingerprint("The minister made 3 visits.") != fingerprint("The minister made 4 visits.")
    assert fingerprint("words") == hashlib.sha256(b"words").hexdigest()


def test_twins_say_the_same_but_for_what_surrounds_it() -> None:
    assert are_twins(TEXT, "Print this page\n\n" + TEXT)
    assert not are_twins(TEXT, "Another release of the ministry, about trade, that claims the same address.")
