"""Objects in Procore that may be records of accounting: both sides, and what a person says of them."""
