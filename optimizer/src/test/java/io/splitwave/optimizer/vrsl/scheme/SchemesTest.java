package io.splitwave.optimizer.vrsl.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.protocol.RoundForm;
import io.splitwave.network.irs.EffectiveGains;
import io.splitwave.optimizer.option.Option;
import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.option.Range;
import io.splitwave.optimizer.vrsl.Block;
import io.splitwave.optimizer.vrsl.Constraint;
import io.splitwave.optimizer.vrsl.EveryChoice;
import io.splitwave.optimizer.vrsl.FrameContext;
import io.splitwave.optimizer.vrsl.FrameDecision;
import io.splitwave.optimizer.vrsl.ObjectiveRise;
import io.splitwave.optimizer.vrsl.PaperFrame;
import io.splitwave.optimizer.vrsl.SchemeResult;
import io.splitwave.optimizer.vrsl.SolveReport;
import io.splitwave.optimizer.vrsl.StopReason;
import io.splitwave.optimizer.vrsl.TestStreams;
import io.splitwave.optimizer.vrsl.Violation;
import io.splitwave.optimizer.vrsl.block.PowerBlock;
import io.splitwave.optimizer.vrsl.block.TwinFrequencyBlock;
import io.splitwave.optimizer.vrsl.delay.DelayModel;
import io.splitwave.optimizer.vrsl.delay.LinkState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemesTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private final SchemeRegistry registry = new SchemeRegistry();

    @ParameterizedTest
    @EnumSource(InitialPoint.class)
    void aoIsNeverBelowTheBestOfAllCutsAndPlaces(InitialPoint start) {
        double ratio = 0;
        int cases = 0;
        for (int uds = 1; uds <= 3; uds++) {
            for (long seed = 1; seed <= 8; seed++) {
                FrameContext context = PaperFrame.of(seed, uds, 8, 4, 4, false, false)
                        .withBudgets(PaperFrame.budgets(6e10, 0.1, INF, INF));
                SchemeResult result = decide("ao", start, context, seed);
                double least = bruteForceS(context, result.decision());
                assertThat(result.report().objectiveS()).isGreaterThanOrEqualTo(least * (1 - 1e-12));
                ratio += result.report().objectiveS() / least;
                cases++;
            }
        }
        // and it is no idle bound: on average the loop comes within a fifth of it from any start
        assertThat(ratio / cases).isLessThan(1.2);
    }

    /** The least sum of delays over all cuts and places, blocks 3 and 5 optimal for each, phases as decided. */
    private static double bruteForceS(FrameContext context, FrameDecision decided) {
        EffectiveGains gains = EffectiveGains.compute(context.channel(), decided.phases());
        double[] least = {INF};
        EveryChoice.visit(
                context.userDevices(),
                IntStream.rangeClosed(1, context.profile().layers()).toArray(),
                (cut, local) -> {
                    double[] powerW = PowerBlock.solve(context, gains.copyDownlink(), cut);
                    FrameDecision decision = new FrameDecision(
                            RoundForm.SPLIT,
                            decided.phases(),
                            powerW,
                            cut,
                            local,
                            TwinFrequencyBlock.solve(context, cut, local));
                    LinkState links = DelayModel.links(context, gains, powerW);
                    least[0] = Math.min(
                            least[0],
                            DelayModel.delays(context, decision, links).sumS());
                });
        return least[0];
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ao",
                "direct",
                "dual",
                "random-phase",
                "no-dt",
                "no-irs",
                "full-local",
                "full-offload",
                "power-saving",
                "ga",
                "admm"
            })
    void theObjectiveReportedIsTheDelayOfTheDecisionToTheBit(String name) {
        for (InitialPoint start : InitialPoint.values()) {
            for (long seed = 1; seed <= 3; seed++) {
                FrameContext context = world(name, seed);
                SchemeResult result = decide(name, start, context, seed);
                SolveReport report = result.report();
                assertThat(sumS(context, result.decision())).isEqualTo(report.objectiveS());
                assertThat(Arrays.stream(report.objectivePerIterateS()).min().orElseThrow())
                        .isEqualTo(report.objectiveS());
                assertThat(report.objectivePerIterateS()).hasSize(report.iterations() + 1);
                assertThat(report.violations()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ao",
                "direct",
                "dual",
                "random-phase",
                "no-dt",
                "full-offload",
                "power-saving",
                "ga",
                "admm",
                "makespan",
                "reactive"
            })
    void theSameSeedDecidesTheSameAndFramesLeaveNothingBehindButTheStream(String name) {
        FrameContext context = world(name, 1);
        SchemeResult first = decide(name, InitialPoint.RANDOM, context, 4);
        SchemeResult second = decide(name, InitialPoint.RANDOM, context, 4);
        assertThat(second.decision().phases()).isEqualTo(first.decision().phases());
        assertThat(second.decision().copyPowerW())
                .containsExactly(first.decision().copyPowerW());
        assertThat(second.decision().copyTwinHz())
                .containsExactly(first.decision().copyTwinHz());
        assertThat(second.report().objectivePerIterateS())
                .containsExactly(first.report().objectivePerIterateS());
    }

    @Test
    void theBestIterateIsReturnedWhenAStepMakesItWorse() {
        // One candidate cut and a threshold so long that (29) forces every device off its twin: from a random start
        // with twins the objective must rise in block 2, which (64) says it never does.
        FrameContext context =
                PaperFrame.of(1, 12, 8, 4, 12, false, false).withBudgets(PaperFrame.budgets(3e12, 1e3, INF, INF));
        Options options = TestOptions.of(20, 1e-6, 50, true, 1e-6, InitialPoint.RANDOM, List.of(12));
        SchemeResult result =
                registry.create("ao", options, TestStreams.of(1, "scheme")).decide(context);
        double[] objectiveS = result.report().objectivePerIterateS();
        assertThat(objectiveS[1]).isGreaterThan(objectiveS[0]);
        assertThat(result.report().objectiveS()).isEqualTo(objectiveS[0]);
        assertThat(sumS(context, result.decision())).isEqualTo(objectiveS[0]);
        assertThat(result.report().rises()).extracting(ObjectiveRise::block).contains(Block.TWIN);
        ObjectiveRise rise = result.report().rises().get(0);
        assertThat(rise.iterate()).isEqualTo(1);
        assertThat(rise.byS()).isGreaterThan(0);
        // its phases are the start's, and so is the value reported for them
        double gains = 0;
        LinkState links = DelayModel.links(
                context, result.decision().phases(), result.decision().copyPowerW());
        for (int ud = 0; ud < 12; ud++) {
            gains += links.downlinkGain(ud) + links.uplinkGain(ud);
        }
        assertThat(result.report().phaseObjective()).isCloseTo(gains, within(1e-12 * gains));
        for (int ud = 0; ud < 12; ud++) {
            assertThat(result.decision().local(ud) ? result.decision().twinHz(ud) : 0)
                    .isZero();
        }
    }

    @Test
    void eachPartSwitchedOffIsOff() {
        SchemeResult noTwins = decide("no-dt", InitialPoint.RANDOM, world("no-dt", 2), 2);
        assertThat(noTwins.decision().copyTwinHz()).containsOnly(0);
        assertThat(noTwins.decision().copyLocal()).containsOnly(true);
        SchemeResult random = decide("random-phase", InitialPoint.ALL_LOCAL, world("random-phase", 2), 2);
        assertThat(random.report().sdrUpperBound()).isNaN();
        assertThat(random.decision().phases()).isEqualTo(StartPoint.randomPhases(32, TestStreams.of(2, "scheme")));
        SchemeResult noIrs = decide("no-irs", InitialPoint.ALL_LOCAL, world("no-irs", 2), 2);
        assertThat(noIrs.decision().phases().elements()).isZero();
        SchemeResult ao = decide("ao", InitialPoint.ALL_LOCAL, world("ao", 2), 2);
        assertThat(ao.report().phaseObjective())
                .isBetween(0.9 * ao.report().sdrUpperBound(), ao.report().sdrUpperBound());
        assertThat(ao.report().stop()).isEqualTo(StopReason.CONVERGED);
        assertThat(ao.decision().form()).isEqualTo(RoundForm.SPLIT);
    }

    @Test
    void aBlockLeftOutLeavesItsVariableAtTheStart() {
        FrameContext context = world("ao", 2);
        FrameDecision cut = only(context, EnumSet.complementOf(EnumSet.of(Block.CUT)));
        assertThat(cut.copyCut()).containsOnly(6); // the middle one of 12, where the start EQUAL has it
        FrameDecision twin = only(context, EnumSet.complementOf(EnumSet.of(Block.TWIN)));
        assertThat(twin.copyLocal()).containsOnly(true);
        assertThat(twin.copyTwinHz()).containsOnly(0);
        FrameDecision frequency = only(context, EnumSet.complementOf(EnumSet.of(Block.TWIN_FREQUENCY)));
        double shareHz = context.budgets().twinBudgetHz() / context.userDevices();
        assertThat(frequency.copyLocal()).contains(false);
        for (int ud = 0; ud < context.userDevices(); ud++) {
            assertThat(frequency.twinHz(ud)).isEqualTo(frequency.local(ud) ? 0 : shareHz);
        }
        FrameDecision phase = only(context, EnumSet.complementOf(EnumSet.of(Block.PHASE)));
        assertThat(phase.phases()).isEqualTo(StartPoint.randomPhases(32, TestStreams.of(2, "scheme")));
        FrameDecision power = only(context, EnumSet.complementOf(EnumSet.of(Block.POWER)));
        assertThat(power.copyPowerW()).containsOnly(context.budgets().apPowerBudgetW() / context.userDevices());
    }

    @Test
    void allBlocksAreTheSchemeAndNoneIsItsStart() {
        FrameContext context = world("ao", 2);
        FrameDecision all = only(context, EnumSet.allOf(Block.class));
        SchemeResult ao = decide("ao", InitialPoint.EQUAL, context, 2);
        assertThat(all.copyPowerW()).containsExactly(ao.decision().copyPowerW());
        assertThat(all.phases()).isEqualTo(ao.decision().phases());
        SchemeResult none = registry.create(
                        "ao", equalStart().with(VrslOptions.BLOCKS, List.of()), TestStreams.of(2, "scheme"))
                .decide(context);
        assertThat(none.report().iterations()).isEqualTo(1);
        assertThat(none.report().objectivePerIterateS()[1])
                .isEqualTo(none.report().objectivePerIterateS()[0]);
        assertThat(none.decision().copyCut()).containsOnly(6);
    }

    private FrameDecision only(FrameContext context, Set<Block> blocks) {
        return registry.create(
                        "ao", equalStart().with(VrslOptions.BLOCKS, List.copyOf(blocks)), TestStreams.of(2, "scheme"))
                .decide(context)
                .decision();
    }

    private static Options equalStart() {
        return TestOptions.of(20, 1e-6, 50, true, 1e-6, InitialPoint.EQUAL, List.of());
    }

    @Test
    void everyPartEarnsItsPlaceOnThePaperPreset() {
        // Published order of Fig. 5 and what the calibration adds: ao < no-irs < no-dt. One world, so no statistics.
        double ao =
                decide("ao", InitialPoint.ALL_LOCAL, world("ao", 3), 3).report().objectiveS();
        double noIrs = decide("no-irs", InitialPoint.ALL_LOCAL, world("no-irs", 3), 3)
                .report()
                .objectiveS();
        double noTwins = decide("no-dt", InitialPoint.ALL_LOCAL, world("no-dt", 3), 3)
                .report()
                .objectiveS();
        assertThat(ao).isLessThan(noIrs);
        assertThat(noIrs).isLessThan(noTwins);
    }

    @Test
    void thePaperPresetLandsOnFig5() {
        // VRSL Fig. 5: 17.8 s, No DT "above 28 s", No IRS "above 26 s"; the unpublished constants were chosen for it.
        // The mean of 12 worlds has a standard error of 0.8 %, 0.6 % and 0.9 % (sd 0.46, 0.59, 0.75 s), so 5 % is
        // more than five of them.
        assertThat(meanS("ao")).isCloseTo(17.8, within(0.05 * 17.8));
        assertThat(meanS("no-dt")).isCloseTo(28.4, within(0.05 * 28.4));
        assertThat(meanS("no-irs")).isCloseTo(26.8, within(0.05 * 26.8));
    }

    @Test
    void closedFormsByTheirFormula() {
        FrameContext context = world("full-local", 1);
        SchemeResult local = decide("full-local", InitialPoint.ALL_LOCAL, context, 1);
        double sum = 0;
        for (int ud = 0; ud < 100; ud++) {
            sum += context.profile().deviceFlop(ud, 12) / context.cpuHz(ud);
        }
        assertThat(local.report().objectiveS()).isCloseTo(sum, within(1e-12 * sum));
        assertThat(local.report().stop()).isEqualTo(StopReason.CLOSED_FORM);
        assertThat(local.decision().form()).isEqualTo(RoundForm.LOCAL);
        assertThat(local.decision().copyPowerW()).containsOnly(0);

        FrameContext served = world("full-offload", 1);
        SchemeResult offload = decide("full-offload", InitialPoint.ALL_LOCAL, served, 1);
        EffectiveGains gains =
                EffectiveGains.compute(served.channel(), offload.decision().phases());
        double offloadSum = 0;
        for (int ud = 0; ud < 100; ud++) {
            double bps = 1e6 * Math.log(1 + 0.1 * gains.uplink(ud) / 1e-11) / Math.log(2);
            offloadSum += 0.7e6 / 0.6 / bps + served.profile().deviceFlop(ud, 12) / 200e9;
        }
        assertThat(offload.report().objectiveS()).isCloseTo(offloadSum, within(1e-9 * offloadSum));
        assertThat(offload.decision().form()).isEqualTo(RoundForm.OFFLOAD);
        assertThat(offload.decision().copyCut()).containsOnly(0);
    }

    @Test
    void infeasibleIsAResult() {
        FrameContext context = PaperFrame.of(1, 4, 8, 4, 3, false, false);
        FrameContext silent = context.withBudgets(
                new io.splitwave.optimizer.vrsl.Budgets(1e6, 1e-11, 0.1, 0, INF, 5e9, 3e12, INF, 0.1, 1, INF));
        SchemeResult result = decide("ao", InitialPoint.EQUAL, silent, 1);
        assertThat(result.report().objectiveS()).isInfinite();
        assertThat(result.report().stop()).isEqualTo(StopReason.NOBODY);
        assertThat(result.report().violations())
                .extracting(Violation::constraint)
                .containsExactly(
                        Constraint.UPLINK_RATE,
                        Constraint.UPLINK_RATE,
                        Constraint.UPLINK_RATE,
                        Constraint.UPLINK_RATE,
                        Constraint.DELAY_LIMIT,
                        Constraint.DELAY_LIMIT,
                        Constraint.DELAY_LIMIT,
                        Constraint.DELAY_LIMIT);
    }

    @ParameterizedTest
    @EnumSource(InitialPoint.class)
    void withoutTwinBudgetNobodyHasATwin(InitialPoint start) {
        FrameContext context =
                PaperFrame.of(1, 20, 8, 4, 12, false, false).withBudgets(PaperFrame.budgets(0, 1e-3, INF, INF));
        for (String name : List.of("ao", "random-phase", "direct", "dual", "ga", "admm", "makespan")) {
            assertThat(decide(name, start, context, 1).decision().copyLocal())
                    .as(name)
                    .containsOnly(true);
        }
        if (start != InitialPoint.RANDOM) { // which draws places
            SchemeResult ao = decide("ao", start, context, 1);
            SchemeResult noTwins = decide("no-dt", start, context, 1);
            assertThat(ao.decision().copyCut())
                    .containsExactly(noTwins.decision().copyCut());
            assertThat(ao.report().objectivePerIterateS())
                    .containsExactly(noTwins.report().objectivePerIterateS());
        }
    }

    @Test
    void limitsPerDeviceAreKept() {
        FrameContext context =
                PaperFrame.of(1, 20, 8, 4, 12, false, false).withBudgets(PaperFrame.budgets(3e12, 0.1, 2e10, 0.2));
        for (InitialPoint start : InitialPoint.values()) {
            SchemeResult result = decide("ao", start, context, 1);
            assertThat(result.report().violations()).isEmpty();
            assertThat(Arrays.stream(result.decision().copyPowerW()).max().orElseThrow())
                    .isLessThanOrEqualTo(0.2);
            assertThat(Arrays.stream(result.decision().copyTwinHz()).max().orElseThrow())
                    .isLessThanOrEqualTo(2e10);
        }
    }

    @Test
    void iterationsEndWhenTold() {
        Options one = TestOptions.of(1, 1e-300, 5, false, 1e-4, InitialPoint.RANDOM, List.of());
        SolveReport report = registry.create("ao", one, TestStreams.of(1, "scheme"))
                .decide(world("ao", 1))
                .report();
        assertThat(report.iterations()).isEqualTo(1);
        assertThat(report.stop()).isEqualTo(StopReason.MAX_ITERATIONS);
    }

    @Test
    void candidateCutsAreTheOnlyOnes() {
        Options options = TestOptions.of(20, 1e-6, 50, true, 1e-6, InitialPoint.ALL_LOCAL, List.of(2, 4));
        FrameDecision decision = registry.create("ao", options, TestStreams.of(1, "scheme"))
                .decide(world("ao", 1))
                .decision();
        assertThat(Arrays.stream(decision.copyCut()).boxed()).containsOnly(2, 4);
    }

    @Test
    void misuseIsRefusedWithTheNameOfTheScheme() {
        Options standard = TestOptions.standard();
        assertThat(registry.names())
                .containsExactly(
                        "admm",
                        "ao",
                        "direct",
                        "dual",
                        "full-local",
                        "full-offload",
                        "ga",
                        "makespan",
                        "no-dt",
                        "no-irs",
                        "power-saving",
                        "random-phase",
                        "reactive");
        for (String name : registry.names()) {
            assertThat(registry.create(name, standard, TestStreams.of(1, "scheme"))
                            .name())
                    .isEqualTo(name);
        }
        assertThatThrownBy(() -> registry.create("oa", standard, TestStreams.of(1, "scheme")))
                .hasMessageContaining("oa")
                .hasMessageContaining("random-phase");
        assertThatThrownBy(() -> decide("no-irs", InitialPoint.EQUAL, world("ao", 1), 1))
                .hasMessageContaining("no-irs")
                .hasMessageContaining("was 32");
        assertThatThrownBy(() -> decide("full-offload", InitialPoint.EQUAL, world("ao", 1), 1))
                .hasMessageContaining("serverFlops");
        Options beyond = TestOptions.of(1, 1e-300, 1, false, 1e-3, InitialPoint.EQUAL, List.of(13));
        assertThatThrownBy(() -> registry.create("ao", beyond, TestStreams.of(1, "scheme"))
                        .decide(world("ao", 1)))
                .hasMessageContaining("1..12, was 13");
        assertThatThrownBy(() -> TestOptions.of(0, 1e-300, 1, false, 1e-3, InitialPoint.EQUAL, List.of()))
                .hasMessageContaining("maxIterations");
        assertThatThrownBy(() -> TestOptions.of(1, Double.NaN, 1, false, 1e-3, InitialPoint.EQUAL, List.of()))
                .hasMessageContaining("tolerance");
        assertThatThrownBy(() -> TestOptions.of(1, 1e-300, 1, false, 1e-3, InitialPoint.EQUAL, List.of(0)))
                .hasMessageContaining("candidateCuts");
    }

    private double meanS(String name) {
        double sum = 0;
        for (long seed = 1; seed <= 12; seed++) {
            sum += decide(name, InitialPoint.ALL_LOCAL, world(name, seed), seed)
                            .report()
                            .objectiveS()
                    / 12;
        }
        return sum;
    }

    private SchemeResult decide(String name, InitialPoint start, FrameContext context, long seed) {
        Options options = TestOptions.of(20, 1e-6, 50, true, 1e-6, start, List.of());
        return registry.create(name, options, TestStreams.of(seed, "scheme")).decide(context);
    }

    private static FrameContext world(String name, long seed) {
        return switch (name) {
            case "no-irs" -> PaperFrame.withoutIrs(seed);
            case "power-saving" -> PaperFrame.standard(seed).withBudgets(PaperFrame.withDeadline(0.25));
            case "full-offload" -> PaperFrame.standard(seed).withBudgets(PaperFrame.withServer(200e9));
            default -> PaperFrame.standard(seed);
        };
    }

    private static double sumS(FrameContext context, FrameDecision decision) {
        LinkState links = DelayModel.links(context, decision.phases(), decision.copyPowerW());
        return DelayModel.delays(context, decision, links).sumS();
    }

    @Test
    void aSchemeReadsWhatItsEntryNamesAndNothingElse() {
        for (SchemeEntry entry : registry.entries()) {
            Options own = Options.defaults(entry.options());
            assertThat(entry.maker()
                            .make(entry.name(), own, TestStreams.of(1, "scheme"))
                            .name())
                    .isEqualTo(entry.name());
            assertThat(entry.maker()
                            .make(entry.name(), own, TestStreams.of(1, "scheme"))
                            .inFlight()
                            .isPresent())
                    .as(entry.name() + " steers")
                    .isEqualTo(entry.has(SchemeEntry.Trait.STEERS));
        }
        assertThatThrownBy(
                        () -> Options.defaults(registry.entry("ga").options()).of(VrslOptions.STARTS))
                .hasMessageContaining("option starts: not among those that can be read");
    }

    @Test
    void anotherSchemeJoinsByItsEntry() {
        SchemeEntry entry = SchemeEntry.of(
                        "mine",
                        "for this test",
                        (name, options, stream) -> registry.create("full-local", options, stream))
                .reading(Option.defaulted("depth", new Range.Whole(1, 3), 2, "2", "For this test."));
        SchemeRegistry more = new SchemeRegistry(List.of(entry));
        assertThat(more.names()).contains("mine", "ao");
        assertThat(more.options()).extracting(Option::name).last().isEqualTo("depth");
        assertThatThrownBy(() -> new SchemeRegistry(List.of(entry, entry)))
                .hasMessageContaining("two schemes are called 'mine'");
        assertThatThrownBy(() -> SchemeEntry.of("Mine", "x", entry.maker())).hasMessageContaining("lower case");
    }
}
