package io.splitwave.network.nr;

import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.StreamNormals;
import io.splitwave.network.mobility.UdPlaces;
import io.splitwave.network.propagation.Decibels;
import umontreal.ssj.rng.RandomStream;

/** The fading of one UE in dB, step after step. */
final class BandFading {

    private final double floor;
    private final Fading branches;
    private final double[] re;
    private final double[] im;

    BandFading(BandFadingPlan plan, double carrierHz, double stepS, RandomStream stream) {
        floor = plan.floor();
        FrameMemory memory = plan.correlation().isPresent()
                ? FrameMemory.given(plan.correlation().getAsDouble())
                : new SpeedMemory(Doppler.ofSpeed(new Carrier(carrierHz)), stepS);
        branches = new GaussMarkovFading(1, plan.branches(), memory, StreamNormals.shared(stream));
        re = new double[plan.branches()];
        im = new double[plan.branches()];
    }

    /** Level of the next step, dB. */
    double nextDb(UdPlaces places) {
        branches.next(places, re, im);
        double power = 0;
        for (int branch = 0; branch < re.length; branch++) {
            power += re[branch] * re[branch] + im[branch] * im[branch];
        }
        return Decibels.of(power / (Fading.POWER * re.length) + floor);
    }

    /** As {@link FrameMemory#ofDoppler} of one UE, which keeps its speed for many steps: a correlation is computed when it changes. */
    private static final class SpeedMemory implements FrameMemory {
        private final Doppler doppler;
        private final FrameMemory computed;
        private double knownHz = Double.NaN;
        private double known;

        SpeedMemory(Doppler doppler, double stepS) {
            this.doppler = doppler;
            this.computed = FrameMemory.ofDoppler(doppler, stepS);
        }

        @Override
        public double correlation(UdPlaces places, int row) {
            double hz = doppler.hz(places, row);
            if (hz != knownHz) {
                known = computed.correlation(places, row);
                knownHz = hz;
            }
            return known;
        }
    }
}
