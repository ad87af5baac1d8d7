"""The machine Dateline runs on: paths, settings, clipboard, output files, plain output. Imports no Textual."""
