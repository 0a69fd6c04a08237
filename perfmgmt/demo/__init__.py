"""The demo company: a group of three businesses to try everything on."""
