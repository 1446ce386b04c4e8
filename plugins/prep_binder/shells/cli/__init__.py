"""The command line `binder`: the second shell over the core; it needs no MkDocs.

How it is put together, and how a command is added:

- `main.py` holds the group `binder`. It knows every command's name and first sentence from the table `COMMANDS` in
  `commands/__init__.py` and imports a command only when it is called, so that `binder --help` stays quick.
- A command is one file in `commands/` that holds a click command of the name `command`, and a row in that table. The
  first sentence of its docstring is the row's text; its `epilog` shows examples (`examples(...)` of `usage.py`). README
  and guide know every command and every option, and a test says which are missing.
- `project.py` opens the binder: `open_project(config_file)` reads mkdocs.yml and its options, `read_notes(project)`
  reads the notes and returns what the core makes of them. Commands take `@config_file_option` of `usage.py`.
- A command prints with `click.echo`; text that comes from notes or files goes through `terminal.printable`.
- A mistake of the person ends the command with `usage.Refusal`: exit status 2, one message, no traceback.
- Notes are written by `shells/note_files.py` and nowhere else: `create_note` never overwrites, `amend_note` exchanges
  the file at once. What is added to a note is worked out by `formats/additions`; `changing.py` joins the two.

Exit status: 0 well, 1 what was looked for is wrong (`binder check`), 2 the command cannot do what it was asked.
"""
