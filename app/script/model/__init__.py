"""The session script as data: what a file says, before any choice is made.

A field that may differ per variant or per round, or that holds a placeholder,
is a `Value[T]` (`app.script.model.value`): the timeline settles it while it
writes a session out. Times are whole ticks of 1/48,000 s, rates are per minute,
pressures 0-10, speeds cm/s.
"""
