package io.splitwave.scenarios.system.ucsfl;

import io.splitwave.kernel.play.Observer;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.compute.ComputeRate;
import io.splitwave.learning.protocol.CellFreeRound;
import io.splitwave.learning.protocol.CellFreeRound.UploadStart;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.learning.training.ClusteredLoss;
import io.splitwave.network.cellfree.CellFreeFrame;
import io.splitwave.network.cellfree.CellFreeFrames;
import io.splitwave.optimizer.cellfree.ModelSplit;
import io.splitwave.optimizer.cellfree.scheme.CellFreeScheme;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemeSettings;
import io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DescribedNetwork;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.NoisePower;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.architecture.ArchitectureSource;
import io.splitwave.scenarios.format.group.AccessPointKeys;
import io.splitwave.scenarios.format.group.RadioKeys;
import io.splitwave.scenarios.format.group.ServerKeys;
import io.splitwave.scenarios.format.key.Key;
import io.splitwave.scenarios.rounds.DecidingShared;
import io.splitwave.scenarios.rounds.RoundAccount;
import io.splitwave.scenarios.rounds.RoundStations;
import io.splitwave.scenarios.rounds.SendersNow;
import io.splitwave.scenarios.rounds.TrainedRounds;
import io.splitwave.scenarios.rounds.UdFrames;
import io.splitwave.scenarios.rounds.key.LinkParts;
import io.splitwave.scenarios.rounds.key.ServingParts;
import io.splitwave.scenarios.rounds.key.TrainingParts;
import io.splitwave.scenarios.system.RoundLearner;
import io.splitwave.scenarios.system.Setup;
import io.splitwave.scenarios.system.Start;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What the replications of a scenario share, and how one begins. */
final class UcsflShared implements DecidingShared<DecidedRound> {
    private final Scenario scenario;
    private final Vocabulary words;
    private final List<ModelSplit> splits;
    private final Optional<UcsflTraining> training;

    /** Reads what the scenario names. */
    UcsflShared(Scenario scenario, Vocabulary words) {
        this.scenario = scenario;
        this.words = words;
        this.splits = splits();
        requireFewChoices();
        this.training = UcsflTraining.of(scenario);
    }

    /** A rule checks a known network; one from a file is checked when it is read. */
    private List<ModelSplit> splits() {
        Architecture network = DescribedNetwork.architecture(scenario.of(UcsflKeys.NETWORK));
        try {
            return UcsflKeys.splits(network);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException(source() + ": " + e.getMessage(), e);
        }
    }

    private void requireFewChoices() {
        int aps = Math.toIntExact(scenario.of(CellFreeKeys.COUNT));
        if (scenario.scheme().equals("exhaustive")
                && UcsflKeys.choices(splits.size(), aps, scenario.ud().count()) > UcsflKeys.MOST_CHOICES) {
            throw new UnusableFileException(
                    source() + ": expected a network with few enough cuts for the scheme exhaustive, found "
                            + splits.size(),
                    null);
        }
    }

    private String source() {
        return scenario.of(UcsflKeys.NETWORK) instanceof ArchitectureSource.InFile named
                ? named.file().toString()
                : "model.network";
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedRound> watcher) {
        int devices = scenario.ud().count();
        long accessPoints = scenario.of(CellFreeKeys.COUNT);
        start.whereabouts()
                .suspects(
                        (doing, frame) -> "suspect: ud.count, " + devices + ", and accessPoint.count, " + accessPoints);
        StartDraws draws = Starts.draws(scenario, start.streams(), start.replication());
        CellFreeSite site = new CellFreeSite(scenario, start.streams(), start.replication(), draws);
        start.places().stand(PositionRow.Node.AP, site.accessPoints());
        return setup(start, world(draws), site, watcher);
    }

