#include <assert.h>
#include <string.h>

#include "../src/sacks.h"

static void sacks_hold_the_letters_in_their_order(void)
{
    struct sack sacks[2];
    assert(pack_sacks(6, 3, sacks) == 2);
    assert(sacks[0].first == 0 && sacks[0].count == 3);
    assert(sacks[1].first == 3 && sacks[1].count == 3);
}

static void labels_say_how_many_sacks_there_are(void)
{
    char text[32];
    assert(count_sacks(5, 2) == 3);
    sack_label(2, 3, text, sizeof text);
    assert(strcmp(text, "sack 3 of 3") == 0);
}

int main(void)
{
    sacks_hold_the_letters_in_their_order();
    labels_say_how_many_sacks_there_are();
    assert(pack_sacks(6, 0, NULL) == 0);
    return 0;
}
