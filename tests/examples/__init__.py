"""Examples that are run as tests: how to use the engine on more than one machine."""
