package io.splitwave.scenarios.system.stsflora;

import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.loss.LossModel;
import io.splitwave.learning.profile.LowRankProfile;
import io.splitwave.learning.protocol.TokenRound;
import io.splitwave.network.channel.ArrayGains;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.token.TokenScheme;
import io.splitwave.optimizer.token.TokenSchemeSettings;
import io.splitwave.optimizer.token.TokenSchemes;
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
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What the replications of a scenario share, and how one begins. */
final class TokenShared implements DecidingShared<DecidedTokens> {
    private final Scenario scenario;
    private final Vocabulary words;
    private final ApLinks links;
    private final Site site;
    private final TokenCosts costs;
    private final Optional<TokenTraining> training;

    /** Reads what the scenario names. */
    TokenShared(Scenario scenario, Vocabulary words) {
        this.scenario = scenario;
        this.words = words;
        this.links = new ApLinks(scenario);
        this.site = Site.of(scenario);
        Architecture network = DescribedNetwork.architecture(scenario.of(TokenModel.NETWORK));
        this.costs = new TokenCosts(
                profile(network),
                Math.toIntExact(scenario.of(TokenKeys.SAMPLES)),
                Math.toIntExact(scenario.of(TokenKeys.BITS)),
                Math.toIntExact(scenario.of(TokenKeys.IMPORTANCE_BITS)),
                TokenModel.clientLearns(scenario));
        requireTokens(network);
        this.training = TokenTraining.of(scenario, network);
    }

    /** A rule checks a known network; one from a file is checked when it is read. */
    private LowRankProfile profile(Architecture network) {
        try {
            return TokenModel.profile(scenario, network);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(source(network) + ": " + e.getMessage(), e);
        }
    }

    private void requireTokens(Architecture network) {
        int most = costs.tokens();
        long min = scenario.of(TokenKeys.MIN);
        long fixed = scenario.of(TokenKeys.FIXED);
        if (min > most) {
            throw new UnusableFileException(
                    source(network) + ": expected at least " + min + " tokens (tokens.min), found " + most, null);
        }
        if (scenario.scheme().equals("fixed-tokens") && (fixed < min || fixed > most)) {
            throw new UnusableFileException(
                    source(network) + ": expected tokens.fixed within " + min + ".." + most
                            + ", tokens.min and the tokens of the network, found " + fixed,
                    null);
        }
    }

    private String source(Architecture network) {
        return scenario.of(TokenModel.NETWORK) instanceof ArchitectureSource.InFile named
                ? named.file().toString()
                : network.name();
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedTokens> watcher) {
        int devices = scenario.ud().count();
        start.places().stand(PositionRow.Node.AP, links.accessPoints());
        start.whereabouts()
                .suspects((doing, frame) ->
                        "suspect: ud.count, " + devices + ", and tokens of a sample, " + costs.tokens());
        StartDraws draws = Starts.draws(scenario, start.streams(), start.replication());
        ArrayGains gains = links.gains(start.streams(), start.replication(), draws);
        TokenWorld world = new TokenWorld(
                site,
                costs,
                links.cpuHz(draws),
                scenario.ud().transmitPowerW(),
                scenario.find(TokenKeys.ENERGY_BUDGET).orElse(Double.POSITIVE_INFINITY),
                scenario.find(TokenKeys.LONGEST).orElse(Double.POSITIVE_INFINITY),
                Math.toIntExact(scenario.of(TokenKeys.MIN)),
                scenario.of(TokenKeys.OVERHEAD) == TokenKeys.Overhead.MEAN_BEFORE,
                new DrawnImportance(
                        start.streams(),
                        start.replication(),
                        costs.samples(),
                        costs.tokens(),
                        scenario.of(TokenKeys.CONCENTRATION)));
        return setup(start, world, gains, watcher);
    }

    private Setup setup(Start start, TokenWorld world, ArrayGains gains, Consumer<DecidedTokens> watcher) {
        int devices = scenario.ud().count();
        TokensInForce inForce = new TokensInForce(site, world.cpuHz(), world.maxPowerW());
        TokenScheme scheme = scheme(start);
        TokenRound round = costs.round(devices);
        TokenLog log = new TokenLog(start.replication(), devices, scheme.name(), words, start.decisions());
        OptionalInt active = scenario.find(TokenKeys.ACTIVE)
                .map(most -> OptionalInt.of(Math.toIntExact(most)))
                .orElse(OptionalInt.empty());
        TokenRounds rounds = new TokenRounds(
                round,
                world,
                new RoundSelection(start.streams(), start.replication(), active),
                scheme,
                inForce,
                scenario.horizon().rounds(),
                new FrameGrid(scenario.frame().lengthS()),
                start.whereabouts(),
                log.andThen(watcher));
        Optional<LossModel> model = start.scored()
                ? training.map(real -> real.model(start.streams(), start.replication(), devices))
                : Optional.empty();
        Optional<TrainedRounds> learner = model.map(trained -> new TrainedRounds(
                trained,
                ud -> training.orElseThrow().participant(ud, inForce.kept(ud)),
                scenario.find(TrainingParts.TARGET),
                start.player()));
        return new Setup(
                RoundStations.of(round.resources(Servers.of(scenario.server()))),
                1,
                new UdFrames<>(gains::next, GainFrame::places, inForce.frame(), start),
                rounds,
                inForce,
                Setup.STEERS_NOTHING,
                new RoundAccount(words, TokenVocabulary.TRAINER, inForce::adopted, log::figures, learner),
                learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE),
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()));
    }

    private TokenScheme scheme(Start start) {
        TokenSchemeSettings settings = new TokenSchemeSettings(
                Math.toIntExact(scenario.of(TokenKeys.FIXED)),
                start.streams().stream("scheme", start.replication())::nextDouble);
        return TokenSchemes.create(scenario.scheme(), settings);
    }

    @Override
    public List<String> warnings() {
        return links.warnings();
    }
}
