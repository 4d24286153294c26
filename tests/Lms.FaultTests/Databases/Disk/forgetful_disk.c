/*
 * A disk that forgets: loaded into a database server, it notes in a journal what each write covers, and each sync.
 * After the server was killed whole, whatever was not synced is put back as it was, as a power cut would have left it.
 * It can also be full: files do not grow then.
 *
 * LMS_DISK       folder of the journals, of the common counter ("counter") and of the orders ("full", "full-wal")
 * LMS_DISK_DATA  only files below this folder count
 *
 * The journal is written before the write that it is about, so that its unfinished last entry tells of a write that
 * never was. Directories keep what they have: files that were made, renamed or removed stay so.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITTEN = 1, SYNCED = 2, MADE = 3, CUT_OFF = 4 };

struct entry {
    uint64_t kind;
    uint64_t number;   /* grows over all processes */
    uint64_t file;     /* inode */
    uint64_t offset;   /* of the write; the new length when a file was cut off */
    uint64_t size;     /* the file's before the write */
    uint64_t length;   /* of the bytes that follow: what was there before */
};

static const char *home, *data;
static size_t data_length;
static dev_t device;
static uint64_t *counter;
static int journal = -1;
static pid_t owner;
static char *old_bytes;
static size_t old_room;

#define REAL(name) ((__typeof__(&name)) real(&real_##name, #name))

static void *real(void **known, const char *name)
{
    if (*known == NULL)
        *known = dlsym(RTLD_NEXT, name);
    return *known;
}

static void *real_write, *real_open, *real_pwrite64, *real_writev, *real_pwritev64, *real_fsync, *real_fdatasync,
    *real_ftruncate64, *real_truncate64, *real_posix_fallocate64;

static int plain_open(const char *path, int flags, mode_t mode)
{
    return REAL(open)(path, flags, mode);
}

__attribute__((constructor)) static void begin(void)
{
    char path[4096];
    home = getenv("LMS_DISK");
    data = getenv("LMS_DISK_DATA");
    if (home == NULL || data == NULL)
        return;
    struct stat state;
    if (stat(data, &state) != 0)
        return;

    /* The server writes its title over the memory that the environment began in. */
    home = strdup(home);
    data = strdup(data);
    device = state.st_dev;
    data_length = strlen(data);
    snprintf(path, sizeof path, "%s/counter", home);
    int file = plain_open(path, O_RDWR | O_CLOEXEC, 0);
    if (file < 0)
        return;
    void *mapped = mmap(NULL, sizeof *counter, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    counter = mapped == MAP_FAILED ? NULL : mapped;
}

static uint64_t next_number(void)
{
    return __atomic_add_fetch(counter, 1, __ATOMIC_SEQ_CST);
}

static int is_data(const char *path)
{
    return strncmp(path, data, data_length) == 0 && path[data_length] == '/';
}

static int is_ours(const struct stat *state)
{
    return S_ISREG(state->st_mode) && state->st_dev == device;
}

/* Whether the open file counts; gives its state and its path. */
static int counts(int fd, struct stat *state, char *path, size_t room)
{
    char link[64];
    if (counter == NULL || fd <= 2 || fstat(fd, state) != 0 || !is_ours(state))
        return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, room - 1);
    if (length <= 0)
        return 0;
    path[length] = '\0';
    return is_data(path);
}

static void note(struct entry *entry, const void *bytes)
{
    if (journal < 0 || owner != getpid()) {
        char path[4096];
        owner = getpid();
        snprintf(path, sizeof path, "%s/journal-%d", home, (int) owner);
        journal = plain_open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    }
    struct iovec parts[2] = { { entry, sizeof *entry }, { (void *) bytes, entry->length } };
    ssize_t all = sizeof *entry + entry->length;
    if (REAL(writev)(journal, parts, entry->length > 0 ? 2 : 1) != all) {
        static const char words[] = "forgetful disk: the journal cannot be written\n";
        (void) !REAL(write)(2, words, sizeof words - 1);
        _exit(97);
    }
}

static int is_full(const char *path)
{
    char order[4096];
    snprintf(order, sizeof order, "%s/full", home);
    if (access(order, F_OK) == 0)
        return 1;
    snprintf(order, sizeof order, "%s/full-wal", home);
    return access(order, F_OK) == 0 && strstr(path, "/pg_wal/") != NULL;
}

