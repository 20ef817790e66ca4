"""Meter readings become charges."""
