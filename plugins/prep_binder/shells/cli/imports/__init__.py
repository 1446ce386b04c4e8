"""What `binder import` does, step by step: read the file, choose people, show the plan, carry it out."""
