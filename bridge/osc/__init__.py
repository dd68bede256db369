"""OSC: one table of messages, and everything that is made from it."""
