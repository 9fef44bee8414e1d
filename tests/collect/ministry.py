"""A ministry's site on loopback: a feed, releases as pages, and what the tests ask of the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from played_site import Reply, Site

PAGE = """<!doctype html><html lang="en"><head><title>{title} | Ministry of Testland</title>
<meta property="og:title" content="{title}">{head}</head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><main><article><h1>{title}</h1>{body}
</article></main><footer>Ministry of Foreign Affairs of Testland. {footer}</footer></body></html>"""
TALKS = (
    "On 26 February 2026, Ms. Ana Testova, Minister of Foreign Affairs of Testland, met Mr. Ivo Probe, "
    "Ambassador of Exampleland, in Bangkok, to discuss cooperation against human trafficking in the fisheries sector.",
    "Both sides agreed to set up a joint working group on the protection of victims of trafficking in persons.",
)
WORKSHOP = (
    "On 3 March 2026, the Ministry of Foreign Affairs of Testland held a workshop on human trafficking for consular "
    "officers in Bangkok, together with the International Organization for Migration.",
    "The participants discussed how victims of trafficking in persons abroad are told and helped to return home.",
)
TRADE = (
    "On 4 March 2026, the Minister of Trade of Testland opened a fair of rice growers in the capital, with more than "
    "four hundred stands from all provinces.",
    "The fair is open until Sunday, and visitors may taste the harvest of this year free of charge.",
)


def page(title: str, paragraphs: Sequence[str], *, head: str = "", footer: str = "") -> bytes:
    body = "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    return PAGE.format(title=title, body=body, head=head, footer=footer).encode()


def feed(site: Site, items: Mapping[str, str], *, host: str = "127.0.0.1") -> Reply:
    """An RSS feed of paths and their dates."""
    entries = "".join(
        f"<item><title>{path}</title><link>{site.url(path, host)}</link><pubDate>{date}</pubDate></item>"
        for path, date in items.items()
    )
    return Reply(f'<rss version="2.0"><channel><title>News</title>{entries}</channel></rss>'.encode())


def html(body: bytes, **headers: str) -> Reply:
    return Reply(body, headers={"Content-Type": "text/html; charset=utf-8", **headers})
