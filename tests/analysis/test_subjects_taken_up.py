"""Whom "it" and "they" mean that say something. All sentences were written for this."""

from __future__ import annotations

import pytest

from analysis import analyze, read

CALDER = "Calder Logistics"

IT = [
    (f"{CALDER} employs 38,000 people in 29 countries. It said it would cut 600 jobs.", CALDER),
    (f"{CALDER} said sales rose. It said it would cut 600 jobs.", CALDER),
    (f"{CALDER} bought the Union Bank. On Friday, it said it would cut 600 jobs.", CALDER),
    (f"{CALDER} raised prices, a step that it said would cost 600 jobs.", CALDER),
    (f"{CALDER} raised prices. On Tuesday, it cut wages, a step that it said would cost 600 jobs.", CALDER),
    (f"According to {CALDER}, sales rose. It said 600 jobs would go.", CALDER),
    (f"{CALDER} raised prices. The plant has 600 jobs, it said.", CALDER),
    (f"{CALDER} is to cut 600 jobs, it said.", CALDER),
    (f"{CALDER} cut pay. The share will fall to 10%, a step that it said would cost 600 jobs.", CALDER),
    ("Norland has opened a line that it says is 600 km long.", "Norland"),
    (f"{CALDER} is at work in Norland, where it says it has 600 jobs.", CALDER),
    (f"{CALDER} cut pay. A guild shut the line after it said 600 jobs would go.", None),
    ("The Union Bank cut pay. The company, which has 1,800 staff, left. It said 600 jobs would go.", "Union Bank"),
    # Who is named last is not what the sentence is about, and who is named in between may be meant.
    ("The Union Bank was sold by Calder Logistics. It said 600 jobs would go.", "Union Bank"),
    (f"{CALDER} was sold to the Union Bank, which it said had 600 jobs.", None),
    (f"{CALDER} cut prices. Rain fell. It said 600 jobs would go.", None),
    (f"{CALDER} cut prices. Ruth Okafor left. It said 600 jobs would go.", None),
    (f"{CALDER} raised prices. The Union Bank has 600 jobs, it said.", None),
    ("Police cut prices. It said 600 jobs would go.", None),
]

THEY = [
    ("Researchers in Leeds tried the drug. They said 40 people took it.", "researchers"),
    ("Police say the man fled. They say 40 people saw it.", "police"),
    ("Police were looking for a man who they said had robbed 40 people.", "police"),
    ("In Leeds, police were looking for a man. In a statement, they said he had robbed 40 people.", "police"),
    (f"{CALDER} cut prices. They said 40 people took it.", None),
    ("Police met the strikers, who they said had hurt 40 people.", None),
]


@pytest.mark.parametrize(("text", "name"), IT + THEY)
def test_a_pronoun_takes_up_what_the_sentence_before_is_about(text: str, name: str | None) -> None:
    findings = analyze(read(text))
    names = {actor.id: actor.name for actor in findings.actors}
    source = findings.numbers[-1].source
    assert source is not None and source.text.lower() in ("it", "they")
    assert names.get(source.actor or "") == name
