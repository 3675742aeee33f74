"""The way by which `paper/` still asks for the name of a thing in the cache, which is a room of its own by now."""

from bijeen.cache import key_of as key_of
