import pytest
import torch

from tests.models import torchscript_zoo


@pytest.fixture(autouse=True, scope="session")
def _one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def zoo(tmp_path):
    """Save a module of the zoo as a file, and return its path."""

    def save(module, name="model"):
        return torchscript_zoo.save(module, tmp_path / f"{name}.ts")

    return save


@pytest.fixture(autouse=True)
def _cache(tmp_path, monkeypatch):
    monkeypatch.setenv("LATENT_BRIDGE_CACHE", str(tmp_path / "cache"))
