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
            ud.distance=[2 m, 3 m]          | ud.distance: expected a key of this scenario's system, ucsfl, found a key of the systems asfl, federated, genfv, sflam, split-federated, split-sequential, st-sflora, vrsl
            area.halfSide=0 m               | area.halfSide: expected a length of at least 1 m and at most 1000 km, found '0 m'
            radio.sinr=events               | radio.sinr: expected one of bound, event, found 'events'; did you mean event?
            server.dpus=none                | server.dpus: expected one of dedicated, shared, found 'none'
            server.speed=null               | server.speed: expected a computing speed above 0 FLOP/s such as 200 GFLOP/s, found nothing (null)
            optimizer.scheme=exhaustive     | optimizer.scheme: expected a scheme for more than 200000 choices, or fewer access points and UDs, found exhaustive
            optimizer.scheme=strongest;optimizer.clusterSize=null | optimizer.clusterSize: expected a whole number of at least 1 such as 5, needed by optimizer.scheme strongest, found nothing
            optimizer.clusterSize=9         | optimizer.clusterSize: expected at most accessPoint.count, 8, found 9
            learning.images=64              | learning.images: expected nothing with learning.loss none, where no network is trained, found 64
            learning.network=mlp            | learning.network: expected nothing with learning.loss none, where no network is trained, found a network
            learning.loss=table             | learning.loss: expected one of none, trained, found 'table'
            optimizer.powers=nbcd           | optimizer.powers: expected one of exact, transform, lagrange, found 'nbcd'
            optimizer.draws=0               | optimizer.draws: expected a whole number of at least 1, found 0
            optimizer.accuracyExponent=-0.1 | optimizer.accuracyExponent: expected a plain number of at least 0 and at most 10 such as 0.1, found -0.1
            model.bits=65                   | model.bits: expected a whole number of at most 64, found 65
            local.samples=0                 | local.samples: expected a plain number of at least 0.001 and at most 1000000000 such as 4, found 0
            mobility.model=random-waypoint  | mobility.model: expected one of static, gauss-markov, found 'random-waypoint'
            mobility.model=gauss-markov;mobility.speedDeviation=1 m/s | mobility.model: mobility.meanSpeed: expected a speed of at least 0 m/s such as 1.4 m/s, needed by mobility.model gauss-markov, found nothing
            channel.fading.direct.time=jakes;channel.carrier=2 GHz | channel.fading.direct.time: channel.fading.direct.speed: expected a speed of at least 0 m/s such as 3 km/h, needed by channel.fading.direct.time (Doppler) while mobility.model is static, found nothing
            radio.pathLoss.exponent=10;area.halfSide=1000 km | area.halfSide: expected a distance between AP and UD at which radio.pathLoss.exponent and radio.pathLoss leave a loss of at most 400 dB, found 1414.2135623730952 km with 646 dB
            """)
    void aValueThatCannotBeIsRefusedInOneLine(String settings, String message) {
        assertThatThrownBy(() -> UcsflPlay.scenario(settings.split(";")))
                .isInstanceOf(ScenarioException.class)
                .satisfies(thrown -> assertThat(thrown.getMessage().lines())
                        .extracting(line -> line.replaceFirst("^(--set|preset ucsfl:\\d+:|preset ucsfl:) ", ""))
                        .containsExactly(message));
    }
}
