"""What was made in Procore and is to be in the accounting system too, beside change orders: a queue and its clerk.

The same idea as `exports`, smaller: what is written is read back in the same step, and recognised by its key alone.
Rows are kept on the same kind of shelf, worked on in the same kind of lane, and wait for the same approver.
"""
