package io.splitwave.output.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The file system calls under {@link ResultFolder}. */
final class FolderFiles {
    private FolderFiles() {}

    static List<String> names(Path dir) throws IOException {
        try (Stream<Path> entries = Files.list(dir)) {
            return new ArrayList<>(entries.map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList());
        }
    }

    /** The path itself if it exists, a dangling link included, or its first parent that exists. */
    static Path nearestExisting(Path path) {
        Path existing = path;
        while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    /** The names in a list file that are acceptable; none if there is no such file. */
    static Set<String> readList(Path list, Predicate<String> acceptable) throws IOException {
        Set<String> names = new TreeSet<>();
        if (Files.isRegularFile(list, LinkOption.NOFOLLOW_LINKS)) {
            Files.readAllLines(list).stream().filter(acceptable).forEach(names::add);
        }
        return names;
    }

    /** Creates and removes a file, because permission bits are not reliable. */
    static void probeWritable(Path dir) throws IOException {
        Files.delete(Files.createTempFile(dir, ".splitwave-probe", null));
    }

    /** Removes the files of an earlier run, the list last, so that an interrupted removal can be continued. */
    static void removeOwn(Path dir, Set<String> own) throws IOException {
        for (String name : own) {
            Path file = dir.resolve(name);
            if (name.equals(WorkDatabase.SPILL) && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                removeSpill(file);
            } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(dir.resolve(ResultFolder.FILE_LIST_PART));
        Files.deleteIfExists(dir.resolve(ResultFolder.FILE_LIST));
    }

    /** Removes the database's folder of spilled blocks, which holds plain files only. */
    static void removeSpill(Path spill) throws IOException {
        if (!Files.isDirectory(spill, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(spill)) {
            entries.forEach(files::add);
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(spill);
    }

    /** The system's identity of a file, independent of its name; null where there is none. */
    static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }

    static void removeQuietly(Path file, Throwable because) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    /** The failure in words; the message of several file system exceptions is only the path. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied: " + e.getMessage();
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or folder: " + e.getMessage();
        }
        if (e instanceof FileSystemException && ((FileSystemException) e).getReason() != null) {
            return ((FileSystemException) e).getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
