"""What the application knows, from one JSON file."""

import hashlib
import hmac

NOBODY = {"salt": "00" * 16, "hash": "00" * 32, "cost": 2**14}


class Store:
    def __init__(self, data):
        self._users = data.get("users", {})
        self._sites = data.get("sites", {})
        self._tariffs = data.get("tariffs", [])
        self._embed = data.get("embed", {})

    def password_matches(self, user, password):
        """`users` maps a name to scrypt hash and salt, both in hex, and cost."""
        entry = self._users.get(user, NOBODY)
        given = scrypt(password, bytes.fromhex(entry["salt"]), entry["cost"])
        return hmac.compare_digest(given, bytes.fromhex(entry["hash"])) and user in self._users

    def sites_of(self, user):
        return [site for site in self._sites.values() if site["owner"] == user]

    def rename_site(self, user, site_id, name):
        """Return whether there is such a site of this user."""
        site = self._sites.get(site_id)
        if site is None or site["owner"] != user:
            return False
        site["name"] = name
        return True

    def tariffs(self):
        return self._tariffs

    def readings_for(self, token):
        """`embed` maps the SHA-256 of a token to the site it is for."""
        site_id = self._embed.get(hashlib.sha256(token.encode()).hexdigest())
        return None if site_id is None else self._sites[site_id]["readings"]


def scrypt(password, salt, cost):
    return hashlib.scrypt(password.encode(), salt=salt, n=cost, r=8, p=1, dklen=32)
