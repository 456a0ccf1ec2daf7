package io.splitwave.output.figure;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlotTest {
    private static final Curve CURVE = new Curve("a", List.of(new Mark(0, 1, 0.5, 3)));

    private static Plot plot(String name, Plot.Form form, List<String> categories, List<Curve> curves) {
        return new Plot(name, "title", "x", "y", form, categories, curves);
    }

    @Test
    void namesAreFileNames() {
        for (String name : List.of("", "Fig2", "../fig2", "fig 2", "-fig2", "fig2-", "fig2.svg")) {
            assertThatThrownBy(() -> plot(name, Plot.Form.LINES, List.of(), List.of(CURVE)))
                    .hasMessageContaining("plot name");
        }
    }

    @Test
    void barsAndOnlyBarsStandOverCategories() {
        assertThatThrownBy(() -> plot("p", Plot.Form.BARS, List.of(), List.of(CURVE)))
                .hasMessage("plot p: bars, and only bars, stand over categories");
        assertThatThrownBy(() -> plot("p", Plot.Form.LINES, List.of("c"), List.of(CURVE)))
                .hasMessage("plot p: bars, and only bars, stand over categories");
        for (double x : new double[] {-1, 0.5, 1}) {
            Curve beside = new Curve("b", List.of(new Mark(x, 1, 0, 3)));
            assertThatThrownBy(() -> plot("p", Plot.Form.BARS, List.of("c"), List.of(beside)))
                    .hasMessage("plot p, curve b: x must be one of the 1 categories, was " + x);
        }
    }

    @Test
    void nothingToDrawIsRefused() {
        assertThatThrownBy(() -> plot("p", Plot.Form.LINES, List.of(), List.of()))
                .hasMessage("plot p: has no curves");
        assertThatThrownBy(() -> new Curve("a", List.of())).hasMessage("curve a: has no marks");
        assertThatThrownBy(() -> new Mark(0, Double.NaN, 0, 1)).hasMessageContaining("must be finite");
        assertThatThrownBy(() -> new Mark(0, 1, -1, 1)).hasMessageContaining("halfWidth must be >= 0");
        assertThatThrownBy(() -> new Mark(0, 1, 0, 0)).hasMessage("mark: n must be >= 1, was 0");
    }

    @Test
    void namesFitACsvField() {
        for (String name : List.of("", " ", "a,b", "a\"b", "a\nb")) {
            assertThatThrownBy(() -> new Curve(name, CURVE.marks())).hasMessageContaining("curve must be a text");
        }
    }
}
