package io.splitwave.scenarios.system.sflam;

import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.EmbeddingProfile;
import io.splitwave.learning.protocol.SubchannelRound;
import io.splitwave.network.channel.SubchannelFrame;
import io.splitwave.network.channel.SubchannelGains;
import io.splitwave.optimizer.subchannel.SubchannelScheme;
import io.splitwave.optimizer.subchannel.SubchannelSchemeSettings;
import io.splitwave.optimizer.subchannel.SubchannelSchemes;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.Servers;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.rounds.ApLinks;
import io.splitwave.scenarios.rounds.DecidingShared;
import io.splitwave.scenarios.rounds.RoundAccount;
import io.splitwave.scenarios.rounds.RoundStations;
import io.splitwave.scenarios.rounds.Site;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.rounds.UdFrames;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Start;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What the replications of a scenario share, and how one begins. */
final class SflamShared implements DecidingShared<DecidedSubchannels> {
    private final Scenario scenario;
    private final Vocabulary words;
    private final ApLinks links;
    private final Site site;
    private final EmbeddingProfile profile;
    private final Optional<SflamTraining> training;

    /** Reads what the scenario names. */
    SflamShared(Scenario scenario, Vocabulary words) {
        this.scenario = scenario;
        this.words = words;
        this.links = new ApLinks(scenario);
        this.site = Site.of(scenario);
        Architecture network = DescribedNetwork.architecture(scenario.of(SflamKeys.NETWORK));
        this.profile = profile(network);
        this.training = SflamTraining.of(scenario, network);
    }

    /** A rule checks a known network; one from a file is checked when it is read. */
    private EmbeddingProfile profile(Architecture network) {
        try {
            return SflamKeys.profile(network, SflamSystem.trainsEmbedding(scenario));
        } catch (IllegalArgumentException e) {
            String file = scenario.of(SflamKeys.NETWORK) instanceof ArchitectureSource.InFile named
                    ? named.file().toString()
                    : network.name();
            throw new UnusableFileException(file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedSubchannels> watcher) {
        int devices = scenario.ud().count();
        start.places().stand(PositionRow.Node.AP, links.accessPoints());
        start.whereabouts()
                .suspects((doing, frame) -> "suspect: ud.count, " + devices + ", and radio.subchannels, "
                        + scenario.of(SflamKeys.SUBCHANNELS));
        StartDraws draws = Starts.draws(scenario, start.streams(), start.replication());
        double[] cpuHz = links.cpuHz(draws);
        SubchannelGains gains = links.gains(
                Math.toIntExact(scenario.of(SflamKeys.SUBCHANNELS)), start.streams(), start.replication(), draws);
        SflamInstances instances = new SflamInstances(
                site,
                profile,
                Math.toIntExact(scenario.of(SflamKeys.SAMPLES)),
                cpuHz,
                scenario.of(SflamKeys.MIN_POWER),
                scenario.ud().transmitPowerW(),
                scenario.of(SflamKeys.DEADLINE),
                Quantisation.of(scenario));
        return setup(start, instances, gains, watcher);
    }

    private Setup setup(
            Start start, SflamInstances instances, SubchannelGains gains, Consumer<DecidedSubchannels> watcher) {
        SubchannelsInForce inForce = new SubchannelsInForce(site, instances.cpuHz());
        SubchannelScheme scheme = scheme(start);
        int devices = scenario.ud().count();
        SubchannelRound round = SflamStages.round(
                profile,
                instances.samples(),
                devices,
                Math.toIntExact(scenario.of(SflamKeys.ITERATIONS)),
                instances.deadlineS());
        SflamLog log = new SflamLog(start.replication(), devices, scheme.name(), words, start.decisions());
        SflamRounds rounds = new SflamRounds(
                round,
                devices,
                instances,
                scheme,
                inForce,
                scenario.horizon().rounds(),
                new FrameGrid(scenario.frame().lengthS()),
                start.whereabouts(),
                log.andThen(watcher));
        Optional<LossModel> model = model(start);
        Optional<TrainedRounds> learner = model.map(trained -> new TrainedRounds(
                trained,
                ud -> SflamTraining.participant(ud, inForce.bits(ud)),
                scenario.find(TrainingParts.TARGET),
                start.player()));
        return new Setup(
                RoundStations.of(round.resources(
                        Math.toIntExact(scenario.of(SflamKeys.SUBCHANNELS)), Servers.of(scenario.server()))),
                1,
                new UdFrames<>(gains::next, SubchannelFrame::places, inForce.frame(), start),
                rounds,
                inForce,
                Setup.STEERS_NOTHING,
                new RoundAccount(words, SflamVocabulary.AGGREGATOR, inForce::adopted, log::figures, learner),
                learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE),
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()));
    }

    private Optional<LossModel> model(Start start) {
        return start.scored()
                ? training.map(real -> real.model(
                        real.data(
                                start.streams(),
                                start.replication(),
                                scenario.ud().count()),
                        start.streams(),
                        start.replication()))
                : Optional.empty();
    }

    private SubchannelScheme scheme(Start start) {
        SubchannelSchemeSettings settings = new SubchannelSchemeSettings(
                Quantisation.of(scenario).fixedBits(),
                start.streams().stream("scheme", start.replication())::nextDouble);
        return SubchannelSchemes.create(scenario.scheme(), settings);
    }

    @Override
    public List<String> warnings() {
        return links.warnings();
    }
}
