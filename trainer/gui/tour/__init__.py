"""Driving the real window, unseen: what is shipped tests itself, and leaves pictures of every screen."""
