"""Builds a C program against weir, with AddressSanitizer, and runs it."""

import os
import re
import subprocess
from pathlib import Path

HEAD = """
#include "buf.h"
#include "header.h"
#include "relay.h"
#include "relink.h"
#include "sites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline void our_hosts(const char *names)
{
	FILE *f = tmpfile();

	fputs(names, f);
	rewind(f);
	sites_load(f);
	fclose(f);
}

/* A chunk as the network delivers it: not a byte of ours behind it. */
static inline void feed(struct relink *r, const char *text, size_t n, struct buf *out)
{
	char *chunk = malloc(n ? n : 1);

	memcpy(chunk, text, n);
	relink_feed(r, chunk, n, out);
	free(chunk);
}

static inline void show(const char *answer)
{
	static char got[70000];
	FILE *server = tmpfile(), *browser = tmpfile();
	size_t n;

	fputs(answer, server);
	rewind(server);
	relay(fileno(server), fileno(browser));
	rewind(browser);
	n = fread(got, 1, sizeof got, browser);
	fwrite(got, 1, n, stdout);
	fclose(server);
	fclose(browser);
}
"""


def run(folder: Path, body: str) -> str:
    """What the program prints; what AddressSanitizer says follows it."""
    source, program = folder / "proof.c", folder / "proof"
    source.write_text(HEAD + body)
    files = sorted(str(path) for path in Path("src").glob("*.c"))
    flags = ["-std=gnu99", "-fsanitize=address", "-Isrc"]
    subprocess.run(["gcc", *flags, "-o", str(program), str(source), *files], check=True)
    surroundings = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
    ended = subprocess.run([str(program)], capture_output=True, env=surroundings, check=False)
    return (ended.stdout + ended.stderr).decode(errors="replace")


def memory_error(printed: str) -> str:
    """What AddressSanitizer calls the error that it found; empty where it found none."""
    found = re.search(r"AddressSanitizer: (\S+)", printed)
    return found[1] if found else ""
