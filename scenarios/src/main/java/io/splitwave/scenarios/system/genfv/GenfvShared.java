package io.splitwave.scenarios.system.genfv;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.sampling.StartDraws;
import io.splitwave.kernel.sampling.StartLayout;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.compute.GpuTraining;
import io.splitwave.learning.data.ImageMemory;
import io.splitwave.learning.protocol.GenerationLoad;
import io.splitwave.learning.protocol.GenerationRound;
import io.splitwave.learning.training.GenerativeLoss;
import io.splitwave.learning.training.KappaRule;
import io.splitwave.learning.training.TrainingData;
import io.splitwave.network.channel.ArrayGains;
import io.splitwave.network.channel.GainFrame;
import io.splitwave.optimizer.generation.GenerationScheme;
import io.splitwave.optimizer.generation.GenerationSchemeSettings;
import io.splitwave.optimizer.generation.GenerationSchemes;
import io.splitwave.output.row.Place;
import io.splitwave.output.row.PositionRow;
import io.splitwave.output.word.Payer;
import io.splitwave.output.word.Vocabulary;
import io.splitwave.scenarios.assembly.DeviceClasses;
import io.splitwave.scenarios.assembly.Starts;
import io.splitwave.scenarios.assembly.TrainingImages;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
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
import io.splitwave.scenarios.system.Station;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What the replications of a scenario share, and how one begins. */
final class GenfvShared implements DecidingShared<DecidedRound> {
    private static final String MEMORY_CLOCK = "gpu-memory";
    private static final String BUDGET = "energy-budget";
    private static final double BITS_OF_PARAMETER = 32;

    /** A weighted sum: a product and a sum. */
    private static final double AVERAGE_FLOP = 2;

    private final Scenario scenario;
    private final Vocabulary words;
    private final ApLinks links;
    private final GenfvSite site;
    private final TrainingImages images;
    private final KappaRule kappa;
    private final Optional<GenfvTraining> training;

    /** Reads what the scenario names. */
    GenfvShared(Scenario scenario, Vocabulary words) {
        this.scenario = scenario;
        this.words = words;
        this.links = new ApLinks(scenario);
        this.site = GenfvSite.of(scenario);
        this.kappa = kappa(scenario);
        this.training = GenfvTraining.of(scenario, kappa);
        this.images = training.map(trained -> TrainingImages.read(TrainingParts.choice(scenario), trained.network()))
                .orElseGet(() -> TrainingImages.read(TrainingParts.choice(scenario)));
        requireShare();
    }

    private static KappaRule kappa(Scenario scenario) {
        return switch (scenario.scheme()) {
            case "fedavg" -> new KappaRule.None();
            case "fixed-kappa" -> new KappaRule.Fixed(scenario.of(GenfvKeys.FIXED_KAPPA));
            default -> new KappaRule.Emd();
        };
    }

    /** Whether there are images for the generator and for the devices depends on how many there are, and on no draw. */
    private void requireShare() {
        try {
            draw(new RandomStreams(scenario.seed()), 0);
        } catch (IllegalArgumentException e) {
            throw new UnusableFileException("generation.publicShare: " + e.getMessage(), e);
        }
    }

    private TrainingImages.WithPublic draw(RandomStreams streams, int replication) {
        return images.drawWithPublic(
                streams, replication, scenario.ud().count(), scenario.of(GeneratedKeys.PUBLIC_SHARE));
    }

    @Override
    public Setup begin(Start start, Consumer<DecidedRound> watcher) {
        int devices = scenario.ud().count();
        start.places().stand(PositionRow.Node.AP, links.accessPoints());
        start.whereabouts()
                .suspects((doing, frame) ->
                        "suspect: ud.count, " + devices + ", and radio.subcarriers, " + site.subcarriers());
        StartDraws draws = Starts.draws(
                scenario,
                start.streams(),
                start.replication(),
                new StartLayout.Part(MEMORY_CLOCK, 1),
                new StartLayout.Part(BUDGET, 1));
        TrainingImages.WithPublic drawn = draw(start.streams(), start.replication());
        return setup(
                start,
                world(draws, drawn.data()),
                start.scored()
                        ? training.map(real -> real.model(drawn, start.streams(), start.replication()))
                        : Optional.empty(),
                links.gains(start.streams(), start.replication(), draws),
                watcher);
    }

