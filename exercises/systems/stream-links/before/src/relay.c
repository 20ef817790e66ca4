#include "relay.h"
#include "buf.h"
#include "header.h"
#include "relink.h"
#include "text.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define IN_SIZE   16384
#define LINE_SIZE 8192

/* A worker has one connection at a time, so one of each will do. */
static struct {
	int fd;
	char data[IN_SIZE];
	size_t at, len;
} in;
static char line[LINE_SIZE], length[LINE_SIZE];

static ssize_t
fill(void)
{
	ssize_t n = read(in.fd, in.data, sizeof in.data);

	in.at = 0;
	in.len = n > 0 ? (size_t)n : 0;
	return n;
}

/* one line of the head, without CR LF; longer ones are cut */
static int
get_line(void)
{
	size_t n = 0;
	char c;

	for (;;) {
		if (in.at == in.len && fill() <= 0)
			return -1;
		c = in.data[in.at++];
		if (c == '\n')
			break;
		if (n < sizeof line - 1)
			line[n++] = c;
	}
	if (n > 0 && line[n - 1] == '\r')
		n--;
	line[n] = '\0';
	return 0;
}

static int
send_all(int fd, const char *p, size_t n)
{
	while (n > 0) {
		ssize_t k = write(fd, p, n);

		if (k <= 0)
			return -1;
		p += k;
		n -= (size_t)k;
	}
	return 0;
}

static void
put_line(struct buf *head, const char *s)
{
	buf_add(head, s, strlen(s));
	buf_add(head, "\r\n", 2);
}

static int
send_page(int to, struct buf *head)
{
	struct buf page = {0}, out = {0};
	int whole = 1, rc;

	do {
		buf_add(&page, in.data + in.at, in.len - in.at);
		if (page.len > RELINK_MAX) {
			whole = 0;
			break;
		}
	} while (fill() > 0);

	if (whole) {
		relink_page(page.data, page.len, &out);
		snprintf(length, sizeof length, "Content-Length: %zu", out.len);
		put_line(head, length);
	} else {
		buf_add(&out, page.data, page.len);
	}
	put_line(head, "");
	rc = send_all(to, head->data, head->len);
	if (rc == 0)
		rc = send_all(to, out.data, out.len);
	while (rc == 0 && !whole && fill() > 0)
		rc = send_all(to, in.data, in.len);
	buf_free(&page);
	buf_free(&out);
	return rc;
}

static int
send_file(int to, struct buf *head)
{
	int rc;

	put_line(head, "");
	rc = send_all(to, head->data, head->len);
	while (rc == 0) {
		rc = send_all(to, in.data + in.at, in.len - in.at);
		if (fill() <= 0)
			break;
	}
	return rc;
}

int
relay(int from, int to)
{
	struct buf head = {0};
	int html = 0, rc;

	length[0] = '\0';
	in.fd = from;
	in.at = in.len = 0;
	for (;;) {
		if (get_line() < 0) {
			buf_free(&head);
			return -1;
		}
		if (line[0] == '\0')
			break;
		if (has_prefix(line, "connection:"))
			continue;
		if (has_prefix(line, "content-length:")) {
			strcpy(length, line);
			continue;
		}
		if (has_prefix(line, "location:"))
			header_location(line, sizeof line);
		if (header_is_html(line))
			html = 1;
		put_line(&head, line);
	}
	put_line(&head, "Connection: close");
	if (!html && length[0] != '\0')
		put_line(&head, length);
	rc = html ? send_page(to, &head) : send_file(to, &head);
	buf_free(&head);
	return rc;
}
