import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer.errors import SettingsError
from trainer.settings import (
    CODE_SIZES,
    DAILY_MINUTES,
    INTERFACE_SIZES,
    MOST_PIXELS,
    TAB_WIDTHS,
    WEEKDAYS,
    Settings,
    load_settings,
    merged,
    paths_from,
    recover_settings,
    save_changes,
    save_settings,
)

texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20)
some_settings = st.builds(
    Settings,
    theme=texts,
    code_font=texts,
    code_size=st.sampled_from(CODE_SIZES),
    split_view=st.booleans(),
    tab_width=st.sampled_from(TAB_WIDTHS),
    show_whitespace=st.booleans(),
    hide_whitespace=st.booleans(),
    wrap_lines=st.booleans(),
    show_coverage=st.booleans(),
    ligatures=st.booleans(),
    file_by_file=st.booleans(),
    packs_folders=st.lists(texts, max_size=3).map(tuple),
    window_geometry=texts,
    pane_sizes=st.dictionaries(
        texts, st.lists(st.integers(0, 5000), max_size=3).map(tuple), max_size=3
    ),
    filters=st.dictionaries(texts, texts, max_size=3),
    interface_size=st.sampled_from(INTERFACE_SIZES),
    templates=st.dictionaries(texts, texts, max_size=3),
    palette_recent=st.lists(texts, max_size=3).map(tuple),
    languages=st.lists(texts, max_size=3).map(tuple),
    is_welcomed=st.booleans(),
    guided_review=texts,
    daily_minutes=st.sampled_from(DAILY_MINUTES),
    easy_days=st.lists(st.sampled_from(WEEKDAYS), unique=True).map(tuple),
    reminder=st.booleans(),
    keys=st.dictionaries(texts, st.lists(texts, max_size=2).map(tuple), max_size=3),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


@given(settings=some_settings)
def test_settings_come_back_as_they_were_saved(
    settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.getbasetemp() / "round-trip" / "settings.json"

    save_settings(settings, file)

    assert load_settings(file) == settings


def test_a_missing_file_means_the_defaults(file: Path) -> None:
    assert load_settings(file) == Settings()


def test_only_what_differs_from_the_defaults_is_saved(file: Path) -> None:
    save_settings(Settings(split_view=True, code_size=Settings().code_size), file)

    assert json.loads(file.read_text()) == {"split_view": True}


def test_keys_of_another_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"split_view": true, "hologram": {"depth": 3}}')

    settings = load_settings(file)
    save_settings(Settings(unknown=settings.unknown, theme="dark"), file)

    assert json.loads(file.read_text()) == {"hologram": {"depth": 3}, "theme": "dark"}


def test_settings_that_earlier_versions_had_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"learner_name": "Ada", "window_state": "AAAA", "split_view": true}')
    before = load_settings(file)

    save_changes(before, replace(before, theme="dark"), file)

    assert json.loads(file.read_text()) == {
        "learner_name": "Ada",
        "window_state": "AAAA",
        "split_view": True,
        "theme": "dark",
    }


