from itertools import product

from goals.rules.visibility import Visibility, is_wider


def test_a_change_is_wider_only_towards_everyone():
    wider = {(str(before), str(after)) for before, after in product(Visibility, Visibility) if is_wider(before, after)}
    assert wider == {
        ("private", "line"),
        ("private", "team"),
        ("private", "everyone"),
        ("line", "team"),
        ("line", "everyone"),
        ("team", "everyone"),
    }
