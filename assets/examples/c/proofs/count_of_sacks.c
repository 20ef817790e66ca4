#include <assert.h>

#include "../src/sacks.h"

int main(void)
{
    const size_t counts[] = {0, 1, 1, 2, 2, 3};
    for (size_t letters = 0; letters < 6; letters++)
        assert(count_sacks(letters, 2) == counts[letters]);
    return 0;
}
