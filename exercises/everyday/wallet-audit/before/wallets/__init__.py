"""Prepaid wallets of riders."""
