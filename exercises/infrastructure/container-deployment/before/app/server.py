"""Answers whether a ticket is one of ours. The shop itself is the form service of the municipality."""

from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from app import codes, settings


def handler(key):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/health":
                return self.reply(200)
            self.reply(204 if codes.is_ours(self.path.removeprefix("/tickets/"), key) else 404)

        def reply(self, status):
            self.send_response(status)
            self.end_headers()

        # TODO logs, when somebody has a place for them
        def log_message(self, *_):
            pass

    return Handler


if __name__ == "__main__":
    known = settings.read()
    ThreadingHTTPServer(("", known.port), handler(known.signing_key)).serve_forever()
