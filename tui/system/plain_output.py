"""Plain output: results as UTF-8 on standard output, remarks on standard error, outside text made harmless."""

from __future__ import annotations

import json
import re
import sys
from typing import Any

from analysis.harmless_text import harmless

# What JSON may hold raw but a terminal would act on, or no encoder would take: C1 controls, line separators,
# bidi overrides, lone surrogates. Inside JSON they can only stand in strings, so escaping them keeps the value.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(text: str) -> str:
    """``text`` for one line of a terminal: control characters replaced, white space collapsed."""
    return " ".join(harmless(text).split())


def complain(message: str) -> None:
    """Say something on standard error, in one line."""
    sys.stdout.flush()
    print(f"dateline: {one_line(message)}".encode("utf-8", "replace").decode("utf-8"), file=sys.stderr, flush=True)


def remark(message: str) -> None:
    """Tell how it went, on standard error."""
    print(one_line(message).encode("utf-8", "replace").decode("utf-8"), file=sys.stderr, flush=True)


def json_text(value: Any, indent: int | None = None) -> str:
    """``value`` as JSON, readable in any script, with nothing raw in it that a terminal would obey."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def counted(count: int, noun: str) -> str:
    """``1 annotation``, ``2 annotations``, ``1,000 annotations``."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
