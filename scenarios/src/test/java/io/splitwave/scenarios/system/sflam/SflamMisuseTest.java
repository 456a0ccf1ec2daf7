package io.splitwave.scenarios.system.sflam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.system.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, before anything is played: validate and run read and share a scenario alike. */
class SflamMisuseTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            optimizer.scheme=no-quantisation;quantisation.bitsMax=8 | quantisation.bitsMax: expected 32, as scheme no-quantisation sends 32 bits, found 8
            optimizer.scheme=fixed-bits;quantisation.fixedBits=12;quantisation.bitsMax=9 | quantisation.fixedBits: expected within bitsMin..bitsMax, 1..9, with scheme fixed-bits, found 12
            quantisation.fixedBits=33       | quantisation.fixedBits: expected a whole number of at most 32, found 33
            quantisation.bitsMin=0          | quantisation.bitsMin: expected a whole number of at least 1, found 0
            quantisation.bitsMin=2.5        | quantisation.bitsMin: expected a whole number of at least 1, found 2.5
            quantisation.bitsMin=9;quantisation.bitsMax=4 | quantisation.bitsMin: expected at most quantisation.bitsMax, 4, found 9
            quantisation.curveGain=0;quantisation.curveFloor=0 | quantisation.curveGain: expected a curve above 0: curveGain or curveFloor above 0, found both 0
            quantisation.curveGain=0.75     | quantisation.curveGain: expected a curve of at most 1: at most 1 - curveFloor, 0.65, found 0.75
            quantisation.accuracy=curv      | quantisation.accuracy: expected one of curve, measured, found 'curv'; did you mean curve?
            model.network=resnet18          | model.network: expected a vision transformer, whose first block is an embedding, found resnet18
            model.embedding=trained         | model.embedding: expected one of frozen, train-embed, found 'trained'; did you mean train-embed?
            learning.network=vit-digits     | learning.network: expected nothing with learning.loss none, where no network is trained, found a network
            learning.batch=8                | learning.batch: expected a key of this scenario's system, sflam, found a key of the systems asfl, federated, split-federated, split-sequential, ucsfl
            local.deadline=0 s              | local.deadline: expected a time of at least 1 us and at most 1000000000 s, found '0 s'
            local.deadline=2 Hz             | local.deadline: expected a time of at least 1 us and at most 1000000000 s, in ns, us, ms, s, min or h, found a frequency, '2 Hz'
            local.deadline=2                | local.deadline: expected a time of at least 1 us and at most 1000000000 s with its unit, such as 2 s, found the bare number 2
            local.samples=0                 | local.samples: expected a whole number of at least 1, found 0
            radio.subchannels=0             | radio.subchannels: expected a whole number of at least 1, found 0
            radio.bandwidth=20 W            | radio.bandwidth: expected a frequency above 0 Hz, in Hz, kHz, MHz, GHz or THz, found a power, '20 W'
            ud.minTransmitPower=0.3 W       | ud.minTransmitPower: expected at most ud.transmitPower, 0.2 W, found 0.3 W
            optimizer.scheme=sflam-optt     | optimizer.scheme: expected one of fixed-bits, greedy, max-power, no-quantisation, random-assignment, sflam-bcd, sflam-opt, found 'sflam-optt'; did you mean sflam-opt?
            """)
    void aValueThatCannotBeIsToldInOneLine(String settings, String message) {
        assertThatThrownBy(() -> SflamPlay.scenario(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .singleElement()
                        .asString()
                        .isEqualTo("--set " + message));
    }

    /** The fixed bits belong to one scheme; with another, narrow bits are allowed without a word about them. */
    @ParameterizedTest
    @ValueSource(strings = {"quantisation.bitsMax=4", "quantisation.bitsMin=16", "quantisation.accuracy=measured"})
    void bitsOfAnotherSchemeDoNotMatter(String setting) {
        assertThatCode(() -> SflamPlay.of(setting, "horizon.rounds=1", "optimizer.scheme=sflam-opt"))
                .doesNotThrowAnyException();
    }

    /** What validate lets pass can be played: the steepest, flattest and lowest curves. */
    @ParameterizedTest
    @CsvSource({"1, 100, 0", "0.5, 1e-6, 0.5", "0, 1, 1e-9", "1e-9, 1e-6, 0"})
    void everyCurveThatIsAllowedCanBePlayed(String gain, String rate, String floor) {
        SflamPlay play = SflamPlay.of(
                "quantisation.curveGain=" + gain,
                "quantisation.curveRate=" + rate,
                "quantisation.curveFloor=" + floor,
                "horizon.rounds=1");
        assertThat(play.objectives()[0]).isPositive();
    }

    @Test
    void aNetworkOfAFileThatHasNoEmbeddingIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                """
                name: own
                input: {channels: 1, height: 8, width: 8}
                blocks:
                  - name: all
                    layers: [flatten, linear: {features: 10, bias: true}]
                """);
        Scenario scenario = SflamPlay.scenario("model.network=" + file);
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("own.yaml: embedding profile: the first block of network own must give tokens");
    }

    @Test
    void aNetworkThatDoesNotFitTheImagesIsRefused() {
        Scenario scenario = SflamPlay.scenario("learning.loss=trained");
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("learning.loss trained: network vit-b32");
    }
}
