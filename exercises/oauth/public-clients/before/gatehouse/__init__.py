"""The authorization server of the Harbour platform."""

ISSUER = "https://id.harbour.example"
