"""Which records a record names, and where: the one walk over the fields that hold ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bijeen.content.records.base import Model
from bijeen.content.yamlnodes import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Reference:
    """An id that stands at `path` of a record and names a record of kind `kind`."""

    path: Path
    kind: str
    id: str


def references(record: Model, at: Path = ()) -> Iterator[Reference]:
    """Every id in the fields of `record`, those of the models within it included."""
    for name, field in type(record).model_fields.items():
        key = field.alias or name
        value = getattr(record, name)
        kind = record.refers.get(key)
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
