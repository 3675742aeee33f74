"""Bijeen turns a folder of Markdown meeting reports and YAML data into the website of a network."""

__version__ = "0.1.0"
