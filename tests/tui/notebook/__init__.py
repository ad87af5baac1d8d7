"""The reader's notebook."""
