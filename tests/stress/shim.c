/* A disk that misbehaves when told to, below SQLite: loaded with LD_PRELOAD.
 *
 * STRESS_DISK names the folder that lies on the disk; STRESS_SWITCHES a folder outside it, in which files switch faults on:
 *   full       every write to a database there fails with ENOSPC
 *   read-only  nothing there can be opened for writing, made, renamed or removed (EROFS)
 *   no-shm     the shared memory of a write-ahead log cannot be mapped, as on network file systems (ENODEV)
 *   no-locks   no lock can be had (ENOLCK)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(type, name, ...)                                   \
    static type (*real)(__VA_ARGS__);                           \
    if (!real) real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

static int is_on(const char *fault)
{
    char path[4096];
    const char *folder = getenv("STRESS_SWITCHES");
    if (!folder) return 0;
    snprintf(path, sizeof path, "%s/%s", folder, fault);
    return access(path, F_OK) == 0;
}

static int is_there(const char *path)
{
    const char *disk = getenv("STRESS_DISK");
    return disk && path && strncmp(path, disk, strlen(disk)) == 0;
}

static int is_database(int fd, const char *ending)
{
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_there(path) && strstr(path, ending) != NULL;
}

static int is_full(int fd) { return is_on("full") && is_database(fd, "reviews.db"); }

static int may_not_write(const char *path, int flags)
{
    return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) && is_there(path) && is_on("read-only");
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t offset)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    if (is_full(fd)) { errno = ENOSPC; return -1; }
    return real(fd, bytes, count, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) { return pwrite64(fd, bytes, count, offset); }

ssize_t write(int fd, const void *bytes, size_t count)
{
    REAL(ssize_t, "write", int, const void *, size_t);
    if (is_full(fd)) { errno = ENOSPC; return -1; }
    return real(fd, bytes, count);
}

void *mmap64(void *start, size_t length, int protection, int flags, int fd, off64_t offset)
{
    REAL(void *, "mmap64", void *, size_t, int, int, int, off64_t);
    if (fd >= 0 && (flags & MAP_SHARED) && is_on("no-shm") && is_database(fd, "-shm")) { errno = ENODEV; return MAP_FAILED; }
    return real(start, length, protection, flags, fd, offset);
}

void *mmap(void *start, size_t length, int protection, int flags, int fd, off_t offset)
{
    return mmap64(start, length, protection, flags, fd, offset);
}

static int is_lock(int command)
{
    return command == F_SETLK || command == F_SETLKW || command == F_GETLK || command == F_OFD_SETLK || command == F_OFD_SETLKW;
}

int fcntl64(int fd, int command, ...)
{
    REAL(int, "fcntl64", int, int, ...);
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    if (is_lock(command) && is_on("no-locks") && is_database(fd, "reviews.db")) { errno = ENOLCK; return -1; }
    return real(fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
    va_list list;
    va_start(list, command);
    void *argument = va_arg(list, void *);
    va_end(list);
    return fcntl64(fd, command, argument);
}

#define OPEN(name)                                                      \
    int name(const char *path, int flags, ...)                          \
    {                                                                   \
        REAL(int, #name, const char *, int, ...);                       \
        va_list list;                                                   \
        va_start(list, flags);                                          \
        mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(list, mode_t) : 0; \
        va_end(list);                                                   \
        if (may_not_write(path, flags)) { errno = EROFS; return -1; }   \
        return real(path, flags, mode);                                 \
    }
OPEN(open)
OPEN(open64)

#define CHANGE(name, types, names)                                      \
    int name types                                                      \
    {                                                                   \
        static int (*real) types;                                       \
        if (!real) real = (int (*) types)dlsym(RTLD_NEXT, #name);       \
        if (is_there(path) && is_on("read-only")) { errno = EROFS; return -1; } \
        return real names;                                              \
    }
CHANGE(unlink, (const char *path), (path))
CHANGE(mkdir, (const char *path, mode_t mode), (path, mode))
CHANGE(rename, (const char *path, const char *to), (path, to))
CHANGE(link, (const char *path, const char *to), (path, to))
CHANGE(truncate, (const char *path, off_t length), (path, length))
