"""The headless parts of the page that is read: its rows, marks, selection, trail and colours. Imports no Textual."""
