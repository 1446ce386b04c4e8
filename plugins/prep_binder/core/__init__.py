"""The thinking part: pure stages from the text of notes to pages; no file, clock, network or log."""
