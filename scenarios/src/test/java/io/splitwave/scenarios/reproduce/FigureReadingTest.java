package io.splitwave.scenarios.reproduce;

import static org.assertj.core.api.Assertions.assertThat;

import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Values;
import io.splitwave.output.word.Shape;
import io.splitwave.output.word.Type;
import io.splitwave.output.word.Variable;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.reproduce.vrsl.VrslPaper;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures are read from figures of replications that are made up: also of those whose networks take minutes to train. */
class FigureReadingTest {
    private static final Effort TINY = new Effort("tiny", 0, 2);

    /** Those of VRSL look at searches in frames too, and are played in tests. */
    static Stream<Figure> figures() {
        return Papers.found().papers().stream()
                .filter(paper -> !(paper instanceof VrslPaper))
                .flatMap(paper -> paper.figures().stream());
    }

    @ParameterizedTest
    @MethodSource("figures")
    void plotsAndClaimsAreMade(Figure figure) {
        RandomGenerator chance = new SplittableRandom(1);
        Played played = new Played();
        for (Variant variant : figure.variants(TINY)) {
            Scenario scenario = variant.scenario(1);
            List<Variable> words = Systems.of(scenario).words(scenario).figures();
            played.add(
                    variant,
                    IntStream.range(0, variant.replications())
                            .mapToObj(number -> new Replica(
                                    row(number, words, chance),
                                    null,
                                    firstRound(scenario, chance),
                                    Double.NaN,
                                    List.of()))
                            .toList());
        }
        Findings findings = figure.read(played);
        assertThat(findings.claims()).as(figure.name()).isNotEmpty();
        assertThat(findings.claims())
                .allSatisfy(claim -> assertThat(claim.verdict()).isNotNull());
        assertThat(findings.plots()).extracting(plot -> plot.name()).doesNotHaveDuplicates();
    }

    private static ReplicationRow row(int number, List<Variable> words, RandomGenerator chance) {
        List<Object> values = new ArrayList<>();
        for (Variable word : words) {
            if (word.type() == Type.INTEGER) {
                values.add(1 + chance.nextInt(9));
            } else if (word.type() == Type.COUNT) {
                values.add(1 + chance.nextLong(9));
            } else {
                values.add(chance.nextDouble(0.1, 0.9));
            }
        }
        return ReplicationRow.of(number, words, values.toArray());
    }

    /** UCSFL's figures look at the first round's decision; every UD has two access points in it. */
    private static Values firstRound(Scenario scenario, RandomGenerator chance) {
        List<Variable> words = Systems.of(scenario).words(scenario).decided();
        if (words.stream().noneMatch(word -> word.name().equals("cluster_aps"))) {
            return null;
        }
        int devices = scenario.ud().count();
        List<Object> values = new ArrayList<>();
        for (Variable word : words) {
            if (word.type() == Type.FLAG) {
                values.add(chance.nextBoolean());
            } else if (word.shape() == Shape.LIST && word.type() == Type.INTEGER) {
                values.add(chance.ints(2L * devices, 0, 3).toArray());
            } else if (word.type() == Type.INTEGER) {
                values.add(IntStream.range(0, devices).map(ud -> 2).toArray());
            } else if (word.shape().list()) {
                values.add(chance.doubles(devices, 0.1, 0.9).toArray());
            } else {
                values.add(chance.nextDouble(0.1, 0.9));
            }
        }
        return new Values(() -> "made up", words, devices, values.toArray());
    }
}
