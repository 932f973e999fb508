"""When a finding bears on an item: one file a kind of finding."""
