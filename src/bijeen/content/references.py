"""Which records a record names, and where: the one walk over the fields that hold ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bijeen.content.records.base import Model
from bijeen.content.validate import model_in
from bijeen.content.yamlnodes import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """An id that stands at `path` of a record and names a record of kind `kind`."""

    path: Path
    kind: str
    id: str


def references(record: Model, at: Path = ()) -> Iterator[Reference]:
    """Every id in the fields of `record`, those of the models within it included."""
    for name, key, kind in _fields(type(record)):
        value = getattr(record, name)
        if kind is not None and value:
            if isinstance(value, tuple):
                for index, id in enumerate(value):
                    yield Reference(path=(*at, key, index), kind=kind, id=id)
            else:
                yield Reference(path=(*at, key), kind=kind, id=value)
        elif isinstance(value, Model):
            yield from references(value, (*at, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Model):
                    yield from references(item, (*at, key, index))


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, str, str | None], ...]:
    """The fields of a model that hold ids or other models: name, key in the file, kind of the records it refers to."""
    keys = ((name, field.alias or name, field.annotation) for name, field in model.model_fields.items())
    return tuple(
        (name, key, model.refers.get(key)) for name, key, held in keys if key in model.refers or model_in(held)
    )
