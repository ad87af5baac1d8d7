"""The commands of ``dateline``, one file each. Importing them imports click and nothing heavier."""

HOMES = {
    "read": "read",
    "analyze": "analyze",
    "compare": "compare",
    "check": "check",
    "ledger": "ledger",
    "search": "search",
    "annotate": "annotate",
    "export": "export",
    "import": "importing",
    "serve": "serve",
    "notebook": "notebook",
}
"""The commands, in the order of the help, and the modules that hold them."""
