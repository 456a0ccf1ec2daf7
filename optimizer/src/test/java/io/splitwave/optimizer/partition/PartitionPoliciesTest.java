package io.splitwave.optimizer.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionPoliciesTest {
    private static final int REQUESTS = 20_000;

    /** Without the classes under test: all allowed cuts, sorted by value, bits and place. */
    private static int exhaustive(PartitionInstance in, double bps, String policy) {
        ToDoubleFunction<PartitionCut> latency = cut -> cut.deviceFlop() / in.deviceFlopPerS()
                + (cut.bit() > 0 ? cut.bit() / bps + in.roundTripS() : 0)
                + cut.serverFlop() / in.serverFlopPerS();
        ToDoubleFunction<PartitionCut> energy = cut -> in.power().computeW() * cut.deviceFlop() / in.deviceFlopPerS()
                + (cut.bit() > 0
                        ? in.power().transmitW() * cut.bit() / bps
                                + in.power().idleW() * (in.roundTripS() + cut.serverFlop() / in.serverFlopPerS())
                        : 0);
        ToDoubleFunction<PartitionCut> objective = cut -> latency.applyAsDouble(cut) == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : in.weights().latency() * latency.applyAsDouble(cut) / in.latencyMaxS()
                        + in.weights().energy() * energy.applyAsDouble(cut) / in.energyLocalJ()
                        + in.weights().privacy() * cut.leakage();
        List<PartitionCut> allowed =
                in.cuts().stream().filter(PartitionCut::allowed).toList();
        List<PartitionCut> inTime = allowed.stream()
                .filter(cut -> latency.applyAsDouble(cut) <= in.latencyMaxS())
                .toList();
        ToDoubleFunction<PartitionCut> cost =
                cut -> objective.applyAsDouble(cut) + (latency.applyAsDouble(cut) <= in.latencyMaxS() ? 0 : 1);
        List<PartitionCut> among = policy.equals("pso") && !inTime.isEmpty() ? inTime : allowed;
        ToDoubleFunction<PartitionCut> value =
                switch (policy) {
                    case "oracle" -> cost;
                    case "argmin" -> objective;
                    default -> inTime.isEmpty() ? latency : objective;
                };
        double least = among.stream().mapToDouble(value).min().orElseThrow();
        // what rounds differently is equal
        PartitionCut best = among.stream()
                .filter(cut -> value.applyAsDouble(cut) <= least * (1 + 1e-12))
                .min(Comparator.comparingDouble(PartitionCut::bit))
                .orElseThrow();
        return in.cuts().indexOf(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pso", "argmin", "oracle"})
    void shouldDecideAsExhaustiveSearch(String name) {
        SplittableRandom chance = new SplittableRandom(7);
        PartitionPolicy policy = PartitionPolicies.create(name, List.of());
        int[] chosen = new int[9];
        for (int request = 0; request < REQUESTS; request++) {
            PartitionInstance instance = Worlds.random(chance);
            double bps = Worlds.rate(chance);
            PartitionDecision decision = policy.decide(instance, bps);
            assertThat(decision).isEqualTo(new PartitionDecision(exhaustive(instance, bps, name), bps));
            chosen[decision.cut()]++;
        }
        assertThat(IntStream.of(chosen).filter(count -> count > REQUESTS / 100).count())
                .as("cuts that are chosen often, so that the test sees a choice")
                .isGreaterThanOrEqualTo(6);
    }

    /** If the cut of least J is in time, the filter changes nothing; if it is late, another cut is taken unless none is faster. */
    @Test
    void shouldDifferFromTheFilteredOptimumWhereTheFilterForcesTheChoice() {
        SplittableRandom chance = new SplittableRandom(10);
        PartitionPolicy pso = PartitionPolicies.create("pso", List.of());
        PartitionPolicy argmin = PartitionPolicies.create("argmin", List.of());
        int kept = 0;
        int forcedIntoTime = 0;
        int forcedToTheFastest = 0;
        for (int request = 0; request < REQUESTS; request++) {
            PartitionInstance instance = Worlds.random(chance);
            PartitionWork work = new PartitionWork(instance);
            double bps = Worlds.rate(chance);
            int filtered = pso.decide(instance, bps).cut();
            int unfiltered = argmin.decide(instance, bps).cut();
            assertThat(work.objective(unfiltered, bps)).isLessThanOrEqualTo(work.objective(filtered, bps));
            boolean anyInTime = IntStream.range(0, instance.cuts().size())
                    .anyMatch(c -> instance.cuts().get(c).allowed() && work.inTime(work.latencyS(c, bps)));
            if (work.inTime(work.latencyS(unfiltered, bps))) {
                assertThat(filtered).isEqualTo(unfiltered);
                kept++;
            } else if (anyInTime) {
                assertThat(filtered).isNotEqualTo(unfiltered);
                assertThat(work.inTime(work.latencyS(filtered, bps))).isTrue();
                forcedIntoTime++;
            } else if (filtered != unfiltered) {
                assertThat(work.latencyS(filtered, bps)).isLessThanOrEqualTo(work.latencyS(unfiltered, bps));
                forcedToTheFastest++;
            }
        }
        assertThat(List.of(kept, forcedIntoTime, forcedToTheFastest))
                .allMatch(count -> count > REQUESTS / 100, "seen often");
    }

    /**
     * The study's four rows, at rates from 1 kbit/s to 1 Gbit/s. A cut is in time from bit / (L_max - all other times) on, for pool3
     * 4.92 and for pool2 7.20 Mbit/s.
     */
    @ParameterizedTest
    @CsvSource({".34, .33, .33, false", ".8, .1, .1, false", ".1, .8, .1, true", ".1, .2, .7, false"})
    void shouldNeedTheFilterOnlyWhereEnergyWeighsMost(double latency, double energy, double privacy, boolean needed) {
        PartitionInstance instance = Worlds.study(new PartitionWeights(latency, energy, privacy));
        PartitionPolicy pso = PartitionPolicies.create("pso", List.of());
        PartitionPolicy argmin = PartitionPolicies.create("argmin", List.of());
        double inTimeFromBps = 401408 * 4 / (.3 - 9.422 / 150 - .01 - (30.941 - 9.422) / 5000);
        int forced = 0;
        for (int step = 0; step <= 6000; step++) {
            double bps = Math.pow(10, 3 + step / 1000.0);
            int filtered = pso.decide(instance, bps).cut();
            int unfiltered = argmin.decide(instance, bps).cut();
            if (filtered != unfiltered) {
                assertThat(bps).isBetween(4e6, inTimeFromBps);
                assertThat(filtered).isEqualTo(unfiltered == 2 ? 3 : 6);
                forced++;
            }
        }
        assertThat(forced > 0).isEqualTo(needed);
    }

    /** A request that the fixed cut serves in time has a cut in time, so the filter is not empty. */
    @Test
    void shouldObjectToNoFixedCutThatIsInTimeAtTheActualRate() {
        SplittableRandom chance = new SplittableRandom(8);
        int better = 0;
        for (int request = 0; request < REQUESTS; request++) {
            PartitionInstance instance = Worlds.random(chance);
            PartitionWork work = new PartitionWork(instance);
            double bps = Worlds.rate(chance);
            int pso = PartitionPolicies.create("pso", List.of())
                    .decide(instance, bps)
                    .cut();
            for (int c = 0; c < instance.cuts().size(); c++) {
                if (instance.cuts().get(c).allowed() && work.inTime(work.latencyS(c, bps))) {
                    assertThat(work.objective(pso, bps)).isLessThanOrEqualTo(work.objective(c, bps));
                    better += work.objective(pso, bps) < work.objective(c, bps) ? 1 : 0;
                }
            }
        }
        assertThat(better).isGreaterThan(REQUESTS / 10);
    }

    /** Whatever rate the others were given. */
    @Test
    void shouldCostNoMoreThanAnyPolicyWithTheActualRate() {
        SplittableRandom chance = new SplittableRandom(9);
        for (int request = 0; request < REQUESTS / 10; request++) {
            PartitionInstance instance = Worlds.random(chance);
            PartitionWork work = new PartitionWork(instance);
            List<String> cuts = Worlds.names(instance);
            double bps = Worlds.rate(chance);
            double estimatedBps = Worlds.rate(chance);
            int oracle = PartitionPolicies.create("oracle", cuts)
                    .decide(instance, bps)
                    .cut();
            for (PartitionPolicyEntry entry : PartitionPolicies.entries(cuts)) {
                PartitionDecision decision = entry.maker().get().decide(instance, estimatedBps);
                assertThat(instance.cuts().get(decision.cut()).allowed()).isTrue();
                assertThat(work.cost(oracle, bps)).isLessThanOrEqualTo(work.cost(decision.cut(), bps));
            }
        }
    }

    @Test
    void shouldOfferEachAllowedCut() {
        PartitionInstance instance = Worlds.study(new PartitionWeights(.34, .33, .33));
        List<String> cuts = Worlds.names(instance);
        assertThat(PartitionPolicies.entries(cuts))
                .extracting(PartitionPolicyEntry::name)
                .containsExactly(
                        "pso",
                        "argmin",
                        "oracle",
                        "fixed-pool1",
                        "fixed-pool2",
                        "fixed-pool3",
                        "fixed-pool4",
                        "fixed-pool5",
                        "fixed-fc1");
        assertThat(PartitionPolicies.entries(cuts).stream()
                        .filter(entry -> entry.rate() == PlannedRate.ACTUAL)
                        .map(PartitionPolicyEntry::name))
                .containsExactly("oracle");
        for (PartitionPolicyEntry entry : PartitionPolicies.entries(cuts)) {
            assertThat(entry.maker().get().name()).isEqualTo(entry.name());
        }
        assertThat(PartitionPolicies.create("fixed-pool2", cuts)
                        .decide(instance, 1e6)
                        .cut())
                .isEqualTo(2);
        assertThatThrownBy(() -> PartitionPolicies.create("fixed-input", cuts)).hasMessageContaining("fixed-pool5");
        assertThatThrownBy(() -> new FixedCut("input").decide(instance, 1e6))
                .hasMessage("policy fixed-input: cut input must be allowed, was not");
        assertThatThrownBy(() -> new FixedCut("pool9").decide(instance, 1e6))
                .hasMessageContaining("found none named pool9");
    }

    /** As the study found: with both exclusions privacy-heavy weights always choose fc1, balanced ones vary with the rate. */
    @Test
    void shouldChooseByTheRateUnlessPrivacyDecides() {
        PartitionPolicy pso = PartitionPolicies.create("pso", List.of());
        for (double bps : new double[] {1e5, 1e6, 1e7, 1e8}) {
            assertThat(pso.decide(Worlds.study(new PartitionWeights(.1, .2, .7)), bps)
                            .cut())
                    .isEqualTo(6);
        }
        PartitionInstance balanced = Worlds.study(new PartitionWeights(.34, .33, .33));
        assertThat(pso.decide(balanced, 1e6).cut()).isEqualTo(6);
        assertThat(pso.decide(balanced, 60e6).cut()).isLessThan(4);
    }
}
