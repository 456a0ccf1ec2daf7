package io.splitwave.learning.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.learning.training.generator.FittedGenerators;
import io.splitwave.learning.training.generator.GeneratorKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** GenFV on the digits, as {@link GenerativeMeasurement} measures it; a minute or two. */
@Tag("slow")
class GenerativeAccuracyTest {
    private static final int SEEDS = 8;
    /** One-sided quantile of Student's t with 7 degrees of freedom, significance 0.001. */
    private static final double T_ONE_SIDED = 4.785;
    /** Two-sided one, significance 0.05, as in a half-width. */
    private static final double T_HALF_WIDTH = 2.365;

    private static final FittedGenerators GENERATORS = new FittedGenerators();

    /** Accuracy of each seed under Dirichlet(0.1), mean of the last five rounds. */
    private static double[] accuracy(KappaRule kappa, GeneratorKind kind) {
        double[] accuracy = new double[SEEDS];
        for (int seed = 1; seed <= SEEDS; seed++) {
            accuracy[seed - 1] =
                    GenerativeMeasurement.last(new GenerativeRun(0.1, kappa, kind).accuracy(seed, GENERATORS));
        }
        return accuracy;
    }

    private static MeanOfSeeds gain(double[] scheme, double[] over) {
        double[] gain = scheme.clone();
        for (int i = 0; i < gain.length; i++) {
            gain[i] -= over[i];
        }
        return new MeanOfSeeds(gain);
    }

    @Test
    void underStrongSkewGeneratedImagesHelpAndNoMoreThanThePublicImagesThemselves() {
        double[] generated = accuracy(new KappaRule.Emd(), GeneratorKind.PPCA);

        // paired over seeds; 0.168 +- 0.061 seen
        MeanOfSeeds overFederated = gain(generated, accuracy(new KappaRule.None(), GeneratorKind.PUBLIC));
        assertThat(overFederated.mean() / overFederated.halfWidth() * T_HALF_WIDTH)
                .isGreaterThan(T_ONE_SIDED);
        assertThat(overFederated.mean()).isGreaterThan(0.1);

        // a gain of a point over the control would be outside the interval; -0.006 +- 0.005 seen
        MeanOfSeeds overControl = gain(generated, accuracy(new KappaRule.Emd(), GeneratorKind.PUBLIC));
        assertThat(overControl.mean() + overControl.halfWidth()).isLessThan(0.01);
        assertThat(overControl.mean() - overControl.halfWidth()).isGreaterThan(-0.03);
    }
}
