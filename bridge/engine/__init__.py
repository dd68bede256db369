"""The chain, live: the control process, which owns the others and their lives."""
