package io.splitwave.scenarios.system.vrsl.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.learning.profile.ModelProfile;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Presets;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.ScenarioLoader;
import io.splitwave.scenarios.format.ScenarioOverride;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the keys of model.profile to the figures that a replication plays with. */
class DescribedNetworkTest {

    private static final String OWN =
            """
            name: own
            input: {features: 100}
            blocks:
              - {name: first, layers: [linear: {features: 50, bias: true}, relu]}
              - {name: second, layers: [linear: {features: 10, bias: true}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresOfAKnownNetworkReachTheWorld() {
        ModelProfile profile = profile("model.profile.architecture=vgg16", "model.profile.batch=2");
        assertThat(profile.layers()).isEqualTo(6);
        assertThat(profile.userDevices()).isEqualTo(8);
        // by hand: 2 samples of 224^2 64 / 4 elements of 32 bit, up and (as gradient) down
        assertThat(profile.uplinkBit(0, 1)).isEqualTo(2.0 * 802_816 * 32);
        assertThat(profile.downlinkBit(0, 1)).isEqualTo(2.0 * 802_816 * 32);
        // first block: 27 and 576 products an output; forward, weights, and the second convolution's input
        assertThat(profile.deviceFlop(7, 1)).isEqualTo(2 * 2.0 * 224 * 224 * 64 * (2 * 27 + 3 * 576));
    }

    @Test
    void everyKeyActs() {
        String[] vit = {"model.profile.architecture=vit-digits", "model.profile.batch=10"};
        // class, six kept, merged: 8 tokens of 32 elements of 4 bit, and 64 bit of scale and zero point
        ModelProfile less = profile(with(vit, "model.profile.tokens=6", "model.profile.quantisation=4 bit"));
        assertThat(less.uplinkBit(0, 3)).isEqualTo(10 * (8.0 * 32 * 4 + 64));
        assertThat(less.downlinkBit(0, 3)).isEqualTo(10 * 8.0 * 32 * 32);
        assertThat(profile(with(vit, "model.profile.elementSize=2 B")).uplinkBit(0, 3))
                .isEqualTo(10 * 17.0 * 32 * 16);
        // 736 parameters of the embedding
        assertThat(profile(with(vit, "model.profile.downlink=sub-model")).downlinkBit(0, 1))
                .isEqualTo(736.0 * 32);
        assertThat(profile(with(vit, "model.profile.downlink=fixed", "model.profile.downlinkSize=3 kbit"))
                        .downlinkBit(0, 5))
                .isEqualTo(3e3);
        assertThat(profile(with(vit, "model.profile.inputElementSize=8 bit")).uplinkBit(0, 0))
                .isEqualTo(10 * 64.0 * 8);
        ModelProfile forward = profile(with(vit, "model.profile.passes=forward", "model.profile.downlink=sub-model"));
        // 2 x 16 patches x 32 x 4 pixels
        assertThat(forward.deviceFlop(0, 1)).isEqualTo(10 * 2.0 * 16 * 32 * 4);
    }

    @Test
    void aClassHasItsOwnBatch() {
        ModelProfile profile = profile(
                "model.profile.architecture=vgg16",
                "model.profile.batch=4",
                "model.profile.quantisation=8 bit",
                "ud.classes={small: {count: 2, batch: 1}, large: {count: 1, batch: 12}, others: {}}");
        int[] batch = {1, 1, 12, 4, 4, 4, 4, 4};
        assertThat(profile.userDevices()).isEqualTo(8);
        for (int ud = 0; ud < 8; ud++) {
            // as above, with scale and zero point of each sample
            assertThat(profile.uplinkBit(ud, 1)).isEqualTo(batch[ud] * (802_816.0 * 8 + 64));
            assertThat(profile.downlinkBit(ud, 1)).isEqualTo(batch[ud] * 802_816.0 * 32);
            assertThat(profile.deviceFlop(ud, 1)).isEqualTo(batch[ud] * 2.0 * 224 * 224 * 64 * (2 * 27 + 3 * 576));
            assertThat(profile.serverFlop(ud, 3)).isEqualTo(profile.serverFlop(0, 3) * batch[ud]);
        }
    }

    @Test
    void aDescriptionIsFoundBesideTheScenario() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), OWN);
        Path file = folder.resolve("scenario.yaml");
        String text = Presets.text("quickstart")
                .replace(
                        "\nmodel:\n",
                        "\nmodel:\n  profile: {architecture: own.yaml, batch: 1, passes: forward, elementSize: 8 bit,"
                                + " downlink: sub-model}\n");
        Files.writeString(file, text);
        ModelProfile profile = profile(ScenarioLoader.load(file.toString(), List.of()));
        assertThat(profile.layers()).isEqualTo(2);
        assertThat(profile.deviceFlop(0, 1)).isEqualTo(2.0 * 100 * 50);
        assertThat(profile.uplinkBit(0, 1)).isEqualTo(50.0 * 8);
        assertThat(profile.downlinkBit(0, 2)).isEqualTo((50 * 101 + 10 * 51) * 8.0);
    }

    @Test
    void aDescriptionThatDoesNotFitIsNamed() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), OWN);
        String architecture = "model.profile.architecture=" + own;
        assertThatThrownBy(() -> profile(architecture, "optimizer.candidateCuts=[1, 3]"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessage(own + ": expected at least 3 blocks (optimizer.candidateCuts), found 2");
        assertThatThrownBy(() -> profile(architecture, "model.profile.tokens=2"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith(own + ": expected attention");
        assertThatThrownBy(() -> profile("model.profile.architecture=" + folder.resolve("none.yaml")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("none.yaml: expected a description of a network, found no such file");
    }

    @Test
    void drawnLayersStayAsTheyWere() {
        Scenario scenario = ScenarioLoader.load("quickstart", List.of());
        assertThat(Worlds.of(scenario).network()).isEmpty();
        ModelProfile profile = profile(scenario);
        assertThat(profile.layers()).isEqualTo(8);
        assertThat(profile.uplinkBit(0, 1)).isEqualTo(0.7e6);
    }

    private static String[] with(String[] settings, String... more) {
        return Stream.of(settings, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Quickstart (8 UDs) with a profile; later settings hold. */
    private static ModelProfile profile(String... settings) {
        List<String> all = new ArrayList<>(List.of(
                "model.profile.batch=1",
                "model.profile.passes=forward-and-backward",
                "model.profile.elementSize=32 bit",
                "model.profile.downlink=gradient"));
        all.addAll(List.of(settings));
        return profile(ScenarioLoader.load(
                "quickstart", all.stream().map(ScenarioOverride::parse).toList()));
    }

    private static ModelProfile profile(Scenario scenario) {
        try (World world = Worlds.of(scenario).draw(new RandomStreams(1), 0, true, Optional.empty())) {
            return world.profile();
        }
    }
}
