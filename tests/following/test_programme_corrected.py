"""A corrected file: items that are the same keep their ids."""

from hand_told import programme

from elchi.following.updating import updated


def renamed(made):
    """As read from another file: the items have other ids."""
    import msgspec

    items = [msgspec.structs.replace(item, id=f"new {item.id}") for item in made.items]
    return msgspec.structs.replace(made, id="other", items=items)


def ids(made):
    return {item.text: item.id for item in made.items}


def test_the_same_items_change_nothing():
    known = programme(("Провести форум", "2025"), ("Открыть выставку", "2025"))
    made, changes = updated(known, renamed(known))
    assert made == known
    assert (changes.same, changes.changed, changes.new, changes.gone) == (["1.", "2."], [], [], [])


def test_items_are_known_by_words_then_by_number():
    known = programme(("Провести форум регионов", "2025"), ("Открыть выставку", "2025"), ("Создать сайт", "2025"))
    read = renamed(programme(("Открыть выставку", "2026"), ("Провести форум", "2025"), ("Провести диктант", "2025")))
    made, changes = updated(known, read)
    assert made.id == known.id
    assert ids(made) == {"Открыть выставку": "i2", "Провести форум": "new i2", "Провести диктант": "new i3"}
    assert (changes.changed, changes.new, changes.gone) == (["1."], ["2.", "3."], ["1.", "3."])


def test_a_reworded_item_keeps_its_place():
    known = programme(("Провести форум регионов двух стран", "2025"))
    made, changes = updated(known, renamed(programme(("Провести форум регионов", "2026"))))
    assert (made.items[0].id, made.items[0].due, changes.changed) == ("i1", "2026", ["1."])
