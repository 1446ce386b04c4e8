"""Real builds of real sites."""
