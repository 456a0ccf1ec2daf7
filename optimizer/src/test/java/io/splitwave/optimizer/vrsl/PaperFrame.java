package io.splitwave.optimizer.vrsl;

import io.splitwave.learning.compute.UniformCpu;
import io.splitwave.learning.profile.GeometricCutSizes;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.profile.RandomLoad;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.channel.PathLosses;
import io.splitwave.network.channel.RayleighChannel;
import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.RingPlacement;
import io.splitwave.network.propagation.DirectLink;
import io.splitwave.network.propagation.LogDistancePathLoss;
import java.util.Optional;

/**
 * A frame of the setting of VRSL Section VI. What the paper does not publish is chosen so that the sum of delays
 * falls on its Fig. 5: places, bandwidth, sizes, twin threshold and budget, penetration loss.
 */
public final class PaperFrame {
    private static final LogDistancePathLoss AP_IRS = new LogDistancePathLoss(1e-3, 1, 2.2);
    private static final LogDistancePathLoss IRS_UD = new LogDistancePathLoss(1e-3, 1, 2.8);
    private static final DirectLink DIRECT = new DirectLink(new LogDistancePathLoss(1e-3, 1, 3.5), 28);

    /** Published: P_total 3 W, sigma^2 1e-11 W, R_min 5 kbit/s. */
    public static final Budgets BUDGETS = new Budgets(
            1e6,
            1e-11,
            0.1,
            3,
            Double.POSITIVE_INFINITY,
            5e3,
            3e12,
            Double.POSITIVE_INFINITY,
            0.1,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    private PaperFrame() {}

    /** K = 100, N = N_AP = 32, direct link blocked. */
    public static FrameContext standard(long seed) {
        return of(seed, 100, 32, 32, 12, false, false);
    }

    /** The same world, seen over the direct link alone. */
    public static FrameContext withoutIrs(long seed) {
        FrameContext whole = of(seed, 100, 32, 32, 12, true, false);
        return new FrameContext(0, whole.channel().withoutIrs(), whole.profile(), whole.copyCpuHz(), whole.budgets());
    }

    public static FrameContext of(
            long seed, int uds, int elements, int antennas, int layers, boolean directLink, boolean independentUplink) {
        Position irs = new Position(20, 0);
        Deployment deployment = new Deployment(
                new Position(0, 0), irs, new RingPlacement(irs, 2, 10).place(uds, TestStreams.of(seed, "geometry")));
        ChannelState channel = new RayleighChannel(
                        deployment,
                        antennas,
                        elements,
                        new PathLosses(AP_IRS, IRS_UD),
                        new FadingStreams(
                                TestStreams.of(seed, "ap-irs"),
                                ud -> TestStreams.of(seed, "irs-ud " + ud),
                                ud -> TestStreams.of(seed, "direct " + ud),
                                TestStreams.of(seed, "uplink")),
                        directLink ? Optional.of(DIRECT) : Optional.empty(),
                        independentUplink)
                .next();
        GeometricCutSizes sizes = new GeometricCutSizes(0.25e6, 0.7e6, 0.6, 0.7e6 / 0.6);
        ModelProfile profile = new ModelProfile(
                new RandomLoad(0.5e9, 1.5e9).draw(uds, layers, TestStreams.of(seed, "load")),
                sizes.downlinkBit(layers),
                sizes.uplinkBit(layers));
        double[] cpuHz = new UniformCpu(5e9, 12e9).draw(uds, TestStreams.of(seed, "cpu"));
        return new FrameContext(0, channel, profile, cpuHz, BUDGETS);
    }

    /** The budgets with another twin budget, threshold, and power limit. */
    public static Budgets budgets(double twinBudgetHz, double twinThresholdS, double maxTwinHz, double maxPowerW) {
        return new Budgets(
                BUDGETS.bandwidthHz(),
                BUDGETS.noiseW(),
                BUDGETS.uplinkPowerW(),
                BUDGETS.apPowerBudgetW(),
                maxPowerW,
                BUDGETS.minUplinkRateBps(),
                twinBudgetHz,
                maxTwinHz,
                twinThresholdS,
                BUDGETS.maxDelayS(),
                BUDGETS.serverFlops());
    }

    /** The budgets with a modelled server. */
    public static Budgets withServer(double flops) {
        return new Budgets(
                BUDGETS.bandwidthHz(),
                BUDGETS.noiseW(),
                BUDGETS.uplinkPowerW(),
                BUDGETS.apPowerBudgetW(),
                BUDGETS.maxPowerPerUdW(),
                BUDGETS.minUplinkRateBps(),
                BUDGETS.twinBudgetHz(),
                BUDGETS.maxTwinHzPerUd(),
                BUDGETS.twinThresholdS(),
                BUDGETS.maxDelayS(),
                flops);
    }

    /** The budgets with a deadline for every device. */
    public static Budgets withDeadline(double maxDelayS) {
        return new Budgets(
                BUDGETS.bandwidthHz(),
                BUDGETS.noiseW(),
                BUDGETS.uplinkPowerW(),
                BUDGETS.apPowerBudgetW(),
                BUDGETS.maxPowerPerUdW(),
                BUDGETS.minUplinkRateBps(),
                BUDGETS.twinBudgetHz(),
                BUDGETS.maxTwinHzPerUd(),
                BUDGETS.twinThresholdS(),
                maxDelayS,
                BUDGETS.serverFlops());
    }
}
