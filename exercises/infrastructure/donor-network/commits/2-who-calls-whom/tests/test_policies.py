import re
from pathlib import Path

from manifests import manifests, pods

NAMESPACE = "kubernetes.io/metadata.name"
POLICIES = {each["metadata"]["name"]: each["spec"] for each in manifests("deploy/base/policies")}
KNOWN_NAMESPACES = {"edge", "jobs", "monitoring"}


def labels(part):
    """Every label that is asked for somewhere inside."""
    if isinstance(part, list):
        return [found for each in part for found in labels(each)]
    if not isinstance(part, dict):
        return []
    own = list((part.get("matchLabels") or {}).items())
    return own + [found for each in part.values() for found in labels(each)]


def rules():
    for name, spec in POLICIES.items():
        for rule in spec.get("ingress", []):
            yield name, rule


def test_default_closes_everything():
    assert POLICIES["default"] == {"podSelector": {}, "policyTypes": ["Ingress"]}


def test_each_label_in_a_policy_exists():
    worn = {label for _, pod in pods() for label in pod["metadata"]["labels"].items()}
    for name, spec in POLICIES.items():
        for key, value in labels(spec):
            if key == NAMESPACE:
                assert value in KNOWN_NAMESPACES, name
            else:
                assert (key, value) in worn, name


def test_each_policy_is_named_after_the_app_that_it_protects():
    for name, spec in POLICIES.items():
        if name != "default":
            assert spec["podSelector"] == {"matchLabels": {"app": name}}


def test_each_rule_names_ports_that_the_app_listens_on():
    listening = {
        pod["metadata"]["labels"]["app"]: {
            port["containerPort"] for each in pod["spec"]["containers"] for port in each.get("ports", [])
        }
        for _, pod in pods()
    }
    for name, rule in rules():
        assert rule["from"]
        assert {each["port"] for each in rule["ports"]} <= listening[name], name


def test_policies_and_readme_name_the_same():
    rows = re.findall(r"^\| (\w+) \| (.*`.*) \| (\d+) \|$", Path("README.md").read_text(), re.M)
    told = sorted((called, int(port), sorted(re.findall(r"`(.+?)`", by))) for called, by, port in rows)
    found = sorted(
        (name, port["port"], sorted(value for _, value in labels(rule["from"])))
        for name, rule in rules()
        for port in rule["ports"]
    )
    assert told == found
