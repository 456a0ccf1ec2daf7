package io.splitwave.network.physics;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.fading.CounterNormals;
import io.splitwave.network.fading.RayleighFading;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every figure of every check at 99.99 %, fixed seed, about sixty figures: significance 0.006 in all. And each check
 * falls when what it looks at is broken.
 */
class FadingChecksTest {

    private static final long SEED = 1;

    @Test
    void theoryAndMeasurementAgree() {
        for (PhysicsCheck check : FadingChecks.all()) {
            assertThat(check.run(SEED)).isNotEmpty().allSatisfy(result -> assertThat(result.passed())
                    .as("%s", result)
                    .isTrue());
        }
    }

    @Test
    void namesAreUniqueAndRunsRepeatable() {
        assertThat(FadingChecks.all()).extracting(PhysicsCheck::name).doesNotHaveDuplicates();
        assertThat(new AlignedGainCheck().run(3)).isEqualTo(new AlignedGainCheck().run(3));
        assertThat(new AlignedGainCheck().run(3)).isNotEqualTo(new AlignedGainCheck().run(4));
    }

    @Test
    void realFadingIsNotRayleigh() {
        // all power in the real part: the power is right, everything else is not
        PhysicsCheck broken = new RayleighCheck(normals -> new RayleighFading(200, 200, (row, frame, to, count) -> {
            normals.fill(row, frame, to, count);
            for (int i = 0; i < count; i += 2) {
                to[i] *= Math.sqrt(2);
                to[i + 1] = 0;
            }
        }));
        List<CheckResult> results = broken.run(SEED);
        assertPassed(results, "Rayleigh: mean of |h|^2", true);
        assertPassed(results, "Rayleigh: mean of |h|^4", false);
        assertPassed(results, "Rayleigh: mean of |h|", false);
        assertPassed(results, "Rayleigh: Kolmogorov-Smirnov distance of |h|", false);
        assertPassed(results, "Rayleigh, bulk normals: Kolmogorov-Smirnov distance of |h|^2", false);
    }

    @Test
    void fadingOfHalfADecibelTooMuchIsNoticed() {
        PhysicsCheck broken = new RayleighCheck(normals -> new RayleighFading(200, 200, (row, frame, to, count) -> {
            new CounterNormals(1).fill(row, frame, to, count);
            for (int i = 0; i < count; i++) {
                to[i] *= Math.pow(10, 0.5 / 20);
            }
        }));
        assertPassed(broken.run(SEED), "Rayleigh: mean of |h|^2", false);
    }

    @Test
    void anotherAutocorrelationIsNoticed() {
        // a memory of 0.91 for 0.9, and a cosine, which is one wave instead of many, for J0
        PhysicsCheck broken = new FadingAutocorrelationCheck(lag -> Math.pow(0.91, lag), lag -> Math.cos(0.5 * lag));
        List<CheckResult> results = broken.run(SEED);
        assertPassed(results, "Gauss-Markov a = 0.9: correlation over 5 frames", false);
        assertPassed(results, "Gauss-Markov of a Doppler: correlation over 1 frames", false);
        assertPassed(results, "Jakes: correlation over 5 frames", false);
        assertPassed(results, "Jakes: quadrature over 5 frames", true);
    }

    @Test
    void anotherFactorIsNoticed() {
        PhysicsCheck broken = new RicianCheck(k -> 1.1 * k);
        assertPassed(broken.run(SEED), "Rician K = 4.0: K recovered", false);
        assertPassed(broken.run(SEED), "Rician K = 4.0: mean of |h|^2", true);
    }

    @Test
    void anotherSpacingIsNoticed() {
        List<CheckResult> results = new SpatialCorrelationCheck(0.27).run(SEED);
        assertPassed(results, "isotropic panel: elements 0 and 0", true);
        assertPassed(results, "isotropic panel: elements 0 and 1", false);
        assertPassed(results, "isotropic panel: elements 0 and 5", false);
    }

    @Test
    void aGainWithoutItsLinearTermOrOfLinearGrowthIsNoticed() {
        List<CheckResult> withoutLinear = new AlignedGainCheck(n -> n * n * Math.PI * Math.PI / 16).run(SEED);
        assertPassed(withoutLinear, "aligned gain, N = 8", false);
        List<CheckResult> linear = new AlignedGainCheck(n -> n).run(SEED);
        assertPassed(linear, "aligned gain, exponent of N from 64 to 256", false);
    }

    /** G conjugated, which is h and d conjugated: the ways do not add up to their lengths. */
    @Test
    void aMirroredHopIsNoticed() {
        List<CheckResult> results = new AlignedSightCheck(state -> new ChannelState(
                        conjugate(state.apIrs()),
                        state.irsUd(),
                        state.direct(),
                        state.apIrsUplink().map(FadingChecksTest::conjugate)))
                .run(SEED);
        assertThat(results).hasSize(8).noneMatch(CheckResult::passed);
    }

    private static ComplexMatrix conjugate(ComplexMatrix matrix) {
        double[] im = matrix.copyIm();
        for (int i = 0; i < im.length; i++) {
            im[i] = -im[i];
        }
        return ComplexMatrix.of(matrix.rows(), matrix.columns(), matrix.copyRe(), im);
    }

    @Test
    void aLargerErrorIsNoticed() {
        assertPassed(new KnowledgeCheck(0.11).run(SEED), "estimate: normalised mean square error", false);
    }

    private static void assertPassed(List<CheckResult> results, String subject, boolean passed) {
        assertThat(results)
                .filteredOn(result -> result.subject().equals(subject))
                .singleElement()
                .satisfies(
                        result -> assertThat(result.passed()).as("%s", result).isEqualTo(passed));
    }
}
