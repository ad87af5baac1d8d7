"""Dateline's program: command line, screens, the reader's notebook, exports."""
