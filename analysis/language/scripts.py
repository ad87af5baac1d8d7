"""Scripts that put no spaces between words: Chinese, Japanese, Thai and the like."""

from __future__ import annotations

import re

_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u31ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


def is_unspaced(text: str) -> bool:
    """Whether ``text`` is in a script that puts no spaces between words."""
    return _UNSPACED.search(text) is not None
