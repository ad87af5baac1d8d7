"""Memory that a long article needed for a moment, given back to the system."""

from __future__ import annotations

import sys
from contextlib import suppress


def return_free_memory() -> None:
    """Return what is free to the system where the C library can (glibc keeps tens of megabytes otherwise).

    For after a big load: a few milliseconds. Elsewhere it does nothing.
    """
    if sys.platform != "linux":
        return
    import ctypes

    with suppress(OSError, AttributeError):  # another C library than glibc
        ctypes.CDLL(None).malloc_trim(0)
