"""Fetching an address, within limits on size, time and redirects."""

from __future__ import annotations

import re
import zlib
from base64 import b64encode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Thread
from time import monotonic
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit
from urllib.request import getproxies, proxy_bypass

from urllib3 import BaseHTTPResponse, PoolManager, ProxyManager, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    IncompleteRead,
    NameResolutionError,
    NewConnectionError,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
)

from .address import Limits, is_address, without_credentials
from .loading_error import LoadingError

_REDIRECTS = (301, 302, 303, 307, 308)
_HEADERS = {"User-Agent": "dateline", "Accept": "text/html, text/*;q=0.9, */*;q=0.5"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered. ``retrieved`` is ISO 8601, UTC; ``address`` the one after all redirects.

    ``lost`` says in plain words that not all of it came, and is empty otherwise.
    """

    data: bytes
    address: str
    media: str | None
    charset: str | None
    retrieved: str
    lost: str = ""


@dataclass(slots=True)
class _Attempt:
    """One fetching on its way in a thread of its own: what comes of it, and the sockets that it has opened."""

    address: str
    limits: Limits
    stop: float
    sockets: list[Any] = field(default_factory=list)
    fetched: Fetched | None = None
    error: LoadingError | None = None


def fetch(address: str, limits: Limits | None = None) -> Fetched:
    """What an http or https address answers. Raises LoadingError in one plain line.

    Servers that send a byte now and then keep any library waiting, in headers above all; so this one waits in a thread
    that is left alone when its time is up.
    """
    limits = limits or Limits()
    attempt = _Attempt(address, limits, monotonic() + limits.seconds)
    thread = Thread(target=_run, args=(attempt,), daemon=True)
    thread.start()
    thread.join(limits.seconds)
    if thread.is_alive():
        for socket in attempt.sockets:
            with suppress(OSError):
                socket.shutdown(2)
        raise _too_slow(without_credentials(address))
    if attempt.error is not None or attempt.fetched is None:
        raise attempt.error or _too_slow(without_credentials(address))
    return attempt.fetched


def _run(attempt: _Attempt) -> None:
    """Fetch, and put what comes of it into ``attempt``."""
    shown = without_credentials(attempt.address)
    try:
        attempt.fetched = _followed(attempt)
    except LoadingError as error:
        attempt.error = error
    except (HTTPError, OSError, ValueError, zlib.error) as error:
        attempt.error = LoadingError(f"{shown}: cannot be fetched ({_reason(error)})")
        if isinstance(error, TimeoutError | ReadTimeoutError | ConnectTimeoutError):
            attempt.error = attempt.error if isinstance(error, NewConnectionError) else _too_slow(shown)


def _too_slow(shown: str) -> LoadingError:
    return LoadingError(f"{shown}: takes too long to answer; try again, or save the page")


def _followed(attempt: _Attempt) -> Fetched:
    """The answer at the end of all redirects."""
    asked = attempt.address
    shown = without_credentials(asked)
    login = _login(asked)
    host = urlsplit(asked).netloc
    for _ in range(attempt.limits.redirects + 1):
        # A login is for the host that it was given for, and for none that this one leads to.
        answer = _open(asked, attempt, login if urlsplit(asked).netloc == host else {})
        try:
            target = answer.headers.get("Location")
            if answer.status not in _REDIRECTS or not target:
                if answer.status >= 300:
                    raise LoadingError(f"{shown}: the server answers {answer.status} ({answer.reason or 'no reason'})")
                return _answer(answer, without_credentials(asked), attempt)
            asked = urljoin(asked, target)
            if not is_address(asked):
                raise LoadingError(f"{shown}: leads to {asked[:80]}, which is no web address")
        finally:
            answer.close()
    raise LoadingError(f"{shown}: leads from one address to the next without end")


def _login(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    if parts.username is None:
        return {}
    words = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
    return {"Authorization": f"Basic {b64encode(words.encode('utf-8', 'replace')).decode('ascii')}"}


def _open(address: str, attempt: _Attempt, login: dict[str, str]) -> BaseHTTPResponse:
    parts = urlsplit(without_credentials(address))
    if not parts.hostname:
        raise ValueError("no host in the address")
    plain = urlunsplit(
        parts._replace(
            netloc=parts.netloc.encode("idna").decode("ascii"),
            path=quote(parts.path, safe="/%:@!$&'()*+,;=~-._"),
            query=quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]"),
            fragment="",
        )
    )
    silence = min(attempt.limits.silence, max(0.01, attempt.stop - monotonic()))
    proxy = None if proxy_bypass(parts.hostname) else getproxies().get(parts.scheme.lower())
    manager = ProxyManager(proxy) if proxy else PoolManager()
    pool = manager.connection_from_url(plain)
    pool.ConnectionCls = _watched(pool.ConnectionCls, attempt.sockets)
    target = plain
    if not (proxy and parts.scheme.lower() == "http"):
        split = urlsplit(plain)
        target = (split.path or "/") + (f"?{split.query}" if split.query else "")
    return pool.urlopen(
        "GET",
        target,
        headers=_HEADERS | login,
        retries=False,
        redirect=False,
        timeout=Timeout(connect=silence, read=silence),
        preload_content=False,
        decode_content=False,
    )


def _watched(kind: Any, sockets: list[Any]) -> Any:
    """A class of connections like ``kind`` that puts each socket it opens into ``sockets``."""

    class Watched(kind):  # type: ignore[misc]  # which class it is, shows only with the address
        def connect(self) -> None:
            super().connect()
            sockets.append(self.sock)

    return Watched


def _answer(answer: BaseHTTPResponse, address: str, attempt: _Attempt) -> Fetched:
    limits = attempt.limits
    retrieved = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    kind, charset = _media(answer.headers.get("Content-Type", ""))
    stated = answer.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > limits.size:
        raise LoadingError(f"{address}: is larger than {limits.size / 2**20:.3g} MB; it is not fetched")
    if kind and re.match(r"(?:image|audio|video|font)/", kind):
        raise LoadingError(f"{address}: is {kind}, not a text")
    pieces: list[bytes] = []
    lost = ""
    try:
        for piece in _pieces(answer, address, attempt):
            pieces.append(piece)
    except (ProtocolError, ConnectionError) as error:
        if not pieces and not isinstance(error, IncompleteRead) and "IncompleteRead" not in str(error):
            raise
        size = sum(map(len, pieces))
        lost = (
            f"only {size:,} of {int(stated):,} bytes came" if stated.isdigit() else f"it broke off after {size:,} bytes"
        )
    data, is_whole = _unpacked(b"".join(pieces), answer.headers.get("Content-Encoding", "").lower(), address, limits)
    lost = lost or ("" if is_whole else "its end is missing")
    if lost and not limits.keep_partial:
        raise LoadingError(f"{address}: the download was cut off ({lost}); try again, or keep what came with --partial")
    return Fetched(data, address, kind, charset, retrieved, lost)


def _media(header: str) -> tuple[str | None, str | None]:
    """The media type and the encoding that a Content-Type names."""
    from email.message import Message

    if not header:
        return None, None
    message = Message()
    message["Content-Type"] = header.encode("latin-1", "replace").decode("latin-1")
    return message.get_content_type(), message.get_content_charset()


def _pieces(answer: BaseHTTPResponse, address: str, attempt: _Attempt) -> Iterator[bytes]:
    size = 0
    while piece := answer.read1(1 << 16):
        size += len(piece)
        if size > attempt.limits.size:
            raise LoadingError(f"{address}: is larger than {attempt.limits.size / 2**20:.3g} MB; it is not fetched")
        if monotonic() > attempt.stop:
            raise _too_slow(address)
        yield piece


def _unpacked(data: bytes, encoding: str, address: str, limits: Limits) -> tuple[bytes, bool]:
    """The data as it was before a server compressed it, unasked, and whether all of it is there."""
    if encoding in ("", "identity") or not data:
        return data, True
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise LoadingError(f"{address}: comes compressed in a way that is not read ({encoding[:40]})")
    unpacker = zlib.decompressobj(wbits=47 if encoding != "deflate" else (15 if data[:1] == b"\x78" else -15))
    unpacked = unpacker.decompress(data, limits.size + 1)
    if len(unpacked) > limits.size:
        raise LoadingError(f"{address}: unpacks to more than {limits.size >> 20} MB; it is not read")
    return unpacked, unpacker.eof


def _reason(error: BaseException) -> str:
    """Why an address could not be fetched, in a few plain words."""
    if isinstance(error, NameResolutionError):
        return "no such host, or no network"
    if isinstance(error, UnicodeError):
        return "no host can have that name"
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, OSError) and seen.strerror and not isinstance(seen, SSLError):
            return seen.strerror[:120]
        seen = seen.__cause__ or seen.__context__
    return str(error)[:120] or type(error).__name__
