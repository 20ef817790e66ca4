"""Letters packed into sacks, in the order in which they came."""

from mailroom.letters import Letter


def sack_count(letters: int, size: int) -> int:
    """How many sacks that many letters need."""
    # ~ decoy rounded-up-in-whole-numbers
    return (letters + size - 1) // size
    # ~ end


def pack(letters: list[Letter], size: int) -> list[list[Letter]]:
    """Fill one sack after the other, each with up to `size` letters."""
    if size < 1:
        raise ValueError("a sack holds at least one letter")
    sacks = []
    # ~ defect last-sack-stays-behind
    for sack in range(len(letters) // size):
    # ~ fix
    # ~| for sack in range(sack_count(len(letters), size)):
    # ~ end
        sacks.append(letters[sack * size : (sack + 1) * size])
    return sacks


def labels(letters: list[Letter], size: int) -> list[str]:
    """The label of each sack, as the post office reads it."""
    count = sack_count(len(letters), size)
    # ~ decoy labels-count-from-one
    return [f"sack {number + 1} of {count}" for number in range(count)]
    # ~ end
