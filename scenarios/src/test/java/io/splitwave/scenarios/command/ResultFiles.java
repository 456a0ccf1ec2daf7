package io.splitwave.scenarios.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.store.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The files of a run of which every bit follows from scenario and seed. */
public final class ResultFiles {
    private static final List<String> DETERMINED = List.of(
            "decision_uds.parquet",
            "decisions.parquet",
            "frames.parquet",
            "replications.parquet",
            "report.md",
            "round_uds.parquet",
            "rounds.parquet",
            "stages.parquet",
            "summary.csv",
            "summary.json",
            "trace.json.gz");

    /** A report may not be asked for, and a system decides by frame, by round, or not at all. */
    private static final List<String> MAY_BE_MISSING =
            List.of("decision_uds.parquet", "decisions.parquet", "frames.parquet", "report.md");

    private ResultFiles() {}

    /**
     * Two runs have the same results, to the last bit, and the same files.
     *
     * @param found folder of one
     * @param expected folder of the other
     * @throws IOException if one cannot be read
     */
    public static void requireSame(Path found, Path expected) throws IOException {
        assertThat(names(found)).isEqualTo(names(expected));
        for (String name : DETERMINED) {
            if (MAY_BE_MISSING.contains(name) && !Files.exists(expected.resolve(name))) {
                continue; // neither has one
            }
            assertThat(found.resolve(name)).as(name).hasSameBinaryContentAs(expected.resolve(name));
        }
    }

    /**
     * Two tables of different runs hold the same rows in the same order, to the last bit: written again without what
     * names the run, they are the same file.
     *
     * @param found file of one
     * @param expected file of the other
     * @throws IOException if one cannot be read
     */
    static void requireSameRows(Path found, Path expected) throws IOException {
        assertThat(withoutRun(found)).as(found.toString()).hasSameBinaryContentAs(withoutRun(expected));
    }

    /**
     * A table without what names its run, as a file: runs of the same rows have the same bytes.
     *
     * @param table its file
     * @return Parquet
     * @throws IOException if it cannot be read
     */
    public static byte[] rowsOf(Path table) throws IOException {
        return Files.readAllBytes(withoutRun(table));
    }

    private static Path withoutRun(Path table) throws IOException {
        Path plain = Files.createTempFile(table.getParent(), "rows", ".plain");
        try (Connection database = DuckDb.inMemory();
                Statement sql = database.createStatement()) {
            sql.execute("COPY (SELECT * EXCLUDE run_id FROM read_parquet('" + table + "')) TO '" + plain
                    + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return plain;
    }

    /**
     * The same for two sweeps: plan, table, and every point.
     *
     * @param found folder of one
     * @param expected folder of the other
     * @throws IOException if one cannot be read
     */
    public static void requireSameSweep(Path found, Path expected) throws IOException {
        assertThat(names(found)).isEqualTo(names(expected));
        for (String name : names(expected)) {
            if (Files.isDirectory(expected.resolve(name))) {
                requireSame(found.resolve(name), expected.resolve(name));
            } else {
                assertThat(found.resolve(name)).as(name).hasSameBinaryContentAs(expected.resolve(name));
            }
        }
    }

    /**
     * Makes a folder the same as another.
     *
     * @param from a folder of files
     * @param to a folder of files or none; what it holds is replaced
     */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(to)) {
            Files.delete(to.resolve(name));
        }
        for (String name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
