"""Receipts of a restaurant; amounts are whole cents."""
