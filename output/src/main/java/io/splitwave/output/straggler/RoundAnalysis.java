package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * One round, analysed from the rows of its stages.
 *
 * @param round the round's row
 * @param uds one row per user device, ascending
 */
public record RoundAnalysis(RoundRow round, List<RoundUdRow> uds) {
    /** Support chains have numbers beyond those of all user devices. */
    private static final int FIRST_SUPPORT = 1 << 30;

    /**
     * Copies the list.
     *
     * @param round the round's row
     * @param uds one row per user device, ascending
     */
    public RoundAnalysis {
        uds = List.copyOf(uds);
    }

    /**
     * Analyses one round whose stages are at hand; {@link RoundBook} does so while they end.
     *
     * @param words the words of the system
     * @param facts what became of the round and of each user device
     * @param stages the stages of this round, in any order
     * @return rows of the round and of its user devices
     * @throws IllegalArgumentException if a stage belongs to another round, cohort or replication, or a value is out
     *     of range
     */
    public static RoundAnalysis of(RoundWords words, RoundFacts facts, List<StageRow> stages) {
        Map<Integer, Integer> memberOfUd = new HashMap<>();
        Map<Integer, Integer> lengths = new TreeMap<>();
        for (UdFacts ud : facts.uds()) {
            memberOfUd.put(ud.ud(), ud.member());
            lengths.put(ud.member(), 0);
        }
        Map<String, Integer> memberOfSupport = new HashMap<>();
        ToIntFunction<StageRow> member = stage -> stage.support() == null
                ? memberOfUd.getOrDefault(stage.ud(), stage.ud())
                : memberOfSupport.computeIfAbsent(stage.support(), name -> FIRST_SUPPORT + memberOfSupport.size());
        for (StageRow stage : stages) {
            requireOwn(facts, stage);
            lengths.merge(member.applyAsInt(stage), stage.stage() + 1, Math::max);
        }
        RoundBook book = new RoundBook(words, ints(lengths.keySet()), ints(lengths.values()));
        stages.forEach(stage -> book.add(member.applyAsInt(stage), stage));
        List<RoundUdRow> uds = new ArrayList<>();
        RoundRow round = book.close(facts, uds::add);
        return new RoundAnalysis(round, uds);
    }

    private static void requireOwn(RoundFacts facts, StageRow stage) {
        if (stage.replication() != facts.replication()
                || stage.cohort() != facts.cohort()
                || stage.round() != facts.round()) {
            throw new IllegalArgumentException("round " + facts.round() + " of cohort " + facts.cohort()
                    + ", replication " + facts.replication() + ": a stage of " + stage.chain() + " belongs to round "
                    + stage.round() + " of cohort " + stage.cohort() + ", replication " + stage.replication());
        }
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
