package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.scenarios.format.text.Interval;
import io.splitwave.scenarios.format.text.Problem;
import io.splitwave.scenarios.format.text.ScenarioException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Combinations of keys that cannot be meant: refused where they are written, with what is missing. */
class ChannelRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        channel.fading.irsUd.time=jakes; channel.fading.irsUd.speed=3 km/h | channel.carrier: expected a frequency above 0 Hz such as 3.5 GHz, needed by channel.fading.irsUd.time (Doppler), found nothing
        channel.fading.irsUd.time=jakes; channel.carrier=3 GHz | channel.fading.irsUd.speed: expected a speed of at least 0 m/s such as 3 km/h, needed by channel.fading.irsUd.time (Doppler) while mobility.model is static, found nothing
        channel.fading.apIrs.time=autoregressive; channel.carrier=3 GHz | channel.fading.apIrs.speed: expected a speed of at least 0 m/s such as 3 km/h, needed by channel.fading.apIrs.time (Doppler) of a link whose ends stand still, found nothing
        channel.fading.direct.model=rician; channel.carrier=3 GHz | channel.fading.direct.kFactor: expected a power gain such as 10 dB, needed by channel.fading.direct.model rician, found nothing
        channel.fading.irsUd.model=rician; channel.fading.irsUd.kFactor=3 dB | channel.carrier: expected a frequency above 0 Hz such as 3.5 GHz, needed by channel.fading.irsUd.model rician, found nothing
        channel.largeScale.irsUd=umi | channel.carrier: expected a frequency above 0 Hz such as 3.5 GHz, needed by channel.largeScale.irsUd, found nothing
        channel.largeScale.direct=uma; channel.carrier=300 MHz | channel.carrier: expected a frequency of at least 0.5 GHz and at most 100 GHz, as TR 38.901 covers, found 300 MHz
        channel.largeScale.direct=umi; channel.carrier=3 GHz; channel.height.accessPoint=1 m | channel.height.accessPoint: expected a length above channel.height.ud, 1.5 m, found 1 m
        channel.largeScale.direct=umi; channel.carrier=3 GHz; channel.height.ud=1 m | channel.height.ud: expected a length of at least 1.5 m and at most 22.5 m, as TR 38.901 covers, found 1 m
        channel.blockage.open=1 s; channel.blockage.blocked=1 s; channel.blockage.loss=9 dB; radio.directLink=null | channel.blockage.open: expected the group radio.directLink, which channel.blockage blocks, found none
        channel.irsArray.columns=5 | channel.irsArray.columns: expected a divisor of irs.elements, 16, found 5
        channel.irsArray.scatter=isotropic; irs.elements=2049 | irs.elements: expected at most 2048 with channel.irsArray.scatter isotropic, found 2049
        channel.apArray.neighbourCorrelation=0.5; accessPoint.antennas=2049 | accessPoint.antennas: expected at most 2048 with channel.apArray.neighbourCorrelation above 0, found 2049
        irs.faults.deadShare=0.6; irs.faults.stuckShare=0.6 | irs.faults.stuckShare: expected at most 1 together with irs.faults.deadShare, found 1.2
        irs.faults.stuckShare=0.1; radio.uplink=independent | irs.faults.stuckShare: expected 0 where radio.uplink is independent, found stuck elements
        mobility.model=random-waypoint | mobility.speed: expected a list [min, max], each a speed above 0 m/s such as [0.8 m/s, 1.8 m/s], needed by mobility.model random-waypoint, found nothing
        mobility.model=trace | mobility.trace.file: expected the path of a trace (CSV or SUMO floating-car data) such as trace.csv, needed by mobility.model trace, found nothing
        mobility.area.corner=[0 m, 0 m] | mobility.area.extent: expected a list [x, y] of two lengths such as [100 m, 100 m], needed by mobility.area.corner, found nothing
        mobility.area.corner=[0 m, 0 m]; mobility.area.extent=[1 m, 1 m]; mobility.area.radius=3 m | mobility.area.corner: expected a disc (centre, radius) or a rectangle (corner, extent), found both
        mobility.area.corner=[0 m, 0 m]; mobility.area.extent=[1 m, -1 m] | mobility.area.extent: expected two lengths above 0 m, found [1 m, -1 m]
        visits.arrivals=poisson; visits.interval=1 s | visits.stay: expected a time above 0 s such as 10 s, needed by visits.arrivals poisson, found nothing
        visits.arrivals=bursty; visits.interval=1 s; visits.stay=1 s; visits.quiet=1 s; visits.burst=1 s | visits.burstInterval: expected a time above 0 s such as 20 ms, needed by visits.arrivals bursty, found nothing
        visits.presentAtStart=9 | visits.presentAtStart: expected a whole number within 0..8 (ud.count), found 9
        optimizer.every=3; visits.arrivals=poisson; visits.interval=1 s; visits.stay=1 s | optimizer.every: expected 1 where UDs come and go, found 3
        knowledge.age=1 s; knowledge.ageFrames=3 | knowledge.age: expected knowledge.age or knowledge.ageFrames, found both
        """)
    void isRefused(String overrides, String problem) {
        assertThatThrownBy(() -> load(overrides))
                .isInstanceOf(ScenarioException.class)
                .satisfies(e -> assertThat(((ScenarioException) e).problems())
                        .extracting(
                                found -> found.path() + ": expected " + found.expected() + ", found " + found.found())
                        .containsExactly(problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
        channel.fading.irsUd.time=autoregressive; channel.fading.irsUd.correlation=0.9
        channel.fading.direct.time=jakes; radio.directLink=null
        channel.fading.irsUd.time=jakes; channel.carrier=3 GHz; mobility.model=random-waypoint; mobility.speed=[1 m/s, 1 m/s]
        channel.fading.irsUd.time=jakes; channel.carrier=3 GHz; channel.replay=other.parquet
        knowledge.age=0 s
        """)
    void isTaken(String overrides) {
        assertThat(load(overrides)).isNotNull();
    }

    @Test
    void aRoadNeedsAllItsKeysAtOnce() {
        assertThatThrownBy(() -> load("mobility.model=road; mobility.speed=[3 m/s, 3 m/s]"))
                .satisfies(e -> assertThat(((ScenarioException) e).problems())
                        .extracting(Problem::path)
                        .containsExactlyInAnyOrder(
                                "mobility.meanSpeed",
                                "mobility.speedDeviation",
                                "mobility.road.start",
                                "mobility.speed"));
    }

    @Test
    void speedsAndAnglesHaveTheirUnits() {
        Scenario scenario = load("mobility.speed=[36 km/h, 20 m/s]; mobility.direction=180 deg; mobility.memory=0.5");
        assertThat(scenario.mobility().speedMps()).hasValue(new Interval(10, 20));
        assertThat(scenario.mobility().directionRad()).hasValue(Math.PI);
        assertThatThrownBy(() -> load("mobility.speed=[3 mps, 20 m/s]")).hasMessageContaining("did you mean m/s");
    }

    private static Scenario load(String overrides) {
        List<ScenarioOverride> settings = Stream.of(overrides.split("; "))
                .map(String::strip)
                .map(ScenarioOverride::parse)
                .toList();
        return ScenarioLoader.load("quickstart", settings);
    }
}
