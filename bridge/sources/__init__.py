"""What the next frame is."""
