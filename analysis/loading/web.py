"""Fetching an address, within limits on size, time and redirects."""

from __future__ import annotations

import http.client
import re
import urllib.error
import urllib.request
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from time import monotonic
from typing import IO
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from .address import Limits, is_address
from .error import LoadingError


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered. ``retrieved`` is ISO 8601, UTC; ``address`` the one after all redirects."""

    data: bytes
    address: str
    media: str | None
    charset: str | None
    retrieved: str


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Leaves redirects to ``fetch``, which counts them and looks where they lead."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        return None


def fetch(address: str, limits: Limits | None = None) -> Fetched:
    """What an http or https address answers. Raises LoadingError in one plain line."""
    limits = limits or Limits()
    stop = monotonic() + limits.seconds
    asked = address
    for _ in range(limits.redirects + 1):
        try:
            with _open(asked, min(limits.silence, max(0.01, stop - monotonic()))) as answer:
                return _answer(answer, asked, limits, stop)
        except urllib.error.HTTPError as error:
            error.close()
            target = error.headers.get("Location")
            if error.code not in (301, 302, 303, 307, 308) or not target:
                raise LoadingError(f"{address}: the server answers {error.code} ({error.reason})") from None
            asked = urljoin(asked, target)
            if not is_address(asked):
                raise LoadingError(f"{address}: leads to {asked[:80]}, which is no web address") from None
        except TimeoutError:
            raise LoadingError(f"{address}: takes too long to answer; try again, or save the page") from None
        except (http.client.HTTPException, OSError, ValueError, zlib.error) as error:
            reason = getattr(error, "reason", None)
            if isinstance(reason, TimeoutError):
                raise LoadingError(f"{address}: takes too long to answer; try again, or save the page") from None
            said = getattr(reason, "strerror", None) or getattr(error, "strerror", None) or reason or error
            raise LoadingError(f"{address}: cannot be fetched ({str(said)[:120] or type(error).__name__})") from None
        if monotonic() > stop:
            raise LoadingError(f"{address}: takes too long to answer; try again, or save the page")
    raise LoadingError(f"{address}: leads from one address to the next without end")


def _open(address: str, silence: float) -> http.client.HTTPResponse:
    parts = urlsplit(address)
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
    request = urllib.request.Request(
        plain, headers={"User-Agent": "dateline", "Accept": "text/html, text/*;q=0.9, */*;q=0.5"}
    )
    opener = urllib.request.build_opener(_NoRedirects)
    answer: http.client.HTTPResponse = opener.open(request, timeout=silence)
    return answer


def _answer(answer: http.client.HTTPResponse, address: str, limits: Limits, stop: float) -> Fetched:
    retrieved = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else None
    stated = answer.headers.get("Content-Length", "")
    if stated.isdigit() and int(stated) > limits.size:
        raise LoadingError(f"{address}: is larger than {limits.size >> 20} MB; it is not fetched")
    if kind and re.match(r"(?:image|audio|video|font)/", kind):
        raise LoadingError(f"{address}: is {kind}, not a text")
    data = b"".join(_pieces(answer, address, limits, stop))
    data = _unpacked(data, answer.headers.get("Content-Encoding", "").lower(), address, limits)
    return Fetched(data, address, kind, answer.headers.get_content_charset(), retrieved)


def _pieces(answer: IO[bytes], address: str, limits: Limits, stop: float) -> list[bytes]:
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(1 << 16):  # type: ignore[attr-defined]  # HTTPResponse has it, IO does not say so
        pieces.append(piece)
        size += len(piece)
        if size > limits.size:
            raise LoadingError(f"{address}: is larger than {limits.size / 2**20:.3g} MB; it is not fetched")
        if monotonic() > stop:
            raise TimeoutError
    return pieces


def _unpacked(data: bytes, encoding: str, address: str, limits: Limits) -> bytes:
    """The data as it was before a server compressed it, unasked."""
    if encoding in ("", "identity"):
        return data
    if encoding not in ("gzip", "x-gzip", "deflate"):
        raise LoadingError(f"{address}: comes compressed in a way that is not read ({encoding})")
    unpacker = zlib.decompressobj(wbits=47 if encoding != "deflate" else (15 if data[:1] == b"\x78" else -15))
    unpacked = unpacker.decompress(data, limits.size + 1)
    if len(unpacked) > limits.size:
        raise LoadingError(f"{address}: unpacks to more than {limits.size >> 20} MB; it is not read")
    return unpacked
