package io.splitwave.scenarios.system.sfl;

import static org.assertj.core.api.Assertions.assertThat;
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

/** What is refused, before anything is played: validate and run read and share a scenario alike. */
class SflMisuseTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sfl | model.cut=0                    | --set model.cut: expected a whole number of at least 1, found 0
            sl  | model.cut=11                   | --set model.cut: expected a whole number within 1..10, the blocks of resnet18-cifar, found 11
            sfl | model.cut=2.5                  | --set model.cut: expected a whole number of at least 1, found 2.5
            fl  | model.cut=1                    | --set model.cut: expected a key of this scenario's system, federated, found a key of the systems asfl, split-federated, split-sequential, st-sflora
            fl  | irs.elements=4                 | --set irs.elements: expected a key of this scenario's system, federated, found a key of system vrsl
            fl  | barrier.rule=async             | --set barrier.rule: expected sync, deadline or k-of-n, as models are averaged at a barrier, found async
            sfl | barrier.rule=async             | --set barrier.rule: expected sync, deadline or k-of-n, as models are averaged at a barrier, found async
            sl  | barrier.rule=k-of-n            | --set barrier.rule: expected sync, as UDs take turns and a round ends with the last turn, found k-of-n
            sl  | barrier.rule=async             | --set barrier.rule: expected sync, as UDs take turns and a round ends with the last turn, found async
            fl  | model.network=resnet           | --set model.network: expected one of vgg16, vgg16-bn, resnet18, resnet18-cifar, vit-s16, vit-b16, vit-b32, vit-l16, cnn, mlp, vit-digits, or the path of a description (with a dot or a slash), found 'resnet'; did you mean resnet18?
            asfl | model.cuts=[3, 1]             | --set model.cuts: expected whole numbers in ascending order, found [3, 1]
            asfl | model.cuts=[2, 3]             | --set model.cut: expected one of model.cuts, [2, 3], found 1
            asfl | model.cuts=[0, 1]             | --set model.cuts: expected a whole number of at least 1, found 0
            asfl | ud.minCpu=2 GHz               | --set ud.minCpu: expected at most the lowest of ud.cpu, 6.0E8 Hz, found 2.0E9 Hz
            asfl | ud.energyBudget=[3 W, 4 W]    | --set ud.energyBudget: expected an energy of at least 0 J, in uJ, mJ, J, kJ, Wh or kWh, found a power, '3 W'
            asfl | learning.network=cnn          | --set learning.network: expected nothing with learning.loss none, where no network is trained, found a network
            sfl | server.discipline=none         | --set server.discipline: expected one of dedicated, fifo, processor-sharing, found 'none'
            fl  | server.discipline=fifo         | --set server.discipline: expected a key of this scenario's system, federated, found a key of the systems asfl, sflam, split-federated, split-sequential, st-sflora, vrsl
            fl  | learning.loss=profile          | --set learning.loss: expected one of none, trained, found 'profile'
            fl  | learning.loss=trained          | --set local.samples: expected nothing with learning.loss trained, where a UD takes all its images; null takes it away, found 256
            fl  | optimizer.scheme=ao            | --set optimizer.scheme: expected one of equal-bandwidth, found 'ao'
            fl  | radio.downlink=unicast         | --set radio.downlink: expected one of broadcast, shares, full-band, found 'unicast'
            sfl | model.quantisation=2.5 bit     | --set model.quantisation: expected a whole number of bits, found 2.5 bit
            fl  | ud.flopPerCycle=0              | --set ud.flopPerCycle: expected a plain number of at least 0.001 and at most 1000000 such as 1, found 0
            """)
    void aValueThatCannotBeIsToldInOneLine(String preset, String setting, String message) {
        assertThatThrownBy(() -> SflPlay.scenario(preset, setting))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .anySatisfy(line -> assertThat(line.strip().replaceFirst("^preset \\w+:\\d+: ", "--set "))
                                .isEqualTo(message)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fl  | model.network=resnet18-cifar | learning.loss trained: network resnet18-cifar
            fl  | model.network=resnet18       | learning.loss trained: network resnet18
            sfl | model.network=vgg16;model.cut=1 | learning.loss trained: network vgg16
            """)
    void aNetworkThatCannotBeTrainedIsRefusedBeforeARound(String preset, String settings, String message) {
        String[] all = (settings + ";local.samples=null;learning.loss=trained").split(";");
        Scenario scenario = SflPlay.scenario(preset, all);
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith(message);
    }

    /** A network of one's own is known when its file is read. */
    @Test
    void aCutBehindTheLastBlockOfAFileIsRefused() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.yaml"),
                """
                name: own
                input: {channels: 1, height: 8, width: 8}
                blocks:
                  - name: all
                    layers: [flatten, linear: {features: 10, bias: true}]
                """);
        Scenario scenario = SflPlay.scenario("sfl", "model.network=" + file, "model.cut=2");
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageEndingWith("own.yaml: expected at least 2 blocks (model.cut), found 1");
    }

    @Test
    void imagesThatAreNotThereAreRefused() {
        String[] settings = {
            "model.network=cnn",
            "local.samples=null",
            "learning.loss=trained",
            "learning.data=idx",
            "learning.folder=" + folder
        };
        Scenario scenario = SflPlay.scenario("fl", settings);
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("expected images");
    }
}
