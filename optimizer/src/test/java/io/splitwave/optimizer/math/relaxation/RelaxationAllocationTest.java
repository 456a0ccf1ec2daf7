package io.splitwave.optimizer.math.relaxation;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.AllocatedBytes;
import io.splitwave.optimizer.vrsl.TestStreams;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops of block 4 run without allocating. */
class RelaxationAllocationTest {
    /** Orders whose loops are short and long to the JIT compiler. */
    private static final int SMALL = 48;

    private static final int LARGE = 128;

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void sweepsStepsAndProofsAllocateNothing(int n) {
        Factor factor = new Factor();
        MixingSweep mixing = new MixingSweep();
        FactorAscent ascent = new FactorAscent();
        DualCertificate certificate = new DualCertificate();
        HermitianMatrix q = Matrices.gram(n, 5, 1);
        double[] rowValue = new double[n];
        double[] xRe = new double[n];
        double[] xIm = new double[n];
        factor.load(q, 6, 6);
        double[][] start = Arrays.stream(factor.y).map(double[]::clone).toArray(double[][]::new);
        assertThat(AllocatedBytes.by(() -> {
                    back(factor, start);
                    for (int i = 0; i < 100; i++) {
                        mixing.run(factor);
                    }
                    back(factor, start);
                    ascent.restart(factor);
                    for (int i = 0; i < 30; i++) {
                        ascent.step(factor);
                    }
                    factor.rowValues(rowValue);
                    if (!certificate.proves(factor, rowValue, 1e-12)) {
                        certificate.escape(factor, rowValue, xRe, xIm);
                    }
                }))
                .isZero();
    }

    private static void back(Factor factor, double[][] start) {
        for (int c = 0; c < start.length; c++) {
            System.arraycopy(start[c], 0, factor.y[c], 0, start[c].length);
        }
        factor.multiply(factor.y, factor.g);
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, LARGE})
    void aSolutionAllocatesNothingButItselfHoweverManyPassesItTakes(int n) {
        HermitianMatrix q = Matrices.gram(n, 5, 2);
        LowRankSdp few = new LowRankSdp(1e-9, 5, 4);
        LowRankSdp many = new LowRankSdp(1e-9, 60, 4);
        int passes = many.solve(q).sweeps() - few.solve(q).sweeps();
        assertThat(passes).isGreaterThan(20);
        assertThat(many.solve(q).rank()).isEqualTo(few.solve(q).rank());
        long bytes = AllocatedBytes.by(() -> few.solve(q));
        assertThat(AllocatedBytes.by(() -> many.solve(q)) - bytes).isLessThan(passes * AllocatedBytes.LEAST_OBJECT);
        // 2 r columns of N numbers, headers and all
        assertThat(bytes).isLessThan((long) few.solve(q).rank() * 2 * (8 * n + 48) + 256);
    }

    @Test
    void randomisationAndPolishAllocateTheirArraysOnce() {
        HermitianMatrix q = Matrices.gram(SMALL, 5, 3);
        SdpSolution solution = new LowRankSdp(1e-6).solve(q);
        var stream = TestStreams.of(1, "draws");
        GaussianRandomisation few = new GaussianRandomisation(5);
        GaussianRandomisation many = new GaussianRandomisation(500);
        assertThat(AllocatedBytes.by(() -> many.best(q, solution, stream))
                        - AllocatedBytes.by(() -> few.best(q, solution, stream)))
                .isLessThan(495 * AllocatedBytes.LEAST_OBJECT);
        UnitModulusVector drawn = few.best(q, solution, stream);
        UnitModulusVector polished = CoordinateAscent.polish(q, drawn);
        assertThat(polished.value()).isGreaterThan(drawn.value());
        // from its own end a single pass is enough
        assertThat(AllocatedBytes.by(() -> CoordinateAscent.polish(q, drawn))
                        - AllocatedBytes.by(() -> CoordinateAscent.polish(q, polished)))
                .isLessThan(SMALL * AllocatedBytes.LEAST_OBJECT);
    }
}
