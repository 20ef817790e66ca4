"""The welcome page of the first start."""
