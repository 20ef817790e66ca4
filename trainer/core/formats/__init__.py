"""Review formats: our own, SARIF and GitHub's."""
