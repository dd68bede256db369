"""What each message of the table does: one function for each."""
