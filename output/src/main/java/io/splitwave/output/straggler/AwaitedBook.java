package io.splitwave.output.straggler;

import io.splitwave.output.row.Outcome;
import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.StageFigures;
import io.splitwave.output.row.StageRow;
import io.splitwave.output.word.Support;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The stages of the support chains of one round that is waited for as user devices are: which of them was last, and which took
 * most of the time until then. A stage that such a chain waited for, of its own chain or of another, ends when it is requested.
 */
final class AwaitedBook {
    /** A wait that is a smaller share of the round is rounding. */
    private static final double ROUNDING = 1e-9;

    private final List<Support> supports;
    private final boolean any;
    private final List<StageRow> served = new ArrayList<>();
    /** When the last user device was dropped in a stage, s: until then the round waited for it. */
    private double lastDropS;

    AwaitedBook(List<Support> supports) {
        this.supports = supports;
        this.any = supports.stream().anyMatch(Support::awaited);
    }

    /** @param stage of a support chain its row, which is kept */
    void add(StageFigures stage) {
        if (any && stage.support() != null && stage.wasServed()) {
            served.add((StageRow) stage);
        } else if (stage.support() == null && stage.outcome() == Outcome.DROPPED) {
            lastDropS = Math.max(lastDropS, stage.endS());
        }
    }

    /** The awaited chain that ended last, if that was after the last user device; else null. */
    RoundRow.Awaited after(double completionS, double startS) {
        StageRow last = last();
        double lastUdS = Math.max(completionS, lastDropS);
        return last == null || !(last.endS() - lastUdS > ROUNDING * (last.endS() - startS))
                ? null
                : new RoundRow.Awaited(last.support(), last.endS() - lastUdS);
    }

    /** The support chain that took most of the time up to the end of the last one, in service; the later one of equals. */
    String blame() {
        double[] sumS = new double[supports.size()];
        int most = -1;
        List<StageRow> before = new ArrayList<>(served);
        for (StageRow stage = last(); stage != null; stage = endedAt(stage.requestedS(), before)) {
            before.remove(stage);
            int chain = chain(stage);
            sumS[chain] += stage.serviceS();
            most = most < 0 || sumS[chain] > sumS[most] ? chain : most;
        }
        return most < 0 ? null : supports.get(most).name();
    }

    private StageRow last() {
        return served.stream()
                .filter(stage -> supports.get(chain(stage)).awaited())
                .max(order())
                .orElse(null);
    }

    private StageRow endedAt(double timeS, List<StageRow> among) {
        return among.stream()
                .filter(stage -> stage.endS() == timeS)
                .max(order())
                .orElse(null);
    }

    private Comparator<StageRow> order() {
        return Comparator.comparingDouble(StageRow::endS)
                .thenComparingInt(this::chain)
                .thenComparingInt(StageRow::stage);
    }

    private int chain(StageRow stage) {
        for (int i = 0; i < supports.size(); i++) {
            if (supports.get(i).name().equals(stage.support())) {
                return i;
            }
        }
        throw new IllegalStateException("no support chain of the system is named " + stage.support());
    }
}
