"""Meaning: which kind of number each numeral is, what it counts, how surely."""
