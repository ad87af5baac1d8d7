"""What opens over a screen and answers one question, one file each."""
