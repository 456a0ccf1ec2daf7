package io.splitwave.scenarios.system.adaptive5g;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.play.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, before anything is played. */
class Adaptive5gMisuseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            optimizer.scheme=ps         | optimizer.scheme: expected one of pso, argmin, oracle, and fixed- with a cut that may be chosen, such as fixed-pool5, found 'ps'; did you mean pso?
            optimizer.scheme=fixed-     | optimizer.scheme: expected one of pso, argmin, oracle, and fixed- with a cut that may be chosen, such as fixed-pool5, found 'fixed-'
            requests.until=3 s          | requests.until: expected later than requests.from, 3.0 s, found 3.0 s
            requests.interval=0 s       | requests.interval: expected a time above 0 s, found '0 s'
            requests.arrivals=regular   | requests.arrivals: expected one of periodic, poisson, bursty, found 'regular'
            weights.latency=0;weights.energy=0;weights.privacy=0 | weights.latency: expected a weight above 0 for one of latency, energy and privacy, found 0 for all
            radio.trace=links.csv       | horizon.frames: expected a whole number of at least 1 such as 100, needed by radio.trace, found nothing
            frame.length=50 ms          | frame.length: expected a key of this scenario's system, adaptive-5g, found a key of the systems asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, ucsfl, vrsl
            """)
    void aValueThatCannotBeIsRefusedInOneLine(String settings, String message) {
        assertThatThrownBy(() -> RequestsPlay.preset(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .extracting(
                                line -> line.replaceFirst("^(--set|preset adaptive-5g:\\d+:|preset adaptive-5g:) ", ""))
                        .containsExactly(message));
    }

    @ParameterizedTest
    @CsvSource({"fixed-input", "fixed-local", "fixed-pool9"})
    void aCutThatMayNotBeChosenIsNoPolicy(String policy) {
        Scenario scenario = RequestsPlay.preset("optimizer.scheme=" + policy);
        assertThatThrownBy(() -> Simulation.of(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(
                        "optimizer.scheme: expected one of pso, argmin, oracle, fixed-pool1, fixed-pool2, fixed-pool3,"
                                + " fixed-pool4, fixed-pool5, fixed-fc1, by the cuts of model.network that may be chosen, found "
                                + policy);
    }

    @Test
    void aRecordingLastsForTheStepsThatEstimatesLookAhead(@TempDir Path folder) throws IOException {
        String links = RequestsPlay.constantLinks(folder, 10);
        String[] settings = {links, "ud.count=1", "horizon.frames=598"};
        assertThatThrownBy(() -> Simulation.of(RequestsPlay.preset(settings)))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("expected at least 60.2");
        settings[2] = "horizon.frames=597";
        assertThat(Simulation.of(RequestsPlay.preset(settings)).shared().warnings())
                .isNotEmpty();
    }

    @Test
    void theUsualPoliciesAreThoseOfThePreset() {
        Scenario scenario = RequestsPlay.preset();
        assertThat(new Adaptive5gSystem().schemes())
                .allSatisfy(scheme -> Simulation.of(RequestsPlay.preset("optimizer.scheme=" + scheme.name())));
        assertThat(scenario.scheme()).isEqualTo("pso");
    }
}
