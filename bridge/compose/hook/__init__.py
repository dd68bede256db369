"""The folder that `bridge.compose.capture` puts first on the path of the program it captures."""
