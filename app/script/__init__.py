"""The session script: reader, table of kinds, model, faults, edits."""
