package io.splitwave.output.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write into a folder, for one process at a time. It is a lock of the operating system on a hidden file,
 * so it ends with the process in any case. A folder inside one that another process writes is refused too.
 *
 * <p>Systems release all locks of a process on a file when the process closes that file anywhere. So a lock file that
 * this process may hold is never opened a second time; the holder is named by a separate file, see
 * {@link FolderWriter}.
 */
public final class FolderLock implements AutoCloseable {
    /** The file that is locked; its length distinguishes files of one name, see {@link #isAtItsPlace}. */
    static final String LOCK_FILE = ".splitwave-lock";

    /** A check by another process takes the lock for an instant, so a lock that is taken is tried again. */
    private static final int TRIES = 10;

    private static final long PAUSE_MS = 20;

    private final Path dir;
    private final RandomAccessFile file;
    private boolean closed;

    /** How a file is locked; tests replace it to act as a file system without locks. */
    @FunctionalInterface
    interface Locking {
        /** The lock, or null if another process has it. */
        FileLock tryLock(FileChannel channel) throws IOException;
    }

    private FolderLock(Path dir, RandomAccessFile file) {
        this.dir = dir;
        this.file = file;
    }

    /**
     * Locks a folder for writing.
     *
     * @param dir the folder; created with its parents if missing
     * @return held until it is closed or the process ends
     * @throws ResultFolderException if a process writes it or a folder around it, or it cannot be written or locked; the
     *     message names the folder, and the process where it is known
     */
    public static FolderLock take(Path dir) {
        return take(dir, FileChannel::tryLock);
    }

    static FolderLock take(Path dir, Locking locking) {
        Path path = dir.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            FolderLock taken = lock(path, locking);
            try {
                requireParentsFree(path);
                FolderWriter.here().enter(path);
                return taken;
            } catch (IOException | RuntimeException e) {
                try (taken) {
                    throw e;
                }
            }
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + path + " cannot be written (" + FolderFiles.reason(e)
                            + "); check permissions and free space",
                    e);
        }
    }

    /**
     * Refuses a folder if a process writes it or a folder around it. Writes nothing.
     *
     * @param dir any path, whether something is there or not
     * @throws ResultFolderException as {@link #take}
     */
    public static void requireFree(Path dir) {
        Path path = dir.toAbsolutePath().normalize();
        if (isHeld(path)) {
            throw held(path);
        }
        try {
            requireParentsFree(path);
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + path + " cannot be read (" + FolderFiles.reason(e) + "); check permissions", e);
        }
    }

    /**
     * Refuses a file in a folder that another process writes. Writes nothing.
     *
     * @param file the file to be written
     * @throws ResultFolderException if another process writes a folder around it
     */
    public static void requireNoneAround(Path file) {
        try {
            requireParentsFree(file.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new ResultFolderException(file + " cannot be reached (" + FolderFiles.reason(e) + ")", e);
        }
    }

    private static void requireParentsFree(Path path) throws IOException {
        Path existing = FolderFiles.nearestExisting(path);
        Path real = Files.exists(existing) ? existing.toRealPath() : existing;
        for (Path around = existing.equals(path) ? real.getParent() : real;
                around != null;
                around = around.getParent()) {
            // a lock of this process is that of the sweep that plays the point
            if (!FolderWriter.here().isIn(around) && isHeld(around)) {
                throw new ResultFolderException(
                        path + " lies in " + around + ", which " + writer(around)
                                + " writes; wait until it ends, or choose another folder",
                        null);
            }
        }
    }

    private static FolderLock lock(Path path, Locking locking) throws IOException {
        for (int left = TRIES; ; left--) {
            if (FolderWriter.here().isIn(path)) {
                throw held(path);
            }
            RandomAccessFile file = open(path.resolve(LOCK_FILE));
            try {
                if (tryLock(path, file.getChannel(), locking) != null) {
                    file.setLength(ProcessHandle.current().pid());
                    if (isAtItsPlace(path, file)) {
                        return new FolderLock(path, file);
                    }
                }
                file.close();
            } catch (IOException | RuntimeException e) {
                try (file) {
                    throw e;
                }
            }
            if (left == 1) {
                throw held(path);
            }
            pause();
        }
    }

    /** Not through a link, which may lead to a foreign file. */
    private static RandomAccessFile open(Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(file.getFileName() + " is there and no file");
        }
        return new RandomAccessFile(file.toFile(), "rw");
    }

    private static FileLock tryLock(Path path, FileChannel channel, Locking locking) {
        try {
            return locking.tryLock(channel);
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + path + " cannot be locked (" + FolderFiles.reason(e)
                            + "), so two processes could"
                            + " write it at once; choose a folder on a file system with locks, such as a local disk",
                    e);
        }
    }

    /**
     * Whether the locked file is the one that others will find. The previous holder removes it at its end, and a third
     * process may have made another file of that name meanwhile; then the open file has no name any more. Java cannot
     * identify an open file, so the locked file gets the process's number as its length, which is then compared; this
     * takes no space on the disk.
     */
    private static boolean isAtItsPlace(Path path, RandomAccessFile file) throws IOException {
        try {
            return Files.size(path.resolve(LOCK_FILE)) == file.length();
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Whether a process holds the folder, this one included. */
    private static boolean isHeld(Path path) {
        Path file = path.resolve(LOCK_FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (FolderWriter.here().isIn(path)) {
            return true;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock look = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return look == null;
        } catch (OverlappingFileLockException held) {
            return true;
        } catch (IOException cannotTell) {
            return false; // a folder of another user, or without locks; taking the lock reports this
        }
    }

    private static ResultFolderException held(Path path) {
        return new ResultFolderException(
                "result folder " + path + " is being written by " + writer(path)
                        + "; wait until it ends, or choose another folder",
                null);
    }

    private static String writer(Path path) {
        Optional<FolderWriter> writer = FolderWriter.of(path);
        if (writer.filter(FolderWriter.here()::equals).isPresent()) {
            return "this process";
        }
        return "another process" + writer.map(known -> " (" + known.pid() + ")").orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whether the folder is still the one that was locked: it may have been removed, and another process may have begun
     * a new one.
     *
     * @return false if the present folder is not this process's
     */
    public boolean isWhereItWas() {
        return FolderWriter.here().isIn(dir);
    }

    /**
     * Whether files of a lock are there, held or left by a process that was killed; taking the lock and closing it
     * removes those.
     *
     * @param dir a folder
     * @return true if there is one
     * @throws ResultFolderException if the folder cannot be read
     */
    public static boolean isLeftIn(Path dir) {
        try {
            return FolderFiles.names(dir).stream().anyMatch(FolderLock::isOfLock);
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + dir + " cannot be read (" + FolderFiles.reason(e) + "); check permissions", e);
        }
    }

    /** Whether a file of a folder belongs to its lock; a process that was killed leaves such files. */
    static boolean isOfLock(String name) {
        return name.equals(LOCK_FILE) || FolderWriter.isName(name);
    }

    /** Releases the lock and removes its files. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (file) {
            FolderWriter.here().leave(dir);
            if (isAtItsPlace(dir, file)) {
                Files.deleteIfExists(dir.resolve(LOCK_FILE)); // while it is locked: see isAtItsPlace
            }
        } catch (IOException e) {
            throw new ResultFolderException(
                    "result folder " + dir + ": cannot remove " + LOCK_FILE + " (" + FolderFiles.reason(e)
                            + "); what was written is whole",
                    e);
        }
    }
}
