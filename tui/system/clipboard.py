"""The clipboard of the machine, through the tool that it has for it. Imports no Textual."""

from __future__ import annotations

import os
import shutil
import subprocess

_TOOLS: tuple[tuple[str, list[str], str | None], ...] = (
    ("pbcopy", ["pbcopy"], None),
    ("wl-copy", ["wl-copy"], "WAYLAND_DISPLAY"),
    ("xclip", ["xclip", "-selection", "clipboard"], "DISPLAY"),
    ("xsel", ["xsel", "--clipboard", "--input"], "DISPLAY"),
    ("clip.exe", ["clip.exe"], "WSL_DISTRO_NAME"),
)
"""Name, command, and the variable without which it reaches nothing."""
_PATIENCE = 2.0


def copy(words: str) -> str | None:
    """Put ``words`` on the clipboard; returns the tool that took them, or None when there is none that works."""
    for name, command, needs in _TOOLS:
        if (needs is not None and not os.environ.get(needs)) or shutil.which(name) is None:
            continue
        # clip.exe wants UTF-16; the others take UTF-8.
        data = words.encode("utf-16" if name == "clip.exe" else "utf-8", "replace")
        try:
            done = subprocess.run(
                command, input=data, timeout=_PATIENCE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return name
    return None
