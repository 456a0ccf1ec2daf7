package io.splitwave.scenarios.system.sfl;

import io.splitwave.optimizer.sfl.RoundDecision;
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
    private final Consumer<Row> sink;
    private double sumS;
    private int rounds;

    /** @param sink takes the rows */
    RoundLog(int replication, String scheme, Vocabulary words, Protocol protocol, Consumer<Row> sink) {
        this.replication = replication;
        this.scheme = scheme;
        this.words = words;
        this.splits = protocol.splits();
        this.sink = sink;
    }

    @Override
    public void accept(DecidedRound decided) {
        When round = new When.Leg(0, decided.round(), 0);
        int devices = decided.state().load().userDevices();
        sink.accept(DecisionRow.of(
                replication, round, decided.timeS(), scheme, words.decided(), devices, values(decided, devices)));
        sink.accept(new TimingRow(replication, round, decided.solverS()));
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
        return values.toArray();
    }

    /** Mean planned time of the rounds in which no rate was 0, s; NaN if there was none. */
    double meanPlannedS() {
        return rounds == 0 ? Double.NaN : sumS / rounds;
    }
}
