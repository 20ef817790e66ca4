"""One-way delays between sites."""
