"""Commands for those who build the trainer; none of them is part of the wheel."""
