"""Sentences to a person, from what the notes say about them: the bricks of openers, letters and requests."""
