"""Scripts that make the weights in ``analysis/data`` from openly licensed corpora. Not needed to run Dateline."""
