"""Review cycles, feedback, development and improvement plans."""
