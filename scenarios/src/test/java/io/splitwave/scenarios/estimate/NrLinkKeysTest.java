package io.splitwave.scenarios.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Rectangle;
import io.splitwave.network.nr.NrSettings;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NrLinkKeysTest {
    /** Powers and gains are written in dB and kept as ratios: rounding of a logarithm, dB. */
    private static final double ROUNDING_DB = 1e-12;

    @TempDir
    private Path folder;

    /** Every default is the study's figure, which has one home, {@link NrSettings#ofStudy}. */
    @Test
    void shouldBeTheStudyByDefault() {
        NrSettings settings = NrLinkKeys.settings(LinkSystem.scenario(folder));
        NrSettings study = NrSettings.ofStudy();
        assertThat(settings.stepS()).isEqualTo(study.stepS());
        assertThat(settings.walk()).isEqualTo(study.walk());
        assertThat(settings.carrier()).isEqualTo(study.carrier());
        assertThat(settings.load()).isEqualTo(study.load());
        assertThat(settings.interference()).isEqualTo(study.interference());
        assertThat(settings.reference()).isEqualTo(study.reference());
        assertThat(settings.power().mostDbm()).isCloseTo(study.power().mostDbm(), within(ROUNDING_DB));
        assertThat(settings.power().targetDbm()).isCloseTo(study.power().targetDbm(), within(1e-10));
        assertThat(settings.power().alpha()).isEqualTo(study.power().alpha());
        assertThat(settings.radio().site()).isEqualTo(study.radio().site());
        assertThat(settings.radio().law()).isEqualTo(study.radio().law());
        assertThat(settings.radio().shadowing()).isEqualTo(study.radio().shadowing());
        assertThat(settings.radio().fading()).isEqualTo(study.radio().fading());
        assertThat(settings.radio().arrayGainDb()).isCloseTo(study.radio().arrayGainDb(), within(ROUNDING_DB));
        assertThat(settings.radio().noise().figureDb())
                .isEqualTo(study.radio().noise().figureDb());
        assertThat(settings.radio().noise().wPerHz())
                .isCloseTo(study.radio().noise().wPerHz(), within(1e-33));
        assertThat(settings.adaptation().harq()).isEqualTo(study.adaptation().harq());
        assertThat(settings.adaptation().outerLoop())
                .isEqualTo(study.adaptation().outerLoop());
        assertThat(settings.adaptation().rank()).isEqualTo(study.adaptation().rank());
        for (int mcs = 0; mcs <= 28; mcs++) {
            assertThat(settings.adaptation().thresholds().mcsDb(mcs))
                    .isEqualTo(study.adaptation().thresholds().mcsDb(mcs));
        }
    }

    @Test
    void shouldTakeWhatIsGiven() {
        NrSettings settings = NrLinkKeys.settings(LinkSystem.scenario(
                folder,
                "radio.step=50 ms",
                "radio.walk.extent=[100 m, 50 m]",
                "radio.walk.site=[10 m, 20 m]",
                "radio.walk.speed=[1 m/s, 2 m/s]",
                "radio.users.most=0",
                "radio.interference.rise=[0 dB, 0 dB]",
                "radio.thresholdOffset=2 dB",
                "radio.transmissions=1",
                "radio.rsrqLoad=true",
                "radio.targetBler=0.2"));
        assertThat(settings.reference().follows()).isTrue();
        assertThat(settings.stepS()).isEqualTo(0.05);
        assertThat(settings.walk().area()).isEqualTo(new Rectangle(0, 0, 100, 50));
        assertThat(settings.walk().maxSpeedMps()).isEqualTo(2);
        assertThat(settings.radio().site()).isEqualTo(new Position(10, 20));
        assertThat(settings.load().most()).isZero();
        assertThat(settings.interference().mostRiseDb()).isZero();
        assertThat(settings.adaptation().thresholds().cqiDb(1)).isEqualTo(-6.7 + 2);
        assertThat(settings.adaptation().harq().mostTransmissions()).isEqualTo(1);
        assertThat(settings.adaptation().outerLoop().targetBler()).isEqualTo(0.2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "radio.walk.extent=[300 m, 0 m] | an extent above 0 m in x and y",
                "radio.prbs=276 | at most 275",
                "radio.carrier=200 MHz | of at least 500 MHz and at most 100 GHz",
                "radio.users.stay=0 s | a time",
                "estimator.kind=lstmm | did you mean lstm",
                "estimator.length=3 s | at least the 35 steps of estimator.window and estimator.horizon",
                "estimator.length=1000000 s | at most 10000000 steps"
            })
    void shouldRefuse(String override, String expected) {
        assertThatThrownBy(() -> LinkSystem.scenario(folder, override))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(override.substring(0, override.indexOf('=')))
                .hasMessageContaining(expected);
    }
}
