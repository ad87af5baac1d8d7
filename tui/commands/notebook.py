"""``dateline notebook``: where the notebook lies, and what keeps it well."""

from __future__ import annotations

from pathlib import Path

import click

from analysis.harmless_text import harmless

from ..system.plain_output import complain, counted, one_line, remark
from .options import Refusal, chosen_notebook, notebook_option, open_notebook


@click.group(short_help="Where the notebook lies; keep it well.", no_args_is_help=False)
@notebook_option
def notebook() -> None:
    """Where the notebook lies; check it, back it up, bring a backup back.

    A backup is also made by itself before the first change of a day, and every ten minutes or twenty notes of work.
    The file as it was before the last change always lies beside the notebook.

    \b
    dateline notebook path
    dateline notebook check
    dateline notebook restore          mends a damaged notebook, else the newest backup; the old file stays beside
    """


def _chosen() -> Path:
    from ..system.paths import notebook_path

    return notebook_path(chosen_notebook())


def _print_path(path: Path) -> None:
    """A path alone on its line, as it is but for what a terminal would act on."""
    click.echo(harmless(str(path)).replace("\n", "\ufffd"))


@notebook.command(short_help="Print where it lies.")
@notebook_option
def path() -> int:
    """Print where the notebook lies."""
    _print_path(_chosen())
    return 0


@notebook.command(short_help="Look for damage.")
@notebook_option
def check() -> int:
    """Look for damage without changing anything; each problem is a line, and the status is then 1.

    A file that cannot be read at all gives the status 2.
    """
    from ..notebook.upkeep import check as looked_at

    report = looked_at(_chosen())
    if chosen_notebook() is None and not report.path.exists() and not report.backups:
        complain(f"{report.path}: there is no notebook yet; it is made when an article is first opened")
        return 2
    if not report.counts:
        for problem in report.problems:
            mendable = report.backups or report.path.exists()
            complain(problem + ("; dateline notebook restore brings back what there is" if mendable else ""))
        return 2
    counts = ", ".join(_rows(count, table) for table, count in report.counts.items())
    click.echo(one_line(f"{report.path}: {counts}; {counted(len(report.backups), 'backup')}"))
    for problem in report.problems:
        click.echo(one_line(problem))
    if not report.problems:
        click.echo("all is well")
    return 1 if report.problems else 0


def _rows(count: int, table: str) -> str:
    """How many rows a table has, in the words of its name."""
    return counted(count, table.removesuffix("s")) if table.endswith("s") else f"{count:,} {table}"


@notebook.command(short_help="Copy it among its backups.")
@notebook_option
def backup() -> int:
    """Copy the notebook into the folder of its backups, and print the copy's path."""
    from ..notebook.upkeep import backup as backed_up

    _print_path(backed_up(_chosen()))
    return 0


@notebook.command(short_help="Bring a backup back.")
@click.argument("which", metavar="[BACKUP]", required=False)
@notebook_option
def restore(which: str | None) -> int:
    """Mend a damaged notebook from all that there is: its own rows, the file as it was before the last change, and the
    backups. A sound one is replaced by the newest good backup, or by BACKUP, a name in the folder or a path.

    The newest is told by what it holds, not by its name. The file that stands there now stays, under another name.
    """
    from ..notebook.restoring import restore as brought_back

    done = brought_back(_chosen(), which)
    _print_path(done.backup)
    if done.salvaged:
        remark(f"added {done.salvaged} rows that were still whole in the damaged file")
    for line in done.remarks:
        remark(line)
    if done.aside is not None:
        remark(f"what stood there is kept as {done.aside}")
    return 0


@notebook.command(short_help="Compare its tags with another coder's.")
@click.argument("other", metavar="[OTHER]", required=False, type=click.Path(path_type=Path))
@click.option("--coder", "coders", multiple=True, metavar="NAME", help="A coder of this notebook; give two.")
@notebook_option
def agreement(other: Path | None, coders: tuple[str, ...]) -> int:
    """Tell how far the tags here agree with those in OTHER, another coder's notebook; or those of two coders in this
    one, named with --coder (what nobody signed is "you").

    Cohen's kappa and Krippendorff's alpha (with the MASI distance between sets of tags) over the paragraphs that both
    tagged, then where the two differ. The status is 1 when they have nothing in common.
    """
    from ..notebook.coder_names import coders_of
    from ..notebook.coders import compare, compare_within, figures

    if (other is None) == (len(coders) != 2):
        raise click.UsageError("name another notebook, or two coders of this one with --coder")
    with open_notebook() as ours:
        if other is not None:
            compared = compare(ours, other)
        else:
            known = coders_of(ours.annotations(), "you")
            if missing := [name for name in coders if name not in known]:
                raise Refusal(f"{missing[0]} coded nothing here; there are {', '.join(known) or 'no annotations yet'}")
            compared = compare_within(ours.articles(), ours.annotations(), coders[0], coders[1], "you")
    names = ("here", "there") if other is not None else coders
    for line in figures(compared):
        click.echo(one_line(line))
    for found in compared.agreement.disagreements:
        record = compared.articles[found.article]
        here, there = (", ".join(sorted(tags)) or "nothing" for tags in (found.first, found.second))
        click.echo(one_line(f"{record.source}:¶{found.paragraph + 1}: {names[0]} {here}; {names[1]} {there}"))
    return 0 if compared.agreement.n else 1
