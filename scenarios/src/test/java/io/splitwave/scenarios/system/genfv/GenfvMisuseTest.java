package io.splitwave.scenarios.system.genfv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.format.text.ScenarioException;
import io.splitwave.scenarios.system.Systems;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, before anything is played: validate and run read and share a scenario alike. */
class GenfvMisuseTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            radio.subcarriers=0           | radio.subcarriers: expected a whole number of at least 1, found 0
            radio.noise=full-band         | radio.noise: expected one of share, per-subcarrier-power, found 'full-band'
            ud.minTransmitPower=0.3 W     | ud.minTransmitPower: expected at most ud.transmitPower, 0.2 W, found 0.3 W
            ud.minTransmitPower=0 W       | ud.minTransmitPower: expected a power of at least 1 pW and at most 1000000 kW, found '0 W'
            ud.energyBudget=4 J           | ud.energyBudget: expected a list [min, max], each an energy of at least 0.001 uJ and at most 1000000000 kJ such as [4 J, 12 J], found '4 J'
            ud.cpu=[1 GHz, 2 GHz]         | ud.cpu: expected a key of this scenario's system, genfv, found a key of the systems asfl, federated, sflam, split-federated, split-sequential, st-sflora, ucsfl, vrsl
            selection.emdMax=2.1          | selection.emdMax: expected a plain number of at least 0 and at most 2 such as 1.2, found 2.1
            selection.slack=0             | selection.slack: expected a plain number of at least 0.000001 and at most 1 such as 0.6, found 0
            selection.longest=null        | selection.longest: expected a time of at least 1 us and at most 1000000000 s such as 6 s, found nothing (null)
            selection.labelBits=65        | selection.labelBits: expected a whole number of at most 64, found 65
            generation.perImage=0 s       | generation.perImage: expected a time of at least 1 us and at most 1000000 s, found '0 s'
            generation.keep=window        | generation.window: expected a whole number of at least 0 such as 5, needed by generation.keep window, found nothing
            generation.cap=9              | generation.cap: expected nothing with generation.keep all; null takes it away, found 9
            generation.keep=cap;generation.cap=9;generation.window=1 | generation.window: expected nothing with generation.keep cap; null takes it away, found 1
            optimizer.scheme=genfv        | optimizer.scheme: expected one of all-vehicles, equal-subcarriers, fedavg, fixed-kappa, genfv-bcd, genfv-opt, random-selection, found 'genfv'; did you mean genfv-bcd?
            optimizer.fixedKappa=1.5      | optimizer.fixedKappa: expected a plain number of at least 0 and at most 1 such as 0.5, found 1.5
            learning.data=idx             | learning.folder: expected the path of the folder of the data files such as mnist, needed by learning.data idx, found nothing
            learning.loss=trained         | learning.network: expected one of vgg16, vgg16-bn, resnet18, resnet18-cifar, vit-s16, vit-b16, vit-b32, vit-l16, cnn, mlp, vit-digits, or the path of a description (with a dot or a slash) such as cnn, needed by learning.loss trained, found nothing
            learning.network=mlp          | learning.network: expected nothing with learning.loss none, where no network is trained, found a network
            learning.loss=profile         | learning.loss: expected one of none, trained, found 'profile'
            learning.batch=8              | learning.batch: expected a key of this scenario's system, genfv, found a key of the systems asfl, federated, split-federated, split-sequential, ucsfl
            generation.model=vae          | generation.model: expected one of ppca, cvae, ddpm, public, found 'vae'; did you mean cvae?
            generation.publicShare=0      | generation.publicShare: expected a plain number of at least 0.001 and at most 0.9 such as 0.1, found 0
            model.size=0 bit              | model.size: expected an amount of data of at least 1 bit and at most 1000000 Gbit, found '0 bit'
            """)
    void aValueThatCannotBeIsRefusedInOneLine(String settings, String message) {
        assertThatThrownBy(() -> GenfvPlay.scenario(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .extracting(line -> line.replaceFirst("^(--set|preset genfv:\\d+:|preset genfv:) ", ""))
                        .containsExactly(message));
    }

    /** Labels are those of images, so these have to be there although nothing is trained. */
    @Test
    void missingImagesAreRefused() {
        Scenario scenario = GenfvPlay.scenario("learning.data=cifar-10", "learning.folder=" + folder);
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aShareThatLeavesTheGeneratorNothingIsRefused() {
        Scenario scenario = GenfvPlay.scenario("generation.publicShare=0.002");
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("generation.publicShare: public images: a share of 0.002 leaves none of the");
    }

    @Test
    void aNetworkThatDoesNotFitTheImagesIsRefused() {
        Scenario scenario = GenfvPlay.scenario("learning.loss=trained", "learning.network=resnet18-cifar");
        assertThatThrownBy(() -> Systems.of(scenario).share(scenario))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith("learning.loss trained: network resnet18-cifar");
    }
}
