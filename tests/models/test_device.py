import torch

from bridge.models.device import Generators, check_device, device_name


def test_random_numbers_are_somebodys_own_and_go_on():
    torch.manual_seed(7)
    others = torch.rand(3)
    torch.manual_seed(7)
    own = Generators("cpu", 1)
    with own:
        first = torch.rand(3)
    assert torch.equal(torch.rand(3), others)
    with own:
        second = torch.rand(3)
    assert not torch.equal(first, second)
    torch.manual_seed(1)
    assert torch.equal(torch.cat([first, second]), torch.rand(6))


def test_random_numbers_are_given_back_after_a_failure():
    torch.manual_seed(7)
    before = torch.random.get_rng_state()
    try:
        with Generators("cpu", 1):
            torch.rand(3)
            raise ValueError
    except ValueError:
        pass
    assert torch.equal(torch.random.get_rng_state(), before)


def test_the_processor_is_always_there():
    check_device("cpu")
    assert device_name("cpu") == "cpu"
