"""Latent Bridge: neural decoders outside the patch, and the tools around them."""