    private UcsflWorld world(StartDraws draws) {
        double[] cpuHz = DeviceClasses.of(scenario).cpuHz(draws.stream(Starts.CPU));
        double perCycle = scenario.of(ServingParts.FLOP_PER_CYCLE);
        double bandwidthHz = scenario.of(RadioKeys.BANDWIDTH);
        return new UcsflWorld(
                bandwidthHz,
                NoisePower.inW(scenario.group(LinkParts.Air.class).noise(), bandwidthHz),
                scenario.ud().transmitPowerW(),
                scenario.of(AccessPointKeys.TOTAL_POWER),
                cpuHz,
                Arrays.stream(cpuHz).map(hz -> ComputeRate.flops(hz, perCycle)).toArray(),
                scenario.of(ServerKeys.SERVER_SPEED),
                scenario.of(UcsflKeys.SAMPLES),
                scenario.of(UcsflKeys.BITS),
                scenario.of(UcsflKeys.EXPONENT),
                splits);
    }

    private CellFreeRound round(UploadStart uploads) {
        return new CellFreeRound(
                scenario.ud().count(),
                Math.toIntExact(scenario.of(CellFreeKeys.COUNT)),
                uploads,
                scenario.of(UcsflKeys.DPUS),
                0,
                0);
    }

    private CellFreeScheme scheme(Start start) {
        return CellFreeSchemes.create(
                scenario.scheme(),
                new CellFreeSchemeSettings(
                        scenario.of(UcsflKeys.POWERS),
                        Math.toIntExact(scenario.of(UcsflKeys.ANNEALING)),
                        Math.toIntExact(scenario.of(UcsflKeys.EPISODES)),
                        wholeOf(UcsflKeys.CLUSTER_SIZE),
                        start.streams().stream("scheme", start.replication())::nextDouble));
    }

    private Setup setup(Start start, UcsflWorld world, CellFreeSite site, Consumer<DecidedRound> watcher) {
        int devices = scenario.ud().count();
        boolean event = scenario.of(UcsflKeys.SINR) == UcsflKeys.Sinr.EVENT;
        Optional<SendersNow> senders = event
                ? Optional.of(new SendersNow(devices, start.player(), TrainingStage.UL_ACT, TrainingStage.DL_MODEL))
                : Optional.empty();
        RoundInForce inForce = new RoundInForce(world, scenario.ud().energyCoefficient(), senders);
        CellFreeRound round = round(event ? UploadStart.WHEN_READY : UploadStart.TOGETHER);
        Optional<ClusteredLoss> model = start.scored()
                ? training.map(real -> real.model(start.streams(), start.replication(), devices))
                : Optional.empty();
        UcsflLog log =
                new UcsflLog(start.replication(), scenario.scheme(), words, site.accessPoints(), start.decisions());
        UcsflRounds rounds = new UcsflRounds(
                round,
                round(UploadStart.TOGETHER),
                world,
                site.planning(),
                Math.toIntExact(scenario.of(UcsflKeys.DRAWS)),
                wholeOf(UcsflKeys.PLAN_EVERY),
                scheme(start),
                inForce,
                scenario.horizon().rounds(),
                start.whereabouts(),
                log.andThen(taken -> model.ifPresent(trained -> trained.associated(
                                UcsflTraining.serves(taken.decision().association()))))
                        .andThen(watcher));
        Optional<TrainedRounds> learner = model.map(trained -> new TrainedRounds(
                trained,
                ud -> training.orElseThrow().participant(ud),
                scenario.find(TrainingParts.TARGET),
                start.player()));
        CellFreeFrames frames = site.frames();
        return new Setup(
                RoundStations.of(round.resources()),
                1,
                new UdFrames<>(frames::next, CellFreeFrame::places, inForce::moved, start),
                rounds,
                inForce,
                senders.<Observer>map(now -> now).orElse(Setup.STEERS_NOTHING),
                new RoundAccount(
                        words,
                        UcsflVocabulary.AGGREGATOR,
                        inForce::adopted,
                        () -> training.isPresent() ? withWorst(log.figures(), model) : log.figures(),
                        learner),
                learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE),
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()));
    }

    private static double[] withWorst(double[] figures, Optional<ClusteredLoss> model) {
        double[] more = Arrays.copyOf(figures, figures.length + 1);
        more[figures.length] = model.map(ClusteredLoss::worstAccuracy).orElse(Double.NaN);
        return more;
    }

    private OptionalInt wholeOf(Key<Long> key) {
        return scenario.find(key)
                .map(value -> OptionalInt.of(Math.toIntExact(value)))
                .orElse(OptionalInt.empty());
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }
}
