"""What happened when, and who helped."""
