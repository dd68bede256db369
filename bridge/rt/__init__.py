"""The audio process: it knows numpy, pyo and shared memory, and nothing else."""
