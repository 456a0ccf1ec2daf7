package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import io.splitwave.output.row.StageRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One round, analysed.
 *
 * @param round the round's row
 * @param uds one row per user device, ascending
 */
public record RoundAnalysis(RoundRow round, List<RoundUdRow> uds) {
    /**
     * Copies the list.
     *
     * @param round see the record
     * @param uds see the record
     */
    public RoundAnalysis {
        uds = List.copyOf(uds);
    }

    /**
     * Analyses one round.
     *
     * <p>The straggler is the user device that completed last, of several at one instant the one with the lowest
     * number. Delays and idle time count those that completed. Energy counts every stage of the round, also of those
     * that were dropped and of chains that belong to no user device of the round.
     *
     * @param facts what became of the round and of each user device
     * @param stages the stages of this round, in any order
     * @return rows of the round and of its user devices
     * @throws IllegalArgumentException if a stage belongs to another round, cohort or replication, or a value is out
     *     of range
     */
    public static RoundAnalysis of(RoundFacts facts, List<StageRow> stages) {
        Map<Integer, UdTime> times = new TreeMap<>();
        double energyUdJ = 0;
        double energyApJ = 0;
        for (StageRow stage : inChainOrder(facts, stages)) {
            times.computeIfAbsent(stage.ud(), ud -> new UdTime()).add(stage);
        }
        for (UdTime time : times.values()) {
            energyUdJ += time.energyUdJ();
            energyApJ += time.energyApJ();
        }
        List<RoundUdRow> uds = new ArrayList<>();
        for (UdFacts ud : facts.uds()) {
            uds.add(udRow(facts, ud, times.getOrDefault(ud.ud(), new UdTime())));
        }
        List<RoundUdRow> survivors = uds.stream().filter(RoundUdRow::completed).toList();
        boolean closed = !facts.failed() && !facts.unfinished();
        RoundRow round = new RoundRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                facts.startS(),
                facts.endS(),
                facts.failed(),
                facts.unfinished(),
                closed ? delays(survivors) : null,
                closed ? straggler(survivors, times) : null,
                survivors.size(),
                (int) uds.stream().filter(RoundUdRow::dropped).count(),
                energyUdJ,
                energyApJ);
        return new RoundAnalysis(round, uds);
    }

    private static List<StageRow> inChainOrder(RoundFacts facts, List<StageRow> stages) {
        for (StageRow stage : stages) {
            if (stage.replication() != facts.replication()
                    || stage.cohort() != facts.cohort()
                    || stage.round() != facts.round()) {
                throw new IllegalArgumentException("round " + facts.round() + " of cohort " + facts.cohort()
                        + ", replication " + facts.replication() + ": a stage of UD " + stage.ud()
                        + " belongs to round " + stage.round() + " of cohort " + stage.cohort() + ", replication "
                        + stage.replication());
            }
        }
        return stages.stream()
                .sorted(Comparator.comparingInt(StageRow::ud).thenComparingInt(StageRow::stage))
                .toList();
    }

    private static RoundUdRow udRow(RoundFacts facts, UdFacts ud, UdTime time) {
        return new RoundUdRow(
                facts.replication(),
                facts.cohort(),
                facts.round(),
                ud.ud(),
                facts.startS(),
                ud.completionS(),
                facts.endS() - ud.completionS(),
                ud.dropReason(),
                ud.cut(),
                ud.local(),
                ud.stalenessRounds(),
                time.serviceS("downlink"),
                time.serviceS("compute"),
                time.serviceS("uplink"),
                time.serviceS("server"),
                time.queueS(),
                time.energyUdJ(),
                time.energyApJ());
    }

    private static RoundRow.Delays delays(List<RoundUdRow> survivors) {
        double[] delayS =
                survivors.stream().mapToDouble(RoundUdRow::delayS).sorted().toArray();
        double sumS = 0;
        for (double d : delayS) {
            sumS += d;
        }
        double idleUdS = 0;
        for (RoundUdRow ud : survivors) {
            idleUdS += ud.slackS();
        }
        return new RoundRow.Delays(
                sumS, sumS / delayS.length, Quantile.of(delayS, 0.5), Quantile.of(delayS, 0.95), idleUdS);
    }

    private static RoundRow.Straggler straggler(List<RoundUdRow> survivors, Map<Integer, UdTime> times) {
        RoundUdRow last = survivors.get(0);
        for (RoundUdRow ud : survivors) {
            if (ud.completionS() > last.completionS()) {
                last = ud;
            }
        }
        String blame = times.getOrDefault(last.ud(), new UdTime()).blame();
        return new RoundRow.Straggler(
                last.ud(), last.downlinkS(), last.computeS(), last.uplinkS(), last.serverS(), last.queueS(), blame);
    }
}
