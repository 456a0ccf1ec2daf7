package io.splitwave.output.stored;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.Table;
import io.splitwave.output.store.TableQuery;
import io.splitwave.output.store.TableSet;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.summary.JsonFault;
import io.splitwave.output.summary.Manifest;
import io.splitwave.output.word.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The results of a run, open for reading. Writes nothing. */
public final class StoredRun implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";
    private static final String SUMMARY = "summary.json";

    /** Tables that a report does not read; folders of earlier versions may lack the last. */
    private static final Set<Table> NOT_NEEDED = Set.of(Table.REPLICATIONS, Table.TIMINGS, Table.DECISION_UDS);

    private static final List<String> INFINITE = List.of("Infinity", "-Infinity");

    private final Path path;
    private final Manifest manifest;
    private final List<Figure> figures;
    private final TableQuery tables;
    private final StoredRows rows;

    private StoredRun(Path path, Manifest manifest, List<Figure> figures, TableQuery tables) {
        this.path = path;
        this.manifest = manifest;
        this.figures = List.copyOf(figures);
        this.tables = tables;
        this.rows = new StoredRows(manifest.vocabulary());
    }

    /**
     * Opens a result folder.
     *
     * @param dir folder of a run with at least one finished replication
     * @return the run
     * @throws TableStoreException if something a run writes is missing or cannot be read; the message says what
     */
    public static StoredRun open(Path dir) {
        ResultFolder folder = ResultFolder.open(dir);
        requireFiles(folder, List.of(MANIFEST, SUMMARY));
        try {
            Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
            TableSet tables = TableSet.of(manifest.vocabulary());
            requireFiles(
                    folder,
                    tables.tables().stream()
                            .filter(table -> !NOT_NEEDED.contains(table))
                            .map(Table::fileName)
                            .toList());
            if (manifest.replicationsDone() == 0) {
                throw new TableStoreException(
                        "result folder " + folder.path() + ": the run ended before its first replication", null);
            }
            new FileCheck(folder, manifest).requireSizes();
            List<Figure> figures = figures(folder.resolve(SUMMARY));
            return new StoredRun(folder.path(), manifest, figures, TableQuery.open(dir, tables));
        } catch (IOException e) {
            throw new TableStoreException(e.getMessage(), e);
        }
    }

    private static void requireFiles(ResultFolder folder, List<String> names) {
        for (String needed : names) {
            if (!Files.isRegularFile(folder.resolve(needed))) {
                throw new TableStoreException(
                        "result folder " + folder.path() + " has no " + needed
                                + "; the run did not finish,"
                                + " or the file was removed: 'splitwave inspect " + folder.path()
                                + " --check' says how to get it again",
                        null);
            }
        }
    }

    private static List<Figure> figures(Path file) throws IOException {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode metric : document(file).path("metrics")) {
            figures.add(new Figure(
                    metric.path("metric").asText(),
                    metric.path("unit").asText(),
                    metric.path("meaning").asText(),
                    real(file, metric, "mean"),
                    real(file, metric, "half_width"),
                    metric.path("n").asLong(),
                    real(file, metric, "min"),
                    real(file, metric, "max")));
        }
        if (figures.isEmpty()) {
            throw new IOException(file + " holds no metrics");
        }
        return figures;
    }

    private static JsonNode document(Path file) throws IOException {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new IOException(file + " is no summary: " + JsonFault.of(e), e);
        }
    }

    /** Absent is null, and infinity the text {@code "Infinity"}, in the file. */
    private static double real(Path file, JsonNode metric, String name) throws IOException {
        JsonNode value = metric.path(name);
        if (value.isTextual() && !INFINITE.contains(value.asText())) {
            throw new IOException(file + ": " + name + " of "
                    + metric.path("metric").asText() + ": expected a number, found '" + value.asText() + "'");
        }
        return value.isTextual() ? Double.parseDouble(value.asText()) : value.asDouble(Double.NaN);
    }

    /**
     * The folder of the run.
     *
     * @return absolute path of the folder
     */
    public Path path() {
        return path;
    }

    /**
     * The manifest of the run.
     *
     * @return its manifest
     */
    public Manifest manifest() {
        return manifest;
    }

    /**
     * The words of its system.
     *
     * @return the vocabulary that the manifest keeps
     */
    public Vocabulary words() {
        return manifest.vocabulary();
    }

    /**
     * The figures of the run.
     *
     * @return the metrics of the summary, in its order
     */
    public List<Figure> figures() {
        return figures;
    }

    /**
     * The tables, for queries in SQL.
     *
     * @return open as long as this run is
     */
    public TableQuery tables() {
        return tables;
    }

    /**
     * The replications, a row each.
     *
     * @return in the order of their numbers
     */
    public List<ReplicationRow> replications() {
        List<ReplicationRow> found = new ArrayList<>();
        try (Answer answer = tables.ask("SELECT " + rows.replications() + " FROM replications ORDER BY replication")) {
            while (answer.next()) {
                found.add(rows.replication(answer));
            }
        }
        return found;
    }

    /**
     * The rounds of a replication.
     *
     * @param replication from 0
     * @return in the order they ended
     */
    public List<RoundRow> rounds(int replication) {
        List<RoundRow> rounds = new ArrayList<>();
        try (Answer answer =
                tables.ask("SELECT " + rows.rounds() + " FROM rounds WHERE replication = " + replication)) {
            while (answer.next()) {
                rounds.add(rows.round(answer));
            }
        }
        return rounds;
    }

    /**
     * Passes on the rounds of all replications, in one pass for any number of them.
     *
     * @param most how many rounds at most, from the first
     * @param each receives each round, replication by replication, in the order they ended
     */
    public void eachRound(long most, Consumer<RoundRow> each) {
        try (Answer answer = tables.ask("SELECT " + rows.rounds() + " FROM rounds LIMIT " + most)) {
            while (answer.next()) {
                each.accept(rows.round(answer));
            }
        }
    }

    /**
     * Passes the rounds of a replication to a consumer, one at a time.
     *
     * @param replication from 0
     * @param fromRound first round of each cohort, from 0
     * @param toRound last round of each cohort, at least {@code fromRound}
     * @param each receives each round, those of a cohort in order
     */
    public void eachRound(int replication, int fromRound, int toRound, Consumer<PlayedRound> each) {
        eachRound(new RoundRange(replication, replication, fromRound, toRound), each);
    }

    /**
     * Passes rounds of several replications to a consumer, one at a time, and reads each table once for any number of
     * them.
     *
     * @param range which rounds
     * @param each receives each round that has recorded stages, replication by replication, those of a cohort in order
     */
    public void eachRound(RoundRange range, Consumer<PlayedRound> each) {
        RoundStream.read(tables, rows, range, each);
    }

    /**
     * One round.
     *
     * @param replication from 0
     * @param cohort from 0
     * @param round from 0
     * @return the round with its stages
     * @throws TableStoreException if it was not simulated
     */
    public PlayedRound round(int replication, int cohort, int round) {
        List<PlayedRound> found = new ArrayList<>();
        eachRound(replication, round, round, played -> {
            if (played.round().cohort() == cohort) {
                found.add(played);
            }
        });
        if (found.isEmpty()) {
            throw new TableStoreException(
                    "result folder " + path + " has no round " + round + " of cohort " + cohort + " in replication "
                            + replication,
                    null);
        }
        return found.get(0);
    }

    /** Closes the tables. */
    @Override
    public void close() {
        tables.close();
    }
}
