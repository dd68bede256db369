import pytest

from tests.models.conftest import _cache, _one_thread, zoo  # noqa: F401 (fixtures)
from tests.workers.rig import Rig


@pytest.fixture
def rig():
    """Make rigs, and close them at the end."""
    made = []

    def make(model, *method, **sizes):
        made.append(Rig(model, *method, **sizes))
        return made[-1]

    yield make
    for one in made:
        one.close()
