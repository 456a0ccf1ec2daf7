package io.splitwave.network.fading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.splitwave.kernel.random.RandomStreams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BulkNormalsTest {

    @Test
    void aDrawDependsOnRowAndFrameAndNotOnTheOrder() {
        NormalSource forwards = new BulkNormals(new RandomStreams(1), 0).ofIrsUd(3);
        NormalSource backwards = new BulkNormals(new RandomStreams(1), 0).ofIrsUd(1000);
        double[][] first = new double[6][];
        for (int i = 0; i < 6; i++) {
            first[i] = drawn(forwards, i % 3, i / 3, 8);
        }
        for (int i = 5; i >= 0; i--) {
            assertThat(drawn(backwards, i % 3, i / 3, 8)).isEqualTo(first[i]);
        }
        assertThat(Arrays.stream(first).map(Arrays::toString)).doesNotHaveDuplicates();
    }

    @Test
    void aShorterRowIsTheStartOfALongerOne() {
        NormalSource source = new BulkNormals(new RandomStreams(1), 0).ofDirect(1);
        assertThat(drawn(source, 5, 9, 7)).isEqualTo(Arrays.copyOf(drawn(source, 5, 9, 64), 7));
    }

    @Test
    void linksAndReplicationsAndSeedsDiffer() {
        List<Double> first = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            for (int replication = 0; replication < 2; replication++) {
                BulkNormals normals = new BulkNormals(new RandomStreams(seed), replication);
                for (NormalSource source :
                        List.of(normals.ofApIrs(), normals.ofIrsUd(1), normals.ofDirect(1), normals.ofUplink())) {
                    first.add(drawn(source, 0, 0, 1)[0]);
                }
            }
        }
        assertThat(first).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void aNegativeReplicationIsRefused() {
        assertThatThrownBy(() -> new BulkNormals(new RandomStreams(1), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("replication must be >= 0, was -1");
    }

    private static double[] drawn(NormalSource source, int row, long frame, int count) {
        double[] normals = new double[count];
        source.fill(row, frame, normals, count);
        return normals;
    }

    @Test
    void aSourceForAnotherThreadHasTheSameDrawsAndMovesNothing() {
        NormalSource source = new BulkNormals(new RandomStreams(1), 0).ofIrsUd(1);
        NormalSource other = source.alike().orElseThrow();
        double[] expected = drawn(source, 7, 3, 9);
        source.fill(2, 3, new double[5], 5);
        assertThat(drawn(other, 7, 3, 9)).isEqualTo(expected);
        assertThat(StreamNormals.shared(new RandomStreams(1).stream("one", 0)).alike())
                .isEmpty();
    }
}
