package io.splitwave.scenarios.system.sfl;

import io.splitwave.kernel.play.Player;
import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.round.BarrierRule;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.loss.Participant;
import io.splitwave.learning.profile.RoundLoad;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.network.channel.ArrayGains;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.sfl.RoundLimits;
import io.splitwave.optimizer.sfl.RoundScheme;
import io.splitwave.optimizer.sfl.RoundSchemeSettings;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.group.UdKeys;
import io.splitwave.scenarios.rounds.ApLinks;
import io.splitwave.scenarios.rounds.DecidingShared;
import io.splitwave.scenarios.rounds.RoundAccount;
import io.splitwave.scenarios.rounds.RoundStations;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.rounds.UdFrames;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import umontreal.ssj.rng.RandomStream;

/** What the replications of a scenario of the family share, and how one begins. */
final class SflShared implements DecidingShared<DecidedRound> {
    private final Scenario scenario;
    private final Protocol protocol;
    private final Vocabulary words;
    private final ApLinks links;
    private final TrainedNetwork network;
    private final ServedDevices server;
    private final List<int[]> cohorts;
    private final List<BarrierRule> barriers;

    /** Reads what the scenario names. */
    SflShared(Scenario scenario, Protocol protocol, Vocabulary words) {
        this.scenario = scenario;
        this.protocol = protocol;
        this.words = words;
        this.links = new ApLinks(scenario);
        this.network = TrainedNetwork.of(scenario, protocol);
        this.server = ServedBy.devices(scenario, protocol);
        this.barriers = ServedBy.barriers(scenario);
        int devices = scenario.ud().count();
        this.cohorts = barriers.isEmpty()
                ? IntStream.range(0, devices).mapToObj(ud -> new int[] {ud}).toList()
                : List.of(IntStream.range(0, devices).toArray());
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedRound> watcher) {
        start.places().stand(PositionRow.Node.AP, links.accessPoints());
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
        StartDraws draws = Starts.draws(scenario, streams, replication, LimitDraws.parts(protocol));
        Scenario.UserDevices ud = scenario.ud();
        RoundLoad load = network.load(data, ud.count());
        double[] cpuHz = links.cpuHz(draws);
        ArrayGains gains = links.gains(streams, replication, draws);
        RoundLimits limits = LimitDraws.limits(scenario, protocol, load, draws);
        return new SflWorld(
                load,
                server,
                DeviceClasses.of(scenario).each(UdKeys.TRANSMIT_POWER),
                cpuHz,
                limits,
                gains::next,
                LimitDraws.batteries(scenario, protocol, draws));
    }

    /** Numbers that a scheme may draw; the same for every scheme. */
    private static RandomStream chance(Start start) {
        return start.streams().stream("scheme", start.replication());
    }

    private Setup setup(Start start, SflWorld world, Optional<LossModel> model, Consumer<DecidedRound> watcher) {
        Player player = start.player();
        RoundInForce inForce = new RoundInForce(scenario.ud().count(), cohorts.size() > 1);
        RoundScheme scheme = protocol.schemes()
                .create(scenario.scheme(), new RoundSchemeSettings(network.cut(), chance(start)::nextDouble));
        PlayedRound round =
                protocol.round(world.load(), ServedBy.server(scenario), network.aggregateFlop(world.load()), barriers);
        RoundLog log = new RoundLog(start.replication(), scheme.name(), words, protocol, round, start.decisions());
        SflRounds rounds = new SflRounds(
                round,
                world,
                scheme,
                inForce,
                cohorts,
                scenario.horizon().rounds(),
                new FrameGrid(scenario.frame().lengthS()),
                player,
                start.whereabouts(),
                log.andThen(watcher));
        Optional<Double> target = scenario.find(TrainingParts.TARGET);
        Optional<TrainedRounds> learner = model.map(trained -> new TrainedRounds(
                trained, ud -> new Participant(ud, inForce.decision().cut(ud)), target, player));
        return new Setup(
                RoundStations.of(round.resources()),
                cohorts.size(),
                new UdFrames<>(world.frames(), GainFrame::places, inForce::moved, start),
                rounds,
                inForce,
                scheme.pools() ? new SendersWatch(inForce, player) : Setup.STEERS_NOTHING,
                new RoundAccount(words, SflVocabulary.AGGREGATOR, ud -> adopted(inForce, ud), log::figures, learner),
                learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE),
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()),
                world.batteries());
    }

    private double[] adopted(RoundInForce inForce, int ud) {
        double share = inForce.decision().share(ud);
        return protocol.splits() ? new double[] {inForce.decision().cut(ud), share} : new double[] {share};
    }

    @Override
    public List<String> warnings() {
        return links.warnings();
    }
}
