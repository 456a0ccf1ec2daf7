package io.splitwave.output.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that writes a folder, given by the name of an empty file there, which works on a full disk too. The number
 * of a process alone is not unique, since containers use the same numbers again.
 *
 * @param pid number of the process
 * @param startedMs when it began, milliseconds since 1970; 0 where the system does not say
 */
record FolderWriter(long pid, long startedMs) {
    private static final Pattern NAME = Pattern.compile("\\.splitwave-writer-(\\d{1,18})-(\\d{1,18})");

    /** This process. */
    static FolderWriter here() {
        ProcessHandle own = ProcessHandle.current();
        return new FolderWriter(
                own.pid(), own.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** The process that holds the folder, or held it when it was killed; empty if no file names one. */
    static Optional<FolderWriter> of(Path dir) {
        try {
            List<FolderWriter> found = allOf(dir);
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<FolderWriter> allOf(Path dir) throws IOException {
        List<FolderWriter> found = new ArrayList<>();
        for (String name : FolderFiles.names(dir)) {
            Matcher known = NAME.matcher(name);
            if (known.matches()) {
                found.add(new FolderWriter(Long.parseLong(known.group(1)), Long.parseLong(known.group(2))));
            }
        }
        return found;
    }

    /** Whether a file of the folder is of this kind. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    private Path file(Path dir) {
        return dir.resolve(".splitwave-writer-" + pid + "-" + startedMs);
    }

    boolean isIn(Path dir) {
        return Files.exists(file(dir), LinkOption.NOFOLLOW_LINKS);
    }

    /** Writes the file into the folder, whose lock is held; a process named by any other such file was killed. */
    void enter(Path dir) throws IOException {
        for (FolderWriter killed : allOf(dir)) {
            killed.leave(dir);
        }
        try {
            Files.createFile(file(dir));
        } catch (FileAlreadyExistsException removedAndMadeAgain) {
            throw new IOException(file(dir).getFileName() + " is there already");
        }
    }

    void leave(Path dir) throws IOException {
        Files.deleteIfExists(file(dir));
    }
}
