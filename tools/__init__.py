"""Scripts that build and check the project."""
