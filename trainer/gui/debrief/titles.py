"""What the findings of a debrief are called."""

from trainer.core.scoring.debrief import Story


def label_of(story: Story) -> str:
    """What kind of finding it is, in a word or two."""
    if story.is_left_alone:
        return "Never seen" if story.was_never_seen else "Left alone"
    return story.finding.kind.traits.label


def title_of(story: Story) -> str:
    """What it is about, in a line."""
    if story.answer is not None:
        return story.answer.title
    if story.finding.answer is not None:
        return "This answer is no longer part of the exercise"
    return "There is nothing wrong here"
