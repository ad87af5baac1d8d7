"""The Esc key without delay: Textual's terminal driver for Linux and macOS, with a parser that asks less of a lone Esc.

Terminals send one and the same byte for Esc and for the beginning of the longer sequences of arrows and function keys.
Textual waits a tenth of a second, and up to two, for what may follow. A sequence comes in one piece, so a hundredth is
plenty (tmux allows as much). Terminals with the keyboard protocol of kitty tell the two apart and need no delay.

Esc and letters that come in one read (a macro, two quick keys on a slow line) are Esc and these letters here, while
Textual takes them for alt and a letter, or after 32 characters for a "^". No key of ours is alt and a letter. What
cannot be told apart: Esc and Enter in one read is alt+enter (a new line in a note); Esc and b, f, tab or backspace are
the word motions of macOS; Esc with ``[`` or ``O`` begins a sequence. Esc right behind other keys is always safe.
"""

from __future__ import annotations

import os
import re
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable
from threading import Timer

from textual import constants
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

DELAY = constants.ESCAPE_DELAY if "ESCDELAY" in os.environ else 0.01
"""Seconds that a lone Esc is waited on; the environment's ESCDELAY is in milliseconds, as for other programs."""
_GOING = 2.0
"""Seconds that the program has to end by itself once the terminal has gone."""
_HUNG_UP = 129
"""The status of a program that a hang-up (signal 1) has ended, as shells tell it."""
_LOOK_UP = 0.1
"""Seconds between two looks whether the program has ended."""
_SEQUENCE = "[Obf\t\x7f"
"""What makes a sequence of an Esc before it."""
_ESCAPE = re.compile(
    rf"\x1b(?:(?P<begin>\[200~)|(?P<end>\[201~)|(?P<line>\r)|(?P<lone>(?=[^{re.escape(_SEQUENCE)}]))|)"
)


class EscapeParser(XTermParser):
    """Takes an Esc for one as soon as what follows is no sequence."""

    _pasting = False
    _open = False
    """Whether what was read last ends with an Esc."""

    @property
    def undecided(self) -> bool:
        """Whether what has come so far may be an Esc or the beginning of a sequence."""
        return self._timeout_time is not None

    def decide(self) -> Iterable[Message]:
        """Nothing more came: what there is stands for itself."""
        if self.undecided:
            self._timeout_time = 0.0
        return self.tick()

    def feed(self, data: str) -> Iterable[Message]:
        """The messages that ``data`` stands for."""
        if self._open and data and data[0] not in _SEQUENCE and not self._pasting:
            yield from self.decide()
        start = 0
        for match in _ESCAPE.finditer(data):
            at, kind = match.start(), match.lastgroup
            if kind in ("begin", "end"):
                self._pasting = kind == "begin"
            elif self._pasting and at + 1 < len(data):
                # Pasted text may hold sequences of its own; Textual would run the rest of it as keys.
                yield from super().feed(data[start:at])
                start = at + 1
            elif kind == "line":
                yield from super().feed(data[start:at])
                yield Key("alt+enter", None)
                start = match.end()
            elif kind == "lone":
                yield from super().feed(data[start : at + 1])
                yield from self.decide()
                start = at + 1
        self._open = data.endswith("\x1b")
        if start < len(data):
            yield from super().feed(data[start:])


class EscapeDriver(LinuxDriver):
    """Reads keys from the terminal, and waits on an Esc no longer than need be."""

    def run_input_thread(self) -> None:
        """Hand on what comes until the program ends, or the terminal has gone."""
        parser = EscapeParser(self._debug)
        decode = getincrementaldecoder("utf-8")().decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(DELAY if parser.undecided else _LOOK_UP):
                    try:
                        data = os.read(self.fileno, 1024 * 4)
                    except OSError:
                        data = b""
                    if not data:
                        self._end()
                        return
                    messages = parser.feed(decode(data))
                else:
                    # Only when nothing is there to be read: a program that was kept waiting takes no sequence apart.
                    messages = parser.decide()
                for message in messages:
                    self.process_message(message)

    def start_application_mode(self) -> None:
        """Take the terminal; a signal to end ends the program as a key would, with nothing lost."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        for number in (signal.SIGHUP, signal.SIGTERM):
            if signal.getsignal(number) is not signal.SIG_IGN:  # as under nohup
                signal.signal(number, lambda came, _: self._end(128 + came))

    def _end(self, status: int = _HUNG_UP) -> None:
        """End the program: it is told to, or nobody can see it or press a key any more."""
        self._loop.call_soon_threadsafe(self._app.exit, status)
        # Also while it closes it may wait for good: for room to write to the terminal that has gone.
        ending = Timer(_GOING, os._exit, (status,))
        ending.daemon = True
        ending.start()

    def _sigcont_application(self, *_: object) -> None:
        """Go on after a stop. Only Ctrl+Z and its signal have put the terminal back before.

        A debugger, ``kill -STOP`` and a terminal that goes away send the same signal. Textual would begin to read keys
        a second time, and take the terminal's state of now for the one to leave it in.
        """
        if self._must_signal_resume:
            super()._sigcont_application()
        else:
            self._loop.call_soon_threadsafe(self._app.refresh)
