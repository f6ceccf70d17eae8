"""Results on paper: print layouts, key figures, checks before printing, PDF and PNG."""
