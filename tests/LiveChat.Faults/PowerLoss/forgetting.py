"""A file system that forgets what was not synced: FOLDER is what the disk has, MOUNT is where it is used.

What is written is kept in memory, and reaches FOLDER when the file is synced (fsync or fdatasync). Killing this
process is the loss of power: everything that was not synced is gone. Names and lengths are not forgotten: files are
made, renamed, cut off and removed in FOLDER at once, which is kinder than some disks.
"""

import os
import sys

from fusepy import FUSE, Operations


class File:
    """One file as its users see it, and which parts of it the disk does not have yet."""

    def __init__(self, path):
        with open(path, "rb") as stored:
            self.content = bytearray(stored.read())
        self.unsynced = []

    def resize(self, length):
        del self.content[length:]
        self.content.extend(bytes(length - len(self.content)))


class Forgetting(Operations):
    def __init__(self, folder):
        self.folder = folder
        self.files = {}

    def stored(self, path):
        return os.path.join(self.folder, path.lstrip("/"))

    def file(self, path):
        if path not in self.files:
            self.files[path] = File(self.stored(path))
        return self.files[path]

    def init(self, path):
        print("mounted", flush=True)

    def getattr(self, path, fh=None):
        status = os.lstat(self.stored(path))
        attributes = {name: getattr(status, name) for name in ("st_atime", "st_ctime", "st_gid", "st_mode", "st_mtime", "st_nlink", "st_size", "st_uid")}
        if path in self.files:
            attributes["st_size"] = len(self.files[path].content)
        return attributes

    def readdir(self, path, fh):
        return [".", "..", *os.listdir(self.stored(path))]

    def statfs(self, path):
        status = os.statvfs(self.stored(path))
        return {name: getattr(status, name) for name in ("f_bavail", "f_bfree", "f_blocks", "f_bsize", "f_favail", "f_ffree", "f_files", "f_frsize", "f_namemax")}

    def create(self, path, mode, fi=None):
        os.close(os.open(self.stored(path), os.O_WRONLY | os.O_CREAT, mode))
        return self.open(path, 0)

    def open(self, path, flags):
        self.file(path)
        return 0

    def read(self, path, size, offset, fh):
        return bytes(self.file(path).content[offset:offset + size])

    def write(self, path, data, offset, fh):
        file, end = self.file(path), offset + len(data)
        if len(file.content) < end:
            file.resize(end)
        file.content[offset:end] = data
        file.unsynced.append((offset, end))
        return len(data)

    def fsync(self, path, datasync, fh):
        file = self.file(path)
        with open(self.stored(path), "r+b", buffering=0) as stored:
            for begin, end in file.unsynced:
                stored.seek(begin)
                stored.write(file.content[begin:end])
        file.unsynced.clear()
        return 0

    def truncate(self, path, length, fh=None):
        os.truncate(self.stored(path), length)
        self.file(path).resize(length)

    def rename(self, old, new):
        os.rename(self.stored(old), self.stored(new))
        self.files.pop(new, None)
        if old in self.files:
            self.files[new] = self.files.pop(old)

    def unlink(self, path):
        os.unlink(self.stored(path))
        self.files.pop(path, None)

    def mkdir(self, path, mode):
        os.mkdir(self.stored(path), mode)

    def rmdir(self, path):
        os.rmdir(self.stored(path))

    def chmod(self, path, mode):
        os.chmod(self.stored(path), mode)

    def chown(self, path, uid, gid):
        os.chown(self.stored(path), uid, gid)

    def utimens(self, path, times=None):
        os.utime(self.stored(path), times)


if __name__ == "__main__":
    # One call after the other: nothing here is shared between threads.
    FUSE(Forgetting(sys.argv[1]), sys.argv[2], foreground=True, nothreads=True, big_writes=True, fsname="forgetting")
