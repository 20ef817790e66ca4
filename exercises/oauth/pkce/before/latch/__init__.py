"""OAuth 2.0 for the accounts service."""
