package io.splitwave.learning.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Traces of a simple link for tests: quality and load wander, and goodput is a product of both with a saturating rate, so that it is
 * not linear in what is measured.
 */
final class SyntheticLink {
    private SyntheticLink() {}

    static List<LinkTrace> traces(int count, int steps, long seed) {
        List<LinkTrace> traces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            traces.add(trace("trace" + i, steps, new SplittableRandom(seed * 1_000_003 + i)));
        }
        return traces;
    }

    private static LinkTrace trace(String name, int steps, SplittableRandom chance) {
        double[][] kpm = new double[steps][];
        double[] goodputBps = new double[steps];
        double sinrDb = 10 + 6 * gaussian(chance);
        double load = 2;
        for (int step = 0; step < steps; step++) {
            sinrDb = 10 + .97 * (sinrDb - 10) + 6 * Math.sqrt(1 - .97 * .97) * gaussian(chance);
            double draw = chance.nextDouble();
            load += draw < .05 ? 1 : draw > 1 - .025 * load ? -1 : 0;
            double efficiency = Math.log1p(Math.pow(10, sinrDb / 10)) / Math.log(2);
            goodputBps[step] = 20e6 * Math.min(5, efficiency) / (1 + load) * Math.exp(.2 * gaussian(chance));
            kpm[step] = new double[] {sinrDb + gaussian(chance), load, 7};
        }
        return new LinkTrace(name, kpm, goodputBps);
    }

    private static double gaussian(SplittableRandom chance) {
        return Math.sqrt(-2 * Math.log(1 - chance.nextDouble())) * Math.cos(2 * Math.PI * chance.nextDouble());
    }
}
