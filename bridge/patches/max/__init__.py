"""Writers of the Max package: the same objects as in Pd, as patchers."""
