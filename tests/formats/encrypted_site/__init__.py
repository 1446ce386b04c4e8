"""Tests of the format of encrypted sites."""
