"""Web addresses: one spelling for each page, and which hosts belong to a site."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote_to_bytes, urljoin, urlsplit, urlunsplit

import idna

from .errors import RefusedError

_PORTS = {"http": 80, "https": 443}
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_LEXICON = Path(__file__).parent / "lexicon"
_LONGEST = 2_000


def canonical(address: str, base: str | None = None) -> str:
    """``address`` (relative to ``base``) in one spelling: RFC 3986, section 6.2, without what only tracks.

    Scheme and host in small letters, the host in ASCII, no default port, no dot segments, no fragment;
    everything outside ASCII escaped. Raises :class:`RefusedError` (``bad_address``) for what is no
    address of the web, holds a user name, or is longer than 2,000 characters.
    """
    text = "".join(c for c in address.strip() if c >= " ")
    try:
        parts = urlsplit(urljoin(base, text) if base else text)
        host, port = parts.hostname or "", parts.port
    except ValueError as problem:
        raise RefusedError("bad_address", f"{text[:100]!r} is no web address ({problem})") from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host or "@" in parts.netloc or len(text) > _LONGEST:
        raise RefusedError("bad_address", f"{text[:100]!r} is no address that is fetched over HTTP(S)")
    netloc = _ascii_host(host) + ("" if port in (None, _PORTS[scheme]) else f":{port}")
    path = _escaped(parts.path, "/:@!$&'()*+,;=")
    if "/." in path:
        trailing = "/" if path.endswith(("/", "/.", "/..")) else ""
        path = posixpath.normpath(path).rstrip("/") + trailing
    query = _escaped(_without_tracking(parts.query), "/?:@!$&'()*+,;=")
    return urlunsplit(SplitResult(scheme, netloc, path or "/", query, ""))


def key_of(address: str) -> str:
    """A name for the page at a canonical ``address``: the same for http and https."""
    return hashlib.sha256(address.partition("://")[2].encode()).hexdigest()


def host_of(address: str) -> str:
    """Host and port of a canonical ``address``."""
    return urlsplit(address).netloc


def belongs_to(address: str, hosts: Iterable[str]) -> bool:
    """Whether the host of ``address`` is one of ``hosts`` or below one; a leading ``www.`` says nothing."""
    found = (urlsplit(address).hostname or "").removeprefix("www.")
    bare = [host.lower().removeprefix("www.") for host in hosts]
    return any(found == host or found.endswith(f".{host}") for host in bare)


def _ascii_host(host: str) -> str:
    if host.isascii():
        return f"[{host}]" if ":" in host else host
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError as problem:
        raise RefusedError("bad_address", f"{host!r} is no host name ({problem})") from None


def _escaped(text: str, safe: str) -> str:
    """``text`` with everything escaped that must be, and nothing that need not."""
    levelled = _ESCAPE.sub(_unescaped, text)
    return quote(levelled, safe=safe + "%~")


def _unescaped(match: re.Match[str]) -> str:
    byte = unquote_to_bytes(match.group())
    return byte.decode() if byte[0] in _UNRESERVED else match.group().upper()


def _without_tracking(query: str) -> str:
    if not query:
        return query
    names, prefixes = _tracking()
    kept = [
        pair
        for pair in query.split("&")
        if pair and (name := pair.partition("=")[0].lower()) not in names and not name.startswith(prefixes)
    ]
    return "&".join(kept)


@cache
def _tracking() -> tuple[frozenset[str], tuple[str, ...]]:
    lines = (_LEXICON / "tracking_parameters.txt").read_text(encoding="utf-8").splitlines()
    names = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    prefixes = tuple(name[:-1] for name in names if name.endswith("*"))
    return frozenset(name for name in names if not name.endswith("*")), prefixes
