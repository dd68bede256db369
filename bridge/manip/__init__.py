"""The rack: what happens to latent frames between a voice's source and its decoder."""
