"""Many articles at once: analysed over all cores, their findings kept, their words indexed. Headless."""
