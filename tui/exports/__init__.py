"""The forms in which annotations leave the notebook. Imports no Textual."""
