package io.splitwave.scenarios.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.scenarios.assembly.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServedNetworkTest {
    static final String OWN =
            """
            name: own
            input: {channels: 1, height: 8, width: 8}
            blocks:
              - name: first
                layers: [flatten, linear: {features: 12, bias: true}, relu]
              - name: last
                layers:
                  - linear: {features: 10, bias: true}
            """;

    /** The study's table of VGG16 for images of 224 x 224: GFLOP with three decimals, elements, bits of 8 and 4, leakage, exclusions. */
    @ParameterizedTest
    @CsvSource({
        "input, 0, 150528, 8, 1, false",
        "pool1, 3.873, 802816, 4, .95, true",
        "pool2, 9.422, 401408, 4, .85, true",
        "pool3, 18.670, 200704, 4, .65, true",
        "pool4, 27.919, 100352, 4, .45, true",
        "pool5, 30.693, 25088, 4, .30, true",
        "fc1, 30.899, 4096, 4, .20, true",
        "local, 30.941, 0, 4, 0, false"
    })
    void shouldServeTheStudysTableByDefault(
            String name, double gigaflop, long elements, int bits, double leakage, boolean allowed) {
        ServedNetwork network = ServedNetwork.of(ServedSystem.scenario());
        ServedCut cut = network.cuts().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(cut.deviceFlop() / 1e9).isCloseTo(gigaflop, within(.0006));
        assertThat((cut.deviceFlop() + cut.serverFlop())).isEqualTo(network.flop());
        assertThat(cut.bit()).isEqualTo((double) elements * bits);
        assertThat(cut.leakage()).isEqualTo(leakage);
        assertThat(cut.allowed()).isEqualTo(allowed);
        assertThat(cut.partition().name()).isEqualTo(name);
    }

    @Test
    void shouldKeepTheOrderOfTheStudy() {
        ServedNetwork network = ServedNetwork.of(ServedSystem.scenario());
        assertThat(network.cuts())
                .extracting(ServedCut::name)
                .containsExactly("input", "pool1", "pool2", "pool3", "pool4", "pool5", "fc1", "local");
        assertThat(network.localIndex()).hasValue(7);
        ServedNetwork some =
                ServedNetwork.of(ServedSystem.scenario("model.cuts=[pool2, fc1]", "model.activationBits=64"));
        assertThat(some.localIndex()).isEmpty();
        assertThat(some.flop()).isEqualTo(network.flop());
        assertThat(some.cuts()).extracting(ServedCut::leakage).containsExactly(.85, .20);
        assertThat(some.cuts().get(1).bit()).isEqualTo(64.0 * 4096);
    }

    /** Weights in front of local are 553 MB, in front of fc1 470 MB, in front of pool5 59 MB. */
    @ParameterizedTest
    @CsvSource({"554 MB, 8", "552 MB, 7", "469 MB, 6", "0.1 MB, 1"})
    void shouldForbidCutsByMemory(String memory, int allowed) {
        ServedNetwork network =
                ServedNetwork.of(ServedSystem.scenario("model.deviceMemory=" + memory, "model.forbidden=[]"));
        assertThat(network.cuts().stream().filter(ServedCut::allowed)).hasSize(allowed);
    }

    @Test
    void shouldTakeOtherNetworksAndOwnLeakages() {
        ServedNetwork cnn =
                ServedNetwork.of(ServedSystem.scenario("model.network=cnn", "privacy.leakage=[1, .9, .8, .7, .6, 0]"));
        assertThat(cnn.cuts())
                .extracting(ServedCut::name)
                .containsExactly("input", "conv1", "conv2", "conv3", "hidden", "local");
        assertThat(ServedNetwork.of(ServedSystem.scenario(
                                "model.network=resnet18", "model.cuts=[layer1-1, local]", "privacy.leakage=[.9, 0]"))
                        .allowedNames())
                .containsExactly("layer1-1");
        assertThat(cnn.cuts()).extracting(ServedCut::leakage).containsExactly(1.0, .9, .8, .7, .6, 0.0);
    }

    @Test
    void shouldRefuseWhatDoesNotFitTheNetwork() {
        assertThat(ServedSystem.problems("model.cuts=[input, pol2]"))
                .singleElement()
                .asString()
                .contains("model.cuts: expected places of network vgg16")
                .endsWith("found pol2; did you mean pool2?");
        assertThat(ServedSystem.problems("model.forbidden=[lokal]"))
                .singleElement()
                .asString()
                .contains("model.forbidden")
                .endsWith("did you mean local?");
        assertThat(ServedSystem.problems("model.cuts=[pool2, pool1]"))
                .singleElement()
                .asString()
                .contains("each behind the one before")
                .endsWith("found pool1 after pool2");
        assertThat(ServedSystem.problems("model.cuts=[input, local]"))
                .singleElement()
                .asString()
                .contains("model.forbidden: expected at least one cut that a policy may choose")
                .endsWith("found none of 2");
        assertThat(ServedSystem.problems("privacy.leakage=[1, 0]"))
                .singleElement()
                .asString()
                .contains("a number for each of the 8 cuts input, pool1")
                .endsWith("found a list of 2");
        assertThat(ServedSystem.problems("model.network=cnn"))
                .singleElement()
                .asString()
                .contains("as the illustrative ones are for vgg16")
                .endsWith("found illustrative with network cnn");
        assertThat(ServedSystem.problems("model.cuts=[pool2, conv4]"))
                .singleElement()
                .asString()
                .endsWith("found illustrative with network vgg16 at conv4");
        assertThat(ServedSystem.problems("privacy.leakage=ilustrative"))
                .singleElement()
                .asString()
                .contains("illustrative, measured, or a list")
                .endsWith("did you mean illustrative?");
        assertThat(ServedSystem.problems("privacy.leakage=[1, 1.5]"))
                .singleElement()
                .asString()
                .contains("at least 0 and at most 1")
                .endsWith("found 1.5");
        assertThat(ServedSystem.problems("model.activationBits=65")).hasSize(1);
        assertThat(ServedSystem.problems("model.cuts=[pool2, pool2]"))
                .singleElement()
                .asString()
                .endsWith("found one name twice");
        assertThat(ServedSystem.problems("model.cuts=[]")).hasSize(1);
        assertThat(ServedSystem.problems("model.cuts=[Pool2]"))
                .singleElement()
                .asString()
                .contains("a name of lower case letters and digits");
        assertThat(ServedSystem.problems("model.deviceMemory=1 kB", "model.cuts=[pool5, local]"))
                .singleElement()
                .asString()
                .contains("model.deviceMemory");
    }

    @Test
    void shouldCheckANetworkInAFileWhenItIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.yaml"), OWN);
        String own = "model.network=" + file;
        ServedNetwork network = ServedNetwork.of(ServedSystem.scenario(own, "privacy.leakage=[1, .5, 0]"));
        assertThat(network.cuts()).extracting(ServedCut::name).isEqualTo(List.of("input", "first", "local"));
        assertThat(network.flop()).isEqualTo(2.0 * (64 * 12 + 12 * 10));
        assertThatThrownBy(() -> ServedNetwork.of(ServedSystem.scenario(own, "model.cuts=[frist, local]")))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith(file + ": model.cuts: expected places of network own")
                .hasMessageEndingWith("did you mean first?");
        Files.writeString(file, OWN.replace("first", "First_one"));
        assertThat(ServedNetwork.of(ServedSystem.scenario(own, "privacy.leakage=[1, .5, 0]"))
                        .allowedNames())
                .containsExactly("first-one");
        Files.writeString(file, OWN.replace("first", "\u00e9"));
        assertThatThrownBy(() -> ServedNetwork.of(ServedSystem.scenario(own, "privacy.leakage=[1, .5, 0]")))
                .hasMessageContaining("which are input, fc1, fc2, last, local")
                .hasMessageContaining("a block named '\u00e9'");
    }
}
