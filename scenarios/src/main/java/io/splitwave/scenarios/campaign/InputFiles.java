package io.splitwave.scenarios.campaign;

import io.splitwave.output.store.FileSeal;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that a scenario names, and what they hold now: the results follow from their content and not from their
 * names, so a run that goes on, or is played again, needs the same.
 */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Reads them; of a folder the files in it, not those in its folders. A file that is not there is left out: whoever
     * needs it refuses the scenario.
     *
     * @param scenario any scenario
     * @return size and SHA-256 of each, by its absolute path; empty if it names none
     * @throws MismatchException if one cannot be read
     */
    public static SortedMap<String, FileSeal> of(Scenario scenario) {
        SortedMap<String, FileSeal> seals = new TreeMap<>();
        for (Path named : scenario.files()) {
            for (Path file : Files.isDirectory(named) ? in(named) : List.of(named)) {
                if (Files.isRegularFile(file)) {
                    seals.put(file.toString(), seal(file));
                }
            }
        }
        return seals;
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new MismatchException(folder + ": cannot read the folder: " + e.getMessage());
        }
    }

    private static FileSeal seal(Path file) {
        try {
            return FileSeal.of(file);
        } catch (IOException e) {
            throw new MismatchException(file + ": cannot read the file: " + e.getMessage());
        }
    }

    /**
     * Refuses a scenario whose files are no longer those of a run.
     *
     * @param then the files of the run, from its manifest; none if it names none or is of a version that kept none
     * @param scenario the scenario of the run
     * @throws MismatchException if one has changed, is missing or is new, naming the first by path
     */
    public static void requireSame(Map<String, FileSeal> then, Scenario scenario) {
        if (then.isEmpty()) {
            return;
        }
        SortedMap<String, FileSeal> now = of(scenario);
        for (String path : now.keySet()) {
            if (!then.containsKey(path)) {
                throw new MismatchException(path + ": expected the files that the run was begun with, found a new one");
            }
        }
        for (String path : then.keySet()) {
            if (!now.containsKey(path)) {
                throw new MismatchException(path + ": expected " + text(then.get(path)) + ", found no such file");
            }
            requireSame(path, then.get(path), now.get(path));
        }
    }

    /**
     * Refuses files that two runs of one sweep do not share.
     *
     * @param one the files of a run
     * @param other those of another, which may name others as well
     * @throws MismatchException if both name a file and it has changed in between, naming the first by path
     */
    public static void requireNoneChanged(Map<String, FileSeal> one, Map<String, FileSeal> other) {
        other.forEach((path, seal) -> requireSame(path, one.getOrDefault(path, seal), seal));
    }

    private static void requireSame(String path, FileSeal then, FileSeal now) {
        if (!then.equals(now)) {
            throw new MismatchException(path + ": expected " + text(then) + ", found another one of " + now.bytes()
                    + " bytes, SHA-256 " + now.sha256());
        }
    }

    private static String text(FileSeal seal) {
        return "the file that was read at first (" + seal.bytes() + " bytes, SHA-256 " + seal.sha256() + ")";
    }
}
