"""Work shared among processors comes back as if one had done it all."""

from __future__ import annotations

import os

import pytest

from bijeen.processes import WORTH_IT, side_by_side, spread


@pytest.mark.parametrize("many", [0, 1, WORTH_IT, WORTH_IT + 1, 1000])
def test_the_results_come_in_the_order_of_the_items(many: int) -> None:
    assert spread(lambda number: number * number, range(many)) == [number * number for number in range(many)]


def test_what_a_process_that_dies_has_taken_is_done_as_well() -> None:
    first = os.getpid()

    def answer(number: int) -> int:
        if os.getpid() != first:
            os._exit(1)
        return number

    assert spread(answer, range(1000)) == list(range(1000))


def test_an_error_is_told() -> None:
    def divide(number: int) -> float:
        return 1 / (number - 500)

    with pytest.raises(ZeroDivisionError):
        spread(divide, range(1000))


@pytest.mark.parametrize("many", [0, 1, 7, 250])
def test_threads_too_keep_the_order(many: int) -> None:
    assert side_by_side(lambda number: number * number, range(many)) == [number * number for number in range(many)]


def test_an_error_in_a_thread_is_told() -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda number: 1 // number, [1, 0, 2])
