"""Memory that the processes of a server share: one writer and one reader for each part."""
