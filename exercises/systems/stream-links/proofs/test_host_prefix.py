from weir import run

PAGE = """
int main(void)
{
	struct relink r;
	struct buf out = {0};
	const char *page = "<a href=\\"http://tern.example/\\">1</a>"
	    "<a href=\\"http://tern.example.net/\\">2</a>";

	our_hosts("tern.example.net\\nknot.example\\n");
	relink_start(&r);
	feed(&r, page, strlen(page), &out);
	relink_finish(&r, &out);
	fwrite(out.data, 1, out.len, stdout);
	return 0;
}
"""


def test_host_of_somebody_else_keeps_http(tmp_path):
    page = run(tmp_path, PAGE)

    assert "http://tern.example/" in page, "tern.example, which has no TLS, is linked with https"
    assert "https://tern.example.net/" in page
