"""The reading desk: one session an article, one controller a concern, and a screen that wires them to widgets."""
