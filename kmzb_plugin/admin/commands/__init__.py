"""The commands by subject: each with its options, its help and what it calls."""
