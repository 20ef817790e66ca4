"""python -m gridline data.json: a server for trying things out."""

import json
import os
import sys
from wsgiref.simple_server import make_server

from gridline.app import App
from gridline.cors import Cors
from gridline.sessions import Sessions
from gridline.store import Store


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        store = Store(json.load(file))
    origins = os.environ.get("CORS_ORIGINS", "").split()
    dashboard = os.environ.get("DASHBOARD_URL", "https://gridline-dashboard.example")
    app = Cors(App(store, Sessions(), dashboard), origins)
    make_server("127.0.0.1", int(os.environ.get("PORT", "8000")), app).serve_forever()


if __name__ == "__main__":
    main()
