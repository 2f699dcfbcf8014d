"""One address over HTTP, politely and safely.

Belongs here: which addresses may be asked, redirects, retries, limits, conditional requests. Does not belong here: what
an answer holds (``sources``).

Only http and https are spoken. A name is resolved once, all its addresses are checked and the connection goes to one
that was checked, for each redirect anew: a page cannot lead into a private network unless that is allowed.
"""

import ipaddress
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

import urllib3

_RETRIED = (408, 425, 429, 500, 502, 503, 504)
_REDIRECTS = (301, 302, 303, 307, 308)


class FetchError(Exception):
    """An address that gave no answer: ``reason`` is ``refused`` (not asked at all) or ``unreachable``."""

    def __init__(self, reason: str, words: str) -> None:
        super().__init__(words)
        self.reason = reason


class Answer(NamedTuple):
    """What a server answered: the address it came from after redirects, the status, and the bytes."""

    address: str
    status: int
    content: bytes
    etag: str
    modified: str


@dataclass
class Fetcher:
    """Asks addresses one after the other, with a pause between two requests to one host."""

    contact: str = ""
    pause: float = 2.0
    timeout: float = 20.0
    #: For one answer, however slowly it drips.
    deadline: float = 90.0
    attempts: int = 3
    backoff: float = 2.0
    most: int = 50_000_000
    redirects: int = 5
    sleep: Callable[[float], None] = time.sleep
    _last: dict[str, float] = field(default_factory=dict)

    def get(self, address: str, *, etag: str = "", modified: str = "", private: bool = False) -> Answer:
        """The answer at ``address``; status 304 where it is what ``etag`` or ``modified`` (from last time) stand for.

        ``private`` allows addresses of private networks. Raises FetchError.
        """
        wanted = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {"User-Agent": self.agent, "Accept-Encoding": "gzip, deflate"}
        headers |= {name: value for name, value in wanted.items() if value}
        for _ in range(self.redirects + 1):
            answer, location = self._patiently(address, headers, private)
            if not location:
                return answer
            address = urljoin(address, location)
        raise FetchError("unreachable", f"more than {self.redirects} redirects")

    @property
    def agent(self) -> str:
        """Who asks: what this is, and whom to write to where the person who runs it said so."""
        contact = f"; {self.contact}" if self.contact else ""
        return f"taizhang/{version('taizhang')} (reads public government work reports{contact})"

    def _patiently(self, address: str, headers: dict[str, str], private: bool) -> tuple[Answer, str]:
        """One answer and where it redirects to; asked again where the server is busy or the line broke."""
        for attempt in range(1, self.attempts + 1):
            wait = self.backoff * 2 ** (attempt - 1)
            try:
                answer, location, later = self._once(address, headers, private, attempt)
            except (urllib3.exceptions.HTTPError, OSError) as error:
                if attempt == self.attempts:
                    raise FetchError("unreachable", f"{type(error).__name__}: {error}"[:300]) from error
            else:
                if answer.status not in _RETRIED or attempt == self.attempts:
                    return answer, location
                wait = max(wait, min(later, 60.0))
            self.sleep(wait)
        raise AssertionError("at least one attempt is made")

    def _once(self, address: str, headers: dict[str, str], private: bool, attempt: int) -> tuple[Answer, str, float]:
        host, port = _checked(address)
        parts = urlsplit(address)
        # A name may have addresses that cannot be reached from here: each attempt takes the next one.
        found = _resolved(host, port, private)
        where = found[(attempt - 1) % len(found)]
        self._wait_for(host)
        target = urllib3.util.Url(path=parts.path or "/", query=parts.query or None).url
        limits = urllib3.Timeout(connect=self.timeout, read=self.timeout)
        pool: urllib3.HTTPConnectionPool
        if parts.scheme == "https":
            pool = urllib3.HTTPSConnectionPool(where, port, timeout=limits, server_hostname=host, assert_hostname=host)
        else:
            pool = urllib3.HTTPConnectionPool(where, port, timeout=limits)
        with pool:
            response = pool.urlopen(
                "GET",
                target,
                headers={**headers, "Host": parts.netloc.rpartition("@")[2]},
                redirect=False,
                retries=False,
                preload_content=False,
                assert_same_host=False,
            )
            try:
                location = response.headers.get("Location", "") if response.status in _REDIRECTS else ""
                content = b"" if location else self._body(response)
            finally:
                response.close()
        told = response.headers
        later = told.get("Retry-After", "")
        answer = Answer(address, response.status, content, told.get("ETag", ""), told.get("Last-Modified", ""))
        return answer, location, float(later) if later.isdigit() else 0.0

    def _body(self, response: urllib3.BaseHTTPResponse) -> bytes:
        """The bytes of an answer, within the limits of size and time."""
        till = time.monotonic() + self.deadline
        pieces = []
        size = 0
        # What has arrived is taken as it comes: a body that drips must not outlast the deadline in one read.
        while piece := response.read1(1 << 16):
            pieces.append(piece)
            size += len(piece)
            if size > self.most:
                raise FetchError("unreachable", f"larger than {self.most:,} bytes")
            if time.monotonic() > till:
                raise FetchError("unreachable", f"slower than {self.deadline:g} seconds")
        return b"".join(pieces)

    def _wait_for(self, host: str) -> None:
        """Keep the pause since the last request to ``host``."""
        left = self._last.get(host, -self.pause) + self.pause - time.monotonic() if host in self._last else 0.0
        if left > 0:
            self.sleep(left)
        self._last[host] = time.monotonic()


def _checked(address: str) -> tuple[str, int]:
    """The host and port of an address that may be asked."""
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError as error:
        raise FetchError("refused", f"no address: {error}") from error
    if parts.scheme not in ("http", "https") or not host:
        raise FetchError("refused", f"only http and https addresses are fetched, not {address[:100]}")
    return host, port or (443 if parts.scheme == "https" else 80)


def _resolved(host: str, port: int, private: bool) -> list[str]:
    """The addresses that ``host`` has, all of which are public (or ``private`` ones are allowed)."""
    found = list(dict.fromkeys(str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))
    for one in found:
        ip = ipaddress.ip_address(one.partition("%")[0])
        mapped = getattr(ip, "ipv4_mapped", None) or ip
        if not private and (not mapped.is_global or mapped.is_multicast):
            raise FetchError("refused", f"{host} is {one}, an address of a private network")
    return found
