package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundDecision;
import io.splitwave.optimizer.sfl.RoundRates;
import io.splitwave.optimizer.sfl.RoundState;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.TimingRow;
import io.splitwave.output.row.When;
import io.splitwave.output.word.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands on the rows of the rounds as they are decided, and keeps account of their planned times. */
final class RoundLog implements Consumer<DecidedRound> {
    private final int replication;
    private final String scheme;
    private final Vocabulary words;
    private final boolean splits;
    private final boolean adapts;
    private final PlayedRound round;
    private final Consumer<Row> sink;
    private double sumS;
    private int rounds;
    private int allRounds;
    private int selected;
    private double sumGap;
    private int bounded;

    /**
     * @param round has the closed form of a device
     * @param sink takes the rows
     */
    RoundLog(
            int replication,
            String scheme,
            Vocabulary words,
            Protocol protocol,
            PlayedRound round,
            Consumer<Row> sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.words = words;
        this.splits = protocol.splits();
        this.adapts = protocol.adapts();
        this.round = round;
        this.sink = sink;
    }

    @Override
    public void accept(DecidedRound decided) {
        When when = new When.Leg(decided.cohort(), decided.round(), 0);
        int devices = decided.state().load().userDevices();
        sink.accept(DecisionRow.of(
                replication, when, decided.timeS(), scheme, words.decided(), devices, values(decided, devices)));
        sink.accept(new TimingRow(replication, when, decided.solverS()));
        if (Double.isFinite(decided.plannedS())) {
            sumS += decided.plannedS();
            rounds++;
        }
    }

    /** In the order of the vocabulary's decided variables. */
    private Object[] values(DecidedRound decided, int devices) {
        RoundDecision decision = decided.decision();
        boolean[] member = new boolean[devices];
        for (int ud : decided.state().members()) {
            member[ud] = true;
        }
        List<Object> values = new ArrayList<>(List.of(decided.state().members().length, decided.plannedS(), member));
        if (splits) {
            values.add(decision.copyCut());
        }
        values.addAll(List.of(decision.copyShare(), decision.copyPowerW(), decision.copyCpuHz()));
        if (adapts) {
            addAdaptive(values, decided, devices);
        }
        return values.toArray();
    }

    private void addAdaptive(List<Object> values, DecidedRound decided, int devices) {
        RoundState state = decided.state();
        RoundDecision decision = decided.decision();
        RoundRates rates = decided.rates();
        boolean[] takesPart = new boolean[devices];
        double[] timeS = new double[devices];
        double[] energyJ = new double[devices];
        double longestS = Double.NaN;
        int[] cut = decision.copyCut();
        for (int ud : decision.selected(state.members())) {
            takesPart[ud] = true;
            timeS[ud] = round.deviceTimeS(ud, cut, rates);
            energyJ[ud] = round.deviceEnergyJ(ud, cut, rates);
            longestS = Double.isNaN(longestS) ? timeS[ud] : Math.max(longestS, timeS[ud]);
            selected++;
        }
        allRounds++;
        if (decision.lowerBoundS() > 0 && Double.isFinite(longestS)) {
            sumGap += longestS / decision.lowerBoundS() - 1;
            bounded++;
        }
        values.add(takesPart);
        values.add(timeS);
        values.add(energyJ);
        values.add(Double.isNaN(longestS) ? null : longestS);
        values.add(Double.isNaN(decision.lowerBoundS()) ? null : decision.lowerBoundS());
    }

    /** The system's own figures, in the order of the vocabulary; NaN where there is none. */
    double[] figures() {
        double meanPlannedS = rounds == 0 ? Double.NaN : sumS / rounds;
        return adapts
                ? new double[] {
                    meanPlannedS,
                    allRounds == 0 ? Double.NaN : (double) selected / allRounds,
                    bounded == 0 ? Double.NaN : sumGap / bounded
                }
                : new double[] {meanPlannedS};
    }
}
