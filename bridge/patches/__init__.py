"""Writers of Pure Data patches, for any number of dims."""
