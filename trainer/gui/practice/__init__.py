"""How one practises: the chooser of modes, the daily settings, and the reminder."""
