package io.splitwave.output.stored;

import io.splitwave.output.store.FileSeal;
import io.splitwave.output.store.KeptRows;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.stored.CheckedFile.State;
import io.splitwave.output.summary.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares the files of a run with the sizes and checksums in its manifest. Writes nothing. */
public final class FileCheck {
    /** Files that are made from the others at any time. */
    private static final Set<String> REPORTS = Set.of("report.html", "report.md");

    /** Files that are made again from the tables, to the last bit, when a run is resumed. */
    private static final Set<String> DERIVED =
            Set.of("summary.json", "summary.csv", "trace.json.gz", Table.DECISION_UDS.fileName());

    private static final Set<String> TABLES = Stream.of(Table.values())
            .filter(table -> table != Table.DECISION_UDS)
            .map(Table::fileName)
            .collect(Collectors.toUnmodifiableSet());

    private final ResultFolder folder;
    private final Manifest manifest;

    /**
     * Prepares a check; nothing is read yet.
     *
     * @param folder of a run
     * @param manifest of that run
     */
    public FileCheck(ResultFolder folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Whether a file is a report, which is no result of its own.
     *
     * @param name of a file
     * @return true of the page and of the Markdown
     */
    public static boolean isReport(String name) {
        return REPORTS.contains(name);
    }

    /**
     * Whether a file is made again from intact tables when the run is resumed.
     *
     * @param name of a file
     * @return true of summaries, timeline and decisions in long form
     */
    public static boolean isDerived(String name) {
        return DERIVED.contains(name);
    }

    /**
     * Whether a file is a table of rows that nothing else holds.
     *
     * @param name of a file
     * @return true of the Parquet files that hold rows, except what is made from others
     */
    public static boolean isTable(String name) {
        return TABLES.contains(name);
    }

    /**
     * Reads files whole.
     *
     * @param wanted which of the files in the manifest
     * @return the results, in the manifest's order
     */
    public List<CheckedFile> contents(Predicate<String> wanted) {
        return manifest.files().stream()
                .filter(wanted)
                .map(name -> check(name, true))
                .toList();
    }

    /**
     * Refuses damaged files; reads them whole.
     *
     * @param wanted which of the files in the manifest
     * @throws TableStoreException if one is damaged; the message says which, how, and how to get it again
     */
    public void requireContents(Predicate<String> wanted) {
        require(contents(wanted));
    }

    /**
     * Refuses tables and a summary whose size has changed; reads no content. Missing files are reported by the code
     * that needs them.
     *
     * @throws TableStoreException as {@link #requireContents}
     */
    public void requireSizes() {
        require(manifest.files().stream()
                .filter(name -> isTable(name) || name.equals("summary.json"))
                .map(name -> check(name, false))
                .filter(file -> file.state() != State.MISSING) // reported by the code that needs it
                .toList());
    }

    private void require(List<CheckedFile> checked) {
        List<CheckedFile> damaged =
                checked.stream().filter(CheckedFile::isDamaged).toList();
        if (!damaged.isEmpty()) {
            throw new TableStoreException(
                    damaged.stream().map(this::refusal).collect(Collectors.joining(", ")) + "; " + remedy(damaged),
                    null);
        }
    }

    private String refusal(CheckedFile damaged) {
        return damaged.state() == State.MISSING
                ? "result folder " + folder.path() + " has no " + damaged.name()
                : "cannot read " + folder.resolve(damaged.name()) + ", which " + damaged.found();
    }

    /**
     * How to restore damaged files.
     *
     * @param damaged at least one
     * @return a command, in words
     */
    public String remedy(List<CheckedFile> damaged) {
        List<String> names = damaged.stream().map(CheckedFile::name).toList();
        if (names.stream().allMatch(FileCheck::isReport)) {
            return "'splitwave report " + folder.path() + "' writes it again";
        }
        if (isMendable(names)) {
            return "'splitwave resume " + folder.path() + "' makes it again from what is intact";
        }
        return manifest.merged().isEmpty()
                ? "nothing else holds its rows: run it again with --overwrite (the scenario is in manifest.json)"
                : "merge the shards again with --overwrite";
    }

    /**
     * Whether resuming the run makes files again: from its tables, or from rows that were kept behind them.
     *
     * @param names of files that are damaged
     * @return false if only another run can make them
     */
    public boolean isMendable(List<String> names) {
        boolean recorded = manifest.files().contains("channels.parquet");
        return manifest.merged().isEmpty()
                && !recorded
                && names.stream()
                        .allMatch(
                                name -> isDerived(name) || isReport(name) || (isTable(name) && KeptRows.areIn(folder)));
    }

    private CheckedFile check(String name, boolean content) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return new CheckedFile(name, State.MISSING, "is missing");
            }
            FileSeal expected = manifest.checksums().get(name);
            if (expected == null) {
                return new CheckedFile(name, State.UNKNOWN, "has no checksum in manifest.json and was not checked");
            }
            if (Files.size(file) != expected.bytes()) {
                return new CheckedFile(
                        name,
                        State.DAMAGED,
                        "is damaged: it has " + Files.size(file) + " bytes instead of " + expected.bytes());
            }
            if (content && !FileSeal.of(file).equals(expected)) {
                return new CheckedFile(
                        name, State.DAMAGED, "is damaged: its content is not what was written (SHA-256)");
            }
            return new CheckedFile(name, State.INTACT, "is intact, " + expected.bytes() + " bytes");
        } catch (IOException e) {
            return new CheckedFile(name, State.DAMAGED, "is damaged: " + e.getMessage());
        }
    }
}
