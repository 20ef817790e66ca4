"""What the learner said that breaks in a warm-up, in their own words."""

from trainer.store.database import Store


def keep_words(store: Store, warm_up_id: str, words: str) -> None:
    """Write the words beside the answer; on disk when it returns."""
    with store.writing() as execute:
        execute("update warmups set words = ? where id = ?", [words, warm_up_id])


def words_of(store: Store, warm_up_id: str) -> str:
    """The words of one warm-up; empty where none were written."""
    rows = store.rows("select words from warmups where id = ?", [warm_up_id])
    return str(rows[0]["words"] or "") if rows else ""
