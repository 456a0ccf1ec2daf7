package io.splitwave.optimizer.cellfree.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.cellfree.CellFreeChannel;
import io.splitwave.optimizer.cellfree.CellFreeDecision;
import io.splitwave.optimizer.cellfree.CellFreeInstance;
import io.splitwave.optimizer.cellfree.CellFreeWork;
import io.splitwave.optimizer.cellfree.Drops;
import io.splitwave.optimizer.cellfree.power.ShortTermMethod;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellFreeSchemesTest {
    private static CellFreeScheme scheme(String name) {
        return scheme(name, OptionalInt.of(3));
    }

    private static CellFreeScheme scheme(String name, OptionalInt clusterSize) {
        Random random = new Random(3);
        return CellFreeSchemes.create(
                name, new CellFreeSchemeSettings(ShortTermMethod.EXACT, 500, 10, clusterSize, random::nextDouble));
    }

    private static List<CellFreeChannel> draws(int drop, int aps, int uds) {
        Drops drops = new Drops(drop, aps, uds, 4);
        return Stream.generate(drops::channel).limit(4).toList();
    }

    private static LongTermPlan plan(String name, List<CellFreeChannel> draws) {
        return scheme(name).plan(Drops.instance(draws.get(0)), draws);
    }

    @Test
    void shouldOfferTheSchemesByName() {
        assertThat(CellFreeSchemes.names())
                .containsExactly(
                        "all-aps",
                        "exhaustive",
                        "fedavg",
                        "fedavg-full",
                        "first-cut",
                        "grid",
                        "ls",
                        "mais",
                        "sa",
                        "strongest");
        assertThatThrownBy(() -> scheme("best"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no scheme is named best; there are [all-aps, ");
    }

    /** T11: 1764 choices each. */
    @Test
    void shouldFindTheBestChoiceOfSmallCases() {
        int gridMissed = 0;
        for (int drop = 0; drop < 10; drop++) {
            List<CellFreeChannel> draws = draws(drop, 3, 2);
            LongTermPlan best = plan("exhaustive", draws);
            assertThat(best.lowerBound()).isLessThanOrEqualTo(best.objective());
            assertThat(plan("ls", draws).objective()).isLessThan(best.objective() * 1.006);
            assertThat(plan("sa", draws).objective()).isLessThan(best.objective() * 1.006);
            gridMissed += plan("grid", draws).objective() > best.objective() * 1.01 ? 1 : 0;
        }
        assertThat(gridMissed).isBetween(1, 9);
    }

    /** The schemes to compare with lie in the space that is searched, so none but the search's own rounding may beat it. */
    @Test
    void shouldNotBeWorseThanWhatItIsComparedWith() {
        for (int drop = 0; drop < 3; drop++) {
            List<CellFreeChannel> draws = draws(drop, 8, 4);
            LongTermPlan best = plan("sa", draws);
            assertThat(best.gap()).isBetween(0.0, .12);
            for (String other :
                    List.of("ls", "grid", "strongest", "mais", "all-aps", "first-cut", "fedavg", "fedavg-full")) {
                assertThat(plan(other, draws).objective())
                        .as("drop %d, %s", drop, other)
                        .isGreaterThan(best.objective() * .99);
            }
        }
    }

    @Test
    void shouldTakeOverCutsAndClusters() {
        List<CellFreeChannel> draws = draws(1, 8, 4);
        LongTermPlan best = plan("sa", draws);
        assertThat(plan("all-aps", draws).choice().cut())
                .isEqualTo(best.choice().cut());
        assertThat(plan("all-aps", draws).choice().leastSize()).isEqualTo(8);
        assertThat(plan("first-cut", draws).choice().association())
                .isEqualTo(best.choice().association());
        assertThat(plan("first-cut", draws).choice().cut()).containsOnly(1);
        assertThat(plan("fedavg", draws).choice().cut()).containsOnly(6);
    }

    /** The best of the grid is the best of its sizes. */
    @Test
    void shouldKeepTheSizeThatIsGiven() {
        List<CellFreeChannel> draws = draws(1, 8, 4);
        CellFreeInstance instance = Drops.instance(draws.get(0));
        List<LongTermPlan> ofSize = IntStream.rangeClosed(1, 8)
                .mapToObj(size -> scheme("strongest", OptionalInt.of(size)).plan(instance, draws))
                .toList();
        for (int size = 1; size <= 8; size++) {
            LongTermPlan plan = ofSize.get(size - 1);
            for (int ud = 0; ud < 4; ud++) {
                assertThat(plan.choice().association().clusterSize(ud)).isEqualTo(size);
            }
            assertThat(plan.choice().cut().stream().distinct()).hasSize(1);
        }
        assertThat(ofSize).contains(plan("grid", draws));
        assertThat(scheme("strongest", OptionalInt.empty()).plan(instance, draws))
                .isEqualTo(ofSize.get(7));
        assertThatThrownBy(() -> scheme("strongest", OptionalInt.of(9)).plan(instance, draws))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("clusters: size must be in 1..8, was 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sa", "ls", "grid", "strongest", "mais", "all-aps", "first-cut", "fedavg", "fedavg-full"})
    void shouldReportTheObjectiveAndABoundOfEachRound(String name) {
        List<CellFreeChannel> draws = draws(2, 6, 3);
        CellFreeInstance instance = Drops.instance(draws.get(1));
        CellFreeScheme scheme = scheme(name);
        LongTermPlan plan = scheme.plan(instance, draws);
        CellFreeDecision decision = scheme.decide(instance, plan);
        CellFreeWork work = new CellFreeWork(scheme.seen(instance));
        assertThat(decision.objective())
                .isCloseTo(work.objective(work.times(decision), decision.association()), within(1e-9));
        assertThat(decision.lowerBound()).isPositive().isLessThan(decision.objective());
        assertThat(plan.lowerBound()).isPositive().isLessThan(plan.objective());
        assertThat(plan(name, draws)).isEqualTo(plan);
    }

    /** The mean over the draws of what each round decides is the objective of the plan. */
    @Test
    void shouldPlanWhatRoundsReach() {
        List<CellFreeChannel> draws = draws(3, 8, 4);
        CellFreeInstance instance = Drops.instance(draws.get(0));
        CellFreeScheme scheme = scheme("ls");
        LongTermPlan plan = scheme.plan(instance, draws);
        double mean = draws.stream()
                .mapToDouble(draw -> scheme.decide(instance.with(draw), plan).objective())
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(plan.objective(), within(1e-6 * mean));
    }

    @Test
    void shouldRefuseToTryTooManyChoices() {
        List<CellFreeChannel> draws = draws(0, 8, 4);
        assertThatThrownBy(() -> plan("exhaustive", draws))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("exhaustive: there may be at most 200000 choices, were ");
    }

    /** More bits in the same share of time: (q, W) to (q / 32, W / 32) with the noise held leaves every time. T10 of the study. */
    @Test
    void shouldDependOnTheRatioOfBitsAndBandwidth() {
        CellFreeInstance i = Drops.instance(draws(4, 8, 4).get(0));
        CellFreeInstance scaled = new CellFreeInstance(
                i.bandwidthHz() / 32,
                i.noiseW(),
                i.udPowerMaxW(),
                i.apPowerMaxW(),
                i.channel(),
                i.cpuHz(),
                i.dpuHz(),
                i.samples(),
                i.bitsPerElement() / 32,
                i.accuracyExponent(),
                i.splits());
        CellFreeScheme scheme = scheme("grid");
        LongTermPlan plan = scheme.plan(i, List.of(i.channel()));
        double[] before = new CellFreeWork(i).times(scheme.decide(i, plan)).uplinkS();
        double[] after =
                new CellFreeWork(scaled).times(scheme.decide(scaled, plan)).uplinkS();
        assertThat(Arrays.stream(after).max().orElseThrow())
                .isCloseTo(Arrays.stream(before).max().orElseThrow(), within(1e-9));
    }

    /** More devices than antennas, where sums of channels cancel: bounds of plans and rounds hold all the same. */
    @Test
    void shouldBoundPlansOfCrowdedNetworks() {
        for (int drop = 0; drop < 40; drop++) {
            Drops drops = new Drops(drop, 1 + drop % 4, 2 + drop % 5, 1);
            List<CellFreeChannel> draws =
                    Stream.generate(drops::channel).limit(2).toList();
            CellFreeInstance instance = Drops.instance(draws.get(0));
            CellFreeScheme scheme = scheme(drop % 2 == 0 ? "ls" : "grid");
            LongTermPlan plan = scheme.plan(instance, draws);
            assertThat(plan.gap()).as("drop %d", drop).isNotNegative();
            assertThat(scheme.decide(instance, plan).gap()).as("drop %d", drop).isNotNegative();
        }
    }
}
