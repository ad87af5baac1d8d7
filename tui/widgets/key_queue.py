"""No key goes astray: what the reader presses is handled one at a time, by what has the focus when its turn comes.

Textual hands keys on as fast as they come, but an editor is mounted and focused only after the key that opens it was
handled. In a burst (a paste, a macro, a slow line) the keys behind it would go to whatever had the focus before. So
keys, pastes and the mouse wait here until all that the one before has set going is done. Editors and dialogs need no
code for it.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from weakref import WeakSet

from textual import events
from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.errors import NoWidget
from textual.message import Message
from textual.message_pump import MessagePump
from textual.worker import Worker

DIALOG = "dialog"
"""The group of workers that ask the reader something. Keys wait for one while none of its dialogs is open."""
OPEN = "open"
"""The group of workers that bring another article. Keys behind the one that began it are meant for that article."""
PALETTE = "--textual-command-palette-gather-commands"
"""The group in which Textual's command palette fills its list."""
TIME_OUT = 10.0
"""Seconds after which the next key is handled all the same, so that nothing that hangs shuts the reader out."""
SHORT_TIME_OUT = 3.0
"""The same for an article on a slow line, and while the program starts: what is on the screen can be read meanwhile."""
_STEP = 0.005
"""Seconds between two looks at a worker."""
_GONE = 0.1
"""Seconds between two looks whether a widget that does not answer has been removed."""
_UNPAINTED = (0.1, 0.8)
"""Seconds between two frames while keys are waiting: at first, and at the most in a long burst."""
_FRAME = 0.03
"""Seconds that a frame has to be begun in."""
_PASSING = (events.MouseMove, events.MouseScrollDown, events.MouseScrollUp)
"""Events that keep their place in the order, but that open and close nothing."""


class Refused(Message):
    """What a key asked for does not open: the keys that came with it, up to Esc, were meant for that: no commands."""


