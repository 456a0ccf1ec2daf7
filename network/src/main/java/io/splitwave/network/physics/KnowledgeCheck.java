package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.ComposedChannel;
import io.splitwave.network.channel.FixedLink;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.fading.FrameMemory;
import io.splitwave.network.fading.GaussMarkovFading;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.knowledge.Ageing;
import io.splitwave.network.knowledge.EstimationError;
import io.splitwave.network.knowledge.Knowledge;
import io.splitwave.network.mobility.UdPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Imperfect knowledge: the normalised mean square error of an estimate, and the correlation a^n that a channel of n
 * frames ago has with the one in force.
 */
public final class KnowledgeCheck implements PhysicsCheck {

    private static final int UDS = 2_000;
    private static final int ELEMENTS = 8;
    private static final double NMSE = 0.1;
    private static final int AGE = 3;
    private static final double MEMORY = 0.8;

    private final double nmseOfModel;

    /** The check of {@link EstimationError} and {@link Ageing}. */
    public KnowledgeCheck() {
        this(NMSE);
    }

    /** With an error of another size than theory has. */
    KnowledgeCheck(double nmseOfModel) {
        this.nmseOfModel = nmseOfModel;
    }

    @Override
    public String name() {
        return "imperfect-knowledge";
    }

    @Override
    public List<CheckResult> run(long seed) {
        RandomStreams streams = new RandomStreams(seed);
        UdPlaces places = Draws.still(UDS);
        double[] gains = new double[UDS];
        Arrays.setAll(gains, ud -> 1e-6 * (1 + ud));
        ComposedChannel channel = new ComposedChannel(
                () -> places,
                new FixedLink(1e-6, new RayleighFading(ELEMENTS, 2, Draws.normals(seed, "known-ap-irs"))),
                new UdLink(
                        at -> gains,
                        new GaussMarkovFading(
                                UDS, ELEMENTS, FrameMemory.given(MEMORY), Draws.normals(seed, "known-irs-ud"))),
                Optional.empty(),
                Optional.empty());
        Knowledge estimate = new EstimationError(nmseOfModel, new BulkNormals("physics.estimation", streams, 0));
        Knowledge aged = new Ageing(AGE);
        Sample errors = new Sample();
        Sample correlation = new Sample();
        for (int frame = 0; frame <= AGE; frame++) {
            ChannelState truth = channel.next().state();
            ChannelState known = estimate.known(truth);
            ChannelState old = aged.known(truth);
            if (frame == AGE) {
                for (int ud = 0; ud < UDS; ud++) {
                    errors.add(squaredDistance(known.irsUd(), truth.irsUd(), ud) / (gains[ud] * ELEMENTS));
                    correlation.add(product(old.irsUd(), truth.irsUd(), ud) / (gains[ud] * ELEMENTS));
                }
            }
        }
        return List.of(
                errors.meanAgainst(NMSE, "estimate: normalised mean square error", "known = true + error"),
                correlation.meanAgainst(
                        Math.pow(MEMORY, AGE), "ageing: correlation of known and true after 3 frames", "AR(1): a^n"));
    }

    private static double squaredDistance(ComplexMatrix one, ComplexMatrix other, int ud) {
        double sum = 0;
        for (int n = 0; n < ELEMENTS; n++) {
            double re = one.re(ud, n) - other.re(ud, n);
            double im = one.im(ud, n) - other.im(ud, n);
            sum += re * re + im * im;
        }
        return sum;
    }

    private static double product(ComplexMatrix one, ComplexMatrix other, int ud) {
        double sum = 0;
        for (int n = 0; n < ELEMENTS; n++) {
            sum += one.re(ud, n) * other.re(ud, n) + one.im(ud, n) * other.im(ud, n);
        }
        return sum;
    }
}
