package io.splitwave.network.nr.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockErrorsTest {

    private static final BlerCurve CURVE = new BlerCurve(2, 0.1);
    private static final Harq HARQ = LinkAdaptation.ofStudy().harq();

    @ParameterizedTest
    @CsvSource({"2, 0.1", "0.5, 0.1", "3, 0.01", "1, 0.5"})
    void theRateAtTheThresholdIsTheGivenOne(double slopePerDb, double atThreshold) {
        assertThat(new BlerCurve(slopePerDb, atThreshold).bler(0)).isCloseTo(atThreshold, within(1e-15));
    }

    @Test
    void theCurveIsTheOneOfTheStudy() {
        for (double marginDb = -6; marginDb < 6; marginDb += 0.25) {
            assertThat(CURVE.bler(marginDb))
                    .isCloseTo(1 / (1 + Math.exp(2 * (marginDb + Math.log(9) / 2))), within(1e-14));
        }
        assertThat(CURVE.bler(Double.NEGATIVE_INFINITY)).isEqualTo(1);
        assertThat(CURVE.bler(1e6)).isZero();
    }

    @Test
    void twoCopiesGainThreeDecibels() {
        assertThat(Harq.combiningDb(1)).isZero();
        assertThat(Harq.combiningDb(2)).isCloseTo(3.0103, within(1e-4));
        assertThat(Harq.combiningDb(4)).isCloseTo(2 * Harq.combiningDb(2), within(1e-12));
        Harq two = new Harq(CURVE, new SubSlots(1, 0), 2);
        assertThat(two.delivery(-1).residual())
                .isCloseTo(CURVE.bler(-1) * CURVE.bler(-1 + 10 * Math.log10(2)), within(1e-15));
        assertThat(two.delivery(-1).transmissions()).isEqualTo(1 + CURVE.bler(-1));
    }

    /** Figures of an independent calculation with numpy. */
    @ParameterizedTest
    @CsvSource({
        "-8, 0.999995587144625, 0.693907121987296, 3.94478262695853",
        "-4, 0.987377383320757, 0.000303566151472976, 2.48828361262582",
        "-1, 0.473006073536198, 2.16158182291811e-11, 1.47700404470538",
        "0, 0.215630935585149, 2.50324986442118e-14, 1.21588346744505",
        "1.5, 0.0223886182674636, 3.21949122682599e-19, 1.02238992835868"
    })
    void deliveryIsThatOfAnIndependentCalculation(double marginDb, double bler, double residual, double transmissions) {
        Delivery delivery = HARQ.delivery(marginDb);
        assertThat(delivery.bler()).isCloseTo(bler, within(1e-13));
        assertThat(delivery.residual()).isCloseTo(residual, within(1e-13));
        assertThat(delivery.transmissions()).isCloseTo(transmissions, within(1e-12));
    }

    @Test
    void betterSinrNeverHurts() {
        Delivery before = HARQ.delivery(-40);
        assertThat(before.perTransmission()).isCloseTo(0, within(1e-12));
        for (double marginDb = -39.9; marginDb < 20; marginDb += 0.1) {
            Delivery delivery = HARQ.delivery(marginDb);
            assertThat(delivery.bler()).isLessThanOrEqualTo(before.bler());
            assertThat(delivery.residual()).isBetween(0.0, before.residual());
            assertThat(delivery.transmissions()).isBetween(1.0, before.transmissions());
            assertThat(delivery.perTransmission()).isBetween(before.perTransmission(), 1.0);
            before = delivery;
        }
        assertThat(before.perTransmission()).isCloseTo(1, within(1e-12));
    }

    @Test
    void moreTransmissionsLoseFewerBlocks() {
        double before = 1;
        for (int most = 1; most <= 8; most++) {
            double residual =
                    new Harq(CURVE, new SubSlots(8, 1.5), most).delivery(-3).residual();
            assertThat(residual).isLessThan(before);
            before = residual;
        }
    }

    @Test
    void subSlotsAreSpreadEvenly() {
        SubSlots subSlots = new SubSlots(8, 1.5);
        assertThat(subSlots.offsetDb(0)).isEqualTo(-1.5);
        assertThat(subSlots.offsetDb(7)).isEqualTo(1.5);
        assertThat(subSlots.offsetDb(4) - subSlots.offsetDb(3)).isCloseTo(3.0 / 7, within(1e-15));
        assertThat(new SubSlots(1, 0).offsetDb(0)).isZero();
    }

    /** If the BLER follows the offset as a block's does, the loop settles where the BLER is its target. */
    @ParameterizedTest
    @ValueSource(doubles = {-5, 0, 5})
    void theLoopSettlesAtItsTarget(double biasDb) {
        OuterLoop loop = new OuterLoop(0.1, 1, 8);
        double offsetDb = 0;
        for (int step = 0; step < 2000; step++) {
            offsetDb = loop.next(offsetDb, CURVE.bler(biasDb - offsetDb));
        }
        assertThat(CURVE.bler(biasDb - offsetDb)).isCloseTo(0.1, within(1e-9));
        assertThat(offsetDb).isCloseTo(biasDb, within(1e-6));
    }

    @Test
    void theLoopStaysWithinItsLimit() {
        OuterLoop loop = new OuterLoop(0.1, 1, 2);
        double offsetDb = 0;
        for (int step = 0; step < 100; step++) {
            offsetDb = loop.next(offsetDb, 1);
        }
        assertThat(offsetDb).isEqualTo(-2);
        assertThat(loop.next(offsetDb, 0)).isCloseTo(-1.9, within(1e-15));
        assertThat(new OuterLoop(0.1, 1, 0).next(0, 1)).isZero();
    }

    @Test
    void twoLayersNeedMoreThanTheThreshold() {
        RankRule rule = new RankRule(16, 1, 0.75);
        assertThat(rule.rank(16, 0)).isEqualTo(1);
        assertThat(rule.rank(Math.nextUp(16.0), 0)).isEqualTo(2);
        assertThat(rule.rank(16.5, 1)).isEqualTo(1);
        assertThat(rule.multiple(1)).isEqualTo(1);
        assertThat(rule.multiple(2)).isEqualTo(1.5);
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                refused(() -> new BlerCurve(0, 0.1), "BLER: slopePerDb must be finite and > 0, was 0.0"),
                refused(() -> new BlerCurve(2, 1), "BLER: atThreshold must be in (0, 1), was 1.0"),
                refused(() -> new SubSlots(0, 0), "sub-slots: count must be >= 1, was 0"),
                refused(() -> new SubSlots(8, Double.NaN), "sub-slots: spreadDb must be finite and >= 0, was NaN"),
                refused(
                        () -> new SubSlots(1, 1),
                        "sub-slots: a single value cannot be spread; spreadDb must be 0, was 1.0"),
                refused(
                        () -> new Harq(CURVE, new SubSlots(1, 0), 17),
                        "HARQ: mostTransmissions must be in [1, 16], was 17"),
                refused(() -> new OuterLoop(0, 1, 8), "outer loop: targetBler must be in (0, 1), was 0.0"),
                refused(() -> new OuterLoop(0.1, -1, 8), "outer loop: stepDb must be finite and > 0, was -1.0"),
                refused(
                        () -> new OuterLoop(0.1, 1, Double.POSITIVE_INFINITY),
                        "outer loop: limitDb must be finite and >= 0, was Infinity"),
                refused(() -> new RankRule(Double.NaN, 1, 0.75), "rank: thresholdDb must be finite, was NaN"),
                refused(() -> new RankRule(16, -1, 0.75), "rank: deviationDb must be finite and >= 0, was -1.0"),
                refused(() -> new RankRule(16, 1, 75), "rank: layerShare must be in (0, 1], was 75.0"),
                refused(() -> new ModulationAndCoding(8, 948), "modulation: bitsPerSymbol must be 2, 4 or 6, was 8"),
                refused(
                        () -> new ModulationAndCoding(6, 1024),
                        "modulation: rateTimes1024 must be in [1, 1023], was 1024"));
    }

    private static Arguments refused(Supplier<Object> make, String message) {
        return Arguments.of(make, message);
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void figuresOutOfRangeAreRefused(Supplier<Object> make, String message) {
        assertThatThrownBy(make::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
