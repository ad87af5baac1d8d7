"""``python -m tui`` is ``dateline``."""

import sys

from .start import main

if __name__ == "__main__":
    sys.exit(main())
