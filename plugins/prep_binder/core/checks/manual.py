"""Manual pages of the checks that other stages make while they read, link and write."""

from __future__ import annotations

from typing import NamedTuple

from ..model.problem import Level


class CheckPage(NamedTuple):
    """What the manual says about a check."""

    name: str
    level: Level
    """The level unless configured under `checks:`."""
    title: str
    """One sentence: what is wrong."""
    text: str
    """Why it matters and how to mend it, as Markdown."""


ELSEWHERE: tuple[CheckPage, ...] = (
    CheckPage(
        "unclosed-comment",
        "warning",
        "A private comment has no end.",
        """\
What stands between `%%` and `%%`, or in an HTML comment, never reaches the site. Where the end is missing, what
follows is taken for private, so that nothing is shown by mistake: the rest of the note, or for a `%%` within a
line the rest of its paragraph or list item; in the front matter the rest of the value.

A lone `%%` that means per cent, behind a number or before a space as in `100%% sure`, is no comment and is shown.

Close the comment. If none is meant, put the sign between backticks.""",
    ),
    CheckPage(
        "bad-yaml",
        "error",
        "The front matter cannot be read.",
        """\
The lines between the two `---` must be `key: value` pairs. A quotation mark that is not closed, a colon
in a value without quotation marks, a tab, or a list in place of pairs breaks that. **Nothing of the note
reaches the site** until it is mended, so that no half-read note is published.

Mend the line that the message names; where a value holds `: ` or begins with `[`, `{`, `@` or `#`, put
it in quotation marks.""",
    ),
    CheckPage(
        "duplicate-key",
        "error",
        "The same property stands twice in a note.",
        """\
Two keys that mean the same, such as `phone` and `tel`, or one key written twice, leave open which value
counts.

Keep one of them; a property that holds several values takes a list.""",
    ),
    CheckPage(
        "bad-date",
        "error",
        "A date does not exist or can be read in two ways.",
        """\
Dates are written `2026-11-20`, with a time `2026-11-20 14:30`. `2026-02-30` does not exist, and
`01/02/2026` is a day in January or in February. `by Monday` means another day next week, and is told as a
warning. The rest of the note is still read; whatever would count from the date is not.

Write the date year first, or set the option `dates` to `dmy` or `mdy`.""",
    ),
    CheckPage(
        "bad-value",
        "error",
        "A value is not one that the property can hold.",
        """\
Some properties hold one of a few words, a number or a yes or no. The message names those that are
possible. The rest of the note is still read.

An e-mail address and a time zone are kept as you wrote them, with a warning where nothing can be done with
them: `jane at example.org` opens no e-mail, and `PST` sets no clock, since such letters mean several zones
or change with the season, and neither does `Europe/Leeds`, which is not on the list of time zones.

Write one of the values that the message names, or take the line out.""",
    ),
    CheckPage(
        "unknown-channel",
        "info",
        "The word behind a date is no channel.",
        """\
`requested: 2026-11-02 email` says how you asked, and Numbers counts the replies by channel. A word that is
none, such as a misspelt one, leaves the channel open; the date counts all the same. Remarks of several words
are left in peace, and so are `linkedin` and other ways to send a message. In a log only what is nearly a channel or
an event is told, as a warning: of `2026-11-02 phone requst: asked for 20 minutes` nothing follows.

Write `phone`, `video`, `in_person`, `email` or `mail`, or leave the word out.""",
    ),
    CheckPage(
        "unreadable-file",
        "error",
        "A file cannot be read as a note.",
        """\
A note is a text file in UTF-8. Files in another encoding, with NUL bytes, that are too large, or that
the system does not let the program open are **held back whole**.

Save the file as UTF-8, or mend its permissions; move what is no note out of the notes folder.""",
    ),
    CheckPage(
        "unknown-link",
        "warning",
        "A link names something that has no note.",
        """\
The name was compared with the file names, names, headings and aliases of all notes. The page shows the
name without a link, and Health lists the note to create.

Correct the spelling, add the name to the `aliases` of the note that is meant, or create the note.""",
    ),
    CheckPage(
        "ambiguous-link",
        "warning",
        "A link fits several notes.",
        """\
Two notes have the name that the link uses. The message lists them.

Write the path instead, for example `[[contacts/jane-doe|Jane]]`, or give the notes different names.""",
    ),
    CheckPage(
        "duplicate-name",
        "warning",
        "Two notes of one kind have the same name.",
        """\
Links by that name cannot tell them apart, and neither can a reader.

Add what tells them apart to the name (`Jane Doe (Acme)`), or join the notes into one.""",
    ),
    CheckPage(
        "near-name",
        "info",
        "A company, industry or role is nearly, but not quite, one that is named elsewhere.",
        """\
`Urban planing` gets a page of its own beside `Urban planning`, and what is known of it stands in two places. A name
is told when just one other is close that has a note, or is used more often. Short words and numbers are left in
peace: `Bank A` is not `Bank B`.

Use the spelling that the message offers. If both are right, create the note that the message names.""",
    ),
    CheckPage(
        "near-key",
        "warning",
        "A property is nearly, but not quite, a known one.",
        """\
`emial` or `scheduld` are kept, but nothing reads them, so what stands there does not count. Properties
that resemble none of the binder's are yours, and are left alone.

Use the spelling that the message offers.""",
    ),
    CheckPage(
        "near-heading",
        "warning",
        "A heading above a list is nearly, but not quite, a known one.",
        """\
The list below `## Promises` becomes promises, with days when they are due; below `## Promisses` it is text that
nothing reads. Headings that resemble none of the binder's are yours, and so is each that has no list below.

Use the spelling that the message offers.""",
    ),
    CheckPage(
        "blank-before-front-matter",
        "warning",
        "Blank lines stand before the front matter.",
        """\
The front matter begins at `---` on the first line. This note is read all the same; other programs take
the properties for text, and publish them as such.

Delete the blank lines at the top.""",
    ),
    CheckPage(
        "large-note",
        "warning",
        "A note is unusually large.",
        """\
A very long note makes each build slower. It is often an export or a picture that was pasted in as text.

Move what is no note out of the notes folder, or divide the note.""",
    ),
    CheckPage(
        "page-not-converted",
        "error",
        "The text of a note could not be turned into a page.",
        """\
The Markdown converter gave up on this note. Its page shows the problem in place of the text; all other
pages are complete.

Simplify the place that the message names: unusual brackets, or lists nested very deep, are the common
causes.""",
    ),
    CheckPage(
        "page-collision",
        "error",
        "Two notes would get the same address.",
        """\
`jane.md` and `jane/index.md` are both shown at `jane/`, and names that differ only in capitals are one
file on many computers. Only the first is shown.

Rename one of the notes.""",
    ),
    CheckPage(
        "outside-link",
        "error",
        "A symbolic link leads out of the notes folder.",
        """\
What lies outside the notes folder is not read: it could put files on the site that were never meant for
it.

Copy the file into the notes folder, or remove the link.""",
    ),
)
"""In the order in which the stages can find them."""
