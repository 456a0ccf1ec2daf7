package io.splitwave.output.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one run. Every file appears completely or not at all. The folder keeps a list of its own files in a
 * hidden file, and overwriting removes only these.
 */
public final class ResultFolder {
    /** The list of files written here, one name per line. */
    static final String FILE_LIST = ".splitwave-files";

    static final String FILE_LIST_PART = FILE_LIST + ".part";

    /** The folders in a folder of a sweep, one for each point. */
    private static final String SWEEP_FILE = "sweep.json";

    /** Files a run writes in addition to its tables: a foreign file of such a name is found before the run. */
    private static final List<String> USUAL_FILES = List.of(
            "manifest.json",
            "summary.json",
            "summary.csv",
            "trace.json.gz",
            "report.html",
            "report.md",
            "channels.parquet",
            SWEEP_FILE,
            "sweep.csv",
            "sweep.html",
            "sensitivity.csv");

    /** Simple names only: no separator, no drive, no parent folder. */
    private static final Pattern SIMPLE_NAME = Pattern.compile("[A-Za-z0-9._-]*[A-Za-z0-9_-]");

    private final Path dir;
    private final Set<String> own;

    private ResultFolder(Path dir, Set<String> own) {
        this.dir = dir;
        this.own = own;
    }

    /** The content of a file to be written. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes the content; need not close the stream.
         *
         * @param out buffered
         * @throws IOException if writing fails
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Prepares a folder for a new run. On refusal nothing is written or removed. A {@link FolderLock}, which the caller
     * takes first, keeps other processes out.
     *
     * @param dir the folder; created with its parents if missing
     * @param overwrite true to accept a folder that is not empty: files that an earlier run wrote there are removed,
     *     others stay
     * @return the empty or emptied folder
     * @throws ResultFolderException if the path is not a folder, cannot be created or written, is not empty without
     *     {@code overwrite}, or holds a foreign file under a name that a run needs
     */
    public static ResultFolder create(Path dir, boolean overwrite) {
        Path path = dir.toAbsolutePath().normalize();
        requireUsable(path, overwrite);
        try {
            Files.createDirectories(path);
            FolderFiles.probeWritable(path);
            FolderFiles.removeOwn(path, FolderFiles.readList(path.resolve(FILE_LIST), ResultFolder::isSimple));
            return new ResultFolder(path, new TreeSet<>());
        } catch (IOException e) {
            throw refusal(
                    path, "cannot be written (" + FolderFiles.reason(e) + ")", "check permissions and free space", e);
        }
    }

    /**
     * Checks whether {@link #create} would accept a folder, as far as this is known without writing. Writes nothing.
     *
     * @param dir the folder, or where it would be
     * @param overwrite see there
     * @throws ResultFolderException see there
     */
    public static void requireUsable(Path dir, boolean overwrite) {
        Path path = dir.toAbsolutePath().normalize();
        if (path.toString().indexOf('?') >= 0) {
            throw refusal(
                    path, "has a '?' in its path, which the table store cannot open", "choose another name", null);
        }
        Path existing = FolderFiles.nearestExisting(path);
        if (!Files.isDirectory(existing)) {
            String found =
                    existing.equals(path) ? "is not a folder" : "lies below " + existing + ", which is not a folder";
            throw refusal(path, found, "choose another path", null);
        }
        if (!existing.equals(path)) {
            return;
        }
        try {
            List<String> found = FolderFiles.names(path);
            found.remove(FILE_LIST); // left by a run that ended before it had written anything else
            found.removeIf(FolderLock::isOfLock); // this process has the lock, or one that was killed had it
            Set<String> own = FolderFiles.readList(path.resolve(FILE_LIST), ResultFolder::isSimple);
            if (!found.isEmpty() && !overwrite) {
                throw refusal(
                        path,
                        "is not empty: it holds " + found.size() + (found.size() == 1 ? " entry" : " entries")
                                + ", the first is " + found.get(0),
                        "choose another folder, or overwrite (only files an earlier run wrote are removed)",
                        null);
            }
            for (String name : found) {
                if (isUsual(name) && !own.contains(name)) {
                    throw refusal(
                            path,
                            "holds " + name + ", which no run wrote",
                            "move it away or choose another folder",
                            null);
                }
            }
        } catch (IOException e) {
            throw refusal(
                    path, "cannot be written (" + FolderFiles.reason(e) + ")", "check permissions and free space", e);
        }
    }

    /**
     * Opens the folder of an earlier run.
     *
     * @param dir the folder
     * @return the folder as it is
     * @throws ResultFolderException if it is missing, not a folder, cannot be read, or holds no results
     */
    public static ResultFolder open(Path dir) {
        return open(
                dir,
                path -> Files.exists(path.resolve("manifest.json"))
                        || Files.exists(path.resolve(SWEEP_FILE))
                        || Stream.of(Table.values()).anyMatch(table -> Files.exists(path.resolve(table.fileName()))));
    }

    /**
     * Opens a folder of earlier results that are no run.
     *
     * @param dir the folder
     * @param file by which it is recognised, a simple file name
     * @return the folder as it is
     * @throws ResultFolderException if it is missing, not a folder, cannot be read, or does not hold the file
     */
    public static ResultFolder open(Path dir, String file) {
        return open(dir, path -> Files.isRegularFile(path.resolve(file)));
    }

    private static ResultFolder open(Path dir, Predicate<Path> holdsResults) {
        Path path = dir.toAbsolutePath().normalize();
        if (!Files.isDirectory(path)) {
            String found = Files.exists(path) ? "is not a folder" : "does not exist";
            throw refusal(path, found, "give the folder of a finished run", null);
        }
        try {
            if (!holdsResults.test(path)) {
                throw refusal(path, "holds no results", "give the folder of a finished run", null);
            }
            return new ResultFolder(path, FolderFiles.readList(path.resolve(FILE_LIST), ResultFolder::isSimple));
        } catch (IOException e) {
            throw refusal(path, "cannot be read (" + FolderFiles.reason(e) + ")", "check permissions", e);
        }
    }

