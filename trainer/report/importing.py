"""What an import added, in words and as JSON."""

from trainer.core.domain.imported import Imported
from trainer.core.formats.json_values import JsonObject
from trainer.core.text.counting import counted

NOTHING_NEW = "Nothing to import: everything in this file is already here."


def imported_words(told: Imported) -> str:
    """What was added, what was written on both machines, and where the copy is."""
    if told.is_nothing_new:
        return NOTHING_NEW
    added = [
        counted(count, noun)
        for count, noun in (
            (told.reviews, "review"),
            (told.warm_ups, "warm-up"),
            (told.lessons, "lesson"),
        )
        if count
    ]
    sentences = [f"Imported {', '.join(added)}." if added else "Imported the newer changes."]
    if told.drafts:
        sentences.append(
            f"{counted(told.drafts, 'annotation')} also had other words on the other machine: the "
            f"newer stand, the older are kept beside them as drafts."
        )
    sentences.append(f"Your database as it was is kept as {told.copy}.")
    return " ".join(sentences)


def imported_as_json(told: Imported) -> JsonObject:
    """The same for programs."""
    return {
        "reviews": told.reviews,
        "warm_ups": told.warm_ups,
        "lessons": told.lessons,
        "drafts": told.drafts,
        "changed": told.changed,
        "copy": told.copy or None,
    }
