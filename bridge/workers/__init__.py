"""The decoder processes."""