    private GenfvWorld world(StartDraws draws, TrainingData data) {
        int devices = scenario.ud().count();
        DeviceClasses classes = DeviceClasses.of(scenario);
        double[] coreHz = classes.uniform(GpuKeys.CORE_CLOCK, draws.stream(Starts.CPU));
        double[] memoryHz = classes.uniform(GpuKeys.MEMORY_CLOCK, draws.stream(MEMORY_CLOCK));
        double[] powerW = classes.each(GpuKeys.POWER);
        int[] samples = classes.eachWhole(GenfvKeys.SAMPLES);
        double[] trainS = new double[devices];
        double[] trainJ = new double[devices];
        for (int ud = 0; ud < devices; ud++) {
            GpuTraining gpu = GpuKeys.gpu(scenario, memoryHz[ud], coreHz[ud], powerW[ud]);
            double work = (double) samples[ud] * scenario.of(GenfvKeys.ITERATIONS);
            trainS[ud] = gpu.timeS(work);
            trainJ[ud] = gpu.energyJ(work);
        }
        return new GenfvWorld(
                site,
                trainS,
                trainJ,
                classes.uniform(GenfvKeys.ENERGY_BUDGET, draws.stream(BUDGET)),
                IntStream.range(0, devices).mapToObj(data::labels).toArray(int[][]::new),
                scenario.of(GenfvKeys.MODEL_SIZE),
                scenario.of(GenfvKeys.MIN_POWER),
                scenario.ud().transmitPowerW(),
                scenario.of(GenfvKeys.LONGEST),
                scenario.of(GenfvKeys.EMD_MAX),
                scenario.of(GenfvKeys.SLACK),
                GeneratedKeys.generation(scenario));
    }

    private GenerationRound round(GenfvWorld world) {
        double labelBit = (double) world.labels()[0].length * scenario.of(GenfvKeys.LABEL_BITS);
        List<GenerationLoad> loads = Arrays.stream(world.trainS())
                .mapToObj(trainS -> new GenerationLoad(labelBit, world.modelBit(), trainS))
                .toList();
        double parameters = world.modelBit() / BITS_OF_PARAMETER;
        return new GenerationRound(loads, AVERAGE_FLOP * parameters * (loads.size() + 1), world.longestS());
    }

    private Setup setup(
            Start start,
            GenfvWorld world,
            Optional<GenerativeLoss> model,
            ArrayGains gains,
            Consumer<DecidedRound> watcher) {
        int devices = scenario.ud().count();
        UploadsInForce inForce =
                new UploadsInForce(site, DeviceClasses.of(scenario).each(GpuKeys.POWER), world.maxPowerW());
        GenerationRound round = round(world);
        GenfvLog log = new GenfvLog(start.replication(), devices, scenario.scheme(), words, start.decisions());
        GenfvRounds rounds = new GenfvRounds(
                round,
                world,
                scheme(start),
                kappa,
                new ImageMemory(GeneratedKeys.keeping(scenario)),
                inForce,
                scenario.horizon().rounds(),
                new FrameGrid(scenario.frame().lengthS()),
                start.whereabouts(),
                log.andThen(taken -> model.ifPresent(trained -> generate(trained, taken)))
                        .andThen(watcher));
        Optional<TrainedRounds> learner = model.map(trained -> new TrainedRounds(
                trained,
                ud -> training.orElseThrow().participant(ud),
                scenario.find(TrainingParts.TARGET),
                start.player()));
        LostModels lost = new LostModels(
                inForce::selected, learner.<RoundLearner>map(one -> one).orElse(RoundLearner.NONE));
        return new Setup(
                stations(round.resources()),
                1,
                new UdFrames<>(gains::next, GainFrame::places, inForce.frame(), start),
                rounds,
                inForce,
                Setup.STEERS_NOTHING,
                new RoundAccount(
                        words,
                        member -> support(round, member),
                        inForce::adopted,
                        () -> log.figures(lost.mean()),
                        learner),
                lost,
                model.<List<Runnable>>map(trained -> List.of(trained::close)).orElse(List.of()));
    }

    private GenerationScheme scheme(Start start) {
        return GenerationSchemes.create(
                scenario.scheme(),
                new GenerationSchemeSettings(start.streams().stream("scheme", start.replication())::nextDouble));
    }

    /** What is trained is what is timed: the same new images, and as many of the earlier ones. */
    private static void generate(GenerativeLoss model, DecidedRound taken) {
        model.generated(
                taken.selected(), taken.server().images(), taken.server().earlier());
    }

    /** The server pays for generating and training itself. */
    private static List<Station> stations(List<Resource> resources) {
        List<Station> stations = new ArrayList<>(RoundStations.of(resources));
        for (int of : new int[] {GenerationRound.GENERATOR_RESOURCE, GenerationRound.SERVER_RESOURCE}) {
            stations.set(of, new Station(resources.get(of), Place.AP, Payer.SERVER));
        }
        return stations;
    }

    private static String support(GenerationRound round, int member) {
        if (member == round.generator()) {
            return GenfvVocabulary.GENERATOR;
        }
        return member == round.trainer() ? GenfvVocabulary.TRAINER : GenfvVocabulary.AGGREGATOR;
    }

    @Override
    public List<String> warnings() {
        return links.warnings();
    }
}
