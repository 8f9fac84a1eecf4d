"""The commands; a file's name is the command's name."""
