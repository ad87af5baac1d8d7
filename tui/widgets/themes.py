"""The two themes of the desk. What Textual derives and the desk wants otherwise stands in their variables."""

from __future__ import annotations

from textual.theme import Theme


def _variables(thumb: str, thumb_under_mouse: str, thumb_held: str, cursor: str, ink: str) -> dict[str, str]:
    """Scrollbars that stand out from every ground (4.5:1), and one cursor for all lists."""
    return {
        "scrollbar": thumb,
        "scrollbar-hover": thumb_under_mouse,
        "scrollbar-active": thumb_held,
        "scrollbar-background": "transparent",
        "scrollbar-background-hover": "transparent",
        "scrollbar-background-active": "transparent",
        "scrollbar-corner-color": "transparent",
        "block-cursor-background": cursor,
        "block-cursor-foreground": ink,
        "block-cursor-blurred-background": cursor,
        "block-cursor-blurred-foreground": ink,
        "block-hover-background": cursor,
    }


DARK = Theme(
    name="dateline-dark",
    primary="#7aa7d9",
    secondary="#b58fd6",
    accent="#e0a84e",
    foreground="#dfe3e8",
    background="#14171b",
    surface="#1a1e24",
    panel="#242a33",
    success="#8bbf7f",
    warning="#d9b24a",
    error="#e07a6e",
    dark=True,
    variables=_variables("#7f8997", "#a3acb8", "#e0a84e", "#324254", "#dfe3e8"),
)
LIGHT = Theme(
    name="dateline-light",
    primary="#1f5a94",
    secondary="#6b3f94",
    accent="#94550a",
    foreground="#1d2126",
    background="#fbf9f4",
    surface="#f3f0e8",
    panel="#e6e1d5",
    success="#2c6b2f",
    warning="#c79a17",
    error="#a8281d",
    dark=False,
    variables={
        **_variables("#66625a", "#4a463f", "#94550a", "#b9c9d7", "#1d2126"),
        # The one that Textual derives is too light to be read on a panel.
        "text-warning": "#654c04",
    },
)
