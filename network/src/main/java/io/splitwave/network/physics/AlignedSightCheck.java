package io.splitwave.network.physics;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComposedChannel;
import io.splitwave.network.channel.FixedLink;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.fading.Carrier;
import io.splitwave.network.fading.ElementArray;
import io.splitwave.network.fading.Fading;
import io.splitwave.network.fading.LineOfSight;
import io.splitwave.network.fading.RayleighFading;
import io.splitwave.network.fading.RicianFading;
import io.splitwave.network.fading.StreamNormals;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.network.irs.PhaseShifts;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Two ways without scatter, by the IRS and past it, whose phases follow from the lengths of the ways alone: with theta_n =
 * 2 pi (d1_n + d2_n - d0) / lambda every element's way arrives in step with the direct one. With amplitudes 1 of each hop
 * and N of the direct link one antenna then has gain (N + N)^2. So has each antenna of an AP that sees IRS and UD in one
 * direction, downlink and uplink, whether the uplink is reciprocal or has a channel of its own: N_AP (2 N)^2.
 *
 * <p>The lengths are taken from the coordinates of the elements; at 1 km the curvature that plane waves leave out costs
 * less than 1e-5 of the gain.
 */
public final class AlignedSightCheck implements PhysicsCheck {

    private static final String SOURCE = "lengths of the ways, by hand";
    /** Wavelength 1 m, so that distances are turns. */
    private static final Carrier CARRIER = new Carrier(299_792_458);

    private static final double SPACING = 0.5;
    private static final double CURVATURE = 1e-5;
    private static final int ELEMENTS = 8;
    private static final int ANTENNAS = 16;
    private static final Position AP = new Position(0, 0);
    private static final Position IRS = new Position(1000, 300);
    private static final Position ASIDE = new Position(700, 1400);
    /** Seen from the AP in the direction of the IRS. */
    private static final Position BEHIND = new Position(2000, 600);

    private final UnaryOperator<ChannelState> seen;

    /** The check of the models as they are. */
    public AlignedSightCheck() {
        this(state -> state);
    }

    /** The check of a channel that is changed on the way, to see it fail. */
    AlignedSightCheck(UnaryOperator<ChannelState> seen) {
        this.seen = seen;
    }

    @Override
    public String name() {
        return "aligned-sight";
    }

    @Override
    public List<CheckResult> run(long seed) {
        List<CheckResult> results = new ArrayList<>();
        for (boolean independent : new boolean[] {false, true}) {
            String uplink = independent ? "uplink of its own" : "reciprocal";
            EffectiveGains one = gains(1, ASIDE, independent, seed);
            EffectiveGains many = gains(ANTENNAS, BEHIND, independent, seed);
            results.add(result("one antenna, " + uplink + ": downlink", 1, one.downlink(0)));
            results.add(result("one antenna, " + uplink + ": uplink", 1, one.uplink(0)));
            results.add(result("16 antennas, " + uplink + ": downlink", ANTENNAS, many.downlink(0)));
            results.add(result("16 antennas, " + uplink + ": uplink", ANTENNAS, many.uplink(0)));
        }
        return results;
    }

    private static CheckResult result(String subject, int antennas, double measured) {
        double theory = antennas * 4.0 * ELEMENTS * ELEMENTS;
        return new CheckResult(
                "two ways in sight, " + subject, SOURCE, "1", theory, measured, CURVATURE * theory, "curvature");
    }

    private EffectiveGains gains(int antennas, Position ud, boolean independent, long seed) {
        ElementArray line = ElementArray.line(antennas, SPACING, 2.0);
        ElementArray irs = ElementArray.line(ELEMENTS, SPACING, 0.4);
        UdPlaces places = UdPlaces.atRest(List.of(ud));
        ComposedChannel channel = new ComposedChannel(
                () -> places,
                new FixedLink(1, pure(between(irs, line), ELEMENTS, antennas, seed)),
                new UdLink(
                        at -> new double[] {1},
                        pure(LineOfSight.toUserDevices(irs, IRS, 0, CARRIER), 1, ELEMENTS, seed)),
                Optional.of(new UdLink(
                        at -> new double[] {ELEMENTS * ELEMENTS},
                        pure(LineOfSight.toUserDevices(line, AP, 0, CARRIER), 1, antennas, seed))),
                independent
                        ? Optional.of(new FixedLink(1, pure(between(irs, line), ELEMENTS, antennas, seed)))
                        : Optional.empty());
        return EffectiveGains.compute(seen.apply(channel.next().state()), aligned(ud));
    }

    private static LineOfSight between(ElementArray irs, ElementArray line) {
        return LineOfSight.between(irs, IRS, line, AP, 0, CARRIER);
    }

    private static Fading pure(LineOfSight sight, int rows, int columns, long seed) {
        StreamNormals unused = StreamNormals.shared(new RandomStreams(seed).stream("physics.aligned-sight", 0));
        return new RicianFading(new RayleighFading(rows, columns, unused), Double.POSITIVE_INFINITY, sight);
    }

    /** From the places of the elements, SPACING apart along an axis of 0.4 rad around the centre of the IRS. */
    private static PhaseShifts aligned(Position ud) {
        double[] rad = new double[ELEMENTS];
        for (int n = 0; n < ELEMENTS; n++) {
            double along = SPACING * CARRIER.wavelengthM() * (n - (ELEMENTS - 1) / 2.0);
            Position element = new Position(IRS.xM() + along * Math.cos(0.4), IRS.yM() + along * Math.sin(0.4));
            double detourM = AP.distanceM(element) + element.distanceM(ud) - AP.distanceM(ud);
            rad[n] = 2 * Math.PI * detourM / CARRIER.wavelengthM();
        }
        return new PhaseShifts(rad);
    }
}
