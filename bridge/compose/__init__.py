"""Latent sequences out of statistics, patterns, scores, and out of other tools."""
