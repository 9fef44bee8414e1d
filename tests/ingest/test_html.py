"""What is read of an HTML page."""

import pytest

from fourthp.ingest.errors import UnreadableError
from fourthp.ingest.html import MAX_DEPTH, read_html


def test_blocks_are_kept_as_line_breaks_and_furniture_is_dropped():
    text, _ = read_html(
        """<html><head><title>T</title><style>p {}</style></head><body>
        <nav>Home | News</nav><header>Site</header>
        <h1>Two  countries
            meet</h1><p>One <b>bold</b>, two<br>three<br><br>four</p>
        <ul><li>first<li>second</ul>
        <table><tr><td>Year<td>Cases<tr><td>2018<td>304</table>
        <script>alert("x")</script><form>Subscribe</form><aside>More</aside><p hidden>no</p><footer>©</footer>
        Last &amp; least</body></html>"""
    )
    assert text == (
        "Site\n\nTwo countries meet\n\nOne bold, two\nthree\n\nfour\n\nfirst\nsecond\n\n"
        "Year\tCases\n2018\t304\n\nLast & least"
    )


def test_the_main_part_is_preferred_unless_it_is_empty():
    assert read_html("<div>menu</div><main><p>news</p></main>")[0] == "news"
    assert read_html("<div>menu</div><article>news</article>")[0] == "news"
    assert read_html("<main></main><p>news</p>")[0] == "news"


def test_the_head_gives_metadata():
    _, metadata = read_html(
        '<html lang="en-GB"><head><title>Page | Site</title><meta property="og:title" content="Page">'
        '<meta name="author" content=" A  Desk ">'
        '<meta property="article:published_time" content="2022-05-24">'
        '<link rel="canonical" href="https://example.org/a"></head><body>x</body></html>'
    )
    assert metadata == {
        "title": "Page",
        "author": "A Desk",
        "published_date": "2022-05-24",
        "url": "https://example.org/a",
        "language": "en-GB",
    }


def test_nesting_is_bounded():
    deep = "<div>" * (MAX_DEPTH - 2) + "word" + "</div>" * (MAX_DEPTH - 2)
    assert read_html(deep)[0] == "word"
    with pytest.raises(UnreadableError) as refused:
        read_html("<div>" * 200_000)
    assert refused.value.reason == "too_deep"


def test_many_unclosed_paragraphs_are_no_nesting():
    assert read_html("<p>a" * 10_000)[0].count("\n\n") == 9_999
