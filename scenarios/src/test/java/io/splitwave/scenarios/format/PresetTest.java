package io.splitwave.scenarios.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.optimizer.option.Options;
import io.splitwave.optimizer.vrsl.scheme.SchemeRegistry;
import io.splitwave.scenarios.format.text.Coordinates;
import io.splitwave.scenarios.format.text.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresetTest {

    /**
     * K, N_AP, N, P_total, sigma^2, R_min, M, C, f, kappa, C0, d0 and the exponents stand in VRSL Section VI. The others
     * are the calibrated values that the preset's comments name as such.
     */
    @Test
    void paperIsThePublishedSettingWithTheCalibratedRest() {
        Scenario paper = ScenarioLoader.load("paper", List.of());

        assertThat(paper.name()).isEqualTo("paper");
        assertThat(paper.seed()).isEqualTo(1);
        assertThat(paper.replications()).isEqualTo(20);
        assertThat(paper.horizon()).isEqualTo(new Scenario.Horizon(20, OptionalLong.empty()));
        assertThat(paper.frame().lengthS()).isEqualTo(0.05);
        assertThat(paper.ud())
                .isEqualTo(new Scenario.UserDevices(100, new Interval(2, 10), new Interval(5e9, 12e9), 0.1, 1e-28));
        assertThat(paper.irs())
                .isEqualTo(new Scenario.Irs(32, new Coordinates(20, 0), new Scenario.Faults(0, 0, false)));
        assertThat(paper.accessPoint())
                .isEqualTo(new Scenario.AccessPoint(32, new Coordinates(0, 0), 3, OptionalDouble.empty()));
        assertThat(paper.radio())
                .isEqualTo(new Scenario.Radio(
                        1e6,
                        new Scenario.Noise(OptionalDouble.of(1e-11), OptionalDouble.empty(), OptionalDouble.empty()),
                        5e3,
                        Scenario.Uplink.RECIPROCAL,
                        Scenario.Normals.STREAMS,
                        new Scenario.PathLoss(1e-3, 1, OptionalDouble.empty(), 2.2, 2.8),
                        Optional.of(new Scenario.DirectLink(3.5, 28, false))));
        assertThat(paper.model())
                .isEqualTo(new Scenario.Model(
                        Optional.of(new Scenario.DrawnLayers(12, new Interval(0.5e9, 1.5e9), 0.25e6, 0.7e6, 0.6)),
                        OptionalDouble.of(7e6 / 6),
                        OptionalDouble.of(200e9),
                        Optional.empty()));
        assertThat(paper.twin()).isEqualTo(new Scenario.Twin(2.2e12, OptionalDouble.empty(), 0.1));
        assertThat(paper.server()).isEqualTo(new Scenario.Server(Scenario.Discipline.NONE, OptionalDouble.empty(), 1));
        assertThat(paper.barrier())
                .isEqualTo(
                        new Scenario.Barrier(Scenario.BarrierRule.SYNC, OptionalDouble.empty(), OptionalInt.empty()));
        assertThat(paper.limits()).isEqualTo(new Scenario.Limits(OptionalDouble.empty()));
        assertThat(paper.optimizer())
                .isEqualTo(new Scenario.Optimizer(
                        "ao", 1, false, Options.defaults(new SchemeRegistry(List.of()).options())));
    }

    @Test
    void quickstartIsSmallAndHasAServerToQueueAt() {
        Scenario quickstart = ScenarioLoader.load("quickstart", List.of());
        assertThat(quickstart.ud().count()).isEqualTo(8);
        assertThat(quickstart.irs().elements()).isEqualTo(16);
        assertThat(quickstart.accessPoint().antennas()).isEqualTo(8);
        assertThat(quickstart.replications()).isEqualTo(3);
        assertThat(quickstart.server().discipline()).isEqualTo(Scenario.Discipline.FIFO);
        assertThat(quickstart.server().slots()).isLessThan(quickstart.ud().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ao", "direct", "dual", "full-local", "full-offload", "no-dt", "no-irs", "random-phase"})
    void everySchemeRunsOnEveryPreset(String scheme) {
        for (String name : Presets.names()) {
            if (!Presets.system(name).equals("vrsl")) {
                continue;
            }
            Scenario scenario =
                    ScenarioLoader.load(name, List.of(ScenarioOverride.parse("optimizer.scheme=" + scheme)));
            assertThat(scenario.optimizer().scheme()).isEqualTo(scheme);
        }
    }

    @Test
    void eachIsDescribedAndCalledAsItsFile() {
        assertThat(Presets.names())
                .containsExactly(
                        "adaptive-5g",
                        "adaptive-5g-energy",
                        "adaptive-5g-latency",
                        "adaptive-5g-privacy",
                        "asfl",
                        "asfl-road",
                        "blockage",
                        "bursty-arrivals",
                        "digits",
                        "fl",
                        "genfv",
                        "genfv-skewed",
                        "large-irs",
                        "million",
                        "paper",
                        "quickstart",
                        "sfl",
                        "sflam",
                        "sl",
                        "st-sflora",
                        "ucsfl",
                        "ucsfl-mnist",
                        "vehicular",
                        "vgg16",
                        "walking");
        for (String name : Presets.names()) {
            assertThat(Presets.describe(name)).endsWith(".").doesNotContain("\n");
            assertThat(ScenarioLoader.load(name, List.of()).name()).isEqualTo(name);
        }
    }

    @Test
    void anUnknownOneIsRefusedByName() {
        assertThatThrownBy(() -> Presets.text("papr"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("papr")
                .hasMessageContaining("quickstart");
    }
}
