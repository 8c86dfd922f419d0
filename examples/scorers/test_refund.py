"""A test as pytest would run it: assertions instead of a score. It passes (1) or the first assertion fails (0, with its message)."""

import json


def test_refund_is_plausible(output, input):
    answer = json.loads(output)
    assert answer["category"] in ("refund", "exchange"), "neither a refund nor an exchange"
    assert 0 < answer["amount"] <= input["paid"], "more than the customer paid"
    assert "@" not in answer.get("note", "")
