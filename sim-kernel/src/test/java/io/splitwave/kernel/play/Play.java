package io.splitwave.kernel.play;

import io.splitwave.kernel.resource.Discipline;
import io.splitwave.kernel.resource.Resource;
import io.splitwave.kernel.round.RoundPlan;
import io.splitwave.kernel.round.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A run set up for a test: resources and plans are given, the rest has plain defaults and can be replaced. */
final class Play {
    /** Rate of a stage; the player is there to be asked for time and frame. */
    interface Rate {
        double of(RoundPlayer player, int member, Stage stage);
    }

    /** The plan of a further leg. */
    interface Legs {
        RoundPlan next(int cohort, int round, int leg, RoundSoFar soFar, double timeS);
    }

    final Tape tape = new Tape();
    RoundPlayer player;
    RunEnd end;

    private final List<Resource> resources = new ArrayList<>();
    private final List<List<RoundPlan>> cohorts = new ArrayList<>();
    private Horizon horizon = new Horizon(0.7, 100_000, 1000);
    private Rate rate = (any, member, stage) -> 1;
    private Rate power = (any, member, stage) -> 0;
    private Consumer<RoundPlayer> atBoundary = any -> {};
    private Consumer<RoundPlayer> atDecision = any -> {};
    private Consumer<RoundPlayer> beforeRound = any -> {};
    private Observer observer = tape;
    private Legs legs;
    private EnergyStores stores = EnergyStores.none();

    static Play on(Discipline... disciplines) {
        Play play = new Play();
        for (Discipline discipline : disciplines) {
            play.resources.add(new Resource("resource " + play.resources.size(), discipline));
        }
        return play;
    }

    Play cohort(RoundPlan... rounds) {
        cohorts.add(List.of(rounds));
        return this;
    }

    Play frames(double lengthS) {
        horizon = new Horizon(lengthS, horizon.maxFrames(), horizon.stallFrames());
        return this;
    }

    Play horizon(Horizon other) {
        horizon = other;
        return this;
    }

    Play rate(Rate other) {
        rate = other;
        return this;
    }

    /** The same rate for every stage of a resource. */
    Play ratesPerS(double... byResource) {
        return rate((any, member, stage) -> byResource[stage.resource()]);
    }

    Play power(Rate other) {
        power = other;
        return this;
    }

    Play atBoundary(Consumer<RoundPlayer> action) {
        atBoundary = action;
        return this;
    }

    Play atDecision(Consumer<RoundPlayer> action) {
        atDecision = action;
        return this;
    }

    Play beforeRound(Consumer<RoundPlayer> action) {
        beforeRound = action;
        return this;
    }

    Play legs(Legs other) {
        legs = other;
        return this;
    }

    Play stores(EnergyStores other) {
        stores = other;
        return this;
    }

    Play observer(Observer other) {
        observer = other;
        return this;
    }

    /** Makes the player; with it the play can be played once. */
    Play build() {
        player = new RoundPlayer(horizon);
        return this;
    }

    RunEnd play() {
        return player.play(
                resources,
                cohorts.size(),
                new RateSource() {
                    @Override
                    public double ratePerS(int member, Stage stage) {
                        return rate.of(player, member, stage);
                    }

                    @Override
                    public double powerW(int member, Stage stage) {
                        return power.of(player, member, stage);
                    }
                },
                new FrameProcess() {
                    @Override
                    public void boundary(long frame, double startS) {
                        atBoundary.accept(player);
                    }

                    @Override
                    public void decide(long frame, double startS) {
                        atDecision.accept(player);
                    }
                },
                new Rounds(),
                observer,
                stores);
    }

    private final class Rounds implements RoundSource {
        @Override
        public Optional<RoundPlan> next(int cohort, int round, double timeS) {
            beforeRound.accept(player);
            List<RoundPlan> plans = cohorts.get(cohort);
            return round < plans.size() ? Optional.of(plans.get(round)) : Optional.empty();
        }

        @Override
        public RoundPlan nextLeg(int cohort, int round, int leg, RoundSoFar soFar, double timeS) {
            return legs == null
                    ? RoundSource.super.nextLeg(cohort, round, leg, soFar, timeS)
                    : legs.next(cohort, round, leg, soFar, timeS);
        }
    }

    Play go() {
        build();
        end = play();
        return this;
    }
}
