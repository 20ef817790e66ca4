"""Every action of the program in one table, and the keys that the learner gives them."""
