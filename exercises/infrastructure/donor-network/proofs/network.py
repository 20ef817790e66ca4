"""Which calls the policies of `donors` let through, by the rules of the Kubernetes documentation."""

from manifests import manifests

HOME = "donors"
NAMESPACE = "kubernetes.io/metadata.name"


def fits(selector, labels):
    return all(labels.get(key) == value for key, value in (selector.get("matchLabels") or {}).items())


def is_peer(peer, namespace, labels):
    """Within one entry everything must fit; a pod selector alone means pods beside the policy."""
    if "namespaceSelector" in peer:
        fits_namespace = fits(peer["namespaceSelector"], {NAMESPACE: namespace})
    else:
        fits_namespace = namespace == HOME
    return fits_namespace and fits(peer.get("podSelector", {}), labels)


def lets_through(called, port, namespace, app):
    """Whether a pod of that namespace and app may call an app of ours on that port."""
    policies = [
        each["spec"]
        for each in manifests("deploy/base/policies")
        if fits(each["spec"]["podSelector"], {"app": called})
    ]
    assert policies, f"{called} is open to everybody"
    return any(
        any(is_peer(peer, namespace, {"app": app}) for peer in rule["from"])
        and port in [each["port"] for each in rule["ports"]]
        for spec in policies
        for rule in spec.get("ingress", [])
    )
