from weir import run

ANSWER = """
int main(void)
{
	our_hosts("knot.example\\n");
	show("HTTP/1.0 200 OK\\r\\nContent-Length: 30\\r\\nContent-Type: text/html\\r\\n\\r\\n"
	    "<a href=\\"http://knot.example/\\">");
	return 0;
}
"""


def test_end_of_the_connection_is_the_end_of_the_page(tmp_path):
    printed = run(tmp_path, ANSWER)

    assert "Connection: close" in printed
    assert "Content-Length" not in printed
