import pytest

from trainer.core.text.reference_title import reference_title


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("https://cwe.mitre.org/data/definitions/193.html", "CWE-193 – cwe.mitre.org"),
        (
            "https://www.rfc-editor.org/rfc/rfc9700.html#section-4.14",
            "RFC 9700, section 4.14 – rfc-editor.org",
        ),
        ("https://www.rfc-editor.org/rfc/rfc8288", "RFC 8288 – rfc-editor.org"),
        (
            "https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#x",
            "OWASP Password Storage Cheat Sheet – cheatsheetseries.owasp.org",
        ),
        (
            "https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task",
            "Asyncio task: asyncio.create_task – docs.python.org",
        ),
        ("https://docs.python.org/3/library/math.html#math.fsum", "math.fsum – docs.python.org"),
        (
            "https://www.sqlite.org/pragma.html#pragma_foreign_keys",
            "Pragma foreign keys – sqlite.org",
        ),
        ("https://pkg.go.dev/hash/fnv", "fnv – pkg.go.dev"),
        ("https://github.com/golang/go/issues/40221", "golang/go issue 40221 – github.com"),
        ("https://github.com/a/b/pull/7", "a/b pull request 7 – github.com"),
        ("https://github.com/a/b", "a/b – github.com"),
        ("https://nvd.nist.gov/vuln/detail/CVE-2025-4144", "CVE-2025-4144 – nvd.nist.gov"),
        (
            "https://datatracker.ietf.org/doc/html/draft-ietf-oauth-v2-1",
            "draft-ietf-oauth-v2-1 – datatracker.ietf.org",
        ),
        (
            "https://fetch.spec.whatwg.org/#http-cors-protocol",
            "Http cors protocol – fetch.spec.whatwg.org",
        ),
        ("https://example.org", "example.org"),
        ("https://example.org/%E2%80%AEtxt.exe", "example.org"),
        ("RFC 9110, section 5", "RFC 9110, section 5"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://[broken", "https://[broken"),
    ],
)
def test_a_reference_is_called_by_what_it_leads_to(address: str, title: str) -> None:
    assert reference_title(address) == title
