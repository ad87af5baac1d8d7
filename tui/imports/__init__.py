"""The forms in which annotations come in, one file each. Imports no Textual."""
