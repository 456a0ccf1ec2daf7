package io.splitwave.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.ScenarioSweep;
import io.splitwave.scenarios.format.sweep.SweepAxis;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DesignTest {
    private static List<SweepAxis> axes(String... overrides) {
        return ScenarioSweep.load(
                        "quickstart",
                        Stream.of(overrides).map(ScenarioOverride::parse).toList())
                .axes();
    }

    @Test
    void aGridHasEveryCombination() {
        assertThat(Design.grid(axes("ud.count=${4, 6}", "optimizer.scheme=${ao, dual, no-dt}")))
                .containsExactlyInAnyOrder(
                        List.of("4", "ao"),
                        List.of("4", "dual"),
                        List.of("4", "no-dt"),
                        List.of("6", "ao"),
                        List.of("6", "dual"),
                        List.of("6", "no-dt"));
    }

    @Test
    void aGridIsBoundedAndNeedsSteps() {
        assertThatThrownBy(() -> Design.grid(axes("ud.count=${1..100 step 1}", "seed=${1..11 step 1}")))
                .hasMessageContaining("at most 1000 points");
        assertThatThrownBy(() -> Design.grid(axes("ud.count=${4..8}")))
                .hasMessage("ud.count: expected a range with a step, such as ${10..100 step 10}, or --lhs for points"
                        + " inside it");
    }

    /** Of n points each n-th part of every range has exactly one. */
    @Test
    void aLatinHypercubeCoversEveryRangeEvenly() {
        int points = 20;
        List<List<String>> design =
                Design.latinHypercube(axes("seed=${1..100}", "radio.bandwidth=${1 MHz..3 MHz}"), points, 3);
        assertThat(design).hasSize(points);
        assertThat(design.stream().map(point -> part(mhz(point.get(1)) - 1, 2, points)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, points).boxed().toList());
        assertThat(design.stream().map(point -> part(Integer.parseInt(point.get(0)) - 1, 100, points)))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, points).boxed().toList());
    }

    private static double mhz(String text) {
        return text.endsWith(" MHz") ? Double.parseDouble(text.replace(" MHz", "")) : Double.NaN;
    }

    private static int part(double fromStart, double width, int parts) {
        return (int) (fromStart / width * parts);
    }

    @Test
    void theSeedDecidesTheHypercube() {
        List<SweepAxis> axes = axes("radio.bandwidth=${1 MHz..3 MHz}", "seed=${1..100}");
        assertThat(Design.latinHypercube(axes, 10, 3)).isEqualTo(Design.latinHypercube(axes, 10, 3));
        assertThat(Design.latinHypercube(axes, 10, 3)).isNotEqualTo(Design.latinHypercube(axes, 10, 4));
        assertThatThrownBy(() -> Design.latinHypercube(axes, 0, 1)).hasMessageContaining("1 to 1000 points, found 0");
        assertThatThrownBy(() -> Design.latinHypercube(axes, 1001, 1)).hasMessageContaining("found 1001");
    }
}
