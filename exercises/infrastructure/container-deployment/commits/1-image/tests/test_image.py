from pathlib import Path

DOCKERFILE = Path("Dockerfile").read_text()


def instructions(name):
    return [line.split(maxsplit=1)[1] for line in DOCKERFILE.splitlines() if line.startswith(f"{name} ")]


def test_the_app_runs_as_a_user_without_rights():
    assert instructions("USER") == ["tickets"]


def test_only_the_app_and_its_requirements_are_sent_to_the_builder():
    kept = [line[1:] for line in Path(".dockerignore").read_text().splitlines() if line.startswith("!")]

    assert kept == ["requirements.txt", "app"]


def test_the_environment_of_the_image_has_no_settings():
    assert instructions("ENV") == []