class KeyQueue:
    """Takes input events from the app and hands them on in their order."""

    def __init__(
        self, app: App[Any], hand_on: Callable[[events.Event], Awaitable[None]], is_ready: Callable[[], bool]
    ) -> None:
        """``hand_on`` gives an event to Textual, in the app's own message loop; keys wait at first for ``is_ready``."""
        self._app, self._hand_on, self._is_ready = app, hand_on, is_ready
        self._started = False
        self._given_up: WeakSet[Worker[Any]] = WeakSet()
        """Workers that were waited for in vain."""
        self._waiting: deque[events.Event] = deque()
        self._task: asyncio.Task[None] | None = None
        self._held = contextlib.ExitStack()
        """Holds painting back while keys are waiting."""
        self._may_hold = 0.0
        self._unpainted = _UNPAINTED[0]

    @property
    def idle(self) -> bool:
        """Whether every event has been handled, and all that it set going is done."""
        return self._task is None

    async def put(self, event: events.Event) -> None:
        """Handle an event when its turn comes."""
        if self._task is None and isinstance(event, _PASSING):
            await self._hand_on(event)
            return
        self._waiting.append(event)
        if self._task is None:
            self._task = asyncio.create_task(self._empty())

    def discard(self) -> None:
        """Drop what was typed into something that did not open: the events that wait, up to the Esc that closes it.

        Enter may be its answer to the first of two questions, and what follows run commands: only Esc ends it for sure.
        """
        while self._waiting:
            event = self._waiting.popleft()
            if isinstance(event, events.Key) and event.key == "escape":
                break

    async def _until_started(self) -> None:
        """Wait until the program can do what keys ask for; they may have been typed before it was on the screen."""
        begun = time.monotonic()
        while not self._is_ready() and time.monotonic() - begun < SHORT_TIME_OUT:
            await asyncio.sleep(_STEP)
        self._started = True

    async def _empty(self) -> None:
        try:
            if not self._started:
                await self._until_started()
            while self._waiting:
                event = self._waiting.popleft()
                if self._waiting:
                    self._hold_painting()
                await self._handle(event)
        except ScreenStackError:
            # The program is ending.
            self._waiting.clear()
        finally:
            self._task, self._unpainted = None, _UNPAINTED[0]
            self._paint()

    def _hold_painting(self) -> None:
        """Paint nothing for a while, then a frame: on a busy machine every key would wait for a frame of its own."""
        now = time.monotonic()
        if now >= self._may_hold:
            self._held.enter_context(self._app.batch_update())
            asyncio.get_running_loop().call_later(self._unpainted, self._paint)
            self._may_hold = now + self._unpainted + _FRAME
            self._unpainted = min(self._unpainted * 2, _UNPAINTED[1])

    def _paint(self) -> None:
        self._held.close()
        with contextlib.suppress(ScreenStackError):
            self._app.screen.check_idle()

    async def _handle(self, event: events.Event) -> None:
        path, running = self._path(event), set(self._app.workers)
        try:
            async with asyncio.timeout(TIME_OUT):
                await _passed([self._app], lambda: self._hand_on(event))
                if not isinstance(event, _PASSING):
                    await self._all_done(path, running)
        except TimeoutError:
            self._given_up.update(self._app.workers)

    async def _all_done(self, path: list[MessagePump], running: set[Worker[Any]]) -> None:
        """Wait until an event that went along ``path``, and all that came of it, has been handled.

        A callback through each queue comes after the event, which bubbles up the same way. What was posted meanwhile
        (a dialog's answer, a new screen's focus) is waited for likewise, until nothing is left.
        """
        begun, first, refreshed = time.monotonic(), path, False
        # Once the program is told to end, its queues are no longer emptied.
        while self._app.is_attached and self._app.return_code is None:
            await _passed(path)
            before, path = path, self._path()
            busy = self._busy()
            if busy:
                await asyncio.sleep(0)
                path = [*busy, *path]
            elif self._is_awaited(running, time.monotonic() - begun):
                await asyncio.sleep(_STEP)
            elif path == before:
                if refreshed or path == first:
                    return
                # Where the focus has moved, what waits for the new layout is still to come, such as going to a passage.
                refreshed = await _refreshed(self._app)

    def _is_awaited(self, running: set[Worker[Any]], seconds: float) -> bool:
        """Whether a worker is about to open or close something.

        One that waits for an answer is not: its dialog is on top. ``running`` are those from before the event.
        """
        return any(
            worker.node is self._app.screen
            and not worker.is_finished
            and (
                (worker.group == DIALOG and worker not in self._given_up)
                or (worker.group == PALETTE and worker not in running)
                or (worker.group == OPEN and worker not in running and seconds < SHORT_TIME_OUT)
            )
            for worker in self._app.workers
        )

    def _busy(self) -> list[MessagePump]:
        """The app, and what is on its screen, where messages are waiting."""
        pumps = [self._app, *self._app.screen.walk_children(with_self=True)]
        return [pump for pump in pumps if pump.message_queue_size]

    def _path(self, event: events.Event | None = None) -> list[MessagePump]:
        """The queues that an event passes, from the widget it is for up to the app."""
        screen = self._app.screen
        widget: DOMNode = screen.focused or screen
        if isinstance(event, events.MouseEvent):
            with contextlib.suppress(NoWidget):
                widget, _ = self._app.get_widget_at(event.x, event.y)
        return [*widget.ancestors_with_self]


async def _passed(path: Sequence[MessagePump], first: Callable[[], Awaitable[None]] | None = None) -> None:
    """Wait until a callback has passed these queues, one after the other; ``first`` runs in the first of them.

    A queue that was closed is passed over.
    """
    passed = asyncio.Event()

    async def go_on(at: int) -> None:
        try:
            if at == 1 and first is not None:
                await first()
        finally:
            while at < len(path) and not path[at].call_later(go_on, at + 1):
                at += 1
            if at == len(path):
                passed.set()

    await go_on(0)
    while not passed.is_set() and all(pump.is_attached for pump in path):
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_GONE):
                await passed.wait()


async def _refreshed(app: App[Any]) -> bool:
    """Wait until the screen on top has been laid out anew and what waited for that has run; always true."""
    refreshed = asyncio.Event()
    app.screen.call_after_refresh(refreshed.set)
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_GONE):
            await refreshed.wait()
    return True
