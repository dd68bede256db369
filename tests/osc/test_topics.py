"""What somebody asked for goes to those who did, and are there."""

from bridge.osc.topics import MAX_PEERS_PER_TOPIC, Topics


def test_peers_are_told_until_they_want_no_more_or_are_gone():
    gone = set()
    topics = Topics(lambda peer: peer not in gone)
    for peer in (("a", 1), ("a", 2), ("b", 1)):
        topics.add("lead", peer)
    topics.add("lead", ("a", 1))
    assert sorted(topics.peers("lead")) == [("a", 1), ("a", 2), ("b", 1)]
    assert topics.peers("bass") == []
    topics.remove("lead", ("a", 2))
    topics.remove("lead", ("a", 2))
    gone.add(("b", 1))
    assert topics.peers("lead") == [("a", 1)]
    gone.clear()
    assert topics.peers("lead") == [("a", 1)]  # whoever was gone must ask again
    topics.drop("lead")
    topics.drop("lead")
    assert topics.peers("lead") == []


def test_of_too_many_the_first_is_no_more_told():
    topics = Topics(lambda peer: True)
    for number in range(MAX_PEERS_PER_TOPIC + 3):
        topics.add("lead", ("a", number))
    assert topics.peers("lead") == [("a", n) for n in range(3, MAX_PEERS_PER_TOPIC + 3)]
