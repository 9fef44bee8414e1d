"""Connecting only to addresses that the public may reach.

A host name is looked up once, every address that comes back is checked, and the connection goes to an
address that was checked: no second look-up can lead elsewhere. Redirects open connections in the same way.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

import httpcore

from .errors import RefusedError

Resolve = Callable[[str, int], Sequence[str]]
"""Host and port -> the IP addresses of the host."""

_NAT64 = IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int) -> list[str]:
    """The addresses that the system knows for ``host``. Raises OSError where there are none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Guard(httpcore.NetworkBackend):
    """A network that reaches public addresses, and of the others only those in ``allowed``.

    ``allowed`` are networks in CIDR notation ("127.0.0.0/8"). Connecting raises
    :class:`RefusedError` (``private_address``) where any address of the host is neither.
    """

    def __init__(self, allowed: Iterable[str] = (), resolve: Resolve = resolve) -> None:
        self._allowed = tuple(ip_network(network) for network in allowed)
        self._resolve = resolve
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers, once all of them are checked."""
        problem: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._checked(host, port):
            try:
                return self._network.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
        raise problem

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            found = list(self._resolve(host, port))
        except (OSError, UnicodeError) as problem:
            raise httpcore.ConnectError(f"{host} cannot be looked up: {problem}") from problem
        for address in found:
            if not self._may_reach(address):
                raise RefusedError(
                    "private_address",
                    f"{host} leads to {address}, which is no public address; allow its network "
                    "if it is meant to be read",
                )
        return found

    def _may_reach(self, text: str) -> bool:
        try:
            address = ip_address(text.partition("%")[0])
        except ValueError:
            return False
        if any(address in network for network in self._allowed):
            return True
        return all(one.is_global and not one.is_multicast for one in _meant(address))


def _meant(address: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address with those that are written into it by a scheme of transition."""
    meant: list[IPv4Address | IPv6Address | None] = [address]
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return [address.ipv4_mapped]
        meant += [address.sixtofour, *(address.teredo or ())]
        if address in _NAT64:
            meant.append(IPv4Address(int(address) & 0xFFFF_FFFF))
    return [one for one in meant if one is not None]
