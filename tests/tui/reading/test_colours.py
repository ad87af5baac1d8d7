"""Words stay readable on the colour of any tag, on dark and on light themes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.notebook import Tag
from tui.reading.colours import PALETTE, READABLE, RGB, colour_of, contrast, legible, name_of, parse, toned

DARK: tuple[RGB, RGB] = ((20, 23, 27), (223, 227, 232))
LIGHT: tuple[RGB, RGB] = ((251, 249, 244), (29, 33, 38))
PART = st.integers(0, 255)
COLOUR = st.tuples(PART, PART, PART)


@given(color=COLOUR, backdrop=COLOUR, text=COLOUR, strength=st.sampled_from([0.45, 0.7, 1.0]))
def test_ink_can_be_read_on_any_ground(color: RGB, backdrop: RGB, text: RGB, strength: float) -> None:
    ground, ink = toned("#{:02x}{:02x}{:02x}".format(*color), backdrop, text, strength)
    assert contrast(ink, ground) >= READABLE


@pytest.mark.parametrize("backdrop, text", [DARK, LIGHT])
@pytest.mark.parametrize("name", PALETTE)
def test_named_colours_keep_the_ink_of_the_theme_and_show_on_its_ground(name: str, backdrop: RGB, text: RGB) -> None:
    ground, ink = toned(PALETTE[name], backdrop, text)
    assert ink == text
    assert ground != backdrop


@pytest.mark.parametrize(
    ("color", "value", "name"),
    [
        ("yellow", "#e0b93a", "yellow"),
        ("#E0B93A", "#e0b93a", "yellow"),
        ("ABCDEF", "#abcdef", "#abcdef"),
        ("no colour", None, "none"),
        ("", None, "none"),
        (None, None, "none"),
    ],
)
def test_reads_colours(color: str | None, value: str | None, name: str) -> None:
    assert parse(color) == value
    assert name_of(color) == name


@given(color=COLOUR, backdrop=COLOUR)
def test_a_colour_is_changed_until_it_can_be_read(color: RGB, backdrop: RGB) -> None:
    assert contrast(legible("#{:02x}{:02x}{:02x}".format(*color), backdrop), backdrop) >= READABLE


@pytest.mark.parametrize("backdrop, text", [DARK, LIGHT])
@pytest.mark.parametrize("name", PALETTE)
def test_words_are_readable_on_the_quiet_ground_of_a_tag(name: str, backdrop: RGB, text: RGB) -> None:
    ground, ink = toned(PALETTE[name], backdrop, text, 0.18)
    assert ink == text and 1.05 < contrast(ground, backdrop) < 1.6


def test_a_tag_without_a_colour_gets_one_that_stays() -> None:
    nine = [colour_of(Tag(f"tag {digit}", digit=digit)) for digit in range(1, 10)]
    assert len(set(nine)) == 9
    assert colour_of(Tag("harm")) == colour_of(Tag("harm", description="who was hurt"))
    assert colour_of(Tag("harm", "#123456", digit=1)) == "#123456" and colour_of(Tag("harm", "no colour")) in nine
