"""What the public reads: snapshots, corrections, withdrawals, and the pages made from them."""
