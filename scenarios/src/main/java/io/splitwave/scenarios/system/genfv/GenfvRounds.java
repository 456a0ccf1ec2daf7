package io.splitwave.scenarios.system.genfv;

import io.splitwave.kernel.play.RoundSoFar;
import io.splitwave.kernel.play.RoundSource;
import io.splitwave.kernel.round.DropReason;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.time.FrameGrid;
import io.splitwave.learning.data.ImageMemory;
import io.splitwave.learning.protocol.GenerationRound;
import io.splitwave.learning.protocol.StageRate;
import io.splitwave.learning.protocol.TrainingStage;
import io.splitwave.learning.training.KappaRule;
import io.splitwave.optimizer.generation.GenerationDecision;
import io.splitwave.optimizer.generation.GenerationInstance;
import io.splitwave.optimizer.generation.GenerationScheme;
import io.splitwave.scenarios.rounds.TimedDecision;
import io.splitwave.scenarios.system.Whereabouts;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Lets the devices that are there send their label histograms, and decides who trains when all have arrived. */
final class GenfvRounds implements RoundSource {
    private final GenerationRound round;
    private final GenfvWorld world;
    private final GenerationScheme scheme;
    private final KappaRule kappa;
    private final ImageMemory memory;
    private final UploadsInForce inForce;
    private final int rounds;
    private final FrameGrid frames;
    private final Whereabouts whereabouts;
    private final Consumer<DecidedRound> decided;
    private double notBeforeS;
    private int histogramsSent;
    private int generated; // in the round that began last

    /**
     * @param kappa weight of the server's model
     * @param memory counts the images that are kept
     * @param rounds how many are played
     * @param frames when frames begin
     * @param whereabouts receives what is done, before it is
     * @param decided takes each decision
     */
    GenfvRounds(
            GenerationRound round,
            GenfvWorld world,
            GenerationScheme scheme,
            KappaRule kappa,
            ImageMemory memory,
            UploadsInForce inForce,
            int rounds,
            FrameGrid frames,
            Whereabouts whereabouts,
            Consumer<DecidedRound> decided) {
        this.round = round;
        this.world = world;
        this.scheme = scheme;
        this.kappa = kappa;
        this.memory = memory;
        this.inForce = inForce;
        this.rounds = rounds;
        this.frames = frames;
        this.whereabouts = whereabouts;
        this.decided = decided;
    }

    /** After a round in which no device trains, the next has to wait for other channels: those of the next frame. */
    @Override
    public double notBeforeS(int cohort, int number) {
        return notBeforeS;
    }

    @Override
    public boolean waits(int cohort, int number) {
        return number < rounds && inForce.frame().present().length == 0;
    }

    @Override
    public Optional<RoundPlan> next(int cohort, int number, double timeS) {
        if (number >= rounds) {
            return Optional.empty();
        }
        if (number > 0) {
            memory.add(generated);
            generated = 0;
        }
        int[] present = inForce.frame().present();
        StageRate shared = histogramRate(present.length);
        SortedMap<Integer, DropReason> leftOut = new TreeMap<>();
        for (int ud : present) {
            double limitS = Math.min(world.longestS(), inForce.frame().standingS(ud, timeS));
            if (world.images(ud) == 0 || !(round.labelsTimeS(ud, shared) < limitS)) {
                leftOut.put(ud, DropReason.INFEASIBLE);
            }
        }
        int[] members =
                Arrays.stream(present).filter(ud -> !leftOut.containsKey(ud)).toArray();
        histogramsSent = members.length;
        inForce.begins(members);
        if (members.length == 0) {
            notBeforeS = frames.nextStartS(timeS);
        }
        return Optional.of(round.labels(present, leftOut));
    }

    /** Rates of which those of histograms are in equal parts of the band. */
    private StageRate histogramRate(int members) {
        return (member, stage) -> stage.kind().equals(TrainingStage.UL_META)
                ? world.site()
                        .link()
                        .bps(
                                (double) world.site().subcarriers() / members,
                                world.maxPowerW(),
                                inForce.frame().now().gain(member))
                : inForce.ratePerS(member, stage);
    }

    @Override
    public RoundPlan nextLeg(int cohort, int number, int leg, RoundSoFar soFar, double timeS) {
        int[] members = soFar.survivors();
        Arrays.sort(members);
        double elapsedS = timeS - soFar.startS();
        if (!(elapsedS < world.longestS())) {
            notBeforeS = frames.nextStartS(timeS);
            return round.training(members, allLate(members), 0, 0);
        }
        whereabouts.decides();
        DecidedRound taken = decide(number, members, elapsedS, timeS);
        inForce.decided(members, taken.decision());
        generated = taken.server().images();
        int[] selected = taken.selected();
        double generateS = taken.server().generateS();
        double trainS = taken.server().trainS();
        if (selected.length > 0) {
            StageRate rate = histogramRate(histogramsSent);
            taken = taken.planned(round.roundTimeS(members, selected, generateS, trainS, rate));
        } else {
            notBeforeS = frames.nextStartS(timeS);
        }
        decided.accept(taken);
        whereabouts.plays();
        return round.training(members, taken.leftOut(), generateS, trainS);
    }

    /** Nothing can arrive any more, so nothing is decided. */
    private static SortedMap<Integer, DropReason> allLate(int[] members) {
        SortedMap<Integer, DropReason> late = new TreeMap<>();
        for (int ud : members) {
            late.put(ud, DropReason.DEADLINE);
        }
        return late;
    }

    private DecidedRound decide(int number, int[] members, double elapsedS, double timeS) {
        GenerationInstance instance =
                world.instance(members, inForce, world.longestS() - elapsedS, timeS, memory.soFar());
        TimedDecision<GenerationDecision> timed = TimedDecision.of(() -> scheme.decide(instance));
        GenerationDecision decision = timed.decision();
        boolean anyone = decision.leftOut().size() < members.length;
        boolean generates = !(kappa instanceof KappaRule.None);
        ServerPart server = anyone && generates ? ServerPart.of(instance, decision) : ServerPart.NONE;
        SelectedSkew skew = SelectedSkew.of(world, members, instance, decision);
        return new DecidedRound(
                number,
                timeS,
                elapsedS,
                members,
                instance,
                decision,
                server,
                anyone ? skew.meanEmd() : Double.NaN,
                server.trains() ? kappa.generatedWeight(skew.emd(), skew.images()) : 0,
                Double.NaN,
                timed.solverS());
    }
}