/* Before bytes are written: notes what they cover. False: there is no room. */
static int may_write(int fd, off64_t offset, size_t length)
{
    struct stat state;
    char path[4096];
    int before = errno;
    if (!counts(fd, &state, path, sizeof path) || length == 0)
        return 1;
    if (offset < 0)
        offset = lseek64(fd, 0, SEEK_CUR);
    if (offset + (off64_t) length > state.st_size && is_full(path)) {
        errno = ENOSPC;
        return 0;
    }

    size_t covered = offset >= state.st_size ? 0 : (size_t) (state.st_size - offset);
    if (covered > length)
        covered = length;
    if (covered > old_room) {
        free(old_bytes);
        old_bytes = malloc(old_room = covered);
    }
    if (covered > 0 && pread64(fd, old_bytes, covered, offset) != (ssize_t) covered) {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        int again = plain_open(link, O_RDONLY | O_CLOEXEC, 0);
        if (again < 0 || pread64(again, old_bytes, covered, offset) != (ssize_t) covered)
            _exit(98);
        close(again);
    }

    struct entry entry = { WRITTEN, next_number(), state.st_ino, offset, state.st_size, covered };
    note(&entry, old_bytes);
    errno = before;
    return 1;
}

static size_t sum(const struct iovec *parts, int count)
{
    size_t all = 0;
    for (int i = 0; i < count; i++)
        all += parts[i].iov_len;
    return all;
}

ssize_t write(int fd, const void *bytes, size_t length)
{
    return may_write(fd, -1, length) ? REAL(write)(fd, bytes, length) : -1;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset)
{
    return may_write(fd, offset, length) ? REAL(pwrite64)(fd, bytes, length, offset) : -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset)
{
    return pwrite64(fd, bytes, length, offset);
}

ssize_t writev(int fd, const struct iovec *parts, int count)
{
    return may_write(fd, -1, sum(parts, count)) ? REAL(writev)(fd, parts, count) : -1;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t offset)
{
    return may_write(fd, offset, sum(parts, count)) ? REAL(pwritev64)(fd, parts, count, offset) : -1;
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset)
{
    return pwritev64(fd, parts, count, offset);
}

int posix_fallocate64(int fd, off64_t offset, off64_t length)
{
    int before = errno;
    struct stat state;
    char path[4096];
    if (counts(fd, &state, path, sizeof path) && offset + length > state.st_size) {
        if (is_full(path))
            return ENOSPC;
        struct entry entry = { WRITTEN, next_number(), state.st_ino, state.st_size, state.st_size, 0 };
        note(&entry, NULL);
    }
    errno = before;
    return REAL(posix_fallocate64)(fd, offset, length);
}

int posix_fallocate(int fd, off_t offset, off_t length)
{
    return posix_fallocate64(fd, offset, length);
}

static int synced(int fd, int (*sync)(int))
{
    struct stat state;
    char path[4096];
    if (!counts(fd, &state, path, sizeof path))
        return sync(fd);
    struct entry entry = { SYNCED, next_number(), state.st_ino, 0, 0, 0 };
    int result = sync(fd);
    int after = errno;
    if (result == 0)
        note(&entry, NULL);
    errno = after;
    return result;
}

int fsync(int fd)
{
    return synced(fd, REAL(fsync));
}

int fdatasync(int fd)
{
    return synced(fd, REAL(fdatasync));
}

static void cut_off(const struct stat *state, off64_t length)
{
    struct entry entry = { CUT_OFF, next_number(), state->st_ino, length, state->st_size, 0 };
    note(&entry, NULL);
}

int ftruncate64(int fd, off64_t length)
{
    struct stat state;
    char path[4096];
    if (counts(fd, &state, path, sizeof path))
        cut_off(&state, length);
    return REAL(ftruncate64)(fd, length);
}

int ftruncate(int fd, off_t length)
{
    return ftruncate64(fd, length);
}

int truncate64(const char *path, off64_t length)
{
    struct stat state;
    if (counter != NULL && stat(path, &state) == 0 && is_ours(&state))
        cut_off(&state, length);
    return REAL(truncate64)(path, length);
}

int truncate(const char *path, off_t length)
{
    return truncate64(path, length);
}

/* A new file may be given the number of one that is gone, and must not inherit its journal. */
static int opened(const char *path, int flags, mode_t mode)
{
    struct stat before, after;
    int is_new = counter != NULL && (flags & O_CREAT) != 0 && stat(path, &before) != 0;
    if (counter != NULL && (flags & O_TRUNC) != 0 && !is_new && stat(path, &before) == 0 && is_ours(&before))
        cut_off(&before, 0);
    int fd = plain_open(path, flags, mode);
    int error = errno;
    if (fd >= 0 && is_new && fstat(fd, &after) == 0 && is_ours(&after)) {
        struct entry entry = { MADE, next_number(), after.st_ino, 0, 0, 0 };
        note(&entry, NULL);
    }
    errno = error;
    return fd;
}

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? (mode_t) va_arg(rest, int) : 0;
    va_end(rest);
    return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? (mode_t) va_arg(rest, int) : 0;
    va_end(rest);
    return opened(path, flags | O_LARGEFILE, mode);
}
