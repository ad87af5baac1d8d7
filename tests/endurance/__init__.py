"""Long runs by hand, not part of the suite: mutated inputs, and a notebook through a bad week."""
