"""The frame of the windows in which things wait for a person: the list, the chosen one, what can be done."""
