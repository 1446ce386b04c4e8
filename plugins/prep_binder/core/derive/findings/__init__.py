"""What many conversations add up to: claims, evidence, coverage, saturation and answers."""
