"""Speed and memory, measured beside a baseline in the same run. Run by hand: ``python -m tests.benchmarks.NAME``."""
