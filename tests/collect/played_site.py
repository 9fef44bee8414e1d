"""A web server on loopback that plays well- and ill-behaved sites, and remembers what it was asked."""

from __future__ import annotations

import ssl
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

LOOPBACK = "127.0.0.0/8"
"""The network that a client must be allowed to reach for it to see a site of the tests."""


@dataclass(frozen=True)
class Reply:
    """What a path answers. ``declared`` is the Content-Length to claim; ``pause`` seconds pass before it."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    declared: int | None = None
    pause: float = 0.0
    chunks: tuple[bytes, ...] = ()
    cut_off: bool = False
    drip: float = 0.0


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    host: str
    path: str
    headers: Mapping[str, str]


Play = Reply | Callable[[Asked], Reply]


class Site:
    """Paths and what they answer: one reply, or several of which the last one stays."""

    def __init__(self) -> None:
        self.pages: dict[str, Play | list[Play]] = {"/robots.txt": Reply(status=404)}
        self.asked: list[Asked] = []
        self.most_at_once: Counter[str] = Counter()
        self._now: Counter[str] = Counter()
        self._turn: defaultdict[str, int] = defaultdict(int)
        self._lock = threading.Lock()
        self.port = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """What was asked for, the files for robots left out."""
        files = ("/robots.txt", "/.well-known/tdmrep.json")
        return [asked.path for asked in self.asked if asked.path not in files]

    @staticmethod
    def hanging(reply: Reply) -> Reply:
        """The same reply, but so late that whoever asked is gone by then."""
        return replace(reply, pause=1.5)

    def forget(self) -> None:
        self.asked.clear()

    @contextmanager
    def serving(self, asked: Asked) -> Iterator[Reply]:
        with self._lock:
            self.asked.append(asked)
            self._now[asked.host] += 1
            self.most_at_once[asked.host] = max(self.most_at_once[asked.host], self._now[asked.host])
            play = (
                self.pages.get(asked.path)
                or self.pages.get(asked.path.partition("?")[0])
                or Reply(status=404)
            )
            if isinstance(play, list):
                turn = self._turn[asked.path]
                self._turn[asked.path] += 1
                play = play[min(turn, len(play) - 1)]
        try:
            yield play if isinstance(play, Reply) else play(asked)
        finally:
            with self._lock:
                self._now[asked.host] -= 1


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            asked = Asked(self.headers["Host"], self.path, {k.lower(): v for k, v in self.headers.items()})
            with site.serving(asked) as reply:
                time.sleep(reply.pause)
                self._answer(reply, asked)

        def _answer(self, reply: Reply, asked: Asked) -> None:
            etag = reply.headers.get("ETag")
            if etag and asked.headers.get("if-none-match") == etag:
                reply = Reply(status=304, headers={"ETag": etag})
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.chunks:
                self.send_header("Transfer-Encoding", "chunked")
            elif reply.status != 304:
                self.send_header("Content-Length", str(reply.declared or len(reply.body)))
            self.end_headers()
            for chunk in reply.chunks:
                self.wfile.write(f"{len(chunk):x}\r\n".encode() + chunk + b"\r\n")
                self.wfile.flush()
                time.sleep(reply.drip)
            if reply.chunks and not reply.cut_off:
                self.wfile.write(b"0\r\n\r\n")
            elif not reply.chunks:
                self.wfile.write(reply.body)
            if reply.cut_off or reply.declared:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

        def handle_error(self, *_: object) -> None:
            pass  # a client that gives up in the middle is part of the play

    server = Server(("127.0.0.1", 0), Handler)
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def serve_tls(folder: Path) -> Iterator[int]:
    """The port of a server whose certificate it has signed itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime.now(UTC) - timedelta(days=1))
        .not_valid_after(datetime.now(UTC) + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "own.pem"
    file.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
