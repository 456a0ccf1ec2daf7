package io.splitwave.scenarios.system.ucsfl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.ScenarioException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, before anything is played. */
class UcsflMisuseTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            accessPoint.count=0             | accessPoint.count: expected a whole number of at least 1, found 0
            ud.count=201                    | ud.count: expected a whole number of at most 200, found 201
            ud.distance=[2 m, 3 m]          | ud.distance: x
            area.halfSide=0 m               | area.halfSide: x
            radio.sinr=events               | radio.sinr: x
            server.dpus=none                | server.dpus: x
            server.speed=null               | server.speed: x
            optimizer.scheme=exhaustive     | optimizer.scheme: x
            optimizer.powers=nbcd           | optimizer.powers: x
            optimizer.draws=0               | optimizer.draws: x
            optimizer.accuracyExponent=-0.1 | optimizer.accuracyExponent: x
            model.bits=65                   | model.bits: x
            local.samples=0                 | local.samples: x
            mobility.model=random-waypoint  | mobility.model: x
            mobility.model=gauss-markov     | mobility.meanSpeed: x
            channel.fading.direct.time=jakes;channel.carrier=2 GHz | channel.fading.direct.speed: x
            radio.pathLoss.exponent=12;area.halfSide=1000 km | area.halfSide: x
            """)
    void aValueThatCannotBeIsRefusedInOneLine(String settings, String message) {
        assertThatThrownBy(() -> UcsflPlay.scenario(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .extracting(line -> line.replaceFirst("^(--set|preset ucsfl:\\d+:|preset ucsfl:) ", ""))
                        .containsExactly(message));
    }
}
