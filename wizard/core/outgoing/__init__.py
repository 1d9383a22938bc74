"""What was made in Procore and is to be in the accounting system too, beside change orders: a queue and its clerk.

The same idea as `exports`, smaller: nothing is posted here, so writing and reading back are one step. Rows are kept
on the same kind of shelf, worked on in the same kind of lane, and wait for the same approver.
"""
