"""Windows under Wine: builds trial versions and proves them on a Linux computer. Nothing of it is shipped."""
