"""Pictures as numbers: where everything stands; templates draw them."""
