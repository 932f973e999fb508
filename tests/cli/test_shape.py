def test_a_record_tells_its_shape_and_takes_an_earlier_one(elchi, page, tmp_path):
    store = tmp_path / "elchi.db"
    elchi("read", page, "--store", store)
    assert elchi("store", "shape", "--store", store).out == f"{store}: shape 0008; this Elchi makes shape 0008\n"
    ended = elchi("store", "shape", "--back", "0006", "--store", store)
    assert (ended.code, ended.out) == (0, f"{store}: shape 0006; this Elchi makes shape 0008\n")
    assert elchi("find", "визит", "--store", store).code in (0, 1)
    assert "shape 0008;" in elchi("store", "shape", "--store", store).out


def test_no_record_and_no_earlier_shape(elchi, page, tmp_path):
    missing = elchi("store", "shape", "--store", tmp_path / "none.db")
    assert missing.code == 3
    assert "no record at" in missing.err
    elchi("read", page, "--store", tmp_path / "elchi.db")
    same = elchi("store", "shape", "--back", "0008", "--store", tmp_path / "elchi.db")
    assert same.code == 2
    assert "has shape 0008; give an earlier shape" in same.err


def test_users_are_not_dropped_unasked(elchi, page, tmp_path, monkeypatch):
    import io

    store = tmp_path / "elchi.db"
    elchi("read", page, "--store", store)
    monkeypatch.setattr("sys.stdin", io.StringIO("verblyud idet na sever\n"))
    assert elchi("user", "add", "aigul", "--role", "reviewer", "--password-stdin", "--store", store).code == 0
    kept = elchi("store", "shape", "--back", "0006", "--store", store)
    assert kept.code == 2
    assert "1 users, 1 lines of the trail; keep a copy" in kept.err
    assert elchi("store", "shape", "--back", "0006", "--drop", "--store", store).code == 0
    assert "aigul" not in elchi("user", "list", "--store", store).out
