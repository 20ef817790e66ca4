from pathlib import Path

from manifests import documents, manifests, pods


def test_every_image_has_a_version():
    for _, pod in pods():
        for container in pod["spec"]["containers"]:
            name, _, version = container["image"].rpartition(":")
            assert name and version not in ("", "latest"), container["image"]


def test_every_service_has_pods():
    labels = [pod["metadata"]["labels"] for _, pod in pods()]
    for service in manifests():
        if service.get("kind") == "Service":
            assert service["spec"]["selector"] in labels


def test_nothing_is_forgotten_in_the_kustomization():
    base = Path("deploy/base")
    (kustomization,) = documents((base / "kustomization.yaml").read_text())
    found = {str(path.relative_to(base)) for path in base.rglob("*.yaml")} - {"kustomization.yaml"}
    assert set(kustomization["resources"]) == found
