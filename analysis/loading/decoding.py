"""From bytes to text, in whatever encoding they are; what was assumed is told in remarks."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
ENCODINGS = (
    "cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp866 koi8_r iso8859_2 iso8859_5 mac_roman "
    "cp932 euc_jp gb18030 big5 cp949"
).split()
"""Encodings in which articles are really written. Of all the others a detector sees some in every short text."""
_NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "cp932": "Shift JIS",
    "cp949": "Korean (cp949)",
    "koi8_r": "KOI8-R",
    "mac_roman": "Mac Roman",
}
_WESTERN = frozenset("éèêëàâäáãåçñíîïìóôöòõúùûüßæøœÉÈÀÂÄÅÖÜÇÑØÆ“”‘’‚„–—…€£©®°«»½¼·•™§¡¿ªº\xa0\xad´†‹›")
_NO_ENCODINGS = frozenset("idna punycode unicode-escape raw-unicode-escape undefined mbcs oem".split())
"""What Python decodes too, but no text is written in."""
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HALF_WIDTH = re.compile("[\uff61-\uff9f]")
_JAPANESE_ESCAPE = re.compile(rb"\x1b\$[@B]")
_SAMPLE = 1 << 18
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])


def decode(data: bytes, declared: str | None = None, chosen: str | None = None) -> tuple[str, tuple[str, ...]] | None:
    """The text in ``data`` and what was assumed about it; None when it is no text at all.

    ``declared`` is the encoding that a header or the file itself names; one that the reader has ``chosen`` is taken
    whatever else speaks against it. Bytes that mean nothing become U+FFFD, with a
    remark. Windows-1252 is taken where it gives a western text, other encodings as charset-normalizer detects them.
    """
    if chosen and (name := encoding_named(chosen)):
        return _lenient(data, name, "chosen")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lenient(data[len(mark) :], encoding, "" if encoding == "utf-8" else "byte order mark")
    wide = _wide(data[:4096])
    if wide:
        return _lenient(data, wide, "detected")
    if _is_binary(data[:8192]):
        return None
    if _JAPANESE_ESCAPE.search(data, 0, _SAMPLE):
        with suppress(UnicodeDecodeError):
            return data.decode("iso2022_jp"), ("read as ISO-2022-JP (detected)",)
    with suppress(UnicodeDecodeError):
        return data.decode("utf-8"), ()
    if declared and (known := encoding_named(declared)) and known != "utf-8":
        return _lenient(data, known, "declared")
    return _detected(data)


def encoding_named(name: str) -> str | None:
    """Python's name for an encoding in which texts are written, None where there is none of this name."""
    try:
        info = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return None
    if info.name in ("iso8859-1", "ascii"):  # what calls itself Latin-1 on the web is Windows-1252
        return "cp1252"
    return info.name if getattr(info, "_is_text_encoding", True) and info.name not in _NO_ENCODINGS else None


def _wide(head: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, known by where the zeros stand."""
    if head.count(0) < max(1, len(head) // 5) or len(head) < 4:
        return None
    zeros = [head[place::4].count(0) / max(1, len(head[place::4])) for place in range(4)]
    quarter = [share > 0.7 for share in zeros]
    return {
        (False, True, True, True): "utf-32-le",
        (True, True, True, False): "utf-32-be",
        (False, True, False, True): "utf-16-le",
        (True, False, True, False): "utf-16-be",
    }.get((quarter[0], quarter[1], quarter[2], quarter[3]))


def _is_binary(head: bytes) -> bool:
    return len(head) - len(head.translate(None, _CONTROLS)) > 0.02 * len(head)


def _detected(data: bytes) -> tuple[str, tuple[str, ...]]:
    sample = data[:_SAMPLE]
    text = sample.decode("utf-8", "replace")
    spoiled = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - spoiled
    if good > spoiled:
        return _lenient(data, "utf-8", "")
    if _is_western(sample):
        return _lenient(data, "cp1252", "detected")
    for encoding in ("cp932", "euc_jp"):
        if _is_japanese(sample, encoding):
            return _lenient(data, encoding, "detected")
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=ENCODINGS).best()
    return _lenient(data, best.encoding if best else "cp1252", "detected" if best else "a guess")


def _is_western(sample: bytes) -> bool:
    """Whether Windows-1252 makes of ``sample`` words of the Latin alphabet with an accent here and there."""
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = [character for character in text if character > "\x7f"]
    letters = sum(map(str.isalpha, text))
    return set(high) <= _WESTERN and sum(map(str.isalpha, high)) <= 0.2 * letters


def _is_japanese(sample: bytes, encoding: str) -> bool:
    """Whether an encoding makes Japanese of ``sample``: kana among the signs, and none of half width."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return False
    wide = sum(1 for character in text if character >= "\u3000")
    return len(_KANA.findall(text)) >= max(2, 0.2 * wide) and len(_HALF_WIDTH.findall(text)) < 0.05 * wide


def _lenient(data: bytes, encoding: str, how: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    remarks = []
    if how:
        name = _NAMES.get(encoding) or re.sub(r"^cp(125\d)$", r"Windows-\1", encoding).replace("_", "-")
        remarks.append(f"read as {name} ({how})")
    spoiled = text.count("\ufffd") - (data.count(b"\xef\xbf\xbd") if encoding == "utf-8" else 0)
    if spoiled > 0:
        remarks.append(f"{spoiled:,} undecodable place{'s' if spoiled > 1 else ''} shown as \ufffd")
    return text, tuple(remarks)
