package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.learning.compute.UniformCpu;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.network.channel.ArrayGains;
import io.splitwave.network.channel.UdLink;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.propagation.LargeScale;
import io.splitwave.optimizer.sfl.Facilities;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundSchemeSettings;
import io.splitwave.optimizer.sfl.RoundSchemes;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.ApAntennas;
import io.splitwave.scenarios.assembly.LinkFadings;
import io.splitwave.scenarios.assembly.LinkGains;
import io.splitwave.scenarios.assembly.Motions;
import io.splitwave.scenarios.assembly.Normals;
import io.splitwave.scenarios.assembly.Places;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.ApUdKeys;
import io.splitwave.scenarios.format.group.ChannelKeys;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Shared;
import io.splitwave.scenarios.system.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import umontreal.ssj.rng.RandomStream;

/** What the replications of a scenario of the family share, and how one begins. */
final class SflShared implements Shared {
    private final Scenario scenario;
    private final Protocol protocol;
    private final Vocabulary words;
    private final Position accessPoint;
    private final Motions motions;
    private final ApAntennas antennas;
    private final TrainedNetwork network;
    private final Facilities facilities;
    private final List<BarrierRule> barriers;

    /** Reads what the scenario names. */
    SflShared(Scenario scenario, Protocol protocol, Vocabulary words) {
        this.scenario = scenario;
        this.protocol = protocol;
        this.words = words;
        this.accessPoint = Places.position(scenario.of(AccessPointKeys.AP_POSITION));
        this.motions = Motions.of(scenario, accessPoint);
        this.antennas = ApAntennas.of(scenario);
        this.network = TrainedNetwork.of(scenario, protocol);
        this.facilities = ServedBy.facilities(scenario, protocol);
        this.barriers = ServedBy.barriers(scenario);
    }

    @Override
    public Setup begin(Start start) {
        return begin(start, decided -> {});
    }

    /** The same, with a watcher of each decided round, which receives it after its rows. */
    Shared watchedBy(Consumer<DecidedRound> watcher) {
        return new Shared() {
            @Override
            public Setup begin(Start start) {
                return SflShared.this.begin(start, watcher);
            }

            @Override
            public List<String> warnings() {
                return SflShared.this.warnings();
            }
        };
    }

    private Setup begin(Start start, Consumer<DecidedRound> watcher) {
        start.whereabouts()
                .suspects(
                        (doing, frame) -> "suspect: ud.count, " + scenario.ud().count());
        RandomStreams streams = start.streams();
        int replication = start.replication();
        Optional<TrainingData> data = data(streams, replication);
        SflWorld world = world(streams, replication, data);
        Optional<LossModel> model =
                start.scored() ? data.map(images -> network.model(images, streams, replication)) : Optional.empty();
        return setup(start, world, model, watcher);
    }

    /** Who has which images, if any are learned. */
    private Optional<TrainingData> data(RandomStreams streams, int replication) {
        return network.data(streams, replication, scenario.ud().count());
    }

    /** The world of a replication before its first frame. */
    SflWorld world(RandomStreams streams, int replication) {
        return world(streams, replication, data(streams, replication));
    }

    private SflWorld world(RandomStreams streams, int replication, Optional<TrainingData> data) {
        StartDraws draws = Starts.draws(scenario, streams, replication);
        Scenario.UserDevices ud = scenario.ud();
        RoundLoad load = network.load(data, ud.count());
        double[] cpuHz = new UniformCpu(ud.cpuHz().min(), ud.cpuHz().max()).draw(ud.count(), draws.stream(Starts.CPU));
        LinkGains gains = new LinkGains(scenario, streams, replication);
        LargeScale mean = gains.blocked(gains.open(
                accessPoint,
                scenario.of(ChannelKeys.AP_HEIGHT),
                scenario.of(ChannelKeys.DIRECT_LAW),
                scenario.of(ApUdKeys.EXPONENT),
                "direct"));
        ArrayGains links = new ArrayGains(
                motions.draw(streams, draws, replication),
                new UdLink(
                        mean,
                        new LinkFadings(scenario)
                                .apUd(
                                        scenario.group(SflParts.Air.class).fading(),
                                        antennas,
                                        Normals.fading(scenario, streams, replication)
                                                .ofDirect(ud.count()))));
        return SflWorld.of(load, facilities, ud.transmitPowerW(), cpuHz, links::next);
    }

    /** Numbers that a scheme may draw; the same for every scheme. */
    private static RandomStream chance(Start start) {
        return start.streams().stream("scheme", start.replication());
    }

    private Setup setup(Start start, SflWorld world, Optional<LossModel> model, Consumer<DecidedRound> watcher) {
        Player player = start.player();
        RoundInForce inForce = new RoundInForce(facilities);
        RoundScheme scheme = RoundSchemes.plain()
                .create(scenario.scheme(), new RoundSchemeSettings(network.cut(), chance(start)::nextDouble));
        RoundLog log = new RoundLog(start.replication(), scheme.name(), words, protocol, start.decisions());
        PlayedRound round =
                protocol.round(world.load(), ServedBy.server(scenario), network.aggregateFlop(world.load()), barriers);
        SflRounds rounds = new SflRounds(
                round, world, scheme, inForce, scenario.horizon().rounds(), start.whereabouts(), log.andThen(watcher));
        Optional<Double> target = scenario.find(SflParts.TARGET);
        Optional<SflLearner> learner = model.map(
                trained -> new SflLearner(trained, ud -> inForce.decision().cut(ud), target, player));
        return new Setup(
                ServedBy.stations(round.resources()),
                1,
                new SflFrames(world.frames(), inForce, player, start.whereabouts()),
                rounds,
                inForce,
                Setup.STEERS_NOTHING,
                new SflAccount(words, inForce, log, learner),
                learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE),
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()));
    }

    @Override
    public List<String> warnings() {
        return motions.warnings();
    }
}
