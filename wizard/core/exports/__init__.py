"""Change orders on their way to the ledger: a durable queue, and the clerk who works on it.

Not the durable engine of the runs: a change order waits for people, for days perhaps, and where it stands is
what people look at. So its state is a row of the queue, and every step may be repeated without harm.
"""
