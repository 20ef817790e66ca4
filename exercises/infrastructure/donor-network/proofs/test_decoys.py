import pytest
from manifests import documents
from network import lets_through
from pathlib import Path


@pytest.mark.parametrize("called", ["desk", "register", "database", "letters"])
@pytest.mark.parametrize("caller", [("intranet", "wiki"), ("donors", "letters-old"), ("jobs", "x")])
def test_default_closes(called, caller):
    for port in (22, 8080, 9102):
        assert not lets_through(called, port, *caller)


def test_monitoring_gets_numbers_only():
    assert lets_through("register", 9102, "monitoring", "prometheus")
    for called, port in (("register", 8080), ("database", 5432), ("desk", 8080)):
        assert not lets_through(called, port, "monitoring", "prometheus")


def test_all_go_into_our_namespace():
    (kustomization,) = documents(Path("deploy/base/kustomization.yaml").read_text())

    assert kustomization["namespace"] == "donors"
    assert {f"policies/{name}.yaml" for name in ("default", "database", "register", "desk")} <= set(
        kustomization["resources"]
    )
