package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.optimizer.vrsl.scheme.VrslOptions;
import io.splitwave.output.row.DecisionRow;
import io.splitwave.output.row.GatheredRows;
import io.splitwave.output.row.Values;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.reproduce.vrsl.VrslPaper;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which variants are played from every start. */
class StartTest {

    private static Variant variant(String... settings) {
        return Variant.planned("one", 1, settings);
    }

    static Stream<String> schemes() {
        return new SchemeRegistry().names().stream();
    }

    private static DecisionRow first(Variant variant) {
        GatheredRows rows = new GatheredRows();
        new Campaign(variant.scenario(2), 1, Progress.on(true, null, new PrintWriter(Writer.nullWriter()))).play(rows);
        return rows.replications().get(0).decisions().get(0);
    }

    /** Played once are just the schemes to which the key says nothing, to the last bit. */
    @ParameterizedTest
    @MethodSource("schemes")
    void aSchemeIsPlayedTwiceIfItsStartMatters(String scheme) {
        Variant variant = variant("optimizer.scheme=" + scheme, "ud.count=12", "irs.elements=8", "limits.maxDelay=1 s");
        List<Double> random = courseS(Start.RANDOM.from(variant));
        List<Double> allLocal = courseS(Start.ALL_LOCAL.from(variant));
        assertThat(random.equals(allLocal)).isNotEqualTo(Start.matters(variant));
    }

    private static List<Double> courseS(Variant variant) {
        Values search = first(variant).values();
        return Stream.concat(
                        Stream.of(search.number("objective_s")),
                        java.util.Arrays.stream(search.reals("objective_per_iterate_s"))
                                .boxed())
                .toList();
    }

    @Test
    void whoNamesAStartKeepsIt() {
        assertThat(Start.matters(variant("optimizer.start=equal"))).isFalse();
        assertThat(Start.matters(variant())).isTrue();
        assertThat(Start.all(List.of(variant(), variant("optimizer.scheme=dual"))))
                .extracting(Variant::label)
                .containsExactly("one (random)", "one (all-local)", "one");
        assertThat(Start.RANDOM.from(variant()).settings()).contains("optimizer.start=random");
    }

    @Test
    void everyFigureIsPlayedFromBothStarts() {
        for (Figure figure : new VrslPaper().figures()) {
            List<Variant> variants = figure.variants(Effort.FULL);
            assertThat(variants).as(figure.name()).anyMatch(Start::matters);
            for (Start start : Start.values()) {
                assertThat(Start.all(variants)).as(figure.name()).anyMatch(variant -> variant.scenario(1)
                        .optimizer()
                        .options()
                        .of(VrslOptions.START)
                        .name()
                        .equals(start.name()));
            }
        }
    }

    @Test
    void aSchemeThatIsNotNamedIsThatOfThePreset() {
        for (Variant variant : List.of(variant(), variant().over("digits"))) {
            assertThat(variant.scheme())
                    .isEqualTo(variant.scenario(1).optimizer().scheme());
        }
    }
}
