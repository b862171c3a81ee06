"""Take the addresses out of package-lock.json, which names where packages ask for money; versions
and hashes stay. `make lock` runs it; run it too after npm has written the file.
"""

from __future__ import annotations

import json
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / "package-lock.json"


def main() -> None:
    """Write the lock without addresses, as npm lays it out."""
    lock = json.loads(LOCK.read_text(encoding="utf-8"))
    for package in lock["packages"].values():
        for named in ("funding", "resolved"):
            package.pop(named, None)
    LOCK.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
