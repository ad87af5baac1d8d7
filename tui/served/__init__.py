"""The desk in a browser: a server on the loopback address, one process a visitor. Wants textual-serve."""