BROKEN = {
    "not json": "{split_view: true",
    "not an object": "[1, 2]",
    "wrong type": '{"split_view": "yes"}',
    "a flag is not a number": '{"tab_width": true}',
    "out of range": '{"tab_width": 99}',
    "sizes that are not lists": '{"pane_sizes": {"review": 3}}',
    "a negative size": '{"pane_sizes": {"review": [-1]}}',
    "a filter that is not a text": '{"filters": {"level": 3}}',
    "folders that are not texts": '{"packs_folders": [1]}',
    "too deep": "[" * 100_000,
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_an_error_that_names_the_file(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)

    with pytest.raises(SettingsError) as caught:
        load_settings(file)

    assert str(file) in caught.value.where
    assert caught.value.remedy


def test_a_value_out_of_range_is_named_with_what_it_should_be(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"tab_width": 99}')

    with pytest.raises(
        SettingsError, match=r'"tab_width" should be a whole number from 1 to 16, but is 99'
    ):
        load_settings(file)


def test_a_file_that_is_not_json_is_named_with_its_line(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{\n  "theme": dark\n}')

    with pytest.raises(SettingsError) as caught:
        load_settings(file)

    assert caught.value.where == f"{file}:2"


def test_a_file_that_is_not_text_is_an_error(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SettingsError, match="not UTF-8"):
        load_settings(file)


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_set_aside_whole_and_the_defaults_are_used(
    file: Path, content: str
) -> None:
    file.parent.mkdir()
    file.write_text(content)

    settings, problem = recover_settings(file)

    assert settings == Settings()
    assert problem is not None
    aside = file.with_name("settings.broken-1.json")
    assert aside.name in str(problem)
    assert aside.read_text() == content
    assert not file.exists()


def test_a_second_broken_file_does_not_take_the_place_of_the_first(file: Path) -> None:
    file.parent.mkdir()
    for content in ("first", "second"):
        file.write_text(content)
        recover_settings(file)

    assert file.with_name("settings.broken-1.json").read_text() == "first"
    assert file.with_name("settings.broken-2.json").read_text() == "second"


def test_a_sound_file_is_not_set_aside(file: Path) -> None:
    save_settings(Settings(theme="dark"), file)

    assert recover_settings(file) == (Settings(theme="dark"), None)
    assert file.exists()


def test_saving_leaves_no_other_file_behind(file: Path) -> None:
    for size in CODE_SIZES:
        save_settings(Settings(code_size=size), file)

    assert list(file.parent.iterdir()) == [file]


def test_a_failed_save_keeps_the_old_file_and_leaves_no_other(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings(theme="dark"), file)

    def full_disk(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(SettingsError, match="No space left"):
        save_settings(Settings(theme="light"), file)

    assert load_settings(file).theme == "dark"
    assert list(file.parent.iterdir()) == [file]


def test_a_linked_settings_file_stays_a_link(file: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles" / "trainer.json"
    real.parent.mkdir()
    real.write_text("{}")
    file.parent.mkdir()
    file.symlink_to(real)

    save_settings(Settings(theme="dark"), file)

    assert file.is_symlink()
    assert json.loads(real.read_text()) == {"theme": "dark"}


def test_settings_out_of_range_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="out of range"):
        Settings(code_size=7)
    with pytest.raises(ValueError, match="out of range"):
        Settings(tab_width=0)


def test_trainer_home_holds_everything(tmp_path: Path) -> None:
    paths = paths_from({"TRAINER_HOME": str(tmp_path)})

    everything = (
        paths.data,
        paths.config,
        paths.cache,
        paths.packs,
        paths.database,
        paths.settings_file,
        paths.reports,
    )
    assert all(path.is_relative_to(tmp_path) for path in everything)
    assert len(set(everything)) == len(everything)


def test_a_relative_trainer_home_stays_where_it_was_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    paths = paths_from({"TRAINER_HOME": "here"})
    monkeypatch.chdir("/")

    assert paths.database.is_relative_to(tmp_path / "here")


@pytest.mark.parametrize("environment", [{}, {"TRAINER_HOME": ""}], ids=["not set", "empty"])
def test_without_trainer_home_the_platform_says_where(environment: dict[str, str]) -> None:
    paths = paths_from(environment)

    assert all(
        "code-review-trainer" in str(path)
        for path in (paths.data, paths.config, paths.cache, paths.packs)
    )


# What is bent in ways that JSON allows


STRANGE = {
    "a number of 5,000 digits": '{"window_x": ' + "9" * 5000 + "}",
    "a number of 5,000 digits in a field": '{"tab_width": ' + "9" * 5000 + "}",
    "nested 900 deep": '{"hologram": ' + "[" * 900 + "]" * 900 + "}",
    "a wrong value of 100 kB": '{"theme": [' + "1," * 50_000 + "1]}",
    "larger than a megabyte": '{"hologram": "' + "x" * 1_000_001 + '"}',
}


@pytest.mark.parametrize("content", STRANGE.values(), ids=STRANGE.keys())
def test_a_strange_file_is_set_aside_and_the_sentence_is_short(file: Path, content: str) -> None:
    file.parent.mkdir()
    file.write_text(content)

    settings, problem = recover_settings(file)
    save_settings(settings, file)

    assert settings == Settings()
    assert problem is not None
    assert len(problem.what) < 300
    assert file.with_name("settings.broken-1.json").read_text() == content
    assert load_settings(file) == Settings()


@pytest.mark.parametrize(
    "content",
    [
        r'{"theme": "\ud800"}',
        r'{"window_geometry": "\ud800"}',
        r'{"templates": {"\ud800": "\udc00 text"}}',
        r'{"keys": {"review.submit": ["\ud800"]}}',
        r'{"filters": {"level": "\udbff"}, "pane_sizes": {"\ud800": [1]}}',
        r'{"packs_folders": ["/\ud800", "/caf\udce9"]}',
        r'{"hologram": {"\ud800": ["\udc00"]}}',
    ],
)
def test_half_a_surrogate_pair_is_taken_out_and_the_settings_can_be_saved_again(
    file: Path, content: str
) -> None:
    file.parent.mkdir()
    file.write_text(content)

    settings = load_settings(file)
    save_settings(settings, file)

    assert load_settings(file) == settings
    texts = [
        settings.theme,
        settings.window_geometry,
        *settings.templates,
        *settings.templates.values(),
        *settings.filters,
    ]
    "".join(texts).encode()
    [os.fsencode(folder) for folder in settings.packs_folders]


def test_a_folder_whose_name_is_not_utf_8_is_kept_as_it_is(file: Path) -> None:
    save_settings(Settings(packs_folders=("/caf\udce9",)), file)

    assert load_settings(file).packs_folders == ("/caf\udce9",)


def test_sizes_beyond_all_screens_are_taken_for_large_ones(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('{"pane_sizes": {"review": [2147483648, 99999999999999999999, 300]}}')

    assert load_settings(file).pane_sizes == {"review": (MOST_PIXELS, MOST_PIXELS, 300)}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_place_of_the_file_is_not_waited_for(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)

    with pytest.raises(SettingsError, match="not a file"):
        load_settings(file)


# Two windows


def test_what_another_window_saved_stays(file: Path) -> None:
    start = Settings(theme="dark", templates={"both": "x", "gone": "y"}, keys={"a": ("A",)})
    save_settings(start, file)
    save_changes(
        start,
        replace(
            start,
            templates={**start.templates, "theirs": "t"},
            code_size=15,
            keys={"a": ("A",), "b": ("B",)},
        ),
        file,
    )

    mine = replace(start, templates={"both": "changed", "mine": "m"}, split_view=True, keys={})
    save_changes(start, mine, file)

    assert load_settings(file) == Settings(
        theme="dark",
        code_size=15,
        split_view=True,
        templates={"both": "changed", "mine": "m", "theirs": "t"},
        keys={"b": ("B",)},
    )


@given(before=some_settings, mine=some_settings, theirs=some_settings)
def test_a_merge_loses_neither_side(before: Settings, mine: Settings, theirs: Settings) -> None:
    together = merged(before, mine, theirs)

    for name in ("theme", "code_size", "split_view", "packs_folders"):
        changed = getattr(mine, name) != getattr(before, name)
        assert getattr(together, name) == getattr(mine if changed else theirs, name)
    for name, text in mine.templates.items():
        if before.templates.get(name) != text:
            assert together.templates[name] == text
    for name, text in theirs.templates.items():
        if name not in before.templates and name not in mine.templates:
            assert together.templates[name] == text
    assert merged(before, before, theirs) == theirs
    assert merged(before, mine, before) == mine


def test_a_file_that_is_gone_is_written_whole(file: Path) -> None:
    before = Settings(theme="dark", code_font="Ada")

    save_changes(before, replace(before, code_size=15), file)

    assert load_settings(file) == Settings(theme="dark", code_font="Ada", code_size=15)


def test_a_file_that_another_program_broke_is_set_aside_and_written_whole(file: Path) -> None:
    before = Settings(theme="dark")
    save_settings(before, file)
    file.write_text("{")

    save_changes(before, replace(before, code_size=15), file)

    assert load_settings(file) == Settings(theme="dark", code_size=15)
    assert file.with_name("settings.broken-1.json").read_text() == "{"


def test_many_that_save_at_once_lose_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # On a busy machine a turn may take long, and there are twelve.
    monkeypatch.setattr("trainer.settings.LOCK_WAIT", 600.0)
    save_settings(Settings(), file)

    def save(number: int) -> None:
        save_changes(Settings(), Settings(templates={str(number): "text"}), file)

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(save, range(12)))

    assert len(load_settings(file).templates) == 12


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be locked there")
def test_while_another_window_keeps_the_settings_nothing_is_written_and_that_is_told(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    monkeypatch.setattr("trainer.settings.LOCK_WAIT", 0.0)
    save_settings(Settings(theme="dark"), file)
    before = Settings(theme="dark")
    held = os.open(file.parent, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)

    with pytest.raises(SettingsError, match="another window") as caught:
        save_changes(before, replace(before, code_size=15), file)

    assert caught.value.where == str(file)
    assert caught.value.remedy
    assert load_settings(file) == before
    os.close(held)
    save_changes(before, replace(before, code_size=15), file)
    assert load_settings(file) == Settings(theme="dark", code_size=15)


def test_one_that_saves_amid_another_takes_no_file_from_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings(), file)
    to_disk = os.fsync
    others = [Settings(theme="dark")]

    def save_another_first(handle: int) -> None:
        if others:
            save_settings(others.pop(), file)
            assert load_settings(file) == Settings(theme="dark")
        to_disk(handle)

    monkeypatch.setattr("os.fsync", save_another_first)

    save_settings(Settings(theme="light"), file)

    assert load_settings(file) == Settings(theme="light")
    assert list(file.parent.iterdir()) == [file]


# Homes


def test_a_home_of_nobody_is_an_error_with_a_way_out() -> None:
    with pytest.raises(SettingsError, match="no home folder for ~nosuchuser") as caught:
        paths_from({"TRAINER_HOME": "~nosuchuser/x"})

    assert caught.value.remedy


def test_without_any_home_the_way_out_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOME", "XDG_DATA_HOME", "USERPROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.path.expanduser", lambda path: path)

    with pytest.raises(SettingsError, match="No home folder"):
        paths_from({})


def test_a_folder_that_cannot_even_be_looked_at_is_said_in_words(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 300) / "settings.json"

    with pytest.raises(SettingsError, match=r"can't be saved: File name too long"):
        save_changes(Settings(), Settings(theme="dark"), file)
