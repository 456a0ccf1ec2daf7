package io.splitwave.optimizer.generation;

import io.splitwave.kernel.round.DropReason;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who trains, with the fewest subcarriers that each needs.
 *
 * @param fewest subcarriers, 0 for a user device (UD) that is left out, {@code [n]}; not copied, as it stays within the package
 * @param limitS when each UD must have arrived at the latest, s, infinite if it need not, {@code [n]}; not copied either
 * @param leftOut the others, with the reason
 */
record Selection(int[] fewest, double[] limitS, SortedMap<Integer, DropReason> leftOut) {

    /** The most UDs that keep the bound of the EMD, their times and, all together, the slack. */
    static Selection keepingTime(FastestUpload fastest) {
        GenerationInstance instance = fastest.work().instance();
        double[] emd = instance.emd();
        double[] limitS = new double[emd.length];
        Arrays.setAll(limitS, fastest.work()::limitS);
        Selection able = able(fastest, limitS);
        for (int n = 0; n < emd.length; n++) {
            if (!(emd[n] <= instance.emdMax())) {
                able.leaveOut(n, DropReason.NOT_SELECTED);
            }
        }
        // The guard keeps 0.6 x 5 subcarriers at 3.
        double most = Math.floor(instance.selectionSlack() * instance.subcarriers() + 1e-9);
        return able.admitted(able.ascending(), emd.length, (int) Math.min(instance.subcarriers(), most));
    }

    /** The most UDs that keep their budgets, whatever their labels and however long they stay. */
    static Selection all(FastestUpload fastest) {
        Selection able = able(fastest, withoutLimits(fastest));
        return able.admitted(
                able.ascending(), able.fewest.length, fastest.work().instance().subcarriers());
    }

    /**
     * UDs that keep their budgets in a random order, as many as {@link #keepingTime} selects, whatever their labels and however
     * long they stay. There are as many draws as UDs, so that what is drawn later does not depend on the instance.
     */
    static Selection random(FastestUpload fastest, DoubleSupplier chance) {
        Selection able = able(fastest, withoutLimits(fastest));
        double[] drawn = IntStream.range(0, able.fewest.length)
                .mapToDouble(n -> chance.getAsDouble())
                .toArray();
        int[] order = sorted(drawn.length, n -> drawn[n]);
        return able.admitted(
                order, keepingTime(fastest).size(), fastest.work().instance().subcarriers());
    }

    /** Of these, the most UDs that need no more than an equal part of all subcarriers. */
    Selection withinEqualParts(int subcarriers) {
        Selection kept = new Selection(fewest.clone(), limitS, new TreeMap<>(leftOut));
        int size = 0;
        for (int n : ascending()) {
            if (has(n) && fewest[n] <= subcarriers / (size + 1)) {
                size++;
            } else if (has(n)) {
                kept.leaveOut(n, DropReason.INFEASIBLE);
            }
        }
        return kept;
    }

    boolean has(int n) {
        return fewest[n] > 0;
    }

    int size() {
        return (int) Arrays.stream(fewest).filter(need -> need > 0).count();
    }

    /** All who are in time and keep their budgets if they are alone. */
    private static Selection able(FastestUpload fastest, double[] limitS) {
        Selection able = new Selection(new int[limitS.length], limitS, new TreeMap<>());
        int subcarriers = fastest.work().instance().subcarriers();
        for (int n = 0; n < limitS.length; n++) {
            able.fewest[n] = fastest.fewest(n, limitS[n]);
            if (able.fewest[n] > subcarriers) {
                able.leaveOut(n, DropReason.INFEASIBLE);
            }
        }
        return able;
    }

    /** In the given order, those who still fit. */
    private Selection admitted(int[] order, int mostUds, int mostSubcarriers) {
        int given = 0;
        int uds = 0;
        for (int n : order) {
            if (!has(n)) {
                continue;
            }
            if (uds == mostUds) {
                leaveOut(n, DropReason.NOT_SELECTED);
            } else if (fewest[n] > mostSubcarriers - given) {
                leaveOut(n, DropReason.NO_SLOT);
            } else {
                given += fewest[n];
                uds++;
            }
        }
        return this;
    }

    private void leaveOut(int n, DropReason reason) {
        fewest[n] = 0;
        leftOut.put(n, reason);
    }

    private static double[] withoutLimits(FastestUpload fastest) {
        double[] limitS = new double[fastest.work().instance().userDevices()];
        Arrays.fill(limitS, Double.POSITIVE_INFINITY);
        return limitS;
    }

    private int[] ascending() {
        return sorted(fewest.length, n -> fewest[n]);
    }

    /** Of equals the lower index first. */
    private static int[] sorted(int count, IntToDoubleFunction key) {
        return IntStream.range(0, count)
                .boxed()
                .sorted((one, other) -> Double.compare(key.applyAsDouble(one), key.applyAsDouble(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
