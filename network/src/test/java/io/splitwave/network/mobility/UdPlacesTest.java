package io.splitwave.network.mobility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.network.geometry.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class UdPlacesTest {

    @Test
    void keepsItsOwnCopy() {
        double[] x = {1};
        boolean[] present = {true};
        UdPlaces places = new UdPlaces(x, new double[] {2}, new double[] {3}, present);
        x[0] = 9;
        present[0] = false;
        assertThat(places.position(0)).isEqualTo(new Position(1, 2));
        assertThat(places.speedMps(0)).isEqualTo(3);
        assertThat(places.present(0)).isTrue();
    }

    @Test
    void atRestIsAtNoSpeedAndPresent() {
        List<Position> at = List.of(new Position(1, 2), new Position(-3, 0.5));
        UdPlaces places = UdPlaces.atRest(at);
        assertThat(places.userDevices()).isEqualTo(2);
        for (int ud = 0; ud < 2; ud++) {
            assertThat(places.position(ud)).isEqualTo(at.get(ud));
            assertThat(places.speedMps(ud)).isZero();
            assertThat(places.present(ud)).isTrue();
        }
        assertThat(places.where(new boolean[] {false, true}).speedMps(0)).isZero();
        assertThatThrownBy(() -> UdPlaces.atRest(List.of())).hasMessageContaining("at least 1 UD");
        assertThatThrownBy(() -> UdPlaces.atRest(List.of(new Position(Double.NaN, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void distancesAreThoseOfPositions() {
        Position ud = new Position(0.1, -7.3);
        Position site = new Position(20.7, 1e-3);
        assertThat(UdPlaces.atRest(List.of(ud)).distanceM(0, site))
                .isEqualTo(site.distanceM(ud))
                .isEqualTo(ud.distanceM(site));
    }

    @Test
    void takingPartNeedsBoth() {
        UdPlaces places = new UdPlaces(
                        List.of(new Position(0, 0), new Position(0, 1), new Position(0, 2)),
                        new double[3],
                        new boolean[] {true, true, false})
                .where(new boolean[] {true, false, true});
        assertThat(new boolean[] {places.present(0), places.present(1), places.present(2)})
                .containsExactly(true, false, false);
        assertThatThrownBy(() -> places.where(new boolean[2])).hasMessageContaining("3 UDs, but 2");
    }

    @Test
    void whatCannotBeIsRefused() {
        double[] one = {1};
        boolean[] here = {true};
        assertThatThrownBy(() -> new UdPlaces(new double[0], new double[0], new double[0], new boolean[0]))
                .hasMessageContaining("at least 1 UD");
        assertThatThrownBy(() -> new UdPlaces(one, new double[2], one, here)).hasMessageContaining("1 and 2");
        assertThatThrownBy(() -> new UdPlaces(one, new double[] {Double.NaN}, one, here))
                .hasMessageContaining("UD 0: its position");
        assertThatThrownBy(() -> new UdPlaces(one, one, new double[] {-1}, here))
                .hasMessageContaining("UD 0: speedMps must be finite and >= 0, was -1");
    }
}
