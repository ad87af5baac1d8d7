"""The reader's corrections laid over the machine's findings. Headless and pure: findings in, findings out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from analysis.findings import FindingKey, Findings

from .correction import Correction
from .correction_of_actors import corrected_actor
from .correction_of_statements import corrected_attribution, corrected_number, corrected_quote
from .correction_parties import UnknownParty
from .correction_validity import correction_problem

_STATEMENTS = {"number": corrected_number, "quote": corrected_quote, "attribution": corrected_attribution}


def corrected(findings: Findings, corrections: Iterable[Correction]) -> Findings:
    """The findings with every correction applied, in the order in which they were made.

    A correction whose finding is no longer there is passed over, as is one by a newer Dateline. The findings say how
    many were applied, and who corrected which.
    """
    given: set[FindingKey] = set()
    for correction in corrections:
        made, keys = _applied(findings, correction, given)
        if keys:
            if isinstance(correction.value, dict) and "source" in correction.value:
                given.add(keys[0])
            makers = {**findings.makers, **dict.fromkeys(keys, correction.maker)}
            findings = replace(made, corrections=findings.corrections + 1, makers=makers)
    return findings


def _applied(
    findings: Findings, correction: Correction, given: set[FindingKey]
) -> tuple[Findings, tuple[FindingKey, ...]]:
    """What one correction makes of findings, and the keys of those that it touched; none where it is passed over."""
    if correction_problem(correction) is not None:
        return findings, ()
    try:
        if correction.kind == "actor":
            made, touched = corrected_actor(findings, correction)
            return made, tuple(("actor", one) for one in touched)
        if correction.kind in _STATEMENTS:
            return _STATEMENTS[correction.kind](findings, correction, given)
    except UnknownParty:
        pass
    return findings, ()
