package io.splitwave.scenarios.system.vrsl.world;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.network.channel.ChannelFrame;
import io.splitwave.network.channel.ChannelFrames;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.irs.ElementFaults;
import io.splitwave.network.knowledge.Ageing;
import io.splitwave.network.knowledge.EstimationError;
import io.splitwave.network.knowledge.Knowledge;
import io.splitwave.optimizer.vrsl.Budgets;
import io.splitwave.output.channel.ChannelReader;
import io.splitwave.output.channel.ChannelRecorder;
import io.splitwave.output.channel.ChannelShape;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.Normals;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import java.util.Arrays;
import java.util.Optional;

/**
 * All random values of one replication before its first frame, and the channel that continues from there.
 *
 * <p>Every cause draws from a stream of its own, at the substream of the replication. So two schemes on one seed see
 * the same places, clocks, layer loads and fading: what differs between them comes from their decisions.
 */
public final class World implements AutoCloseable {
    private final double[] cpuHz;
    private final ModelProfile profile;
    private final Sight sight;
    private final Budgets budgets;
    private final double[] energyCoefficient; // [ud], or one for all
    private final double[] uplinkPowerW; // likewise
    private final LeastDistances least;
    private final Position irs;
    private final Position accessPoint;
    private CloseUds closeUds = CloseUds.NONE;

    private World(Scenario scenario, double[] cpuHz, ModelProfile profile, Sight sight) {
        this.cpuHz = cpuHz;
        this.profile = profile;
        this.sight = sight;
        this.budgets = BudgetReader.budgets(scenario);
        DeviceClasses classes = DeviceClasses.of(scenario);
        this.energyCoefficient = classes.eachOrOne(UdKeys.ENERGY_COEFFICIENT);
        this.uplinkPowerW = classes.eachOrOne(UdKeys.TRANSMIT_POWER);
        this.least = LeastDistances.of(scenario, sight.servedByIrs(), sight.withDirect());
        this.irs = Places.position(scenario.irs().position());
        this.accessPoint = Places.position(scenario.accessPoint().position());
    }

    /**
     * The channel in time, as it is and as it is known.
     *
     * @param frames the channel as drawn or recorded
     * @param source what the frames are read from, if they are; closed with the world
     * @param servedByIrs whether the IRS is in use
     * @param withDirect whether the direct link is
     * @param faults IRS elements that fail
     * @param faultsKnown whether the optimizer knows them
     * @param knowledge how much else it knows
     */
    private record Sight(
            ChannelFrames frames,
            Optional<ChannelReader> source,
            boolean servedByIrs,
            boolean withDirect,
            Optional<ElementFaults> faults,
            boolean faultsKnown,
            Knowledge knowledge) {

        WorldFrame next() {
            ChannelFrame frame = frames.next();
            ChannelState flawless = view(frame.state());
            ChannelState truth = faults.map(f -> f.applied(flawless)).orElse(flawless);
            return new WorldFrame(truth, knowledge.known(faultsKnown ? truth : flawless), frame.places());
        }

        private ChannelState view(ChannelState whole) {
            if (!servedByIrs) {
                return whole.withoutIrs();
            }
            return withDirect || whole.direct().isEmpty() ? whole : whole.withoutDirect();
        }
    }

    static World draw(
            Scenario scenario,
            ModelLoad load,
            Channels channels,
            RandomStreams streams,
            int replication,
            boolean servedByIrs,
            Optional<ChannelRecorder> recorder) {
        StartDraws start = Starts.draws(scenario, streams, replication, ModelLoad.drawn(scenario));
        double[] cpuHz = DeviceClasses.of(scenario).cpuHz(start.stream(Starts.CPU));
        return new World(
                scenario,
                cpuHz,
                load.profile(start),
                sight(scenario, channels, streams, start, replication, servedByIrs, recorder));
    }

