"""The set-up window: the only room that imports Qt."""
