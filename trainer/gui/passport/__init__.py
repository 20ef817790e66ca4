"""The reviewer's passport as a page on paper."""
