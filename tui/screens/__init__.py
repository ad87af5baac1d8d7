"""Screens of the desk, one file each."""
