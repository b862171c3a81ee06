"""What is known to exist on the subjects of the case, and how much of it a case holds."""
