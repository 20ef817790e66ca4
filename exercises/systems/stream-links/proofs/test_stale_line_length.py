from weir import memory_error, run

TWO_ANSWERS = """
int main(void)
{
	our_hosts("knot.example\\n");
	show("HTTP/1.0 200 OK\\r\\n"
	    "Set-Cookie: basket=8hW2kP0sQe7ZrT4vLm1NcXyD5aFgUjIoB3qR6tEw9zKxVhSdYpCnMuAl"
	    "-9f3c41d2-5be7-4a61-88d0-c17e2f90ab34; Path=/; HttpOnly\\r\\n\\r\\n");
	printf("\\n----\\n");
	show("HTTP/1.0 200 OK\\r\\nLink: <http://knot.example/a.css>; rel=preload, "
	    "<http://knot.example/b.js>; rel=preload\\r\\n\\r\\n");
	return 0;
}
"""
FULL_BUFFER = """
int main(void)
{
	char *line = malloc(60);

	our_hosts("knot.example\\n");
	strcpy(line, "Link: <http://knot.example/a>, <http://knot.example/b>; x");
	printf("%d ", header_link(line, 60));
	printf("%s", line);
	return 0;
}
"""
LINK = "Link: <https://knot.example/a.css>; rel=preload, <https://knot.example/b.js>; rel=preload"


def test_header_ends_where_it_ended(tmp_path):
    head = run(tmp_path, TWO_ANSWERS).split("----")[1]
    link = next(line for line in head.splitlines() if line.startswith("Link:"))

    assert link == LINK, f"behind the links the browser gets {link.removeprefix(LINK[:-1])!r}"


def test_line_that_just_fits(tmp_path):
    printed = run(tmp_path, FULL_BUFFER)

    assert memory_error(printed) == "", "the line has no end"
    assert printed == "0 Link: <https://knot.example/a>, <https://knot.example/b>; x"
