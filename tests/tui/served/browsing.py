"""A headless Chromium, driven over its own protocol: open a page, press keys, look, save what is downloaded."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.chromium import browser


class Page:
    """A page of the browser."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._count = 0
        self.requested: list[str] = []
        self.complaints: list[str] = []

    async def do(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Run a method of the protocol; what it answers."""
        self._count += 1
        await self._socket.send_json({"id": self._count, "method": method, "params": parameters})
        async with asyncio.timeout(40):
            while True:
                message = json.loads((await self._socket.receive()).data)
                self._take(message)
                if message.get("id") == self._count:
                    assert "error" not in message, message
                    result: dict[str, Any] = message["result"]
                    return result

    def _take(self, message: dict[str, Any]) -> None:
        if message.get("method") == "Network.requestWillBeSent":
            self.requested.append(message["params"]["request"]["url"])
        elif message.get("method") in ("Runtime.exceptionThrown", "Log.entryAdded"):
            self.complaints.append(json.dumps(message["params"]))

    async def value(self, expression: str) -> Any:
        """What an expression of the page comes to."""
        answer = await self.do("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        return answer["result"].get("value")

    async def until(self, expression: str) -> None:
        """Wait until an expression of the page is true."""
        async with asyncio.timeout(40):
            while not await self.value(expression):
                await asyncio.sleep(0.05)

    async def type(self, text: str) -> None:
        """Type a text into what has the focus."""
        for character in text:
            await self.do("Input.dispatchKeyEvent", type="keyDown", text=character, key=character)
            await self.do("Input.dispatchKeyEvent", type="keyUp", key=character)

    async def enter(self) -> None:
        """Press Enter."""
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13}
        await self.do("Input.dispatchKeyEvent", type="keyDown", text="\r", **key)
        await self.do("Input.dispatchKeyEvent", type="keyUp", **key)

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        window = await self.do("Browser.getWindowForTarget")
        await self.do("Browser.setWindowBounds", windowId=window["windowId"], bounds={"width": width, "height": height})

    async def allow_clipboard(self, origin: str) -> None:
        """Let a page write to the clipboard and read it, as a reader would when asked."""
        names = ["clipboardReadWrite", "clipboardSanitizedWrite"]
        await self.do("Browser.grantPermissions", origin=origin, permissions=names)

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.do("Page.captureScreenshot", format="png"))["data"])


@asynccontextmanager
async def browsing(session: Any, folder: Path, size: str = "1000,640") -> AsyncIterator[Page]:
    """A page of a new browser, whose downloads go into ``folder``."""
    command = browser()
    assert command is not None
    profile = folder / "profile"
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", f"--window-size={size}"]
    process = await asyncio.create_subprocess_exec(
        command, *options, f"--user-data-dir={profile}", "about:blank", stderr=asyncio.subprocess.DEVNULL
    )
    try:
        told = profile / "DevToolsActivePort"
        async with asyncio.timeout(40):
            while not (told.exists() and told.read_text().count("\n")):
                await asyncio.sleep(0.05)
        port = told.read_text().split("\n")[0]
        async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
            target = next(one for one in await answer.json() if one["type"] == "page")
        async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
            page = Page(socket)
            for domain in ("Network", "Runtime", "Log", "Page"):
                await page.do(f"{domain}.enable")
            await page.do("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(folder / "saved"))
            yield page
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
