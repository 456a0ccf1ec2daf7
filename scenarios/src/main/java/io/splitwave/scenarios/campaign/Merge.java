package io.splitwave.scenarios.campaign;

import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.summary.Manifest;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges pieces of one run in the order of replications. Rows are copied unchanged and every figure is computed again
 * from them, in the order in which one run would have computed it; so the results are those of one run, to the last
 * bit.
 */
public final class Merge {
    private final List<Piece> pieces;
    private final RunRequest request;

    /**
     * Checks that pieces make one run.
     *
     * @param pieces in any order, at least one
     * @throws MismatchException if two do not belong together or both hold a replication, or one is missing
     */
    public Merge(List<Piece> pieces) {
        this.pieces = pieces.stream()
                .sorted(Comparator.comparingInt(piece -> piece.range().from()))
                .toList();
        Piece first = this.pieces.get(0);
        this.pieces.forEach(piece -> requireSameRun(first, piece));
        String version = Release.current().version();
        if (!first.manifest().version().equals(version)) {
            throw new MismatchException("shards were played with version "
                    + first.manifest().version() + ", and this is " + version + "; merge them with that version");
        }
        Scenario scenario =
                ScenarioLoader.parse(first.folder().toString(), first.manifest().scenarioText(), List.of());
        RunRequest part = RunRequest.of(first.manifest(), scenario);
        this.request = new RunRequest(
                scenario, Shard.WHOLE, part.overrides(), part.shown(), part.precision(), part.plugins(), part.inputs());
        requireEachOnce();
    }

    private static void requireSameRun(Piece one, Piece other) {
        requireSame("version", one, other, Manifest::version);
        requireSame("seed", one, other, Manifest::seed);
        if (!one.manifest().scenarioHash().equals(other.manifest().scenarioHash())) {
            throw mismatch("scenario", one, firstDifference(one, other), other, firstDifference(other, one));
        }
        requireSame("trace", one, other, Manifest::trace);
        requireSame("content of the files it names", one, other, Manifest::inputs);
    }

    private static void requireSame(String what, Piece one, Piece other, Function<Manifest, Object> value) {
        Object first = value.apply(one.manifest());
        Object second = value.apply(other.manifest());
        if (!Objects.equals(first, second)) {
            throw mismatch(what, one, first, other, second);
        }
    }

    private static MismatchException mismatch(String what, Piece one, Object first, Piece other, Object second) {
        return new MismatchException("shards of one run have one " + what + ": found " + first + " in " + one.folder()
                + " and " + second + " in " + other.folder());
    }

    /** The hash, and the first line in which the scenario differs. */
    private static String firstDifference(Piece of, Piece from) {
        List<String> lines = of.manifest().scenarioText().lines().toList();
        List<String> others = from.manifest().scenarioText().lines().toList();
        int line = 0;
        while (line < lines.size() && line < others.size() && lines.get(line).equals(others.get(line))) {
            line++;
        }
        String text = line < lines.size() ? "'" + lines.get(line).strip() + "'" : "the end";
        return of.manifest().scenarioHash().substring(0, 12) + " with " + text + " in line " + (line + 1);
    }

    private void requireEachOnce() {
        ReplicationRange all = request.range();
        List<ReplicationRange> missing = new ArrayList<>();
        int next = all.from();
        Piece before = null;
        for (Piece piece : pieces) {
            if (before != null && piece.range().from() < next) {
                throw new MismatchException("expected each replication once, found "
                        + new ReplicationRange(
                                        piece.range().from(),
                                        Math.min(next, piece.range().to()))
                                .text()
                        + " in " + before.folder() + " and in " + piece.folder());
            }
            if (piece.range().from() > next) {
                missing.add(new ReplicationRange(next, piece.range().from()));
            }
            next = piece.range().to();
            before = piece;
        }
        if (next < all.to()) {
            missing.add(new ReplicationRange(next, all.to()));
        }
        if (!missing.isEmpty()) {
            throw new MismatchException("expected all " + Counted.of(all.count(), "replication") + ", missing "
                    + missing.stream().map(ReplicationRange::text).collect(Collectors.joining(", "))
                    + shards(missing));
        }
    }

    /** The missing shards by name, if all pieces are of one split. */
    private String shards(List<ReplicationRange> missing) {
        List<Integer> counts = pieces.stream()
                .map(piece -> RunRequest.of(piece.manifest(), request.scenario())
                        .shard()
                        .count())
                .distinct()
                .toList();
        if (counts.size() != 1) {
            return "";
        }
        int count = counts.get(0);
        return Stream.iterate(1, index -> index + 1)
                .limit(count)
                .map(index -> new Shard(index, count))
                .filter(shard -> missing.stream().anyMatch(range -> range.overlaps(shard.of(request.scenario()))))
                .map(Shard::toString)
                .collect(Collectors.joining(", ", ": shard ", ""));
    }

    /**
     * The request of the whole run.
     *
     * @return the request of the run that was split
     */
    public RunRequest request() {
        return request;
    }

    /**
     * Writes the run.
     *
     * @param folder a fresh result folder
     * @return the results of the run
     * @throws io.splitwave.output.store.TableStoreException if rows cannot be read or written
     * @throws MismatchException if the tables of a piece hold other replications than its manifest says
     */
    public RunSummary into(ResultFolder folder) {
        try (RunRecorder recorder = RunRecorder.merging(folder, request, pieces)) {
            return recorder.finish();
        }
    }
}