    /**
     * Names of the visible files that Splitwave wrote into a folder, whatever they hold.
     *
     * @param dir a path, whether it exists or not
     * @return ascending; empty where it wrote none
     * @throws ResultFolderException if the list of them cannot be read
     */
    public static List<String> ownFiles(Path dir) {
        Path list = dir.resolve(FILE_LIST);
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        try {
            return FolderFiles.readList(list, ResultFolder::isSimple).stream()
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw refusal(dir, "cannot be read (" + FolderFiles.reason(e) + ")", "check permissions", e);
        }
    }

    /**
     * The path of the folder.
     *
     * @return absolute, normalised path
     */
    public Path path() {
        return dir;
    }

    /**
     * Path of a file in this folder, whether it exists or not.
     *
     * @param name a simple file name of letters, digits, dot, dash and underscore
     * @return its path, always directly inside this folder
     * @throws IllegalArgumentException if the name is not simple
     */
    public Path resolve(String name) {
        if (!isSimple(name)) {
            throw new IllegalArgumentException(
                    "file name must consist of letters, digits, '.', '-', '_' and not end in a dot, was " + name);
        }
        return dir.resolve(name);
    }

    /**
     * Names of the visible files written so far.
     *
     * @return ascending
     */
    public synchronized List<String> files() {
        return own.stream().filter(name -> !name.startsWith(".")).toList();
    }

    /**
     * Writes a file completely or not at all: under a hidden name first, forced to the disk, then renamed. Replaces a
     * file that was written here before.
     *
     * @param name simple file name
     * @param content its content
     * @throws ResultFolderException if writing fails or a foreign file has this name; files already there are kept
     */
    public void write(String name, Content content) {
        Path part = prepare(name, content);
        try {
            rename(name);
        } catch (IOException e) {
            throw failure(name, part, e);
        }
    }

    /**
     * Writes a file under its hidden name, forced to the disk; {@link #publish} gives it its own name.
     *
     * @param name simple file name
     * @param content its content
     * @return the hidden file
     * @throws ResultFolderException if writing fails; files already there are kept
     */
    public Path prepare(String name, Content content) {
        Path part = resolve(partName(name));
        try {
            claim(partName(name));
            WholeFile.fill(part, content);
            return part;
        } catch (IOException e) {
            throw failure(name, part, e);
        } catch (RuntimeException | Error e) {
            FolderFiles.removeQuietly(part, e);
            throw e;
        }
    }

    private ResultFolderException failure(String name, Path part, IOException e) {
        FolderFiles.removeQuietly(part, e);
        return new ResultFolderException(
                "cannot write " + resolve(name) + ": " + FolderFiles.reason(e) + "; files already there are kept", e);
    }

    /**
     * The files written so far, with the seals of their present content.
     *
     * @return by name, ascending; hidden files are left out
     * @throws ResultFolderException if one cannot be read
     */
    public SortedMap<String, FileSeal> seals() {
        SortedMap<String, FileSeal> seals = new TreeMap<>();
        for (String name : files()) {
            try {
                if (Files.exists(resolve(name))) {
                    seals.put(name, FileSeal.of(resolve(name)));
                }
            } catch (IOException e) {
                throw new ResultFolderException("cannot read " + resolve(name) + ": " + FolderFiles.reason(e), e);
            }
        }
        return seals;
    }

    /**
     * The hidden name of a file until it is complete.
     *
     * @param name simple file name
     * @return another simple file name
     */
    public static String partName(String name) {
        return ".splitwave-part-" + name;
    }

    /**
     * Adds names to the list of own files, before the files appear.
     *
     * @param names simple file names
     * @throws IOException if the list cannot be written or a foreign file has such a name
     */
    public synchronized void claim(String... names) throws IOException {
        Set<String> longer = new TreeSet<>(own);
        Collections.addAll(longer, names);
        if (longer.size() == own.size()) {
            return;
        }
        for (String name : names) {
            if (!own.contains(name) && Files.exists(dir.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException(name + " is there already and no run wrote it");
            }
        }
        Path part = dir.resolve(FILE_LIST_PART);
        byte[] list = (String.join("\n", longer) + "\n").getBytes(StandardCharsets.UTF_8);
        WholeFile.fill(part, out -> out.write(list));
        WholeFile.rename(part, dir.resolve(FILE_LIST));
        own.addAll(longer);
    }

    /**
     * Gives a finished hidden file, see {@link #partName}, its name, once all of it is on the disk.
     *
     * @param name simple file name
     * @throws IOException if the file cannot be renamed or a foreign file has this name
     */
    public void publish(String name) throws IOException {
        WholeFile.force(dir.resolve(partName(name)));
        rename(name);
    }

    private void rename(String name) throws IOException {
        claim(name);
        WholeFile.rename(dir.resolve(partName(name)), dir.resolve(name));
    }

    private static boolean isUsual(String name) {
        return USUAL_FILES.contains(name)
                || Stream.of(Table.values()).anyMatch(table -> table.fileName().equals(name));
    }

    /**
     * Whether a name is valid for a file of a result folder.
     *
     * @param name any text
     * @return whether it consists of letters, digits, dot, dash and underscore, and does not end in a dot
     */
    public static boolean isSimple(String name) {
        return SIMPLE_NAME.matcher(name).matches();
    }

    private static ResultFolderException refusal(Path path, String found, String todo, Throwable cause) {
        return new ResultFolderException("result folder " + path + " " + found + "; " + todo, cause);
    }
}
