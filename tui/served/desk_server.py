"""A server for the desk that answers its own page only: no foreign Host or Origin, no address without its token.

textual-serve runs the program and carries keys and screens. Any page of the web can ask a browser to talk to the
loopback address; what such a page cannot do is to guess the token, or to say that it is ours.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path
from string import Template
from typing import Any

import textual_serve
from aiohttp import web
from textual_serve.server import Server

LOOPBACK = "127.0.0.1"
NAMES = (LOOPBACK, "localhost")
FONT_SIZE = 16
_HERE = Path(__file__).parent
_STATIC = Path(textual_serve.__file__).parent / "static"
_KINDS = {".js": "text/javascript", ".css": "text/css", ".ttf": "font/ttf"}
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def is_own_host(host: str | None, port: int) -> bool:
    """Whether a request was meant for this server: a page that had its name lead here (rebinding) is refused."""
    return host in {f"{name}:{port}" for name in NAMES}


def is_own_origin(origin: str | None, port: int) -> bool:
    """Whether a request comes from our own page."""
    return origin in {f"http://{name}:{port}" for name in NAMES}


class DeskServer(Server):
    """Serves ``command`` at ``http://127.0.0.1:PORT/TOKEN/``, a process a visitor. ``listening`` is an open socket."""

    def __init__(self, command: str, listening: socket.socket) -> None:
        port: int = listening.getsockname()[1]
        super().__init__(command, host=LOOPBACK, port=port, title="Dateline")
        self.listening = listening
        self.token = secrets.token_urlsafe(24)
        self.address = f"http://{LOOPBACK}:{port}/{self.token}/"

    def initialize_logging(self) -> None:
        """What goes wrong is told by the program itself."""

    async def on_startup(self, app: web.Application) -> None:
        """The command tells the address."""

    async def _make_app(self) -> web.Application:
        app = web.Application(middlewares=[self._guard])
        inside = f"/{self.token}"
        app.add_routes(
            [
                web.get(f"{inside}/", self.handle_page),
                web.get(f"{inside}/ws", self.handle_websocket),
                web.get(f"{inside}/page.css", self.handle_style),
                web.get(f"{inside}/page.js", self.handle_script),
                web.get(f"{inside}/static/{{folder}}/{{name}}", self.handle_static),
                # The page asks for what it is to save here; the key is as hard to guess as the token, and serves once.
                web.get("/download/{key}", self.handle_download),
            ]
        )
        app.on_startup.append(self.on_startup)
        app.on_shutdown.append(self.on_shutdown)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Refuse whatever is not from our own page, before anything is done."""
        origin = request.headers.get("Origin")
        needs_origin = request.path.endswith("/ws")
        if not is_own_host(request.headers.get("Host"), self.port):
            raise web.HTTPForbidden(text="This server answers to 127.0.0.1 only.")
        if (origin is not None or needs_origin) and not is_own_origin(origin, self.port):
            raise web.HTTPForbidden(text="This server answers its own page only.")
        if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            raise web.HTTPForbidden(text="This server answers its own page only.")
        response = await handler(request)
        if not response.prepared:
            response.headers.update(self._headers())
        return response

    def _headers(self) -> dict[str, str]:
        sockets = " ".join(f"ws://{name}:{self.port}" for name in NAMES)
        policy = {
            "default-src": "'none'",
            "script-src": "'self'",
            "style-src": "'self' 'unsafe-inline'",
            "font-src": "'self'",
            "img-src": "'self' data:",
            "connect-src": f"'self' {sockets}",
            "frame-ancestors": "'none'",
            "base-uri": "'none'",
            "form-action": "'none'",
        }
        return {
            "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cache-Control": "no-store",
        }

    async def handle_page(self, request: web.Request) -> web.Response:
        """The page: the terminal, and nothing from elsewhere."""
        page = Template((_HERE / "page.html").read_text(encoding="utf-8"))
        websocket = f"ws://{request.headers['Host']}/{self.token}/ws"
        return web.Response(text=page.substitute(websocket=websocket, size=FONT_SIZE), content_type="text/html")

    async def handle_style(self, _: web.Request) -> web.Response:
        """The look of the page."""
        return web.Response(text=(_HERE / "served_page.css").read_text(encoding="utf-8"), content_type="text/css")

    async def handle_script(self, _: web.Request) -> web.Response:
        """What the page waits for before the terminal starts."""
        return web.Response(text=(_HERE / "page.js").read_text(encoding="utf-8"), content_type="text/javascript")

    async def handle_static(self, request: web.Request) -> web.StreamResponse:
        """What textual-serve brings for the page, by its name alone."""
        folder, name = request.match_info["folder"], request.match_info["name"]
        path = _STATIC / folder / name
        kind = _KINDS.get(path.suffix)
        if kind is None or path.parent.parent != _STATIC or path.resolve().parent != path.parent or not path.is_file():
            raise web.HTTPNotFound()
        return web.Response(body=path.read_bytes(), content_type=kind)

    async def handle_websocket(self, request: web.Request) -> Any:
        """A visitor: starts a desk for them, and ends it when they leave."""
        return await super().handle_websocket(request)

    def run(self) -> None:
        """Serve until interrupted."""
        web.run_app(self._make_app(), sock=self.listening, print=lambda *_: None, access_log=None)


def listening_on(port: int) -> socket.socket:
    """An open socket on the loopback address; 0 is any free port. Raises OSError when it is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((LOOPBACK, port))
        # The address is told before the server has started: who is quick waits in the queue.
        listening.listen()
    except OSError:
        listening.close()
        raise
    return listening
