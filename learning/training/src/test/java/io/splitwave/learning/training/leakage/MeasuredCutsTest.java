package io.splitwave.learning.training.leakage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.learning.architecture.Architecture;
import io.splitwave.learning.architecture.KnownNetworks;
import io.splitwave.learning.data.Digits;
import io.splitwave.learning.data.LabelledImages;
import io.splitwave.learning.profile.InferenceBits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredCutsTest {
    private static final Architecture MLP = KnownNetworks.named("mlp").orElseThrow();
    private static final LabelledImages DIGITS = Digits.load();

    private static LeakageSettings settings(int rawBits, int bits, long seed) {
        return new LeakageSettings(new InferenceBits(rawBits, bits), 100, 15, 16, .1, 200, seed);
    }

    /** The raw input is the image, and nothing is sent at local: both by what crosses, not by decree. */
    @Test
    void shouldLeakAllOfTheInputAndNothingWhereNothingIsSent() {
        MeasuredCuts measured = MeasuredCuts.measure(MLP, List.of("input", "local"), DIGITS, settings(8, 4, 1));
        Leakage input = measured.cuts().get(0).measured().orElseThrow();
        assertThat(input.leakage()).isEqualTo(1);
        assertThat(input.attacks())
                .singleElement()
                .isEqualTo(new Reconstruction(
                        "none-needed", 0, input.attacks().get(0).ssim()));
        assertThat(input.attacks().get(0).ssim()).isCloseTo(1, within(1e-12));
        assertThat(input.dependence().correlation()).isCloseTo(1, within(1e-12));
        assertThat(measured.cuts().get(1).measured()).isEmpty();
        assertThat(measured.cuts().get(1).leakage()).isZero();
        assertThat(measured.accuracy()).isBetween(.5, 1.0);
        MeasuredCuts coarse = MeasuredCuts.measure(MLP, List.of("input"), DIGITS, settings(1, 4, 1));
        assertThat(coarse.cuts().get(0).leakage()).isBetween(.3, .99);
    }

    /** Fewer bits tell less. Ridge regression and perceptron scatter by some hundredths with 100 images, so the fall is weak. */
    @Test
    void shouldLeakLessWithFewerBits() {
        List<Double> leakages = new ArrayList<>();
        for (int bits : new int[] {8, 4, 2, 1}) {
            leakages.add(MeasuredCuts.measure(MLP, List.of("hidden1"), DIGITS, settings(8, bits, 1))
                    .cuts()
                    .get(0)
                    .leakage());
        }
        for (int i = 1; i < leakages.size(); i++) {
            assertThat(leakages.get(i)).as("of %s", leakages).isLessThan(leakages.get(i - 1) + .02);
        }
        assertThat(leakages.get(3)).isLessThan(leakages.get(0) - .05);
        assertThat(MeasuredCuts.measure(MLP, List.of("hidden1"), DIGITS, settings(8, 17, 1)))
                .isEqualTo(MeasuredCuts.measure(MLP, List.of("hidden1"), DIGITS, settings(8, 64, 1)));
    }

    @Test
    void shouldMeasureACutAloneAsAmongOthersAndComeBackToTheBit() {
        List<String> places = List.of("input", "hidden1", "fc2", "local");
        MeasuredCuts all = MeasuredCuts.measure(MLP, places, DIGITS, settings(8, 4, 2));
        MeasuredCuts one = MeasuredCuts.measure(MLP, List.of("hidden2"), DIGITS, settings(8, 4, 2));
        assertThat(one.cuts().get(0).measured()).isEqualTo(all.cuts().get(2).measured());
        assertThat(LeakageNumbers.read(places, LeakageNumbers.of(all))).isEqualTo(all);
    }

    @Test
    void shouldHaveAKeyOfAllThatItDependsOn() {
        List<String> places = List.of("input");
        LabelledImages some = DIGITS.some(new int[] {0, 1, 2});
        byte[] key = LeakageNumbers.key(MLP, places, some, settings(8, 4, 1));
        Architecture cnn = KnownNetworks.named("cnn").orElseThrow();
        assertThat(key).hasSize(32).isEqualTo(LeakageNumbers.key(MLP, places, some, settings(8, 4, 1)));
        assertThat(List.of(
                        LeakageNumbers.key(cnn, places, some, settings(8, 4, 1)),
                        LeakageNumbers.key(MLP, List.of("local"), some, settings(8, 4, 1)),
                        LeakageNumbers.key(MLP, places, DIGITS.some(new int[] {0, 2, 1}), settings(8, 4, 1)),
                        LeakageNumbers.key(MLP, places, some, settings(8, 4, 2)),
                        LeakageNumbers.key(MLP, places, some, settings(8, 3, 1))))
                .doesNotHaveDuplicates()
                .doesNotContain(key);
    }

    @Test
    void shouldRefuseTooFewImages() {
        assertThatThrownBy(() -> new LeakageSettings(new InferenceBits(8, 4), 19, 4, 16, .1, 1, 1))
                .hasMessageContaining("images must be >= 20 in each part, were 19");
        assertThatThrownBy(() -> new LeakageSettings(new InferenceBits(8, 4), 20, 0, 16, .1, 1, 1))
                .hasMessageContaining("epochs and batch must be >= 1");
        assertThatThrownBy(() -> new LeakageSettings(new InferenceBits(8, 4), 20, 1, 16, Double.NaN, 1, 1))
                .hasMessageContaining("learningRate");
    }
}
