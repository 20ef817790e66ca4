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

    CHECK(gl_parse(two, sizeof two, &log) == GL_OK);
    CHECK(log.station == 412);
    CHECK(log.interval == 30);
    CHECK(log.count == 2);
    CHECK(log.records[0].level == 1234);
    CHECK(log.records[1].level == -100);
    CHECK(log.records[1].temperature == -5);
    CHECK(log.records[1].battery == 12340);
    gl_free(&log);
}

static void something_else(void)
{
    struct gl_log log;
    uint8_t data[sizeof two];

    memcpy(data, two, sizeof two);
    data[0] = 'X';
    CHECK(gl_parse(data, sizeof data, &log) == GL_MAGIC);
    data[0] = 'G';
    data[2] = 9;
    CHECK(gl_parse(data, sizeof data, &log) == GL_VERSION);
}

static void as_csv(void)
{
    struct gl_log log;
    char text[500] = "";
    FILE *out = tmpfile();

    CHECK(gl_parse(two, sizeof two, &log) == GL_OK);
    csv_write(out, &log);
    rewind(out);
    CHECK(fread(text, 1, sizeof text - 1, out) > 0);
    CHECK(strcmp(text, "station,time,level,temperature,battery\n"
                       "412,1710632320,1.234,5.7,12.35\n"
                       "412,1710632350,-0.100,-0.5,12.34\n") == 0);
    fclose(out);
    gl_free(&log);
}

int main(void)
{
    version_1();
    something_else();
    as_csv();
    return 0;
}
