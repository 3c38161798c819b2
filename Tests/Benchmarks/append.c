/* Appends the lines of a file to another, one write and one fdatasync each: what a durable line costs
   at least. Usage: append FROM TO COUNT SYNC, where SYNC is 1 or 0. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __APPLE__
#define SYNC(file) fcntl(file, F_FULLFSYNC)
#else
#define SYNC(file) fdatasync(file)
#endif

int main(int argc, char **argv) {
    if (argc != 5) return 64;
    FILE *from = fopen(argv[1], "r");
    int to = open(argv[2], O_WRONLY | O_CREAT | O_TRUNC | O_APPEND, 0600);
    char *line = NULL;
    size_t size = 0;
    int sync = atoi(argv[4]);
    if (!from || to < 0) return 1;
    for (int count = atoi(argv[3]); count > 0; count--) {
        ssize_t length = getline(&line, &size, from);
        if (length < 0 || write(to, line, length) != length) return 1;
        if (sync && SYNC(to) != 0) return 1;
    }
    return 0;
}
