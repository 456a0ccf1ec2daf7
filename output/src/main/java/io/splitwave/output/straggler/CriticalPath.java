package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What decided when a round ended, from its start: the stages of the straggler, or of a support chain that ended after it,
 * and, where one of them waited for a busy server, the stages of the user devices before it. Shortening any step
 * shortens the round, until another path is longer.
 *
 * <p>Found backwards from the last stage (the critical path of Kelley and Walker, 1959, read off a schedule
 * that has happened). The cause of a start is the event at the same instant: of a stage that waited, the end of a stage of
 * the same kind at the same place; else the end of a stage of its own chain, or, behind a barrier, of another's.
 *
 * @param steps in order of time; each begins where the one before ends
 */
public record CriticalPath(List<Step> steps) {
    /**
     * Copies the list.
     *
     * @param steps in order of time
     */
    public CriticalPath {
        steps = List.copyOf(steps);
    }

    /**
     * One piece of the path.
     *
     * @param stage the stage
     * @param queued false: its service; true: its waiting for service, where the stage before it is unknown
     */
    public record Step(StageRow stage, boolean queued) {
        /**
         * When it begins.
         *
         * @return s
         */
        public double fromS() {
            return queued ? stage.requestedS() : stage.startS();
        }

        /**
         * When it ends.
         *
         * @return s
         */
        public double toS() {
            return queued ? stage.startS() : stage.endS();
        }
    }

    /**
     * Finds the path of a round.
     *
     * @param round the round
     * @param stages all its stages, in any order
     * @return its path; without steps if the round has no straggler
     */
    public static CriticalPath of(RoundRow round, List<StageRow> stages) {
        if (round.straggler() == null) {
            return new CriticalPath(List.of());
        }
        Map<Double, List<StageRow>> byEnd = new HashMap<>();
        StageRow last = null;
        for (StageRow stage : stages) {
            if (stage.wasServed()) {
                byEnd.computeIfAbsent(stage.endS(), end -> new ArrayList<>()).add(stage);
                boolean late = stage.support() != null
                        || stage.ud() == round.straggler().ud();
                if (late && (last == null || ORDER.compare(stage, last) > 0)) {
                    last = stage;
                }
            }
        }
        byEnd.values().forEach(list -> list.sort(CHAINS.thenComparing(ORDER)));
        Deque<Step> path = new ArrayDeque<>();
        // a stage of no length may end where it starts: each stage is on the path once at most
        for (StageRow stage = last; stage != null; stage = before(stage, byEnd, path)) {
            path.addFirst(new Step(stage, false));
            byEnd.get(stage.endS()).remove(stage);
        }
        return new CriticalPath(List.copyOf(path));
    }

    /** By number of the user device; support chains after them, by name. */
    private static final Comparator<StageRow> CHAINS = Comparator.comparing(
                    (StageRow stage) -> stage.support() == null ? "" : stage.support())
            .thenComparingInt(StageRow::ud);

    private static final Comparator<StageRow> ORDER =
            Comparator.comparingDouble(StageRow::endS).thenComparingInt(StageRow::stage);

    private static StageRow before(StageRow stage, Map<Double, List<StageRow>> byEnd, Deque<Step> path) {
        if (stage.startS() > stage.requestedS()) {
            for (StageRow other : byEnd.getOrDefault(stage.startS(), List.of())) {
                if (other.kind().equals(stage.kind()) && other.place() == stage.place() && !other.sameChain(stage)) {
                    return other;
                }
            }
            path.addFirst(new Step(stage, true));
        }
        StageRow cause = null;
        for (StageRow other : byEnd.getOrDefault(stage.requestedS(), List.of())) {
            boolean own = other.sameChain(stage) && other.stage() < stage.stage();
            boolean better =
                    cause == null || (own && !cause.sameChain(stage)) || (own && other.stage() > cause.stage());
            if ((own || !other.sameChain(stage)) && better) {
                cause = other;
            }
        }
        return cause;
    }
}
