package io.splitwave.scenarios.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.splitwave.output.row.ReplicationRow;
import io.splitwave.output.row.Row;
import io.splitwave.output.row.RowSink;
import io.splitwave.output.summary.MetricSummary;
import io.splitwave.output.summary.SummaryCollector;
import io.splitwave.scenarios.campaign.Campaign;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Systems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final String PACKAGE = "io.splitwave.scenarios.library";

    @Test
    void figuresAreThoseOfARunToTheLastBit() {
        Scenario scenario = ScenarioLoader.load("quickstart", List.of(ScenarioOverride.parse("replications=3")));
        SummaryCollector summary = new SummaryCollector(
                Systems.of(scenario).words(scenario), scenario.sampling().groupSize());
        new Campaign(scenario, 1, Progress.none()).play(new RowSink() {
            @Override
            public void add(Row row) {
                if (row instanceof ReplicationRow replication) {
                    summary.add(replication);
                }
            }

            @Override
            public void abandon() {}
        });

        Results results = Experiment.of("quickstart").with("replications", "3").play(2);

        assertThat(results.replications()).isEqualTo(3);
        List<MetricSummary> expected = summary.summary().metrics();
        assertThat(results.figures()).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            Figure figure = results.figures().get(i);
            assertThat(figure.name()).isEqualTo(expected.get(i).metric().name());
            assertThat(figure.mean()).isEqualTo(Double.valueOf(expected.get(i).mean()));
            assertThat(figure.halfWidth())
                    .isEqualTo(Double.valueOf(expected.get(i).halfWidth()));
            assertThat(figure.values()).hasSize(3);
        }
    }

    @Test
    void aSettingMakesAnotherExperiment() {
        Experiment first = Experiment.of("quickstart");
        Experiment second = first.with("replications", "7");
        assertThat(second.replications()).isEqualTo(7);
        assertThat(first.replications()).isNotEqualTo(7);
    }

    @Test
    void aMistakeSaysWhatWasExpected() {
        Experiment experiment = Experiment.of("quickstart");
        assertThatThrownBy(() -> experiment.with("ud.count", "0"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("ud.count: expected a whole number of at least 1, found 0");
        assertThatThrownBy(() -> Experiment.of("no such preset")).isInstanceOf(ScenarioException.class);
        assertThatThrownBy(() -> new Results(0, List.of()).figure("sum_delay"))
                .hasMessage("expected one of [], found 'sum_delay'");
    }

    /** What a program has to name: the package itself, rows, and Java. */
    @Test
    void thePublicInterfaceIsSmall() {
        Set<JavaClass> open = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PACKAGE).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .collect(Collectors.toSet());
        assertThat(open)
                .extracting(JavaClass::getSimpleName)
                .containsExactlyInAnyOrder("Experiment", "Figure", "Results");
        Set<String> named = open.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(method ->
                        Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream()))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(named)
                .isSubsetOf("", "java.lang", "java.util", "java.util.function", PACKAGE, "io.splitwave.output.row");
    }
}
