// A system in which one call goes wrong, for a process that was never told: preloaded with LD_PRELOAD
// on Linux, it counts the calls on files in one folder and spoils those that the environment names.
//
//   FAULT_FOLDER  the folder; calls on anything else pass and are not counted
//   FAULT_CALLS   the calls to count, as " write fdatasync "; nothing counts every call known here
//   FAULT_AT      the number of the call that goes wrong, from 0
//   FAULT_EFFECT  an error number; or "short", a write of half the bytes; or "kill", the process's
//                 end by SIGKILL in the middle of the call; or "after", its end right behind it
//   FAULT_ONWARD  set where every counted call from then on goes wrong
//   FAULT_LOG     a file that gets a line for every counted call, with a "!" before those that went wrong
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum effect { pass, fail, cut, end, end_after };

static int count;

static const char *setting(const char *name) {
    const char *value = getenv(name);
    return value ? value : "";
}

static int is_inside(const char *path) {
    const char *folder = getenv("FAULT_FOLDER");
    char whole[PATH_MAX];
    if (!folder || !path) return 0;
    if (path[0] != '/') {
        char here[PATH_MAX / 2];
        if (!getcwd(here, sizeof here)) return 0;
        snprintf(whole, sizeof whole, "%s/%s", here, path);
        path = whole;
    }
    return strncmp(path, folder, strlen(folder)) == 0;
}

static const char *path_of(int file, char *buffer) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, buffer, PATH_MAX - 1);
    if (length < 0) return NULL;
    buffer[length] = 0;
    return buffer;
}

static void note(int struck, const char *call, const char *path) {
    const char *log = getenv("FAULT_LOG");
    char line[PATH_MAX + 64];
    if (!log) return;
    int length = snprintf(line, sizeof line, "%s%s %s\n", struck ? "!" : "", call, path);
    long file = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return;
    if (syscall(SYS_write, file, line, length) != length) abort();
    syscall(SYS_close, file);
}

static enum effect strike(const char *call, const char *path) {
    char word[32];
    const char *calls = setting("FAULT_CALLS"), *effect = setting("FAULT_EFFECT");
    if (!is_inside(path)) return pass;
    snprintf(word, sizeof word, " %s ", call);
    if (*calls && !strstr(calls, word)) return pass;
    int number = count++, at = *effect ? atoi(setting("FAULT_AT")) : INT_MAX;
    int struck = getenv("FAULT_ONWARD") ? number >= at : number == at;
    note(struck, call, path);
    if (!struck) return pass;
    if (strcmp(effect, "kill") == 0) return end;
    if (strcmp(effect, "after") == 0) return end_after;
    if (strcmp(effect, "short") == 0) return cut;
    errno = atoi(effect);
    return fail;
}

static enum effect strike_file(const char *call, int file) {
    char path[PATH_MAX];
    return strike(call, path_of(file, path));
}

static void die(void) {
    kill(getpid(), SIGKILL);
    pause();
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// The call itself, its outcome kept until the process may have to end behind it.
#define SPOILT(effect, type, call)                  \
    do {                                            \
        if ((effect) == fail) return -1;            \
        if ((effect) == end) die();                 \
        type result = (call);                       \
        if ((effect) == end_after) die();           \
        return result;                              \
    } while (0)

static int mode_of(int flags, va_list arguments) {
    return flags & (O_CREAT | O_TMPFILE) ? va_arg(arguments, int) : 0;
}

#define OPEN(name)                                                             \
    int name(const char *path, int flags, ...) {                               \
        va_list arguments;                                                     \
        va_start(arguments, flags);                                            \
        int mode = mode_of(flags, arguments);                                  \
        va_end(arguments);                                                     \
        enum effect effect = strike("open", path);                             \
        SPOILT(effect, int, REAL(name)(path, flags, mode));                    \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int file, const void *bytes, size_t size) {
    enum effect effect = strike_file("write", file);
    if (effect == cut) return REAL(write)(file, bytes, size / 2);
    if (effect == end && REAL(write)(file, bytes, size / 2) >= 0) die();
    SPOILT(effect, ssize_t, REAL(write)(file, bytes, size));
}

int fdatasync(int file) {
    enum effect effect = strike_file("fdatasync", file);
    SPOILT(effect, int, REAL(fdatasync)(file));
}

int fsync(int file) {
    enum effect effect = strike_file("fsync", file);
    SPOILT(effect, int, REAL(fsync)(file));
}

int ftruncate(int file, off_t length) {
    enum effect effect = strike_file("ftruncate", file);
    SPOILT(effect, int, REAL(ftruncate)(file, length));
}

int ftruncate64(int file, off64_t length) {
    enum effect effect = strike_file("ftruncate", file);
    SPOILT(effect, int, REAL(ftruncate64)(file, length));
}

int rename(const char *from, const char *to) {
    enum effect effect = strike("rename", to);
    SPOILT(effect, int, REAL(rename)(from, to));
}

int unlink(const char *path) {
    enum effect effect = strike("unlink", path);
    SPOILT(effect, int, REAL(unlink)(path));
}
