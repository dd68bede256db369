"""One contract over every decoder: TorchScript files, the factory model, the identity."""
