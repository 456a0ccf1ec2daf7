package io.splitwave.scenarios.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.output.report.SweepKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import umontreal.ssj.rng.RandomStream;

/** First-order shares from fitted curves are those known by hand, as far as curves can tell. */
class AdditiveFitTest {
    private static RandomStream stream(String name) {
        return new RandomStreams(4).stream(name, 0);
    }

    /** A Latin hypercube, index = point, then key. */
    private static double[][] hypercube(int points, int keys) {
        RandomStream stream = stream("hypercube");
        double[][] design = new double[points][keys];
        for (int key = 0; key < keys; key++) {
            int[] order = IntStream.range(0, points).toArray();
            for (int last = points - 1; last >= 0; last--) {
                int drawn = stream.nextInt(0, last);
                int moved = order[last];
                order[last] = order[drawn];
                order[drawn] = moved;
                design[last][key] = (order[last] + stream.nextDouble()) / points;
            }
        }
        return design;
    }

    private static List<SweepKey> keys(double[][] design) {
        return IntStream.range(0, design[0].length)
                .mapToObj(key -> {
                    List<Double> numbers =
                            Arrays.stream(design).map(point -> point[key]).toList();
                    return new SweepKey(
                            "x" + (key + 1),
                            "",
                            numbers.stream().map(String::valueOf).toList(),
                            numbers);
                })
                .toList();
    }

    private static Optional<AdditiveFit> fit(double[][] design, ToDoubleFunction<double[]> of) {
        double[][] values = Arrays.stream(design)
                .map(point -> new double[] {of.applyAsDouble(point)})
                .toArray(double[][]::new);
        return AdditiveFit.of(new PointWorlds(values), keys(design), stream("bootstrap"));
    }

    /** x1 + 2 x2: 1 / 5 and 4 / 5, but for what the sample's own correlation does. */
    @ParameterizedTest
    @ValueSource(ints = {12, 30, 100})
    void aSumIsFittedExactly(int points) {
        AdditiveFit found = fit(hypercube(points, 3), x -> x[0] + 2 * x[1]).orElseThrow();
        assertThat(found.rSquared()).isCloseTo(1, within(1e-9));
        assertThat(found.predicted()).isCloseTo(1, within(1e-9));
        assertThat(found.first()[0]).isCloseTo(0.2, within(0.1));
        assertThat(found.first()[1]).isCloseTo(0.8, within(0.3));
        assertThat(found.first()[2]).isCloseTo(0, within(1e-9));
    }

    /** Curves miss the interaction, a quarter of the variance, and R² says so. */
    @Test
    void curvesFindTheFirstOrderSharesOfIshigamiAndNoMore() {
        AdditiveFit found = fit(hypercube(400, 3), Ishigami::at).orElseThrow();
        assertThat(found.first()[0]).isCloseTo(Ishigami.FIRST[0], within(0.07));
        assertThat(found.first()[1]).isCloseTo(Ishigami.FIRST[1], within(0.07));
        assertThat(found.first()[2]).isCloseTo(Ishigami.FIRST[2], within(0.05));
        assertThat(found.rSquared()).isBetween(0.65, 0.83);
        assertThat(found.predicted()).isBetween(0.6, found.rSquared());
        assertThat(found.halfWidth()[0]).isBetween(0.01, 0.2);
    }

    /** Pure chance has shares of about 0, where a plain R² of 7 functions at 30 points would be 6 / 29 = 0.2. */
    @Test
    void chanceIsNoShare() {
        RandomStream chance = stream("chance");
        AdditiveFit found = fit(hypercube(30, 3), x -> chance.nextDouble()).orElseThrow();
        assertThat(Arrays.stream(found.first()).sum()).isBetween(-0.35, 0.35);
        assertThat(found.rSquared()).isGreaterThan(0.05);
        assertThat(found.predicted()).isLessThan(found.rSquared() - 0.1);
    }

    /** Of three values 0, 0 and 1 of one key, and no other key, all variance is the key's. */
    @Test
    void valuesThatAreNoNumbersAreTakenOneByOne() {
        List<String> texts = IntStream.range(0, 30)
                .mapToObj(p -> List.of("ao", "dual", "no-dt").get(p % 3))
                .toList();
        double[][] values = texts.stream()
                .map(text -> new double[] {text.equals("no-dt") ? 1 : 0})
                .toArray(double[][]::new);
        AdditiveFit found = AdditiveFit.of(
                        new PointWorlds(values),
                        List.of(new SweepKey("optimizer.scheme", "", texts, List.of())),
                        stream("bootstrap"))
                .orElseThrow();
        assertThat(found.first()[0]).isCloseTo(1, within(1e-9));
    }

    @Test
    void tooFewPointsAndWhatDoesNotVaryHaveNone() {
        assertThat(fit(hypercube(6, 3), x -> x[0])).isEmpty();
        assertThat(fit(hypercube(40, 3), x -> 7)).isEmpty();
    }
}
