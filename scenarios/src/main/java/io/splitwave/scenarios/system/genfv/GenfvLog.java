package io.splitwave.scenarios.system.genfv;

import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationWork;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.rounds.Mean;
import java.util.function.Consumer;

/** Hands on the rows of the decisions as they are taken, and keeps account of times, images and labels. */
final class GenfvLog implements Consumer<DecidedRound> {
    private final int replication;
    private final int devices;
    private final String scheme;
    private final Vocabulary words;
    private final Consumer<Row> sink;
    private final Mean latestS = new Mean();
    private final Mean gap = new Mean();
    private final Mean selected = new Mean();
    private final Mean images = new Mean();
    private final Mean emd = new Mean();
    private final Mean kappa2 = new Mean();
    private double imagesKept = Double.NaN;

    /**
     * @param devices K
     * @param sink takes the rows
     */
    GenfvLog(int replication, int devices, String scheme, Vocabulary words, Consumer<Row> sink) {
        this.replication = replication;
        this.devices = devices;
        this.scheme = scheme;
        this.words = words;
        this.sink = sink;
    }

    @Override
    public void accept(DecidedRound decided) {
        When when = new When.Leg(0, decided.round(), 1);
        sink.accept(
                DecisionRow.of(replication, when, decided.timeS(), scheme, words.decided(), devices, values(decided)));
        sink.accept(new TimingRow(replication, when, decided.solverS()));
        GenerationDecision decision = decided.decision();
        int chosen = decided.selected().length;
        selected.add(chosen);
        images.add(decided.server().images());
        imagesKept = decided.instance().generation().imagesSoFar();
        if (chosen > 0) {
            latestS.add(decision.objectiveS());
            emd.add(decided.meanEmd());
            kappa2.add(decided.kappa2());
            if (decision.lowerBoundS() > 0) {
                gap.add(decision.objectiveS() / decision.lowerBoundS() - 1);
            }
        }
    }

    /** In the order of the vocabulary's decided variables. */
    private Object[] values(DecidedRound decided) {
        GenerationDecision decision = decided.decision();
        GenerationWork work = new GenerationWork(decided.instance());
        boolean[] chosen = new boolean[devices];
        int[] subcarriers = new int[devices];
        double[] powerW = new double[devices];
        double[] arrivalS = new double[devices];
        double[] energyJ = new double[devices];
        double[] skew = new double[devices];
        int[] subcarriersOfMember = decision.subcarriers();
        double[] wOfMember = decision.powerW();
        double[] emdOfMember = decided.instance().emd();
        for (int n = 0; n < decided.members().length; n++) {
            int given = subcarriersOfMember[n];
            if (given > 0) {
                int ud = decided.members()[n];
                chosen[ud] = true;
                subcarriers[ud] = given;
                powerW[ud] = wOfMember[n];
                arrivalS[ud] = work.arrivalS(n, given, wOfMember[n]);
                energyJ[ud] = work.energyJ(n, given, wOfMember[n]);
                skew[ud] = emdOfMember[n];
            }
        }
        ServerPart server = decided.server();
        return new Object[] {
            decided.members().length,
            orNull(decided.plannedS()),
            chosen,
            subcarriers,
            powerW,
            arrivalS,
            energyJ,
            skew,
            orNull(decided.meanEmd()),
            decided.kappa2(),
            server.images(),
            decided.instance().generation().imagesSoFar(),
            server.earlier(),
            server.generateS() + server.trainS(),
            decision.objectiveS(),
            orNull(decision.lowerBoundS())
        };
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    /**
     * NaN where there is none, in the order of the vocabulary's own figures.
     *
     * @param lost mean over rounds of the selected devices whose model is not in the average
     */
    double[] figures(double lost) {
        return new double[] {
            latestS.value(),
            gap.value(),
            selected.value(),
            lost,
            images.value(),
            imagesKept,
            emd.value(),
            kappa2.value()
        };
    }
}
