"""Code with what belongs to it on every screen: search, menus, names."""
