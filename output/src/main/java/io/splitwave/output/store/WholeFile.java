package io.splitwave.output.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is complete or missing, even after a loss of power: written under another name, forced to the disk,
 * renamed.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file outside the folder of a run, replacing an earlier one.
     *
     * @param file where to; its folder exists
     * @param content what it is to hold
     * @throws IOException if it cannot be written; an earlier file is unchanged then
     * @throws ResultFolderException if another process writes the folder it is in
     */
    public static void write(Path file, ResultFolder.Content content) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        FolderLock.requireNoneAround(target);
        // not a temporary file, which only its owner may read
        Path part =
                target.resolveSibling(ResultFolder.partName(target.getFileName().toString()));
        try {
            fill(part, content);
            rename(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Writes and forces; the file is empty or missing before. */
    static void fill(Path part, ResultFolder.Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    /** Forces a file that other code has written. */
    static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives a forced file its name, permanently. */
    static void rename(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(target.getParent());
    }

    /** Names are forced with their folder, where the system opens folders at all. */
    private static void forceFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException windows) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
