#include "csv.h"
#include "gaugelog.h"

#include <stdlib.h>
#include <string.h>

#define CHECK(e) do { if (!(e)) { \
    fprintf(stderr, "line %d: %s\n", __LINE__, #e); exit(1); } } while (0)

/* station 412, 30 s, two records */
static const uint8_t two[] = {
    'G', 'L', 1, 0, 0, 0, 1, 0x9c, 0, 30, 0, 2,
    0x65, 0xf6, 0x2d, 0x80, 0, 0, 0x04, 0xd2, 0, 57, 0x30, 0x39, 0, 0, 0, 0,
    0x65, 0xf6, 0x2d, 0x9e, 0xff, 0xff, 0xff, 0x9c, 0xff, 0xfb, 0x30, 0x34, 0, 0, 0, 0,
};

static void version_1(void)
{
    struct gl_log log;

    CHECK(gl_parse(two, sizeof two, 0, &log) == GL_OK);
    CHECK(log.station == 412);
    CHECK(log.interval == 30);
    CHECK(log.count == 2);
    CHECK(log.records[0].level == 1234);
    CHECK(log.records[1].level == -100);
    CHECK(log.records[1].temperature == -5);
    CHECK(log.records[1].battery == 12340);
    gl_free(&log);
}

/* station 7, 30 s, two records of an RK-9 */
static const uint8_t rk9[] = {
    'G', 'L', 2, 0, 0, 0, 0, 7, 0, 30, 0, 2,
    0x65, 0xf6, 0x2d, 0x80, 0, 0, 0x04, 0xd2, 0, 57, 0x30, 0x39, 0, 0, 0, 0,
    0, 0, 0x27, 0x10, 0, 45, 0, 0,
    0x65, 0xf6, 0x2d, 0x9e, 0, 0, 0x04, 0xd1, 0, 56, 0x30, 0x34, 0, 0, 0, 0,
    0xff, 0xff, 0xff, 0x38, 0, 44, 0, 0,
};

static void version_2(void)
{
    struct gl_log log;

    CHECK(gl_parse(rk9, sizeof rk9, 0, &log) == GL_OK);
    CHECK(log.count == 2);
    CHECK(log.records[0].level == 1234);
    CHECK(log.records[0].flow == 10000);
    CHECK(log.records[0].turbidity == 45);
    CHECK(log.records[1].level == 1233);
    CHECK(log.records[1].flow == -200);
    gl_free(&log);
}

/* What a gauge sends at midnight. */
static void whole_day(void)
{
    struct gl_log log;
    size_t n = GL_HEADER + 2880 * 24, i;
    uint8_t *data = calloc(1, n);

    memcpy(data, rk9, GL_HEADER);
    data[10] = 2880 >> 8;
    data[11] = 2880 & 0xff;
    for (i = 0; i < 2880; i++)
        data[GL_HEADER + i * 24 + 7] = (uint8_t)i;
    CHECK(gl_parse(data, n, 0, &log) == GL_OK);
    CHECK(log.count == 2880);
    for (i = 0; i < 2880; i++)
        CHECK(log.records[i].level == (int32_t)(i & 0xff));
    gl_free(&log);
    free(data);
}

static void something_else(void)
{
    struct gl_log log;
    uint8_t data[sizeof two];

    memcpy(data, two, sizeof two);
    data[0] = 'X';
    CHECK(gl_parse(data, sizeof data, 0, &log) == GL_MAGIC);
    data[0] = 'G';
    data[2] = 9;
    CHECK(gl_parse(data, sizeof data, 0, &log) == GL_VERSION);
}

/* The first n bytes, in memory of their own. */
static uint8_t *cut(const uint8_t *data, size_t n)
{
    uint8_t *copy = malloc(n + 1);

    memcpy(copy, data, n);
    return copy;
}

static void cut_files(void)
{
    struct gl_log log;
    size_t n;

    // ~ accept sixteen-bit-total
    for (n = 0; n < sizeof two; n++) {
        uint8_t *data = cut(two, n);

        CHECK(gl_parse(data, n, 0, &log) == GL_SHORT);
        free(data);
    }
    for (n = 0; n < sizeof rk9; n++) {
        uint8_t *data = cut(rk9, n);

        CHECK(gl_parse(data, n, 0, &log) == GL_SHORT);
        free(data);
    }
    // ~ end
}

static void partial_files(void)
{
    struct gl_log log;
    size_t n;

    for (n = GL_HEADER; n <= sizeof rk9; n++) {
        uint8_t *data = cut(rk9, n);

        CHECK(gl_parse(data, n, 1, &log) == GL_OK);
        CHECK(log.count == (n - GL_HEADER) / 24);
        CHECK(log.missing == 2 - log.count);
        gl_free(&log);
        free(data);
    }
}

static void fill_bytes(void)
{
    struct gl_log log;
    uint8_t data[128];

    memset(data, 0xff, sizeof data);
    memcpy(data, two, sizeof two);
    CHECK(gl_parse(data, sizeof data, 0, &log) == GL_OK);
    CHECK(log.count == 2);
    gl_free(&log);
}

static void as_csv(void)
{
    struct gl_log log;
    char text[500] = "";
    FILE *out = tmpfile();

    CHECK(gl_parse(two, sizeof two, 0, &log) == GL_OK);
    csv_write(out, &log);
    rewind(out);
    CHECK(fread(text, 1, sizeof text - 1, out) > 0);
    CHECK(strcmp(text, "station,time,level,temperature,battery,flow,turbidity\n"
                       "412,1710632320,1.234,5.7,12.35,,\n"
                       "412,1710632350,-0.100,-0.5,12.34,,\n") == 0);
    fclose(out);
    gl_free(&log);

    out = tmpfile();
    CHECK(gl_parse(rk9, sizeof rk9, 0, &log) == GL_OK);
    csv_write(out, &log);
    rewind(out);
    memset(text, 0, sizeof text);
    CHECK(fread(text, 1, sizeof text - 1, out) > 0);
    CHECK(strcmp(text, "station,time,level,temperature,battery,flow,turbidity\n"
                       "7,1710632320,1.234,5.7,12.35,10000,4.5\n"
                       "7,1710632350,1.233,5.6,12.34,-200,4.4\n") == 0);
    fclose(out);
    gl_free(&log);
}

int main(void)
{
    version_1();
    version_2();
    whole_day();
    something_else();
    cut_files();
    partial_files();
    fill_bytes();
    as_csv();
    return 0;
}
