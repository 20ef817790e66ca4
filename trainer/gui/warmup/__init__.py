"""The warm-up screen: one hunk, one question, and the answer on the same screen."""
