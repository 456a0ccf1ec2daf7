package io.splitwave.network.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.geometry.Metric;
import io.splitwave.network.geometry.Position;
import io.splitwave.network.geometry.Torus;
import io.splitwave.network.mobility.UdPlaces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Covariances are measured by the physics check {@code joint-shadowing}; here is what holds without chance. */
class JointNormalsTest {

    private static JointNormals normals(PairCorrelation correlation, long seed) {
        RandomStreams streams = new RandomStreams(seed);
        return new JointNormals(correlation, ud -> streams.stream("shadowing." + ud, 0));
    }

    private static PairCorrelation halving() {
        return PairCorrelation.halvingOver(9, Metric.PLANE);
    }

    /** Many UDs at one place, and others nearly there: one value, finite, nothing added to the diagonal. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void coincidentUdsHaveOneValue(long seed) {
        List<Position> at = new ArrayList<>();
        for (int ud = 0; ud < 20; ud++) {
            at.add(new Position(ud % 4 == 0 ? 3 : ud, ud % 4 == 0 ? 4 : 0));
        }
        at.add(new Position(3 + 1e-13, 4));
        JointNormals normals = normals(halving(), seed);
        double[] first = normals.next(UdPlaces.atRest(at));
        at.set(5, new Position(3, 4)); // one more comes to the others, who stay
        double[] second = normals.next(UdPlaces.atRest(at));
        for (int ud = 4; ud < 20; ud += 4) {
            assertThat(first[ud]).isCloseTo(first[0], within(1e-12));
            assertThat(second[ud]).isEqualTo(first[ud]);
        }
        assertThat(first[20]).isCloseTo(first[0], within(1e-6));
        assertThat(second[5]).isCloseTo(first[0], within(1e-9));
    }

    @Test
    void whoStaysKeepsItsValueAndAnotherUdChangesNoneBefore() {
        UdPlaces two = UdPlaces.atRest(List.of(new Position(0, 0), new Position(5, 0)));
        UdPlaces three = UdPlaces.atRest(List.of(new Position(0, 0), new Position(5, 0), new Position(2, 2)));
        JointNormals few = normals(halving(), 3);
        JointNormals more = normals(halving(), 3);
        double[] ofTwo = few.next(two);
        double[] ofThree = more.next(three);
        assertThat(ofThree).startsWith(ofTwo);
        UdPlaces moved = UdPlaces.atRest(List.of(new Position(0, 0), new Position(6, 0)));
        double[] later = few.next(moved);
        assertThat(later[0]).isEqualTo(ofTwo[0]);
        assertThat(later[1]).isNotEqualTo(ofTwo[1]);
        assertThat(few.next(UdPlaces.atRest(List.of(new Position(0, 0), new Position(6, 0)))))
                .isEqualTo(later);
    }

    /** A site alone and a site that shares the factors with others draw the same. */
    @Test
    void sharingTheFactorsChangesNothing() {
        PairCorrelation shared = PairCorrelation.halvingOver(9, Torus.square(50));
        JointNormals one = normals(shared, 5);
        JointNormals other = normals(shared, 6);
        JointNormals alone = normals(PairCorrelation.halvingOver(9, Torus.square(50)), 6);
        for (int frame = 0; frame < 4; frame++) {
            UdPlaces places = UdPlaces.atRest(List.of(new Position(49 - frame, 0), new Position(-49, 0.5 * frame)));
            one.next(places);
            assertThat(other.next(places)).isEqualTo(alone.next(places));
        }
    }

    /** On a torus of half the memory's size the correlations of a ring of UDs are not positive semidefinite: refused. */
    @Test
    void anAreaThatIsTooSmallIsRefused() {
        List<Position> grid = new ArrayList<>();
        for (int ud = 0; ud < 100; ud++) {
            grid.add(new Position(ud % 10, ud / 10));
        }
        JointNormals normals = normals(PairCorrelation.halvingOver(1000, Torus.square(5)), 1);
        assertThatThrownBy(() -> normals.next(UdPlaces.atRest(grid)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the area is too small for d_cor");
    }
}
