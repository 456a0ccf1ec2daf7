package io.splitwave.scenarios.assembly;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.compute.UniformCpu;
import io.splitwave.learning.profile.GeometricCutSizes;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.learning.profile.RandomLoad;
import io.splitwave.network.channel.ChannelProcess;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.channel.PathLosses;
import io.splitwave.network.channel.RayleighChannel;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.geometry.Deployment;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.RingPlacement;
import io.splitwave.network.propagation.DirectLink;
import io.splitwave.network.propagation.LogDistancePathLoss;
import io.splitwave.optimizer.Budgets;
import io.splitwave.scenarios.format.Scenario;
import java.util.Optional;

/**
 * Everything that chance fixes for one replication before its first frame, and the channel that goes on from there.
 *
 * <p>Every cause draws from a stream of its own, at the substream of the replication. So two schemes on one seed see
 * the same places, clocks, layer loads and fading: what differs between them comes from their decisions.
 */
public final class World {
    private final double[] cpuHz;
    private final ModelProfile profile;
    private final ChannelProcess channels;
    private final Budgets budgets;
    private final double energyCoefficient;

    private World(
            double[] cpuHz, ModelProfile profile, ChannelProcess channels, Budgets budgets, double energyCoefficient) {
        this.cpuHz = cpuHz;
        this.profile = profile;
        this.channels = channels;
        this.budgets = budgets;
        this.energyCoefficient = energyCoefficient;
    }

    /**
     * Draws the world of one replication.
     *
     * @param scenario what to draw from
     * @param streams random streams of the run
     * @param replication which substream, at least 0
     * @param servedByIrs whether the scheme uses the IRS; if not, the direct link is all there is
     * @return a world before its first frame
     */
    public static World draw(Scenario scenario, RandomStreams streams, int replication, boolean servedByIrs) {
        Scenario.UserDevices ud = scenario.ud();
        Scenario.Model model = scenario.model();
        double[] cpuHz =
                new UniformCpu(ud.cpuHz().min(), ud.cpuHz().max()).draw(ud.count(), streams.stream("cpu", replication));
        double[][] layerFlop = new RandomLoad(
                        model.layerFlop().min(), model.layerFlop().max())
                .draw(ud.count(), model.layers(), streams.stream("layer-load", replication));
        GeometricCutSizes sizes = new GeometricCutSizes(
                model.downlinkBit(),
                model.uplinkBit(),
                model.uplinkRatio(),
                model.rawInputBit().orElse(Double.NaN));
        ModelProfile profile =
                new ModelProfile(layerFlop, sizes.downlinkBit(model.layers()), sizes.uplinkBit(model.layers()));
        return new World(
                cpuHz,
                profile,
                channels(scenario, streams, replication, servedByIrs),
                BudgetReader.budgets(scenario),
                ud.energyCoefficient());
    }

    private static ChannelProcess channels(
            Scenario scenario, RandomStreams streams, int replication, boolean servedByIrs) {
        Scenario.Radio radio = scenario.radio();
        Scenario.PathLoss loss = radio.pathLoss();
        Position accessPoint = position(scenario.accessPoint().position());
        Position irs = position(scenario.irs().position());
        Deployment deployment = new Deployment(
                accessPoint,
                irs,
                new RingPlacement(
                                irs,
                                scenario.ud().distanceM().min(),
                                scenario.ud().distanceM().max())
                        .place(scenario.ud().count(), streams.stream("geometry", replication)));
        Optional<DirectLink> direct = radio.directLink()
                .filter(link -> link.presentWithIrs() || !servedByIrs)
                .map(link -> new DirectLink(pathLoss(loss, link.exponent()), link.penetrationLossDb()));
        RayleighChannel rayleigh = new RayleighChannel(
                deployment,
                scenario.accessPoint().antennas(),
                scenario.irs().elements(),
                new PathLosses(pathLoss(loss, loss.apIrsExponent()), pathLoss(loss, loss.irsUdExponent())),
                radio.normals() == Scenario.Normals.BULK
                        ? new BulkNormals(streams, replication)
                        : FadingStreams.of(streams, replication),
                direct,
                radio.uplink() == Scenario.Uplink.INDEPENDENT);
        return servedByIrs ? rayleigh : () -> rayleigh.next().withoutIrs();
    }

    private static LogDistancePathLoss pathLoss(Scenario.PathLoss loss, double exponent) {
        return new LogDistancePathLoss(loss.referenceGain(), loss.referenceDistanceM(), exponent);
    }

    private static Position position(io.splitwave.scenarios.format.Coordinates at) {
        return new Position(at.xM(), at.yM());
    }

    /**
     * Number of UDs.
     *
     * @return K, at least 1
     */
    public int userDevices() {
        return cpuHz.length;
    }

    /**
     * Clocks of all UDs.
     *
     * @return f_loc, Hz, index = UD; a copy
     */
    public double[] cpuHz() {
        return cpuHz.clone();
    }

    /**
     * Clock of one UD.
     *
     * @param ud UD, 0..K-1
     * @return f_loc, Hz
     */
    public double cpuHz(int ud) {
        return cpuHz[ud];
    }

    /**
     * Work and sizes of the trained network.
     *
     * @return never null
     */
    public ModelProfile profile() {
        return profile;
    }

    /**
     * The channel, one state a frame, as the scheme sees it.
     *
     * @return the process, advanced by whoever calls it
     */
    public ChannelProcess channels() {
        return channels;
    }

    /**
     * Budgets and constants of the scenario.
     *
     * @return never null
     */
    public Budgets budgets() {
        return budgets;
    }

    /**
     * Energy coefficient of the UDs' processors.
     *
     * @return kappa, W per Hz^3, at least 0
     */
    public double energyCoefficient() {
        return energyCoefficient;
    }
}
