"""The readable text of an HTML page, and what its head says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .errors import UnreadableError

MAX_DEPTH = 2_000
"""Deeper nesting than this is rejected: parsers take time quadratic in the depth."""

# Elements by what they do to the text: left out, set apart, on a line of their own, cells of a line.
_DROPPED, _PARAGRAPHS, _LINES, _CELLS, _NEVER_NESTED = (
    frozenset(names.split())
    for names in (
        "head script style noscript template nav footer form aside svg math canvas iframe object embed audio "
        "video button select textarea input dialog",
        "p div section article main header h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre figure figcaption "
        "address hr details summary fieldset body",
        "li dt dd tr caption",
        "td th",
        "area base br col embed hr img input link meta param source track wbr p li td th tr dt dd option",
    )
)
_CELL, _LINE, _BLANK, _BR = 1, 2, 3, 4
_BREAKS = ("", "\t", "\n", "\n\n")
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*(/?)>")
# Where pages keep a column of ``documents``; the first that is filled wins.
_HEAD = {
    "title": ('meta[property="og:title"]', 'meta[name="twitter:title"]', "title"),
    "published_date": (
        'meta[property="article:published_time"]',
        'meta[name="date"]',
        'meta[name="pubdate"]',
        'meta[name="publish-date"]',
        'meta[name="DC.date"]',
        'meta[name="dcterms.created"]',
        'meta[itemprop="datePublished"]',
        "time[pubdate]",
    ),
    "modified_date": ('meta[property="article:modified_time"]', 'meta[name="dcterms.modified"]'),
    "author": ('meta[name="author"]', 'meta[name="DC.creator"]'),
    "url": ('link[rel="canonical"]', 'meta[property="og:url"]'),
    "publisher": ('meta[property="og:site_name"]', 'meta[name="DC.publisher"]'),
}


def read_html(markup: str) -> tuple[str, dict[str, str]]:
    """The text of ``markup`` and its metadata.

    Paragraphs stand a blank line apart, list items and table rows on lines of their own, cells a tab
    apart; other white space is one space. Scripts, styles, navigation, forms, asides and footers are left
    out. Metadata has the names of columns of ``documents``, and ``publisher``. Raises
    :class:`UnreadableError` (``too_deep``).
    """
    if _depth(markup) > MAX_DEPTH:
        raise UnreadableError(
            "too_deep", f"tags nested more than {MAX_DEPTH:,} deep; save the page again from a browser"
        )
    tree = LexborHTMLParser(markup)
    metadata = _metadata(tree)
    for root in (tree.css_first("main"), _only(tree.css("article")), tree.body):
        if root is not None and (text := _laid_out(_pieces(root))):
            return text, metadata
    return "", metadata


def _depth(markup: str) -> int:
    """How deep tags are nested, those left out that HTML closes by itself."""
    depth = deepest = 0
    for tag in _TAG.finditer(markup):
        if tag[2].lower() in _NEVER_NESTED or tag[3]:
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _only(nodes: list[LexborNode]) -> LexborNode | None:
    return nodes[0] if len(nodes) == 1 else None


def _metadata(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for column, selectors in _HEAD.items():
        for selector in selectors:
            node = tree.css_first(selector)
            if node is None:
                continue
            attributes = node.attributes
            value = (
                attributes.get("content")
                or attributes.get("href")
                or attributes.get("datetime")
                or node.text()
            )
            if value and (value := " ".join(value.split())):
                found[column] = value
                break
    language = tree.root.attributes.get("lang") if tree.root is not None else None
    if language and language.strip():
        found["language"] = language.strip()
    return found


def _pieces(root: LexborNode) -> Iterator[str | int]:
    """The text of ``root`` in order, and between its pieces how they part.

    Walks without recursion, so that no nesting can exhaust the stack; nodes are told apart by address,
    since comparing two nodes compares all they contain.
    """
    top = root.mem_id
    node: LexborNode | None = root
    while node is not None:
        tag = (node.tag or "").lower()
        skipped = tag in _DROPPED or "hidden" in node.attributes
        if tag == "-text":
            yield node.text_content or ""
        elif not skipped:
            yield _break_of(tag)
        child = None if skipped else node.child
        if child is not None:
            node = child
            continue
        while node is not None and node.mem_id != top and node.next is None:
            node = node.parent
            if node is not None:
                yield _break_of((node.tag or "").lower())
        if node is None or node.mem_id == top:
            return
        node = node.next


def _break_of(tag: str) -> int:
    if tag in _PARAGRAPHS:
        return _BLANK
    if tag == "br":
        return _BR
    if tag in _LINES:
        return _LINE
    return _CELL if tag in _CELLS else 0


def _laid_out(pieces: Iterator[str | int]) -> str:
    """The pieces joined: white space within a piece is one space, the widest break between two counts.

    Two ``br`` in a row part paragraphs, as writers use them.
    """
    out: list[str] = []
    parting, broken, spaced = 0, False, False
    for piece in pieces:
        if isinstance(piece, int):
            if piece == _BR:
                piece, broken = (_BLANK if broken else _LINE), True
            parting = max(parting, piece)
            continue
        words = " ".join(piece.split())
        if not words:
            spaced = spaced or bool(piece)
            continue
        if out:
            out.append(_BREAKS[parting] or (" " if spaced or piece[0].isspace() else ""))
        out.append(words)
        parting, broken, spaced = 0, False, piece[-1].isspace()
    return "".join(out)
