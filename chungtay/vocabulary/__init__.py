"""The words of joint work in Vietnamese and English, as data: one source for every door."""
