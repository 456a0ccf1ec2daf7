package io.splitwave.network.physics;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComposedChannel;
import io.splitwave.network.channel.FixedLink;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * Gain of an IRS whose phases align every path at one antenna, by way of the composed channel and the effective gains:
 * E(sum |h_n||g_n|)^2 = N^2 pi^2 / 16 + N (1 - pi^2 / 16) at unit path gains, because E|h| = sqrt(pi) / 2 for each of the
 * two; so it grows with almost the square of N, Wu and Zhang, "Intelligent reflecting surface enhanced wireless network
 * via joint active and passive beamforming", IEEE Transactions on Wireless Communications 18(11), 2019.
 */
public final class AlignedGainCheck implements PhysicsCheck {

    private static final String SOURCE = "E(sum |h||g|)^2, Wu and Zhang 2019";
    private static final int FRAMES = 4_000;
    private static final int FEW = 64;
    private static final int MANY = 256;
    private static final double MEAN_PRODUCT_SQUARED = Math.PI * Math.PI / 16;

    private final DoubleUnaryOperator theory;

    /** The check of the cascade. */
    public AlignedGainCheck() {
        this(n -> n * n * MEAN_PRODUCT_SQUARED + n * (1 - MEAN_PRODUCT_SQUARED));
    }

    /** Mean gain as a function of N. */
    AlignedGainCheck(DoubleUnaryOperator theory) {
        this.theory = theory;
    }

    @Override
    public String name() {
        return "aligned-gain";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        Sample few = gains(FEW, seed);
        Sample many = gains(MANY, seed);
        results.add(gains(8, seed).meanAgainst(theory.applyAsDouble(8), "aligned gain, N = 8", SOURCE));
        results.add(few.meanAgainst(theory.applyAsDouble(FEW), "aligned gain, N = " + FEW, SOURCE));
        results.add(many.meanAgainst(theory.applyAsDouble(MANY), "aligned gain, N = " + MANY, SOURCE));
        double step = Math.log((double) MANY / FEW);
        double relativeError = Math.hypot(few.standardError() / few.mean(), many.standardError() / many.mean());
        results.add(new CheckResult(
                "aligned gain, exponent of N from " + FEW + " to " + MANY,
                SOURCE,
                "1",
                Math.log(theory.applyAsDouble(MANY) / theory.applyAsDouble(FEW)) / step,
                Math.log(many.mean() / few.mean()) / step,
                Confidence.Z * relativeError / step,
                many.confidence()));
        return results;
    }

    private static Sample gains(int elements, long seed) {
        UdPlaces places = Draws.still(1);
        ComposedChannel channel = new ComposedChannel(
                () -> places,
                new FixedLink(1, new RayleighFading(elements, 1, Draws.normals(seed, "aligned-ap-irs-" + elements))),
                new UdLink(
                        at -> new double[] {1},
                        new RayleighFading(1, elements, Draws.normals(seed, "aligned-irs-ud-" + elements))),
                Optional.empty(),
                Optional.empty());
        Sample gains = new Sample();
        for (int frame = 0; frame < FRAMES; frame++) {
            ChannelState state = channel.next().state();
            gains.add(EffectiveGains.compute(state, aligned(state)).downlink(0));
        }
        return gains;
    }

    /** theta_n = arg h_n - arg g_n. */
    private static PhaseShifts aligned(ChannelState state) {
        double[] rad = new double[state.irsElements()];
        for (int n = 0; n < rad.length; n++) {
            rad[n] = Math.atan2(state.irsUd().im(0, n), state.irsUd().re(0, n))
                    - Math.atan2(state.apIrs().im(n, 0), state.apIrs().re(n, 0));
        }
        return new PhaseShifts(rad);
    }
}
