package io.splitwave.network.physics;

import io.splitwave.network.fading.Clarke;
import io.splitwave.network.fading.Doppler;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.JakesFading;
import io.splitwave.network.fading.NormalSource;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Correlation of fading over time: a^n of the Gauss-Markov process, J0(2 pi f_d tau) of the sum of waves; its kurtosis
 * too, which of M waves is 2 - 1/M. Every draw is a link of its own, from frame 0 to the lag.
 */
public final class FadingAutocorrelationCheck implements PhysicsCheck {

    private static final int LINKS = 20_000;
    private static final int PATHS = 32;
    private static final double FRAME_S = 1e-3;
    /** 2 pi f_d T = 0.5. */
    private static final double DOPPLER_HZ = 0.5 / (2 * Math.PI * FRAME_S);

    private static final double MEMORY = 0.9;

    private final DoubleUnaryOperator autoregressive;
    private final DoubleUnaryOperator clarke;

    /** The check of both processes. */
    public FadingAutocorrelationCheck() {
        this(lag -> Math.pow(MEMORY, lag), lag -> Clarke.autocorrelation(DOPPLER_HZ, lag * FRAME_S));
    }

    /** Theory of both as a function of the lag in frames. */
    FadingAutocorrelationCheck(DoubleUnaryOperator autoregressive, DoubleUnaryOperator clarke) {
        this.autoregressive = autoregressive;
        this.clarke = clarke;
    }

    @Override
    public String name() {
        return "fading-autocorrelation";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        Fading gaussMarkov =
                new GaussMarkovFading(LINKS, 1, FrameMemory.given(MEMORY), Draws.normals(seed, "gauss-markov"));
        add(results, gaussMarkov, "Gauss-Markov a = 0.9", "AR(1): a^n", List.of(1, 2, 5, 10), autoregressive);
        Doppler doppler = Doppler.fixed(DOPPLER_HZ);
        Fading fitted = new GaussMarkovFading(
                LINKS, 1, FrameMemory.ofDoppler(doppler, FRAME_S), Draws.normals(seed, "gauss-markov-doppler"));
        add(results, fitted, "Gauss-Markov of a Doppler", "Clarke 1968: J0(2 pi f_d T)", List.of(1), clarke);
        Fading jakes = new JakesFading(LINKS, 1, PATHS, doppler, FRAME_S, Draws.normals(seed, "jakes"));
        add(results, jakes, "Jakes", "Clarke 1968: J0(2 pi f_d tau)", List.of(1, 2, 5, 8, 14, 40), clarke);
        // 2 pi f_d tau = 10 is beyond what 8 waves of fixed directions could follow: only their random rotation does
        Fading few =
                new JakesFading(LINKS, 1, JakesFading.FEWEST_PATHS, doppler, FRAME_S, Draws.normals(seed, "jakes-few"));
        add(results, few, "Jakes of 8 waves", "Clarke 1968: J0(2 pi f_d tau)", List.of(20), clarke);
        kurtosis(results, Draws.normals(seed, "jakes-kurtosis"));
        return results;
    }

    private static void add(
            List<CheckResult> results,
            Fading fading,
            String which,
            String source,
            List<Integer> lags,
            DoubleUnaryOperator theory) {
        UdPlaces places = Draws.still(LINKS);
        Draws.Block first = Draws.next(fading, places);
        int frame = 0;
        for (int lag : lags) {
            Draws.Block later = first;
            for (; frame < lag; frame++) {
                later = Draws.next(fading, places);
            }
            Sample inPhase = new Sample();
            Sample quadrature = new Sample();
            for (int link = 0; link < LINKS; link++) {
                inPhase.add(later.product(link, first, link));
                quadrature.add(later.quadrature(link, first, link));
            }
            results.add(inPhase.meanAgainst(
                    theory.applyAsDouble(lag), which + ": correlation over " + lag + " frames", source));
            results.add(quadrature.meanAgainst(0, which + ": quadrature over " + lag + " frames", source));
        }
    }

    private static void kurtosis(List<CheckResult> results, NormalSource normals) {
        Fading jakes = new JakesFading(LINKS, 1, PATHS, Doppler.fixed(DOPPLER_HZ), FRAME_S, normals);
        Draws.Block block = Draws.next(jakes, Draws.still(LINKS));
        Sample power = new Sample();
        Sample fourth = new Sample();
        for (int link = 0; link < LINKS; link++) {
            power.add(block.power(link));
            fourth.add(block.power(link) * block.power(link));
        }
        String source = "sum of M unit phasors of random phase";
        results.add(power.meanAgainst(1, "Jakes: mean of |h|^2", source));
        results.add(fourth.meanAgainst(2 - 1.0 / PATHS, "Jakes: mean of |h|^4 = 2 - 1/M", source));
    }
}
