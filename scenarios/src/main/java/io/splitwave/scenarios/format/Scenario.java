package io.splitwave.scenarios.format;

import io.splitwave.kernel.sampling.Sampling;
import io.splitwave.optimizer.option.Options;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.format.key.KeyTable;
import io.splitwave.scenarios.format.key.SystemKeys;
import io.splitwave.scenarios.format.key.TextKind;
import io.splitwave.scenarios.format.key.Values;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Everything a run needs, in SI units. A scenario that exists is valid: {@link ScenarioLoader} makes it, of values that
 * have passed every bound of its system's key table and every rule. It cannot be changed; two are equal if they are of
 * one system and have the same values.
 *
 * <p>Groups of keys that several systems share, and those of VRSL, are handed out as records. A group that the scenario's
 * system does not have is refused with an {@link IllegalStateException}. Keys of a system's own are found by {@link #of} and
 * {@link #find}, records of its own by {@link #group}.
 */
public final class Scenario {
    /** A key is found by its path; which names there are is for each system to say. */
    private static final Key<String> SCHEME =
            Key.optional("optimizer.scheme", new TextKind(100, false), "ao", "Who decides.");

    private final SystemKeys system;
    private final Values values;
    private final Map<Class<?>, Object> groups;

    /** Of values that were read without a complaint. */
    Scenario(SystemKeys system, Values values) {
        this.system = system;
        this.values = values;
        this.groups = system.keys().read(values);
    }

    /**
     * The system it is of.
     *
     * @return name of the system
     */
    public String system() {
        return system.name();
    }

    /**
     * The system that has read it, for those who know more of systems than their keys.
     *
     * @return the system as it was found
     */
    public SystemKeys readBy() {
        return system.itself();
    }

    /**
     * The scheme that decides.
     *
     * @return name of a scheme of the system
     * @throws IllegalStateException if the system has no key {@code optimizer.scheme}
     */
    public String scheme() {
        return of(SCHEME);
    }

    /**
     * The scheme that decides, if there is a choice.
     *
     * @return name of a scheme of the system; empty if the system has no key {@code optimizer.scheme}
     */
    public Optional<String> chosenScheme() {
        return find(SCHEME);
    }

    /**
     * The keys that it may hold.
     *
     * @return the table of its system
     */
    public KeyTable keys() {
        return system.keys();
    }

    /**
     * The files and folders that it names and that are read as well.
     *
     * @return their paths, absolute, in the order of the keys; whether they are there is not asked
     */
    public List<Path> files() {
        return system.keys().keys().stream().flatMap(key -> file(key).stream()).toList();
    }

    private <T> Optional<Path> file(Key<T> key) {
        return values.find(key).flatMap(key.kind()::file).map(path -> path.toAbsolutePath()
                .normalize());
    }

    /** What it holds, to be written. */
    Values values() {
        return values;
    }

    /**
     * The value of a key that is sure to have one.
     *
     * @param key a required key of the scenario's system or one with a default
     * @param <T> the value in SI units
     * @return the value
     * @throws IllegalStateException if it has none
     */
    public <T> T of(Key<T> key) {
        return values.of(key);
    }

    /**
     * The value of a key, if it has one.
     *
     * @param key any key
     * @param <T> the value in SI units
     * @return empty if it is not given and has no default, or is none of the scenario's system
     */
    public <T> Optional<T> find(Key<T> key) {
        return values.find(key);
    }

    /**
     * A record that the scenario's system reads.
     *
     * @param type of the record
     * @param <T> of the record
     * @return the record
     * @throws IllegalStateException if the system reads none of that type
     */
    public <T> T group(Class<T> type) {
        return group(type, "");
    }

    private <T> T group(Class<T> type, String path) {
        Object found = groups.get(type);
        if (found == null) {
            String of = path.isEmpty() ? "" : " of a group " + path;
            throw new IllegalStateException("system " + system.name() + " reads no " + type.getSimpleName() + of);
        }
        return type.cast(found);
    }

    /**
     * Its short name.
     *
     * @return printable, not blank
     */
    public String name() {
        return group(Run.class).name();
    }

    /**
     * What it is for.
     *
     * @return one or more sentences, if given
     */
    public Optional<String> description() {
        return group(Run.class).description();
    }

    /**
     * The master seed of all random streams.
     *
     * @return at least 0
     */
    public long seed() {
        return group(Run.class).seed();
    }

    /**
     * The number of independent worlds.
     *
     * @return at least 1
     */
    public int replications() {
        return group(Run.class).replications();
    }

    /**
     * How the draws of a replication's start are spread over the replications.
     *
     * @return the method and its points
     */
    public Sampling sampling() {
        return group(Sampling.class, "sampling");
    }

    /**
     * When a replication ends.
     *
     * @return rounds and frames
     */
    public Horizon horizon() {
        return group(Horizon.class, "horizon");
    }

    /**
     * The coherence frame.
     *
     * @return its length
     */
    public Frame frame() {
        return group(Frame.class, "frame");
    }

    /**
     * What is recorded of single stages.
     *
     * @return the UDs whose stages are recorded
     */
    public Timeline timeline() {
        return group(Timeline.class, "timeline");
    }

    /**
     * The user devices.
     *
     * @return their number and ranges
     */
    public UserDevices ud() {
        return group(UserDevices.class, "ud");
    }

    /**
     * The intelligent reflecting surface.
     *
     * @return its elements and place
     */
    public Irs irs() {
        return group(Irs.class, "irs");
    }

    /**
     * The access point.
     *
     * @return its antennas, place and power
     */
    public AccessPoint accessPoint() {
        return group(AccessPoint.class, "accessPoint");
    }

    /**
     * Links and spectrum.
     *
     * @return bandwidth, noise and path loss
     */
    public Radio radio() {
        return group(Radio.class, "radio");
    }

    /**
     * How channels vary.
     *
     * @return fading, heights and arrays
     */
    public ChannelModel channel() {
        return group(ChannelModel.class, "channel");
    }

    /**
     * How UDs move.
     *
     * @return the model and its figures
     */
    public Motion mobility() {
        return group(Motion.class, "mobility");
    }

    /**
     * When UDs come and go.
     *
     * @return arrivals and stays
     */
    public Visits visits() {
        return group(Visits.class, "visits");
    }

    /**
     * What the optimizer knows of the channel.
     *
     * @return error and age
     */
    public Knowledge knowledge() {
        return group(Knowledge.class, "knowledge");
    }

    /**
     * The network that is trained.
     *
     * @return its layers, drawn or described
     */
    public Model model() {
        return group(Model.class, "model");
    }

    /**
     * What is learned in the rounds.
     *
     * @return loss, data and protocol
     */
    public LearningModel learning() {
        return group(LearningModel.class, "learning");
    }

    /**
     * The digital twins at the access point.
     *
     * @return budget and threshold
     */
    public Twin twin() {
        return group(Twin.class, "twin");
    }

    /**
     * The edge server.
     *
     * @return discipline, speed and slots
     */
    public Server server() {
        return group(Server.class, "server");
    }

    /**
     * How a round ends.
     *
     * @return the rule and its figures
     */
    public Barrier barrier() {
        return group(Barrier.class, "barrier");
    }

    /**
     * Constraints that are reported when broken.
     *
     * @return the limits
     */
    public Limits limits() {
        return group(Limits.class, "limits");
    }

    /**
     * How decisions are made.
     *
     * @return scheme and effort
     */
    public Optimizer optimizer() {
        return group(Optimizer.class, "optimizer");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scenario that && system().equals(that.system()) && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /**
     * Its name in messages.
     *
     * @return {@code scenario NAME}
     */
    @Override
    public String toString() {
        return "scenario " + name();
    }

    /**
     * What a run is called and how often it is repeated.
     *
     * @param name short name, printable, not blank
     * @param description one or more sentences, if given
     * @param seed master seed of all random streams, at least 0
     * @param replications number of independent worlds, at least 1
     */
    public record Run(String name, Optional<String> description, long seed, int replications) {}

    /**
     * When a replication ends: after its rounds, or at the frame limit if that comes first.
     *
     * @param rounds rounds to play, at least 1
     * @param frames most frames to play, at least 1, if limited
     */
    public record Horizon(int rounds, OptionalLong frames) {}

    /**
     * The coherence frame: channels are constant inside it.
     *
     * @param lengthS length T_f, s, greater than 0
     */
    public record Frame(double lengthS) {}

    /**
     * What is recorded of single stages.
     *
     * @param uds how many UDs' stages are recorded, at least 1, spread evenly over all; empty for all of them
     * @param positions whether the places of these UDs are recorded; empty for where UDs move, or come and go
     */
    public record Timeline(OptionalInt uds, Optional<Boolean> positions) {}

    /**
     * The user devices, each trained on and each drawn at random.
     *
     * @param count K, at least 1
     * @param distanceM distance from the IRS, m, greater than 0
     * @param cpuHz local processor speed f, Hz, greater than 0
     * @param transmitPowerW uplink transmit power P_UL, W, greater than 0
     * @param energyCoefficient kappa of the compute power kappa f^3, J s^2 per cycle^3, at least 0
     */
    public record UserDevices(
            int count, Interval distanceM, Interval cpuHz, double transmitPowerW, double energyCoefficient) {}

    /**
     * The intelligent reflecting surface.
     *
     * @param elements N, passive elements, at least 1
     * @param position its position
     * @param faults which elements fail
     */
    public record Irs(int elements, Coordinates position, Faults faults) {}

    /**
     * Elements that fail, drawn for each replication.
     *
     * @param deadShare probability that an element reflects nothing, in [0, 1]
     * @param stuckShare probability that it keeps a random phase, in [0, 1]
     * @param known whether the optimizer knows which
     */
    public record Faults(double deadShare, double stuckShare, boolean known) {}

    /**
     * The access point.
     *
     * @param antennas N_AP, at least 1
     * @param position its position
     * @param totalPowerW P_total, transmit power over all UDs, W, greater than 0
     * @param maxPowerPerUdW P_max, most transmit power for one UD, W, greater than 0, if limited
     */
    public record AccessPoint(int antennas, Coordinates position, double totalPowerW, OptionalDouble maxPowerPerUdW) {}

    /** Whether the uplink sees the downlink's channel or one of its own. */
    public enum Uplink {
        /** The uplink gain equals the downlink gain. */
        RECIPROCAL,
        /** The IRS-AP uplink channel is drawn by itself. */
        INDEPENDENT
    }

    /** Where the normals of fading come from. */
    public enum Normals {
        /** A random stream for each UD, as the other random causes. */
        STREAMS,
        /** Functions of seed, link, UD and frame: nothing is kept for a UD, and a draw takes less time. */
        BULK
    }

    /**
     * Channels and spectrum.
     *
     * @param bandwidthHz B, bandwidth of each UD's own channel, Hz, greater than 0
     * @param noise noise in that bandwidth
     * @param minUplinkRateBps R_min, bit/s, at least 0
     * @param uplink relation of uplink to downlink
     * @param normals where the normals of fading come from
     * @param pathLoss large-scale gain of the links through the IRS
     * @param directLink AP-UD link past the IRS, if there is one
     */
    public record Radio(
            double bandwidthHz,
            Noise noise,
            double minUplinkRateBps,
            Uplink uplink,
            Normals normals,
            PathLoss pathLoss,
            Optional<DirectLink> directLink) {}

    /**
     * Noise, as a power or as a density: one of the two.
     *
     * @param powerW sigma^2 in the bandwidth, W, greater than 0, if given
     * @param densityWPerHz noise power per hertz, W/Hz, greater than 0, if given
     * @param figureDb noise figure on top of the density, dB, at least 0; empty = 0 dB
     */
    public record Noise(OptionalDouble powerW, OptionalDouble densityWPerHz, OptionalDouble figureDb) {}

    /**
     * Log-distance path loss C0 (d / d0)^-a, VRSL (68).
     *
     * @param referenceGain C0, power gain at the reference distance, a ratio (not dB), greater than 0, at most 1
     * @param referenceDistanceM d0, m, greater than 0
     * @param minimumDistanceM shorter distances are taken as this one, m, greater than 0; empty = d0
     * @param apIrsExponent a of the AP-IRS link, at least 0
     * @param irsUdExponent a of the IRS-UD links, at least 0
     */
    public record PathLoss(
            double referenceGain,
            double referenceDistanceM,
            OptionalDouble minimumDistanceM,
            double apIrsExponent,
            double irsUdExponent) {
        /**
         * The distance that shorter ones are taken as.
         *
         * @return m, greater than 0
         */
        public double leastDistanceM() {
            return minimumDistanceM.orElse(referenceDistanceM);
        }
    }

    /**
     * The direct AP-UD link, which VRSL takes as blocked; C0 and d0 are those of the path loss.
     *
     * @param exponent path loss exponent, at least 0
     * @param penetrationLossDb penetration loss of obstacles, dB, at least 0
     * @param presentWithIrs whether the link also adds to the link through the IRS; otherwise it serves only where no IRS
     *     does
     */
    public record DirectLink(double exponent, double penetrationLossDb, boolean presentWithIrs) {}

    /**
     * The network that is trained, cut after one of its layers. At least one of {@code drawn} and {@code profile} is
     * given; the profile has precedence.
     *
     * @param drawn layers of random work, if given
     * @param rawInputBit D_UL(0), bit of raw input sent by full offloading where layers are drawn, greater than 0, if given
     * @param offloadServerFlops server speed for each UD under full offloading, FLOP/s, greater than 0, if given
     * @param profile a described network, if given
     */
    public record Model(
            Optional<DrawnLayers> drawn,
            OptionalDouble rawInputBit,
            OptionalDouble offloadServerFlops,
            Optional<Profile> profile) {

        /**
         * Layers whose work each UD draws for itself.
         *
         * @return M, or 0 where a profile has precedence
         */
        public int drawnLayers() {
            return profile.isPresent() ? 0 : drawn.map(DrawnLayers::count).orElse(0);
        }
    }

    /**
     * Layers whose work is drawn for each UD, VRSL Section VI.
     *
     * @param count M, at least 1
     * @param flop work C_k,i of one layer, FLOP, greater than 0
     * @param downlinkBit D_DL, bit sent down at any cut, greater than 0
     * @param uplinkBit D_UL(1), bit sent up at cut 1, greater than 0
     * @param uplinkRatio D_UL(m+1) / D_UL(m), in (0, 1]
     */
    public record DrawnLayers(int count, Interval flop, double downlinkBit, double uplinkBit, double uplinkRatio) {}

    /**
     * Digital twins, which may run the device-side layers at the access point.
     *
     * @param budgetHz sum of the extra speed of all twins, Hz, at least 0; VRSL (31)
     * @param maxPerUdHz most extra speed of one twin, Hz, at least 0, if limited; VRSL (23)
     * @param thresholdS T_threshold, s, greater than 0: a UD whose local time is longer gets a twin
     */
    public record Twin(double budgetHz, OptionalDouble maxPerUdHz, double thresholdS) {}

    /** How the edge server serves the layers behind the cut. */
    public enum Discipline {
        /** Server time is left out, as in VRSL (9). */
        NONE,
        /** Every UD has a server of the full speed to itself. */
        DEDICATED,
        /** First in, first out, on a number of slots of the full speed each. */
        FIFO,
        /** The UDs present share the slots equally. */
        PROCESSOR_SHARING
    }

    /**
     * The edge server.
     *
     * @param discipline order of service
     * @param speedFlops speed of one slot, FLOP/s, greater than 0; given unless the discipline is none
     * @param slots jobs served at full speed at a time, at least 1
     */
    public record Server(Discipline discipline, OptionalDouble speedFlops, int slots) {}

    /** How a round ends. */
    public enum BarrierRule {
        /** With the slowest UD. */
        SYNC,
        /** At a fixed time after its start; late UDs are dropped and counted. */
        DEADLINE,
        /** With the first k UDs. */
        K_OF_N,
        /** Never for all: each UD continues by itself. */
        ASYNC
    }

    /**
     * The barrier at the end of a round.
     *
     * @param rule which rule
     * @param deadlineS time after the start of the round, s, greater than 0; given if the rule is deadline
     * @param k UDs that are enough, in 1..K; given if the rule is k-of-n
     */
    public record Barrier(BarrierRule rule, OptionalDouble deadlineS, OptionalInt k) {}

    /**
     * Constraints that are reported, not enforced.
     *
     * @param maxDelayS T_max, bound on the delay T_k of a UD, s, greater than 0, if given
     */
    public record Limits(OptionalDouble maxDelayS) {}

    /**
     * How decisions are made.
     *
     * @param scheme name of the scheme
     * @param every frames from one decision to the next, at least 1
     * @param keepLimits whether plans keep limits that are otherwise only reported, where the scheme can
     * @param options values of the options of schemes
     */
    public record Optimizer(String scheme, int every, boolean keepLimits, Options options) {}
}
