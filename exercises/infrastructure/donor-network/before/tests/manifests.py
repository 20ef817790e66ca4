"""As much of YAML as our manifests use: the runner has no PyYAML, and nobody may install one."""

import re
from pathlib import Path


def scalar(text):
    if text in ("{}", "[]"):
        return {} if text == "{}" else []
    if text[:1] == '"':
        return text[1:-1]
    return int(text) if re.fullmatch(r"\d+", text) else text


def block(lines, indent):
    """Take the lines of one value off the front; those of a mapping or list are at `indent`."""
    if lines[0][1].startswith("- "):
        items = []
        while lines and lines[0][0] == indent and lines[0][1].startswith("- "):
            lines[0] = (indent + 2, lines[0][1][2:].strip())
            is_scalar = not re.match(r'[^\s"]+:( |$)', lines[0][1])
            items.append(scalar(lines.pop(0)[1]) if is_scalar else block(lines, indent + 2))
        return items
    mapping = {}
    while lines and lines[0][0] == indent and not lines[0][1].startswith("- "):
        key, _, rest = lines.pop(0)[1].partition(":")
        if rest.strip():
            mapping[key] = scalar(rest.strip())
        elif lines and (lines[0][0] > indent or (lines[0][0] == indent and lines[0][1].startswith("- "))):
            mapping[key] = block(lines, lines[0][0])
        else:
            mapping[key] = None
    return mapping


def documents(text):
    for part in re.split(r"^---$", text, flags=re.M):
        lines = [
            (len(line) - len(line.lstrip()), line.strip())
            for line in part.splitlines()
            if line.strip() and not line.lstrip().startswith("#")
        ]
        if lines:
            yield block(lines, 0)


def manifests(folder="deploy"):
    for path in sorted(Path(folder).rglob("*.yaml")):
        yield from documents(path.read_text())


def pods():
    """The templates of all pods, with the namespace they run in."""
    for each in manifests():
        spec = each.get("spec", {})
        spec = spec.get("jobTemplate", {}).get("spec", spec)
        if "template" in spec:
            yield each["metadata"].get("namespace", "donors"), spec["template"]
