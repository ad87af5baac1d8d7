"""The Textual app: themes, the command palette, and the screen to begin with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.filter import LineFilter
from textual.screen import Screen

from analysis.article import Article

from .desk.screen import DeskScreen
from .system.settings import Settings, wants_stillness
from .widgets.disarming import Disarming
from .widgets.key_queue import KeyQueue, Refused
from .widgets.safe_option_list import SafeCommandPalette
from .widgets.themes import DARK, LIGHT

if TYPE_CHECKING:
    from rich.console import RenderableType

    from .library.projects import Projects

KEYS_FILE = "keys.toml"
"""The file beside the settings in which a reader changes keys."""
PALETTE_WIDTH = 12
"""The fewest columns in which Textual can wrap the palette's actions."""
DISARMING = Disarming()


class DeskApp(App[int]):
    """Dateline's desk on one article."""

    TITLE = "Dateline"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_DISPLAY = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "switch_light", "Light or dark", show=False, id="light", tooltip="Switch between light and dark"),
    ]

    def __init__(
        self,
        article: Article | None,
        notebook: Path | None = None,
        settings: Settings | None = None,
        reading_list: Sequence[str] = (),
        rest: str | None = None,
        projects: Projects | None = None,
        *,
        welcomes: bool = False,
    ) -> None:
        """``article`` may be the beginning only; then ``rest`` names where all of it is loaded from.

        With ``welcomes`` somebody who has never pressed a key here is shown what to press.
        """
        super().__init__()
        self.key_queue = KeyQueue(self, super().on_event, lambda: not self._desk_is_starting)
        self.changed_keys: dict[str, str] = {}
        """Keys that the reader wants otherwise, by the ids of bindings."""
        self._rest = rest
        self._reading_list = list(reading_list)
        self._projects = projects
        self.settings = settings or Settings()
        self._welcomes = welcomes and not self.settings.get("welcomed")
        self._article = article
        self._notebook = notebook
        self._colourless: list[LineFilter] = []
        if self.no_color:
            from .widgets.colourless import Colourless

            self._colourless = [Colourless()]
        if self.no_color or wants_stillness():
            self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        chosen = self.settings.get("theme", DARK.name)
        self._begin_with(chosen if chosen in self.available_themes else DARK.name)

    def _begin_with(self, name: str) -> None:
        """Have a theme from the first paint on.

        Setting one later styles everything with Textual's own first, then reads the style sheets again and styles
        everything anew: a sixth of the time until the first paint.
        """
        theme = self.available_themes[name]
        if theme.ansi:
            self.theme = name
            return
        self.set_reactive(DeskApp.theme, name)
        self.update_classes({f"-theme-{name}": True, "-dark-mode": theme.dark, "-light-mode": not theme.dark}, False)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Let no cursor blink where nothing is to move."""
        if self.animation_level == "none" and hasattr(event.widget, "cursor_blink"):
            event.widget.cursor_blink = False

    def clear_selection(self) -> None:
        """End the mouse's selection, where the cursor moves in what has the keys.

        Textual's inputs ask for it as they are made, too, and when a selection begins elsewhere; also hidden ones.
        """
        if hasattr(self.focused, "cursor_blink"):
            super().clear_selection()

    def get_driver_class(self) -> type[Driver]:
        """Textual's own; on Linux and macOS the one in which Esc is as quick as other keys."""
        driver = super().get_driver_class()
        if driver.__name__ == "LinuxDriver":
            from .widgets.escape_driver import EscapeDriver

            return EscapeDriver
        return driver

    @property
    def _desk_is_starting(self) -> bool:
        return any(isinstance(screen, DeskScreen) and screen.is_starting for screen in self.screen_stack)

    @on(Refused)
    def _refused(self) -> None:
        """Run no commands by what was typed into something that did not open."""
        self.key_queue.discard()

    async def on_event(self, event: events.Event) -> None:
        """Let what the reader does pass one by one; everything else takes Textual's way at once."""
        if isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded:
            if self._welcomes and isinstance(event, events.Key):
                self._end_welcome()
            await self.key_queue.put(event)
        else:
            await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """Say of a key that does nothing here where it does something; before Textual looks for its action."""
        if event.is_printable and event.key not in self.screen.active_bindings:
            from .screens.idle_keys import of_idle_key

            shown = "space" if event.key == "space" else event.character or event.key
            self._tell(of_idle_key(event.key, shown, self.focused, self.changed_keys))

    def get_key_display(self, binding: Binding) -> str:
        """A key as help, footer and palette show it: "ctrl+r" rather than a caret."""
        shown = super().get_key_display(binding)
        if shown == "⏎":
            return "enter"
        return f"ctrl+{shown[1:]}" if len(shown) > 1 and shown.startswith("^") else shown

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's own filters, without colours ours, and the gate that keeps control characters from the terminal."""
        return [*(self._colourless or super().get_line_filters()), DISARMING]

    def get_default_screen(self) -> Screen[None]:
        """The desk."""
        return DeskScreen(self._article, self._notebook, self._reading_list, self._rest, self.settings, self._projects)

    def on_mount(self) -> None:
        self.theme_changed_signal.subscribe(self, lambda theme: self.settings.put("theme", theme.name))

        if self._welcomes:
            self.call_after_refresh(self._welcome)
        self.call_after_refresh(self._take_keys)

    def _take_keys(self) -> None:
        """Change the keys that the reader wants otherwise, and say what is wrong with the file that names them."""
        path = self.settings.path.with_name(KEYS_FILE)
        if not path.exists():
            return
        from .screens.help_screen import desk_places
        from .system.keymap_file import read_keys

        places = {place: {str(one.id): one.key for one in listed} for place, listed in desk_places().items()}
        everywhere = places.pop("")
        found = read_keys(path, {place: {**everywhere, **keys} for place, keys in places.items()})
        self.changed_keys = found.keys
        self.set_keymap(found.keys)
        if found.problems and isinstance(self.screen, DeskScreen):
            # How many there are stands first: on a narrow terminal the end of a line is cut.
            many = f"1 of {len(found.problems)} wrong in " if len(found.problems) > 1 else ""
            self.screen.view.say(f"{many}{found.problems[0]}", True)

    async def _welcome(self) -> None:
        """Say what to press, once the first page is painted."""
        from .widgets.welcome import Welcome

        if self._welcomes and isinstance(self.screen, DeskScreen):
            await self.screen.mount(Welcome(), before=self.screen.status)

    def _end_welcome(self) -> None:
        """Take the welcome away for good; the key that ended it does what it does."""
        self._welcomes = False
        self.settings.put("welcomed", "yes")
        self.screen.query("Welcome").remove()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every action that applies now, made from the bindings; then the themes."""
        seen: set[str] = set()
        for active in screen.active_bindings.values():
            binding = active.binding
            if not active.enabled or not binding.description or binding.action in seen:
                continue
            seen.add(binding.action)
            yield SystemCommand(
                f"{binding.description} ({self.get_key_display(binding)})",
                binding.tooltip or binding.description,
                # The app runs it within the key's handling, so that the keys behind it wait for what it opens.
                partial(self.run_action, binding.action, active.node),
            )
        yield SystemCommand("Theme", "Choose among all themes", self.action_change_theme)

    def action_command_palette(self) -> None:
        """Open the command palette, unless the window is too narrow for it to be laid out."""
        if self.size.width < PALETTE_WIDTH:
            self.post_message(Refused())
        elif not isinstance(self.screen, SafeCommandPalette):
            self.push_screen(SafeCommandPalette(id="--command-palette"))

    def action_switch_light(self) -> None:
        """Switch between the light and the dark theme."""
        self.theme = DARK.name if not self.current_theme.dark else LIGHT.name

    def exit(self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """End the program; first the desk keeps what is not yet on disk. A signal and a lost terminal come here too."""
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.put_away()
        super().exit(result, return_code, message)

    def action_help_quit(self) -> None:
        """Say how one leaves: ctrl+c copies, as long as the mouse has selected something."""
        self._tell("q leaves, everything is saved; while you type, ctrl+q does")

    def _tell(self, message: str) -> None:
        """Say something in the status line of the screen on top."""
        from .widgets.status_line import StatusLine

        for status in self.screen.query(StatusLine):
            status.message, status.urgent = message, False

    async def action_quit(self) -> None:
        """Leave; the place in the article is written down first, and what could not be saved is asked about."""
        for screen in self.screen_stack:
            if isinstance(screen, DeskScreen):
                screen.controllers.leave()


def run_desk(articles: list[str], notebook: Path | None = None, loader: Callable[[str], Article] | None = None) -> int:
    """Open the desk. ``articles`` as typed; none: the article read last, the first time the seed article.

    ``loader`` loads the first of them by its name; by default as ``analysis.load`` does.

    Returns the exit status.
    """
    from analysis.loading import LoadingError

    from .library.in_turn import from_one_on
    from .library.opening import beginning, first_article, from_standard_input, reading_list
    from .library.projects import Projects
    from .library.reading_list import STDIN, is_address
    from .system.paths import notebook_path
    from .system.plain_output import remark

    projects = Projects(notebook_path(notebook))
    names, begun = projects.begin(articles)
    if articles and not names:
        reading_list(articles)  # says why
    if STDIN in names:
        # Also when it is not the first: until it has been read, no key arrives.
        from_standard_input()
    first = begun or (names[0] if articles else None)
    # A beginning is read as UTF-8, so none is shown where another encoding may have been chosen.
    shown = beginning(first) if first is not None and loader is None else None
    rest = first if shown is not None else None
    if first is not None and is_address(first):
        remark("Fetching the article; Ctrl+C gives up")
    try:
        in_turn = [] if first is None else from_one_on(names, first) if articles else [first]
        article = shown or first_article(in_turn, notebook, loader)
    except LoadingError:
        if articles:
            raise
        article = first_article([], notebook, loader)  # what was read last in the project can be read no more
    return DeskApp(article, notebook, reading_list=names, rest=rest, projects=projects, welcomes=True).run() or 0
