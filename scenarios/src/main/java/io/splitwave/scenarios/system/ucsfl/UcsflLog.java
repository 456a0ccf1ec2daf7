package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.network.cellfree.Association;
import io.splitwave.network.geometry.Position;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeTimes;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.Mean;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Hands on the rows of the decisions as they are taken, and keeps account of times, gaps, cuts and clusters. */
final class UcsflLog implements Consumer<DecidedRound> {
    private final int replication;
    private final String scheme;
    private final Vocabulary words;
    private final double[] apXM;
    private final double[] apYM;
    private final Consumer<Row> sink;
    private final Mean plannedS = new Mean();
    private final Mean objectiveS = new Mean();
    private final Mean gap = new Mean();
    private final Mean cut = new Mean();
    private final Mean cluster = new Mean();
    private double planObjectiveS = Double.NaN;
    private double planGap = Double.NaN;

    /**
     * @param accessPoints where they are
     * @param sink takes the rows
     */
    UcsflLog(int replication, String scheme, Vocabulary words, List<Position> accessPoints, Consumer<Row> sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.words = words;
        this.apXM = accessPoints.stream().mapToDouble(Position::xM).toArray();
        this.apYM = accessPoints.stream().mapToDouble(Position::yM).toArray();
        this.sink = sink;
    }

    @Override
    public void accept(DecidedRound decided) {
        When when = new When.Leg(0, decided.round(), 0);
        int devices = decided.instance().userDevices();
        sink.accept(
                DecisionRow.of(replication, when, decided.timeS(), scheme, words.decided(), devices, values(decided)));
        sink.accept(new TimingRow(replication, when, decided.solverS()));
        CellFreeDecision decision = decided.decision();
        plannedS.add(decided.plannedS());
        objectiveS.add(decision.objective());
        gap.add(decision.gap());
        cut.add(Arrays.stream(decision.cut()).average().orElseThrow());
        cluster.add(Arrays.stream(sizes(decision.association())).average().orElseThrow());
        planObjectiveS = decided.plan().objective();
        planGap = decided.plan().gap();
    }

    /** In the order of the vocabulary's decided variables. */
    private Object[] values(DecidedRound decided) {
        CellFreeDecision decision = decided.decision();
        CellFreeTimes times = decided.times();
        Association association = decision.association();
        CellFreeWork work = new CellFreeWork(decided.instance());
        int devices = decided.instance().userDevices();
        return new Object[] {
            decided.replanned(),
            decided.plannedS(),
            decision.cut(),
            sizes(association),
            IntStream.range(0, devices)
                    .flatMap(ud -> Arrays.stream(association.clusterOf(ud)))
                    .toArray(),
            decision.uplinkPowerW(),
            times.localS(),
            times.uplinkS(),
            times.serverS(),
            times.downlinkS(),
            IntStream.range(0, devices)
                    .mapToDouble(ud -> work.gamma(times, association, ud))
                    .toArray(),
            decision.objective(),
            decision.lowerBound(),
            decided.plan().objective(),
            decided.plan().lowerBound(),
            apXM,
            apYM,
            IntStream.range(0, devices).mapToDouble(decided.places()::xM).toArray(),
            IntStream.range(0, devices).mapToDouble(decided.places()::yM).toArray()
        };
    }

    private static int[] sizes(Association association) {
        return IntStream.range(0, association.userDevices())
                .map(association::clusterSize)
                .toArray();
    }

    /** NaN where there is none, in the order of the vocabulary's own figures. */
    double[] figures() {
        return new double[] {
            plannedS.value(), objectiveS.value(), gap.value(), planObjectiveS, planGap, cut.value(), cluster.value()
        };
    }
}
