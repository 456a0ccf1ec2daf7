package io.splitwave.output.straggler;

import io.splitwave.output.row.RoundRow;
import io.splitwave.output.row.RoundUdRow;
import java.util.Arrays;

/** Those that completed a round, as their rows come. */
final class Survivors {
    private final double[] delayS;
    private int count;
    private double idleUdS;
    private RoundUdRow last;
    private int lastMember;

    /**
     * @param most how many there can be
     */
    Survivors(int most) {
        delayS = new double[most];
    }

    void add(RoundUdRow ud, int member) {
        if (ud.completed()) {
            delayS[count++] = ud.delayS();
            idleUdS += ud.slackS();
            if (last == null || ud.completionS() > last.completionS()) {
                last = ud;
                lastMember = member;
            }
        }
    }

    int count() {
        return count;
    }

    RoundUdRow last() {
        return last;
    }

    int lastMember() {
        return lastMember;
    }

    RoundRow.Delays delays() {
        double[] sortedS = Arrays.copyOf(delayS, count);
        Arrays.sort(sortedS);
        double sumS = 0;
        for (double d : sortedS) {
            sumS += d;
        }
        return new RoundRow.Delays(sumS, sumS / count, Quantile.of(sortedS, 0.5), Quantile.of(sortedS, 0.95), idleUdS);
    }
}
