package io.splitwave.scenarios.system.sflam;

import io.splitwave.optimizer.subchannel.SubchannelDecision;
import io.splitwave.optimizer.subchannel.SubchannelWork;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.ObjectiveMeans;
import java.util.function.Consumer;

/** Hands on the rows of the rounds as they are decided, and keeps account of efficiencies and bits. */
final class SflamLog implements Consumer<DecidedSubchannels> {
    private final int replication;
    private final int devices;
    private final String scheme;
    private final Vocabulary words;
    private final Consumer<Row> sink;
    private final ObjectiveMeans means = new ObjectiveMeans();
    private long served;
    private long bits;

    /**
     * @param devices K
     * @param sink takes the rows
     */
    SflamLog(int replication, int devices, String scheme, Vocabulary words, Consumer<Row> sink) {
        this.replication = replication;
        this.devices = devices;
        this.scheme = scheme;
        this.words = words;
        this.sink = sink;
    }

    @Override
    public void accept(DecidedSubchannels decided) {
        When when = new When.Leg(0, decided.round(), 0);
        sink.accept(
                DecisionRow.of(replication, when, decided.timeS(), scheme, words.decided(), devices, values(decided)));
        sink.accept(new TimingRow(replication, when, decided.solverS()));
        means.add(decided.decision().objective(), decided.decision().upperBound());
    }

    /** In the order of the vocabulary's decided variables. */
    private Object[] values(DecidedSubchannels decided) {
        SubchannelDecision decision = decided.decision();
        SubchannelWork work = decided.work();
        boolean[] has = new boolean[devices];
        int[] subchannel = new int[devices];
        int[] ofElement = new int[devices];
        double[] powerW = new double[devices];
        double[] iterationS = new double[devices];
        double[] iterationJ = new double[devices];
        double[] efficiency = new double[devices];
        int[] ofMember = decision.subchannel();
        int[] bitsOfMember = decision.bits();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < decided.members().length; n++) {
            int m = ofMember[n];
            if (m == SubchannelDecision.NONE) {
                continue;
            }
            int ud = decided.members()[n];
            int q = bitsOfMember[n];
            double w = wOfMember[n];
            has[ud] = true;
            subchannel[ud] = m;
            ofElement[ud] = q;
            powerW[ud] = w;
            iterationS[ud] = work.iterationS(n, m, q, w);
            iterationJ[ud] = work.energyJ(n, m, q, w);
            efficiency[ud] = work.efficiency(n, m, q, w);
            served++;
            bits += q;
        }
        return new Object[] {
            decided.members().length,
            orNull(decided.plannedS()),
            has,
            subchannel,
            ofElement,
            powerW,
            iterationS,
            iterationJ,
            efficiency,
            decision.objective(),
            orNull(decision.upperBound())
        };
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** Mean efficiency, gap, bits and served UDs, NaN where there is none, in the order of the vocabulary's own figures. */
    double[] figures() {
        return new double[] {
            means.mean(), means.meanGap(), served == 0 ? Double.NaN : (double) bits / served, means.perDecision(served)
        };
    }
}
