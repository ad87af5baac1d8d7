"""What the commands share: the options, which notebook was chosen, and how failures among many articles are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..system.plain_output import complain, remark

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from analysis.article import Article
    from analysis.findings import Findings

    from ..library.reading_list import Loader
    from ..notebook.store import Notebook

_CHOSEN = "dateline.notebook"
_ENCODING = "dateline.encoding"
_PARTIAL = "dateline.partial"
Made = TypeVar("Made")
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


class Refusal(click.ClickException):
    """Something that cannot be read or done, told in one line; status 2."""

    exit_code = 2


def _choose(ctx: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        ctx.meta[_CHOSEN] = value


def notebook_option(command: Decorated) -> Decorated:
    """``--notebook FILE``, which every command takes."""
    return click.option(
        "--notebook",
        metavar="FILE",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_choose,
        help="The notebook; else DATELINE_NOTEBOOK, else one in your data folder.",
    )(command)


def _choose_encoding(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is None:
        return
    from analysis.loading import encoding_named

    if encoding_named(value) is None:
        raise click.BadParameter(f"{value} is no encoding; try utf-8, windows-1252, koi8-r, shift_jis or gb18030")
    ctx.meta[_ENCODING] = value


def _keep_partial(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[_PARTIAL] = True


def loading_options(command: Decorated) -> Decorated:
    """``--encoding NAME`` and ``--partial``, which every command takes that loads articles."""
    encoding = click.option(
        "--encoding",
        metavar="NAME",
        expose_value=False,
        callback=_choose_encoding,
        help="The encoding of texts and pages, where it is guessed wrongly.",
    )
    kept = click.option(
        "--partial",
        is_flag=True,
        expose_value=False,
        callback=_keep_partial,
        help="Keep what came of a download that was cut off.",
    )
    return encoding(kept(command))


def tags_beginning(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The tags of the codebook that a shell may complete, with what they are for; none where there is no notebook."""
    from click.shell_completion import CompletionItem

    from ..notebook import Notebook, NotebookError
    from ..system.paths import notebook_path

    path = notebook_path(ctx.meta.get(_CHOSEN))
    if not path.exists():
        return []
    try:
        notebook = Notebook(path)
        tags = notebook.tags()
        notebook.close()
    except (NotebookError, OSError):
        return []
    typed = incomplete.removeprefix("#").casefold()
    return [CompletionItem(t.name, help=t.description or None) for t in tags if t.name.casefold().startswith(typed)]


def has_loading_options() -> bool:
    """Whether this command was told how to load its articles."""
    meta = click.get_current_context().meta
    return _ENCODING in meta or _PARTIAL in meta


def chosen_loader(keep_raw: bool = False) -> Loader:
    """What loads the articles of this command, as its options say; with ``keep_raw`` they have the page as fetched."""
    from analysis.loading import Limits, load

    meta = click.get_current_context().meta
    limits = Limits(keep_partial=meta.get(_PARTIAL, False))
    return partial(load, limits=limits, encoding=meta.get(_ENCODING), keep_raw=keep_raw)


def output_options(command: Decorated) -> Decorated:
    """``-o FILE`` and ``--force``."""
    to = click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to this new file.")
    return to(click.option("--force", is_flag=True, help="Write over FILE if it exists.")(command))


def format_option(*names: str) -> Callable[[Decorated], Decorated]:
    """``--format``, the first name being the default."""
    return click.option(
        "--format", "form", type=click.Choice(names), default=names[0], show_default=True, help="How to print it."
    )


def articles_argument(required: bool = True) -> Callable[[Decorated], Decorated]:
    """ARTICLE…"""
    metavar = "ARTICLE…" if required else "[ARTICLE]…"
    # The type checks nothing here; it lets shells complete file names.
    return click.argument("articles", metavar=metavar, nargs=-1, required=required, type=click.Path(allow_dash=True))


def chosen_notebook() -> Path | None:
    """The notebook named on the command line, or None."""
    chosen: Path | None = click.get_current_context().meta.get(_CHOSEN)
    return chosen


@contextmanager
def open_notebook() -> Iterator[Notebook]:
    """The notebook that this command works on. Raises NotebookError when it cannot be opened."""
    from ..notebook import Notebook
    from ..system.paths import notebook_path

    notebook = Notebook(notebook_path(chosen_notebook()))
    if notebook.notice:
        complain(notebook.notice)
    try:
        yield notebook
    finally:
        notebook.close()


class Reading:
    """The articles of a command line, one after the other; those that cannot be read are named on standard error."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names
        self.read = 0
        self.failed = 0

    def __iter__(self) -> Iterator[Article]:
        from ..library.reading_list import articles_of

        for article in articles_of(self._names, chosen_loader()):
            if isinstance(article, Exception):
                self.failed += 1
                complain(str(article))
            else:
                self.read += 1
                for assumed in article.remarks:
                    remark(f"{article.source}: {assumed}")
                yield article

    def made(self, make: Callable[[Findings], Made], jobs: int | None = None) -> Iterator[Made]:
        """What ``make`` makes of each article's findings; many articles keep ``jobs`` processes busy (all cores)."""
        from analysis.loading import LoadingError, without_credentials

        from ..library.batch import make_many

        for source, found in make_many(self._sources(), partial(_with_remarks, make), jobs, chosen_loader()):
            if isinstance(found, LoadingError):
                self.failed += 1
                complain(str(found))
            else:
                self.read += 1
                for assumed in found[0]:
                    remark(f"{without_credentials(source)}: {assumed}")
                yield found[1]

    def _sources(self) -> Iterator[str]:
        from ..library.reading_list import STDIN, members, problem

        for name in self._names:
            trouble = problem(name)
            if trouble:
                self.failed += 1
                complain(trouble)
                continue
            if name == STDIN and sys.stdin.isatty():
                remark("Type or paste the article; end with ctrl+d on an empty line.")
            yield from members(name)

    def status(self, found: bool = True) -> int:
        """The exit status: 0 all well, 1 some failed or nothing was found, 2 nothing could be read."""
        if self.failed and not self.read:
            return 2
        return 1 if self.failed or not found else 0


def _with_remarks(make: Callable[[Findings], Made], findings: Findings) -> tuple[tuple[str, ...], Made]:
    return findings.article.remarks, make(findings)
