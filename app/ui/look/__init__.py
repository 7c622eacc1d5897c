"""How the window looks: colours, type, space, motion, fonts, icons, themes."""
