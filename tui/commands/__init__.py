"""The commands of ``dateline``, one file each. Importing them imports click and nothing heavier."""
