"""As much of Terraform as the proofs need: which blocks there are, and what a refresh reads."""

import re
from pathlib import Path


def blocks(kind):
    """Every top block of a kind: its labels and its text."""
    text = "\n".join(path.read_text() for path in sorted(Path("infra").glob("*.tf")))
    found = re.findall(rf'^{kind} "([^"]+)" "([^"]+)" \{{\n(.*?)^\}}', text, re.M | re.S)
    return [(type_, name, body) for type_, name, body in found]


def refreshed_state(console):
    """The values that the state holds after a refresh.

    Each managed parameter, and each that a data source looks up, is read back with its value, decrypted. `ignore_changes` keeps a
    plan from setting the value again; it does not keep a refresh from reading it.
    """
    managed = [body for kind in ("resource", "data") for type_, _, body in blocks(kind) if type_ == "aws_ssm_parameter"]
    if any('"/tickets/${each.key}"' in body for body in managed):
        return dict(console)
    return {}


def trusted(subject):
    """Whether the deploy role lets in a workflow whose token has that subject."""
    (trust,) = [body for _, name, body in blocks("data") if name == "github"]
    conditions = re.findall(r'test\s+= "(\w+)"\s+variable\s+= "([^"]+)"\s+values\s+= \[([^\]]*)\]', trust)
    (rule,) = [(test, re.findall(r'"([^"]*)"', values)) for test, name, values in conditions if name.endswith(":sub")]
    test, patterns = rule
    if test == "StringEquals":
        return subject in patterns
    as_expressions = [re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".") for pattern in patterns]
    return any(re.fullmatch(expression, subject) for expression in as_expressions)
