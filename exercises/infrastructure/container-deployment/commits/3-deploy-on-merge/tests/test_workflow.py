import re
from pathlib import Path

WORKFLOW = Path(".github/workflows/deploy.yml").read_text()


def test_only_pushes_to_main_deploy():
    (triggers,) = re.findall(r"^on:\n((?:  .*\n)+)", WORKFLOW, re.M)

    assert triggers == "  push:\n    branches: [main]\n"


def test_no_keys_of_aws_are_kept_at_github():
    assert re.findall(r"secrets\.(\w+)", WORKFLOW) == ["INDEX_TOKEN"]
