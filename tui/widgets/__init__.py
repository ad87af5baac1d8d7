"""Widgets of the desk, one public widget a file."""