    private static Sight sight(
            Scenario scenario,
            Channels channels,
            RandomStreams streams,
            StartDraws start,
            int replication,
            boolean servedByIrs,
            Optional<ChannelRecorder> recorder) {
        boolean withDirect = usesDirect(scenario, servedByIrs);
        Optional<ChannelReader> reader = scenario.channel()
                .replay()
                .map(file -> new ChannelReader(
                        file, RecordedChannels.shape(scenario, withDirect || recorder.isPresent()), replication));
        ChannelFrames frames = reader.map(RecordedChannels::replay)
                .orElseGet(() -> channels.draw(streams, start, replication, withDirect || recorder.isPresent()));
        Scenario.Faults faults = scenario.irs().faults();
        boolean faulty = servedByIrs && faults.deadShare() + faults.stuckShare() > 0;
        return new Sight(
                recorder.map(to -> RecordedChannels.recording(frames, to)).orElse(frames),
                reader,
                servedByIrs,
                withDirect,
                faulty
                        ? Optional.of(ElementFaults.drawn(
                                scenario.irs().elements(),
                                faults.deadShare(),
                                faults.stuckShare(),
                                streams.stream("irs-faults", replication)))
                        : Optional.empty(),
                faults.known(),
                knowledge(scenario, streams, replication));
    }

    private static boolean usesDirect(Scenario scenario, boolean servedByIrs) {
        return scenario.radio()
                .directLink()
                .map(link -> link.presentWithIrs() || !servedByIrs)
                .orElse(false);
    }

    /** What a channel file must hold for the scenario's own scheme. */
    static ChannelShape neededShape(Scenario scenario) {
        boolean servedByIrs = Schemes.servedByIrs(scenario);
        boolean recordsDirect =
                scenario.channel().record() && scenario.radio().directLink().isPresent();
        return RecordedChannels.shape(scenario, usesDirect(scenario, servedByIrs) || recordsDirect);
    }

    private static Knowledge knowledge(Scenario scenario, RandomStreams streams, int replication) {
        var limits = scenario.knowledge();
        long framesOld = new FrameGrid(scenario.frame().lengthS())
                .framesCovering(limits.ageS().orElse(0));
        int age = (int) Math.max(limits.ageFrames(), Math.min(framesOld, Integer.MAX_VALUE));
        Knowledge knowledge = Knowledge.perfect();
        if (limits.error() > 0) {
            knowledge = new EstimationError(limits.error(), Normals.estimation(scenario, streams, replication));
        }
        return age > 0 ? knowledge.then(new Ageing(age)) : knowledge;
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
     * Moves on to the next frame.
     *
     * @return its channel as it is and as it is known, and who is there
     */
    public WorldFrame next() {
        WorldFrame frame = sight.next();
        closeUds = closeUds.plus(least.closer(frame.places(), irs, accessPoint));
        return frame;
    }

    /**
     * How often UDs were nearer than the path loss goes, up to the frame last asked for.
     *
     * @return the count
     */
    public CloseUds closeUds() {
        return closeUds;
    }

    /** Closes the file that the channels come from, if they do. */
    @Override
    public void close() {
        sight.source().ifPresent(ChannelReader::close);
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
     * Transmit power of a UD.
     *
     * @param ud UD, 0..K-1
     * @return P_UL, W, at least 0
     */
    public double uplinkPowerW(int ud) {
        return of(uplinkPowerW, ud);
    }

    /**
     * Transmit powers where they differ.
     *
     * @return a copy, {@code [ud]}, W; empty if each is that of the budgets
     */
    public double[] uplinkPowersW() {
        boolean alike = Arrays.stream(uplinkPowerW).allMatch(powerW -> powerW == budgets.uplinkPowerW());
        if (alike) {
            return new double[0];
        }
        double[] each = new double[userDevices()];
        Arrays.setAll(each, this::uplinkPowerW);
        return each;
    }

    /**
     * Energy coefficient of a UD's processor.
     *
     * @param ud UD, 0..K-1
     * @return kappa, W per Hz^3, at least 0
     */
    public double energyCoefficient(int ud) {
        return of(energyCoefficient, ud);
    }

    private static double of(double[] eachOrOne, int ud) {
        return eachOrOne[eachOrOne.length == 1 ? 0 : ud];
    }
}
