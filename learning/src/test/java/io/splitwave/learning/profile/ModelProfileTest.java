package io.splitwave.learning.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelProfileTest {
    @Test
    void aSelectionHasTheWorkOfThoseSelected() {
        ModelProfile all = new ModelProfile(
                new double[][] {{1, 2}, {3, 4}, {5, 6}}, new double[] {1, 1, 1}, new double[] {Double.NaN, 9, 8});
        ModelProfile some = all.select(2, 0);
        assertThat(some.userDevices()).isEqualTo(2);
        assertThat(some.deviceFlop(0, 2)).isEqualTo(11);
        assertThat(some.deviceFlop(1, 1)).isEqualTo(1);
        assertThat(some.uplinkBit(0, 2)).isEqualTo(8);
        assertThatThrownBy(() -> all.select()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> all.select(3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static final double[][] FLOP = {{1, 2, 4}, {8, 16, 32}};
    private static final double[] DOWN = {0, 5, 6, 7};
    private static final double[] UP = {20, 15, 10, 5};

    private final ModelProfile profile = new ModelProfile(FLOP, DOWN, UP);

    @Test
    void deviceAndServerShareTheLayersAtTheCut() {
        // sums by hand
        assertThat(profile.userDevices()).isEqualTo(2);
        assertThat(profile.layers()).isEqualTo(3);
        assertThat(profile.layerFlop(1, 3)).isEqualTo(32.0);
        assertThat(profile.deviceFlop(0, 0)).isEqualTo(0.0);
        assertThat(profile.deviceFlop(0, 2)).isEqualTo(3.0);
        assertThat(profile.deviceFlop(1, 3)).isEqualTo(56.0);
        assertThat(profile.serverFlop(0, 0)).isEqualTo(7.0);
        assertThat(profile.serverFlop(1, 1)).isEqualTo(48.0);
        assertThat(profile.serverFlop(1, 3)).isEqualTo(0.0);
    }

    @Test
    void sizesAreThoseOfTheCut() {
        assertThat(profile.downlinkBit(0, 0)).isEqualTo(0.0);
        assertThat(profile.downlinkBit(0, 3)).isEqualTo(7.0);
        assertThat(profile.uplinkBit(0, 0)).isEqualTo(20.0);
        assertThat(profile.uplinkBit(0, 2)).isEqualTo(10.0);
    }

    @Test
    void anUnknownRawInputIsAnErrorOnlyWhenAskedFor() {
        ModelProfile without = new ModelProfile(FLOP, DOWN, new double[] {Double.NaN, 15, 10, 5});
        assertThat(without.uplinkBit(0, 1)).isEqualTo(15.0);
        assertThatThrownBy(() -> without.uplinkBit(0, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("raw input");
    }

    @Test
    void arraysAreCopied() {
        double[][] flop = {{1, 2}};
        double[] down = {0, 1, 1};
        double[] up = {3, 2, 1};
        ModelProfile copy = new ModelProfile(flop, down, up);
        flop[0][0] = 9;
        down[1] = 9;
        up[1] = 9;
        assertThat(copy.layerFlop(0, 1)).isEqualTo(1.0);
        assertThat(copy.deviceFlop(0, 2)).isEqualTo(3.0);
        assertThat(copy.downlinkBit(0, 1)).isEqualTo(1.0);
        assertThat(copy.uplinkBit(0, 1)).isEqualTo(2.0);
    }

    @Test
    void joinedDevicesKeepTheirOwnWorkAndSizes() {
        ModelProfile small =
                ModelProfile.alike(2, new double[] {1, 2, 3}, new double[] {6, 4, 2, 0}, new double[] {0, 1, 2, 3}, UP);
        ModelProfile joined = ModelProfile.joined(List.of(small, profile));
        assertThat(joined.userDevices()).isEqualTo(4);
        assertThat(joined.layers()).isEqualTo(3);
        for (int cut = 1; cut <= 3; cut++) {
            assertThat(joined.downlinkBit(1, cut)).isEqualTo(cut);
            for (int ud = 0; ud < 2; ud++) {
                assertThat(joined.downlinkBit(2 + ud, cut)).isEqualTo(profile.downlinkBit(ud, cut));
                assertThat(joined.uplinkBit(2 + ud, cut)).isEqualTo(profile.uplinkBit(ud, cut));
                assertThat(joined.deviceFlop(2 + ud, cut)).isEqualTo(profile.deviceFlop(ud, cut));
                assertThat(joined.serverFlop(2 + ud, cut)).isEqualTo(profile.serverFlop(ud, cut));
            }
        }
        assertThat(joined.serverFlop(1, 1)).isEqualTo(4);
        assertThat(joined.sameSizes(0, 1)).isTrue();
        assertThat(joined.sameSizes(1, 2)).isFalse();
        ModelProfile some = joined.select(3, 0);
        assertThat(some.downlinkBit(0, 2)).isEqualTo(profile.downlinkBit(1, 2));
        assertThat(some.downlinkBit(1, 2)).isEqualTo(2);
        assertThat(some.serverFlop(1, 1)).isEqualTo(4);
        assertThatThrownBy(() -> some.downlinkBit(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatCannotBeJoinedIsNamed() {
        assertThatThrownBy(() -> ModelProfile.joined(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1 profile to join is needed, was 0");
        ModelProfile brief = new ModelProfile(new double[][] {{1}}, new double[] {0, 1}, new double[] {1, 1});
        assertThatThrownBy(() -> ModelProfile.joined(List.of(profile, brief)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have 3 layers as the first has, was 1");
    }

    @Test
    void noDeviceLayerOrCutLiesOutside() {
        assertThatThrownBy(() -> profile.deviceFlop(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.deviceFlop(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.layerFlop(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.uplinkBit(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.uplinkBit(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> profile.downlinkBit(-1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleWorkIsNamed(double work) {
        assertThatThrownBy(() -> new ModelProfile(new double[][] {{1, 2, 3}, {1, work, 3}}, DOWN, UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UD 1, layer 2")
                .hasMessageContaining("was " + work);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void impossibleSizesAreNamed(double bit) {
        assertThatThrownBy(() -> new ModelProfile(FLOP, new double[] {bit, 5, 6, 7}, UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("downlinkBit at cut 0");
        assertThatThrownBy(() -> new ModelProfile(FLOP, DOWN, new double[] {20, 15, bit, 5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("uplinkBit at cut 2");
    }

    @Test
    void shapesMustFit() {
        assertThatThrownBy(() -> new ModelProfile(new double[0][], DOWN, UP)).hasMessageContaining("0 UDs");
        assertThatThrownBy(() -> new ModelProfile(new double[1][0], DOWN, UP)).hasMessageContaining("0 layers");
        assertThatThrownBy(() -> new ModelProfile(new double[][] {{1, 2, 3}, {1, 2}}, DOWN, UP))
                .hasMessageContaining("UD 1 must have 3 layers");
        assertThatThrownBy(() -> new ModelProfile(FLOP, new double[3], UP)).hasMessageContaining("downlinkBit");
        assertThatThrownBy(() -> new ModelProfile(FLOP, DOWN, new double[5])).hasMessageContaining("uplinkBit");
    }

    @Test
    void alikeDevicesShareANetworkWhoseServerWorkIsGiven() {
        double[] server = {6, 4, 1, 0};
        ModelProfile alike = ModelProfile.alike(2, new double[] {1, 2, 4}, server, DOWN, UP);
        server[1] = 9;
        assertThat(alike.userDevices()).isEqualTo(2);
        assertThat(alike.deviceFlop(1, 2)).isEqualTo(3.0);
        assertThat(alike.serverFlop(0, 1)).isEqualTo(4.0);
        assertThat(alike.select(1).serverFlop(0, 2)).isEqualTo(1.0);
        assertThat(alike.uplinkBit(0, 1)).isEqualTo(15.0);
    }

    @Test
    void impossibleServerWorkIsNamed() {
        double[] flop = {1, 2, 4};
        assertThatThrownBy(() -> ModelProfile.alike(1, flop, new double[] {6, 4, 1, 1}, DOWN, UP))
                .hasMessageContaining("serverFlop at cut 3")
                .hasMessageContaining("must be 0, was 1");
        assertThatThrownBy(() -> ModelProfile.alike(1, flop, new double[] {6, Double.NaN, 1, 0}, DOWN, UP))
                .hasMessageContaining("serverFlop at cut 1 must be finite and >= 0, was NaN");
        assertThatThrownBy(() -> ModelProfile.alike(1, flop, new double[] {6, 0}, DOWN, UP))
                .hasMessageContaining("serverFlop must hold a value for each cut 0..3, was 2");
        assertThatThrownBy(() -> ModelProfile.alike(0, flop, new double[] {6, 4, 1, 0}, DOWN, UP))
                .hasMessageContaining("at least 1 UD");
    }

    @Test
    void geometricSizesByHand() {
        GeometricCutSizes sizes = new GeometricCutSizes(0.25e6, 0.7e6, 0.6, 0.7e6 / 0.6);
        assertThat(sizes.downlinkBit(3)).containsExactly(0, 0.25e6, 0.25e6, 0.25e6);
        // 0.7e6 x 0.6 = 0.42e6, x 0.6 = 0.252e6
        assertThat(sizes.uplinkBit(3))
                .containsExactly(new double[] {0.7e6 / 0.6, 0.7e6, 0.42e6, 0.252e6}, within(1e-6));
        assertThat(new GeometricCutSizes(0, 1, 1, Double.NaN).uplinkBit(1)).containsExactly(Double.NaN, 1);
    }

    @Test
    void impossibleGeometricSizesAreNamed() {
        assertThatThrownBy(() -> new GeometricCutSizes(-1, 1, 0.5, 1)).hasMessageContaining("downlinkBit");
        assertThatThrownBy(() -> new GeometricCutSizes(1, Double.NaN, 0.5, 1)).hasMessageContaining("firstUplinkBit");
        assertThatThrownBy(() -> new GeometricCutSizes(1, 1, 0, 1)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> new GeometricCutSizes(1, 1, 1.1, 1)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> new GeometricCutSizes(1, 1, Double.NaN, 1)).hasMessageContaining("ratio");
        assertThatThrownBy(() -> new GeometricCutSizes(1, 1, 1, -1)).hasMessageContaining("rawInputBit");
        GeometricCutSizes sizes = new GeometricCutSizes(1, 1, 1, 1);
        assertThatThrownBy(() -> sizes.downlinkBit(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sizes.uplinkBit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsInOneArrayMakeTheSameProfile() {
        ModelProfile rows = ModelProfile.ofRows(3, new double[] {1, 2, 4, 8, 16, 32}, DOWN, UP);
        assertThat(rows.userDevices()).isEqualTo(2);
        for (int ud = 0; ud < 2; ud++) {
            for (int cut = 0; cut <= 3; cut++) {
                assertThat(rows.deviceFlop(ud, cut)).isEqualTo(profile.deviceFlop(ud, cut));
                assertThat(rows.serverFlop(ud, cut)).isEqualTo(profile.serverFlop(ud, cut));
                assertThat(rows.uplinkBit(ud, cut)).isEqualTo(profile.uplinkBit(ud, cut));
            }
            for (int layer = 1; layer <= 3; layer++) {
                assertThat(rows.layerFlop(ud, layer)).isEqualTo(FLOP[ud][layer - 1]);
            }
        }
        assertThatThrownBy(() -> ModelProfile.ofRows(3, new double[4], DOWN, UP))
                .hasMessageContaining("3 layers of at least 1 UD are needed, was 4 values");
        assertThatThrownBy(() -> ModelProfile.ofRows(3, new double[0], DOWN, UP))
                .hasMessageContaining("was 0 values");
    }

    @Test
    void devicesWithUnequalLayersAreNamed() {
        assertThatThrownBy(() -> new ModelProfile(new double[][] {{1, 2, 3}, {1, 2}}, DOWN, UP))
                .hasMessageContaining("UD 1 must have 3 layers as UD 0 has, was 2");
    }
}
