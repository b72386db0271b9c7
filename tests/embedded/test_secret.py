from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from factcheck.secret import secret_key


def test_it_is_made_once_and_kept_private(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "var")
    assert len(key) > 60
    assert secret_key(tmp_path / "var") == key
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["secret_key"]
    assert secret_key(tmp_path / "other") != key


def test_all_who_ask_at_once_get_the_same(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(secret_key, [tmp_path] * 40))) == 1
