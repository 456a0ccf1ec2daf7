package io.splitwave.optimizer.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.round.DropReason;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenerationSchemesTest {
    private static final List<String> IN_TIME =
            List.of("genfv-opt", "genfv-bcd", "equal-subcarriers", "fedavg", "fixed-kappa");

    @Test
    void shouldOfferTheSchemesByName() {
        assertThat(GenerationSchemes.entries())
                .extracting(GenerationSchemeEntry::name)
                .containsExactly(
                        "genfv-opt",
                        "genfv-bcd",
                        "equal-subcarriers",
                        "random-selection",
                        "all-vehicles",
                        "fedavg",
                        "fixed-kappa");
        for (GenerationSchemeEntry entry : GenerationSchemes.entries()) {
            assertThat(Worlds.scheme(entry.name()).name()).isEqualTo(entry.name());
        }
    }

    /** No selected UD misses its time, none breaks a limit, and the server is done when the last one arrives. */
    @ParameterizedTest
    @EnumSource
    void shouldKeepTheLimitsToTheLastBit(NoiseBand band) {
        int selected = 0;
        for (long seed = 0; seed < 200; seed++) {
            GenerationInstance instance = world(seed, band);
            for (GenerationSchemeEntry entry : GenerationSchemes.entries()) {
                GenerationDecision decision = Worlds.scheme(entry.name()).decide(instance);
                requireLimits(instance, decision, IN_TIME.contains(entry.name()));
                selected += decision.subcarriers().length - decision.leftOut().size();
            }
        }
        assertThat(selected).isGreaterThan(200 * 7 * 3);
    }

    private static void requireLimits(GenerationInstance instance, GenerationDecision decision, boolean inTime) {
        GenerationWork work = new GenerationWork(instance);
        double lastS = 0;
        for (int n = 0; n < instance.userDevices(); n++) {
            if (decision.selected()[n]) {
                int l = decision.subcarriers()[n];
                double powerW = decision.powerW()[n];
                double arrivalS = work.arrivalS(n, l, powerW);
                lastS = Math.max(lastS, arrivalS);
                assertThat(powerW).isBetween(instance.powerMinW(), instance.powerMaxW());
                assertThat(work.energyJ(n, l, powerW)).isLessThanOrEqualTo(instance.energyBudgetJ()[n]);
                if (inTime) {
                    assertThat(arrivalS).isLessThanOrEqualTo(Math.min(instance.holdS()[n], instance.longestS()));
                    assertThat(instance.emd()[n]).isLessThanOrEqualTo(instance.emdMax());
                }
            }
        }
        assertThat(decision.objectiveS()).isEqualTo(lastS);
        assertThat(Arrays.stream(decision.subcarriers()).sum()).isLessThanOrEqualTo(instance.subcarriers());
        if (decision.images() > 0) {
            assertThat(instance.generation().serverS(decision.images())).isLessThanOrEqualTo(lastS);
        }
    }

    /** The exact allocation of what a scheme selected is never longer than the scheme's own. */
    @ParameterizedTest
    @EnumSource
    void shouldBeNoLongerThanAnyOtherForTheSameDevices(NoiseBand band) {
        double gainOverEqual = 0;
        for (long seed = 0; seed < 200; seed++) {
            GenerationInstance instance = world(seed, band);
            GenerationDecision exact = Worlds.exact(instance);
            GenerationDecision alternating = Worlds.scheme("genfv-bcd").decide(instance);
            assertThat(alternating.leftOut()).isEqualTo(exact.leftOut());
            assertThat(exact.objectiveS()).isLessThanOrEqualTo(alternating.objectiveS());
            FastestUpload fastest = new FastestUpload(new GenerationWork(instance));
            Selection equalParts = Selection.keepingTime(fastest).withinEqualParts(instance.subcarriers());
            GenerationDecision equal = Worlds.scheme("equal-subcarriers").decide(instance);
            double least = Allocations.exact(fastest, equalParts).lastS();
            assertThat(least).isLessThanOrEqualTo(equal.objectiveS());
            gainOverEqual += equal.objectiveS() - least;
        }
        assertThat(gainOverEqual).isPositive();
    }

    @Test
    void shouldDecideAlikeButForTheImages() {
        for (long seed = 0; seed < 20; seed++) {
            GenerationInstance instance = world(seed, NoiseBand.SHARE);
            GenerationDecision exact = Worlds.exact(instance);
            GenerationDecision without = Worlds.scheme("fedavg").decide(instance);
            GenerationDecision fixed = Worlds.scheme("fixed-kappa").decide(instance);
            assertThat(without.images()).isZero();
            assertThat(fixed.images()).isEqualTo(exact.images());
            for (GenerationDecision other : List.of(without, fixed)) {
                assertThat(other.subcarriers()).isEqualTo(exact.subcarriers());
                assertThat(other.powerW()).isEqualTo(exact.powerW());
                assertThat(other.leftOut()).isEqualTo(exact.leftOut());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldSelectAsManyAtRandom(NoiseBand band) {
        GenerationScheme random = Worlds.scheme("random-selection");
        int missing = 0;
        for (long seed = 0; seed < 100; seed++) {
            GenerationInstance instance = Worlds.study(seed, 20, 100, band);
            GenerationDecision drawn = random.decide(instance);
            assertThat(drawn.leftOut()).hasSameSizeAs(Worlds.exact(instance).leftOut());
            GenerationWork work = new GenerationWork(instance);
            for (int n = 0; n < 20; n++) {
                missing += drawn.selected()[n]
                                && work.arrivalS(n, drawn.subcarriers()[n], drawn.powerW()[n]) > work.limitS(n)
                        ? 1
                        : 0;
            }
        }
        assertThat(missing).as("selected UDs that miss their times").isPositive();
    }

    /** More bandwidth, energy or power never makes the round for the same devices longer. */
    @ParameterizedTest
    @EnumSource
    void shouldNotBeLongerWithMore(NoiseBand band) {
        for (long seed = 0; seed < 100; seed++) {
            GenerationInstance i = world(seed, band);
            double[] moreJ =
                    Arrays.stream(i.energyBudgetJ()).map(budget -> budget + .1).toArray();
            FastestUpload fastest = new FastestUpload(new GenerationWork(i));
            Selection selection = Selection.keepingTime(fastest);
            double lastS = Allocations.exact(fastest, selection).lastS();
            for (GenerationInstance more : List.of(
                    Worlds.with(i, i.subcarriers(), 1.3 * i.subcarrierHz(), i.energyBudgetJ(), i.powerMaxW()),
                    Worlds.with(i, i.subcarriers() + 7, i.subcarrierHz(), i.energyBudgetJ(), i.powerMaxW()),
                    Worlds.with(i, i.subcarriers(), i.subcarrierHz(), moreJ, i.powerMaxW()),
                    Worlds.with(i, i.subcarriers(), i.subcarrierHz(), i.energyBudgetJ(), 2 * i.powerMaxW()))) {
                FastestUpload withMore = new FastestUpload(new GenerationWork(more));
                assertThat(Allocations.exact(withMore, selection).lastS()).isLessThanOrEqualTo(lastS * (1 + 1e-12));
            }
        }
    }

    @Test
    void shouldSayWhyADeviceIsLeftOut() {
        GenerationInstance g = Worlds.golden();
        double[] computeS = {1, Double.POSITIVE_INFINITY, .8, 1, 1, 1};
        GenerationInstance instance = new GenerationInstance(
                30,
                g.subcarrierHz(),
                g.noiseWPerHz(),
                g.noiseBand(),
                new double[] {1e-11, 1e-11, 0, 1e-11, 1e-11, 1e-12},
                new double[] {6, 6, 6, 6, .9, 2.5},
                6,
                computeS,
                new double[6],
                new double[] {1, 1, 1, 1, 1, 1},
                g.modelBit(),
                .01,
                .2,
                new double[] {0, 0, 0, 1.3, 0, 0},
                1.2,
                .3,
                g.generation());
        GenerationDecision decision = Worlds.exact(instance);
        assertThat(decision.leftOut())
                .containsEntry(1, DropReason.INFEASIBLE) // cannot be reached
                .containsEntry(2, DropReason.INFEASIBLE) // no gain
                .containsEntry(3, DropReason.NOT_SELECTED) // EMD 1.3
                .containsEntry(4, DropReason.INFEASIBLE) // leaves before its training ends
                .containsEntry(5, DropReason.NO_SLOT) // 9 subcarriers are all that may be filled
                .hasSize(5);
        assertThat(decision.subcarriers()).containsExactly(30, 0, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldDecideNothingForNoDevices(NoiseBand band) {
        for (GenerationSchemeEntry entry : GenerationSchemes.entries()) {
            GenerationDecision empty = Worlds.scheme(entry.name()).decide(Worlds.study(1, 0, 10, band));
            assertThat(empty.subcarriers()).isEmpty();
            assertThat(empty.leftOut()).isEmpty();
            assertThat(empty.objectiveS()).isZero();
            assertThat(empty.images()).isZero();
        }
        GenerationInstance i = Worlds.study(1, 5, 10, band);
        GenerationInstance poor = Worlds.with(i, 10, i.subcarrierHz(), new double[5], i.powerMaxW());
        for (GenerationSchemeEntry entry : GenerationSchemes.entries()) {
            GenerationDecision none = Worlds.scheme(entry.name()).decide(poor);
            assertThat(none.leftOut()).hasSize(5);
            assertThat(none.objectiveS()).isZero();
            assertThat(none.images()).isZero();
        }
    }

    @Test
    void shouldRefuseFiguresOutOfRange() {
        GenerationInstance i = Worlds.golden();
        assertThatThrownBy(() -> Worlds.with(i, 0, 180e3, i.energyBudgetJ(), .2))
                .hasMessage("generation instance: subcarriers must be >= 1, was 0");
        assertThatThrownBy(() -> Worlds.with(i, 30, Double.NaN, i.energyBudgetJ(), .2))
                .hasMessage("generation instance: subcarrierHz must be finite and > 0, was NaN");
        assertThatThrownBy(() -> Worlds.with(i, 30, 180e3, new double[2], .2))
                .hasMessage("generation instance: energyBudgetJ must have 3 values, had 2");
        assertThatThrownBy(() -> Worlds.with(i, 30, 180e3, i.energyBudgetJ(), .001))
                .hasMessage("generation instance: powerMinW must be <= powerMaxW = 0.001, was 0.01");
        assertThatThrownBy(() -> new ImageGeneration(0, .1, .0015, 0))
                .hasMessage("generation instance: generation.perImageS must be finite and > 0, was 0.0");
        assertThatThrownBy(() -> new ImageGeneration(.04, .1, .0015, -1))
                .hasMessage("generation instance: generation.imagesSoFar must be >= 0, was -1");
        assertThatThrownBy(() -> new ImageGeneration(1e-12, 0, 0, 0).imagesWithin(6))
                .isInstanceOf(ArithmeticException.class);
    }

    private static GenerationInstance world(long seed, NoiseBand band) {
        int uds = 3 + (int) (seed % 18);
        int subcarriers = 20 + (int) (seed * 7 % 80);
        return seed % 2 == 0
                ? Worlds.study(seed, uds, subcarriers, band)
                : Worlds.shortOfEnergy(seed, uds, subcarriers, band);
    }
}
