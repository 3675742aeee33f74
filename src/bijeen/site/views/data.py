"""`/data/`: the open data for a person: which files there are, and what is in them."""

from __future__ import annotations

from bijeen.routes import AGENDA, FEED, data_uri
from bijeen.site.exports.datasets import DATASETS, Dataset
from bijeen.site.exports.opendata import CSV, JSON, SCHEMA, meaning
from bijeen.site.views.cards import Cards, View


def data_view(cards: Cards) -> View:
    """datasets (name, title, text, count, csv, json and schema (addresses), fields (name, form, text)), date (of which
    the data is), feed and agenda (addresses)."""
    return {
        "datasets": [_dataset(cards, dataset) for dataset in DATASETS],
        "date": cards.date(cards.catalog.today),
        "feed": FEED,
        "agenda": AGENDA,
    }


def _dataset(cards: Cards, dataset: Dataset) -> View:
    words = cards.words
    about = words.entry(f"data.datasets.{dataset.name}")
    return {
        "name": dataset.name,
        "title": about["title"],
        "text": about["text"],
        "count": dataset.count(cards),
        "csv": data_uri(dataset.name, CSV),
        "json": data_uri(dataset.name, JSON),
        "schema": data_uri(dataset.name, SCHEMA),
        "fields": [
            {
                "name": field.name,
                "form": words.entry(f"data.forms.{field.form}"),
                "text": meaning(words, dataset, field),
            }
            for field in dataset.fields
        ],
    }
