package io.splitwave.scenarios.system.stsflora;

import io.splitwave.optimizer.token.TokenDecision;
import io.splitwave.optimizer.token.TokenInstance;
import io.splitwave.optimizer.token.TokenWork;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.ObjectiveMeans;
import java.util.function.Consumer;

/** Hands on the rows of the decisions as they are taken, and keeps account of efficiencies and tokens. */
final class TokenLog implements Consumer<DecidedTokens> {
    private final int replication;
    private final int devices;
    private final String scheme;
    private final Vocabulary words;
    private final Consumer<Row> sink;
    private final ObjectiveMeans means = new ObjectiveMeans();
    private long senders;
    private long tokens;
    private double sumRetained;

    /**
     * @param devices K
     * @param sink takes the rows
     */
    TokenLog(int replication, int devices, String scheme, Vocabulary words, Consumer<Row> sink) {
        this.replication = replication;
        this.devices = devices;
        this.scheme = scheme;
        this.words = words;
        this.sink = sink;
    }

    @Override
    public void accept(DecidedTokens decided) {
        When when = new When.Leg(0, decided.round(), 1);
        sink.accept(
                DecisionRow.of(replication, when, decided.timeS(), scheme, words.decided(), devices, values(decided)));
        sink.accept(new TimingRow(replication, when, decided.solverS()));
        means.add(decided.decision().objective(), decided.decision().upperBound());
    }

    /** In the order of the vocabulary's decided variables. */
    private Object[] values(DecidedTokens decided) {
        TokenInstance instance = decided.instance();
        TokenDecision decision = decided.decision();
        TokenWork work = new TokenWork(instance);
        boolean[] sends = new boolean[devices];
        int[] kept = new int[devices];
        double[] bandwidthHz = new double[devices];
        double[] powerW = new double[devices];
        double[] airtimeS = new double[devices];
        double[] energyJ = new double[devices];
        double[] retained = new double[devices];
        int[] tokensOfMember = decision.tokens();
        double[] hzOfMember = decision.bandwidthHz();
        double[] wOfMember = decision.powerW();
        for (int n = 0; n < decided.members().length; n++) {
            if (decision.leftOut().containsKey(n)) {
                continue;
            }
            int ud = decided.members()[n];
            int k = tokensOfMember[n];
            double hz = hzOfMember[n];
            double w = wOfMember[n];
            sends[ud] = true;
            kept[ud] = k;
            bandwidthHz[ud] = hz;
            powerW[ud] = w;
            airtimeS[ud] = work.airtimeS(n, k, hz, w);
            energyJ[ud] = work.energyJ(n, k, hz, w);
            retained[ud] = Math.min(1, instance.importance(n, k) / instance.importance(n, instance.tokens()));
            senders++;
            tokens += k;
            sumRetained += retained[ud];
        }
        return new Object[] {
            decided.members().length,
            orNull(decided.plannedS()),
            sends,
            kept,
            bandwidthHz,
            powerW,
            airtimeS,
            energyJ,
            retained,
            decision.tauS(),
            decision.objective(),
            orNull(decision.upperBound())
        };
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /** NaN where there is none, in the order of the vocabulary's own figures. */
    double[] figures() {
        return new double[] {
            means.mean(),
            means.meanGap(),
            senders == 0 ? Double.NaN : (double) tokens / senders,
            senders == 0 ? Double.NaN : sumRetained / senders,
            means.perDecision(senders)
        };
    }
}
