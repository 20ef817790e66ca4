#include <stdio.h>
#include <stdlib.h>

#include "../src/sacks.h"

int main(void)
{
    struct sack sacks[3];
    size_t filled = pack_sacks(5, 2, sacks);
    size_t left = 5;
    for (size_t i = 0; i < filled; i++)
        left -= sacks[i].count;
    if (left != 0) {
        printf("assertion failed: %zu letter left behind\n", left);
        return 1;
    }
    return 0;
}
