"""Read and write latent sequences without losing a value or the exact rate."""
