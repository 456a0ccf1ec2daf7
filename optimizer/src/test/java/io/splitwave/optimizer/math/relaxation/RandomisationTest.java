package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.optimizer.vrsl.TestStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

class RandomisationTest {
    private final LowRankSdp solver = new LowRankSdp(1e-6);

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.6, 0.95})
    void correlationOfTheDrawnVectorsFollowsItsLaw(double rho) {
        // For unit-variance complex normals of correlation rho, E[(x/|x|) conj(y/|y|)] = (pi/4) rho F(1/2, 1/2; 2;
        // rho^2)
        // (e.g. Reed 1962). The sample mean of 20000 has a standard deviation below 1/sqrt(20000); 4 of them: a false
        // alarm in 16000 runs, and the seed is fixed.
        double expected = Math.PI / 4 * rho * hypergeometric(rho * rho);
        SdpSolution pair = new SdpSolution(
                2, new double[][] {{1, rho}, {0, Math.sqrt(1 - rho * rho)}}, new double[2][2], 0, 0, 0, true);
        RandomStream stream = TestStreams.of(5, "randomisation");
        GaussianRandomisation one = new GaussianRandomisation(1);
        HermitianMatrix nothing = Matrices.real(new double[2][2]);
        int draws = 20_000;
        double re = 0;
        double im = 0;
        for (int i = 0; i < draws; i++) {
            UnitModulusVector v = one.best(nothing, pair, stream);
            re += (v.re(0) * v.re(1) + v.im(0) * v.im(1)) / draws;
            im += (v.im(0) * v.re(1) - v.re(0) * v.im(1)) / draws;
        }
        double fourSigma = 4 / Math.sqrt(draws);
        assertThat(re).isCloseTo(expected, within(fourSigma));
        assertThat(im).isCloseTo(0, within(fourSigma));
    }

    @Test
    void everyCandidateHasUnitModulusAndStaysBelowTheBound() {
        for (long seed = 1; seed <= 10; seed++) {
            HermitianMatrix q = Matrices.gram(24, 6, seed);
            SdpSolution solution = solver.solve(q);
            UnitModulusVector drawn = new GaussianRandomisation(50).best(q, solution, TestStreams.of(seed, "draw"));
            UnitModulusVector polished = CoordinateAscent.polish(q, drawn);
            double[] re = new double[24];
            double[] im = new double[24];
            for (int i = 0; i < 24; i++) {
                re[i] = polished.re(i);
                im[i] = polished.im(i);
                assertThat(Math.hypot(re[i], im[i])).isCloseTo(1, within(1e-12));
                assertThat(Math.hypot(drawn.re(i), drawn.im(i))).isCloseTo(1, within(1e-12));
            }
            assertThat(polished.value()).isCloseTo(q.quadraticForm(re, im), within(1e-12 * polished.value()));
            assertThat(polished.value()).isBetween(drawn.value(), solution.upperBound());
            // Zhang and Huang (SIAM J. Optim. 16, 2006): on average a candidate keeps pi/4 of the relaxation
            assertThat(drawn.value()).isGreaterThan(Math.PI / 4 * solution.value());
        }
    }

    @Test
    void aPolishedVectorCannotBeImprovedOneElementAtATime() {
        HermitianMatrix q = Matrices.gram(16, 4, 9);
        UnitModulusVector v = CoordinateAscent.polish(
                q, new GaussianRandomisation(1).best(q, solver.solve(q), TestStreams.of(1, "draw")));
        for (int i = 0; i < 16; i++) {
            for (int step = 1; step < 360; step++) {
                double[] re = new double[16];
                double[] im = new double[16];
                for (int j = 0; j < 16; j++) {
                    double angle = v.phaseRad(j) + (j == i ? Math.toRadians(step) : 0);
                    re[j] = Math.cos(angle);
                    im[j] = Math.sin(angle);
                }
                assertThat(q.quadraticForm(re, im)).isLessThanOrEqualTo(v.value() * (1 + 1e-7));
            }
        }
    }

    @Test
    void moreCandidatesOfOneStreamAreNeverWorse() {
        HermitianMatrix q = Matrices.gram(20, 20, 2);
        SdpSolution solution = solver.solve(q);
        double previous = 0;
        for (int candidates : new int[] {1, 5, 50, 500}) {
            double value = new GaussianRandomisation(candidates)
                    .best(q, solution, TestStreams.of(3, "draw"))
                    .value();
            assertThat(value).isGreaterThanOrEqualTo(previous);
            previous = value;
        }
        assertThatThrownBy(() -> new GaussianRandomisation(0)).hasMessageContaining(">= 1");
    }

    /** Batches are an inner matter: candidates are those that come one after the other from the stream. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 130})
    void theBestIsThatOfCandidatesDrawnOneByOne(int candidates) {
        HermitianMatrix q = Matrices.gram(9, 4, 8);
        SdpSolution solution = solver.solve(q);
        RandomStream stream = TestStreams.of(6, "draw");
        double[] bestRe = new double[9];
        double[] bestIm = new double[9];
        double best = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < candidates; k++) {
            double[] re = new double[9];
            double[] im = new double[9];
            drawn(solution, stream, re, im);
            double value = q.quadraticForm(re, im);
            if (value > best) {
                best = value;
                bestRe = re;
                bestIm = im;
            }
        }
        UnitModulusVector found = new GaussianRandomisation(candidates).best(q, solution, TestStreams.of(6, "draw"));
        assertThat(found.value()).isCloseTo(best, within(1e-13 * best));
        for (int i = 0; i < 9; i++) {
            assertThat(found.re(i)).isCloseTo(bestRe[i], within(1e-13));
            assertThat(found.im(i)).isCloseTo(bestIm[i], within(1e-13));
        }
    }

    /** xi = Y z by the definition, VRSL Alg. 4, entry by entry to modulus one. */
    private static void drawn(SdpSolution solution, RandomStream stream, double[] re, double[] im) {
        for (int c = 0; c < solution.rank(); c++) {
            double radius = Math.sqrt(-Math.log(stream.nextDouble()));
            double angle = 2 * Math.PI * stream.nextDouble();
            for (int i = 0; i < re.length; i++) {
                double length = radius * Math.hypot(solution.factorRe(i, c), solution.factorIm(i, c));
                double phase = angle + Math.atan2(solution.factorIm(i, c), solution.factorRe(i, c));
                re[i] += length * Math.cos(phase);
                im[i] += length * Math.sin(phase);
            }
        }
        for (int i = 0; i < re.length; i++) {
            double modulus = Math.hypot(re[i], im[i]);
            re[i] /= modulus;
            im[i] /= modulus;
        }
    }

    @Test
    void anEntryThatIsDrawnAsZeroBecomesOne() {
        SdpSolution second = new SdpSolution(2, new double[][] {{0, 1}}, new double[1][2], 0, 0, 0, true);
        UnitModulusVector v = new GaussianRandomisation(70)
                .best(Matrices.real(new double[][] {{1, 0.5}, {0.5, 1}}), second, TestStreams.of(2, "draw"));
        assertThat(v.re(0)).isEqualTo(1);
        assertThat(v.im(0)).isZero();
        assertThat(Math.hypot(v.re(1), v.im(1))).isCloseTo(1, within(1e-15));
        assertThat(v.value()).isCloseTo(2 + v.re(1), within(1e-14));
    }

    private static double hypergeometric(double x) {
        double sum = 0;
        double term = 1;
        for (int n = 0; n < 2000; n++) {
            sum += term;
            term *= (0.5 + n) * (0.5 + n) / ((2 + n) * (1.0 + n)) * x;
        }
        return sum;
    }
}
