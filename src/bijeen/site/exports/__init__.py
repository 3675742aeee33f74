"""What programs get of a site: files beside its pages, made of the same catalog."""
