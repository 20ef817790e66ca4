import random

from portal_site import Portal

LINKS = 156  # of 4 words each: the 624 words that are the whole state of a Mersenne Twister


def untemper(word):
    """The state word that this output came from."""
    word ^= word >> 18
    word ^= (word << 15) & 0xEFC60000
    unmixed = word
    for _ in range(5):
        unmixed = word ^ ((unmixed << 7) & 0x9D2C5680)
    word = unmixed
    for _ in range(3):
        unmixed = word ^ (unmixed >> 11)
    return unmixed & 0xFFFFFFFF


def clone(tokens):
    """A generator that goes on where the one that made these tokens stands."""
    words = [int(token, 16) >> shift & 0xFFFFFFFF for token in tokens for shift in (0, 32, 64, 96)]
    twin = random.Random()
    twin.setstate((3, (*map(untemper, words), len(words)), None))
    return twin


def test_nobody_can_tell_the_next_token_from_his_own():
    portal = Portal()
    portal.join("mallory@example.org", "mallory mallow")
    portal.join("jo@example.org", "old tomato vine")
    own = [portal.forgot("mallory@example.org")[1] for _ in range(LINKS)]
    guess = format(clone(own).getrandbits(128), "032x")
    portal.forgot("jo@example.org")
    status = portal.choose(guess, "mallory was here")
    taken_over = portal.login("jo@example.org", "mallory was here")
    told = f"another member's link foretold from {len(own)} of one's own: answer {status}, account lost: {taken_over}"
    assert (status, taken_over) == (410, False), told
