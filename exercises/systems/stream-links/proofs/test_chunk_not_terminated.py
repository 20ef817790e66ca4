from weir import memory_error, run

OTHER_CUSTOMER = """
int main(void)
{
	our_hosts("knot.example\\n");
	show("HTTP/1.0 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n"
	    "<html><title>Your account</title><p>Dear Ms Hall, your code is 4417</p>"
	    "<a href=\\"/logout\\">");
	printf("\\n----\\n");
	show("HTTP/1.0 200 OK\\r\\nContent-Type: text/html\\r\\n\\r\\n<p>Harbour<img alt=\\"the quay");
	return 0;
}
"""
CHUNKS = """
int main(void)
{
	struct relink r;
	struct buf out = {0};

	our_hosts("knot.example\\n");
	relink_start(&r);
	feed(&r, "<img alt=\\"the quay", 18, &out);
	feed(&r, " at dusk\\" src=\\"http://knot.example/q.jpg\\"><p>", 45, &out);
	relink_finish(&r, &out);
	fwrite(out.data, 1, out.len, stdout);
	return 0;
}
"""


def test_page_holds_nothing_of_the_answer_before(tmp_path):
    page = run(tmp_path, OTHER_CUSTOMER).split("----")[1]

    assert "4417" not in page, f"the page of the next visitor ends in {page[page.find('<img') :]!r}"


def test_nothing_behind_a_chunk_is_read(tmp_path):
    printed = run(tmp_path, CHUNKS)

    assert memory_error(printed) == "", "the search went on behind the chunk"
    assert printed == '<img alt="the quay at dusk" src="https://knot.example/q.jpg"><p>'
