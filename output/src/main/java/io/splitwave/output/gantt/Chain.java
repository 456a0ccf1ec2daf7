package io.splitwave.output.gantt;

import io.splitwave.output.figure.GanttBar;
import io.splitwave.output.figure.GanttRow;
import io.splitwave.output.figure.Plot;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.stored.PlayedRound;
import io.splitwave.output.word.StageWord;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stages of one user device or support chain in one round.
 *
 * @param words the words of the system
 * @param stages its stages in the order they ended, at least one
 * @param end how it ended
 */
record Chain(Vocabulary words, List<StageRow> stages, GanttRow.End end) {
    /** The one that ended last first; of several that ended at once, by their numbers. */
    static final Comparator<Chain> LATEST_FIRST = Comparator.comparingDouble(Chain::endS)
            .reversed()
            .thenComparingInt(chain -> chain.first().ud());

    /**
     * Takes a round apart.
     *
     * @param played the round
     * @param words the words of its system
     * @return its chains that are recorded, in the order in which their first stages ended
     */
    static List<Chain> of(PlayedRound played, Vocabulary words) {
        Map<String, List<StageRow>> byChain = new LinkedHashMap<>();
        played.stages().forEach(stage -> byChain.computeIfAbsent(stage.chain(), chain -> new ArrayList<>())
                .add(stage));
        return byChain.values().stream()
                .map(stages -> new Chain(words, List.copyOf(stages), end(played, stages.get(0), words)))
                .toList();
    }

    private static GanttRow.End end(PlayedRound played, StageRow first, Vocabulary words) {
        boolean dropped = played.uds().stream().anyMatch(row -> row.ud() == first.ud() && row.dropped());
        RoundRow round = played.round();
        // a request, and a round of one user device, keep no other waiting
        boolean awaited = !words.cadence().ofRequests() && round.completed() > 1;
        boolean last = awaited && round.straggler() != null && round.straggler().ud() == first.ud();
        return dropped ? GanttRow.End.DROPPED : last ? GanttRow.End.STRAGGLER : GanttRow.End.PLAIN;
    }

    private StageRow first() {
        return stages.get(0);
    }

    boolean isSupport() {
        return first().support() != null;
    }

    /** When its last stage ended, s. */
    double endS() {
        return stages.stream().mapToDouble(StageRow::endS).max().orElseThrow();
    }

    /** Whose chain it is: the number of a user device, or the label of a support chain. */
    String chainName() {
        return isSupport()
                ? Plot.field(words.chainLabel(first().support(), first().ud()))
                : Integer.toString(first().ud());
    }

    /** The number of a request, and whose chain it is. */
    String requestName() {
        return first().round() + Plot.field(" (" + words.chainLabel(first().support(), first().ud()) + ")");
    }

    /**
     * As a row of a chart.
     *
     * @param name what stands in front of it
     * @param originS where the time axis begins, s, not after any of its stages
     */
    GanttRow row(String name, double originS) {
        List<String> kinds = words.stages().stream().map(StageWord::kind).toList();
        return new GanttRow(
                name,
                end,
                stages.stream()
                        .map(stage -> new GanttBar(
                                kinds.indexOf(stage.kind()),
                                since(originS, stage.requestedS()),
                                since(originS, stage.startS()),
                                since(originS, stage.endS())))
                        .toList());
    }

    /** Not below 0 by rounding; NaN stays. */
    private static double since(double originS, double timeS) {
        return Math.max(0, timeS - originS);
    }
}
