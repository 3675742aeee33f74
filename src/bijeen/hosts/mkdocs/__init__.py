"""MkDocs as the host: a plugin, and a build by it. The only room that imports mkdocs."""

from bijeen.hosts.mkdocs.plugin import BijeenPlugin
from bijeen.hosts.mkdocs.render import RenderError, render

__all__ = ["BijeenPlugin", "RenderError", "render"]
