# ruff: noqa: W293 — an empty line that a diff shows as context is a space.
"""A small change for reviews from elsewhere: one file changed, one added, one only renamed."""

from trainer.core.domain.exercise import Change, CommitView, ExerciseId

OLD_TOKEN = b"""import hashlib
import secrets


def new_token(length: int = 20) -> str:
    return secrets.token_urlsafe(length)
"""
NEW_TOKEN = b"""import hashlib
import random


def new_token(length: int = 20) -> str:
    return "".join(random.choice("abcdef") for _ in range(length))


def digest(text: str) -> str:
    return hashlib.md5(
        text.encode(),
    ).hexdigest()
"""
SERVER = b"""import express from "express";

const app = express();
app.get("/", (request, response) => {
  response.redirect(request.query.next);
  eval(request.query.script);
});
"""
DIFF = """diff --git a/old name.txt b/new name.txt
similarity index 100%
rename from old name.txt
rename to new name.txt
diff --git a/shop/token.py b/shop/token.py
index 1111111..2222222 100644
--- a/shop/token.py
+++ b/shop/token.py
@@ -1,6 +1,12 @@
 import hashlib
-import secrets
+import random
 
 
 def new_token(length: int = 20) -> str:
-    return secrets.token_urlsafe(length)
+    return "".join(random.choice("abcdef") for _ in range(length))
+
+
+def digest(text: str) -> str:
+    return hashlib.md5(
+        text.encode(),
+    ).hexdigest()
"""
DIFF += (
    "diff --git a/src/my server.mjs b/src/my server.mjs\nnew file mode 100644\nindex "
    "0000000..3333333\n"
)
DIFF += "--- /dev/null\n+++ b/src/my server.mjs\t\n@@ -0,0 +1,7 @@\n" + "".join(
    f"+{line}\n" for line in SERVER.decode().splitlines()
)

_TREE = {
    "new name.txt": b"x\n",
    "shop/token.py": NEW_TOKEN,
    "src/my server.mjs": SERVER,
    "app.py": b"",
    "src/app.py": b"",
}
CHANGE = Change(
    exercise_id=ExerciseId("tiny/shop"),
    title="Tokens",
    request="",
    description="",
    base={"old name.txt": b"x\n", "shop/token.py": OLD_TOKEN, "app.py": b"", "src/app.py": b""},
    commits=(CommitView(sha="1" * 40, title="", message="", diff=DIFF, tree=_TREE),),
    diff=DIFF,
)
