"""Where this machine has a Chromium, for the tests that need one."""

from __future__ import annotations

import os
import shutil

NAMES = ("chromium", "chromium-browser", "chromium-headless-shell", "google-chrome", "google-chrome-stable")


def browser() -> str | None:
    """The Chromium of this machine, or the one that CHROMIUM names; None where there is none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
