package io.splitwave.network.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.splitwave.kernel.random.RandomStreams;
import io.splitwave.network.RandomChannels;
import io.splitwave.network.TestStreams;
import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.channel.FadingStreams;
import io.splitwave.network.fading.BulkNormals;
import io.splitwave.network.fading.FadingNormals;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    private static ChannelState state(long seed) {
        return RandomChannels.channel(3, 4, 2, true, true, TestStreams.seeded(seed));
    }

    private static FadingNormals normals() {
        return new BulkNormals("estimation", new RandomStreams(5), 0);
    }

    @Test
    void anAgedChannelIsThatOfSomeFramesAgo() {
        List<ChannelState> truth = new ArrayList<>();
        Knowledge aged = new Ageing(2);
        for (int frame = 0; frame < 6; frame++) {
            truth.add(state(frame));
            assertThat(aged.known(truth.get(frame))).isSameAs(truth.get(Math.max(0, frame - 2)));
        }
        ChannelState now = state(9);
        assertThat(new Ageing(0).known(now)).isSameAs(now);
        assertThat(Knowledge.perfect().known(now)).isSameAs(now);
    }

    @Test
    void withoutErrorTheEstimateIsTheTruth() {
        ChannelState truth = state(1);
        ChannelState known = new EstimationError(0, normals()).known(truth);
        assertThat(known.apIrs()).isEqualTo(truth.apIrs());
        assertThat(known.irsUd()).isEqualTo(truth.irsUd());
        assertThat(known.direct()).isEqualTo(truth.direct());
        assertThat(known.apIrsUplink()).isEqualTo(truth.apIrsUplink());
    }

    @Test
    void everyLinkErrsByItsOwnPowerAndAnewInEveryFrame() {
        // E ||error||^2 / ||true||^2 = 0.2 over 5000 frames; ||e||^2 of n entries has relative deviation 1 / sqrt(n),
        // n at least 2: 3.89 deviations, significance 0.0001 for each of the eight
        int frames = 5000;
        Knowledge estimate = new EstimationError(0.2, normals());
        ChannelState truth = state(2);
        double[] nmse = new double[8];
        double firstErrors = 0;
        double last = 0;
        for (int frame = 0; frame < frames; frame++) {
            ChannelState known = estimate.known(truth);
            nmse[0] += relativeError(known.apIrs(), truth.apIrs(), 0, 4) / frames;
            nmse[1] += relativeError(
                            known.apIrsUplink().orElseThrow(),
                            truth.apIrsUplink().orElseThrow(),
                            0,
                            4)
                    / frames;
            for (int ud = 0; ud < 3; ud++) {
                nmse[2 + ud] += relativeError(known.irsUd(), truth.irsUd(), ud, ud + 1) / frames;
                nmse[5 + ud] += relativeError(
                                known.direct().orElseThrow(), truth.direct().orElseThrow(), ud, ud + 1)
                        / frames;
            }
            double error = known.irsUd().re(0, 0) - truth.irsUd().re(0, 0);
            firstErrors += error * last;
            last = error;
        }
        for (double measured : nmse) {
            assertThat(measured).isCloseTo(0.2, within(3.89 * 0.2 / Math.sqrt(2.0 * frames)));
        }
        double variance = 0.2 / 2 * power(truth.irsUd(), 0, 1) / 4;
        assertThat(firstErrors / frames).isCloseTo(0, within(3.89 * variance / Math.sqrt(frames)));
    }

    private static double relativeError(ComplexMatrix known, ComplexMatrix truth, int fromRow, int toRow) {
        double sum = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < truth.columns(); column++) {
                sum += Math.pow(known.re(row, column) - truth.re(row, column), 2)
                        + Math.pow(known.im(row, column) - truth.im(row, column), 2);
            }
        }
        return sum / power(truth, fromRow, toRow);
    }

    private static double power(ComplexMatrix matrix, int fromRow, int toRow) {
        double sum = 0;
        for (int row = fromRow; row < toRow; row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                sum += Math.pow(matrix.re(row, column), 2) + Math.pow(matrix.im(row, column), 2);
            }
        }
        return sum;
    }

    @Test
    void imperfectionsFollowEachOther() {
        ChannelState first = state(1);
        ChannelState second = state(2);
        Knowledge both = new EstimationError(0.1, normals()).then(new Ageing(1));
        Knowledge estimate = new EstimationError(0.1, normals());
        ComplexMatrix estimated = estimate.known(first).irsUd();
        assertThat(both.known(first).irsUd()).isEqualTo(estimated);
        assertThat(both.known(second).irsUd()).isEqualTo(estimated);
        assertThat(both.known(first).irsUd())
                .isEqualTo(estimate.known(second).irsUd())
                .isNotEqualTo(second.irsUd());
    }

    @Test
    void errorsAreNotTheFadingsOwnDraws() {
        RandomStreams streams = new RandomStreams(5);
        double[] fading = new double[1];
        double[] error = new double[1];
        FadingStreams.of(streams, 0).ofApIrs().fill(0, 0, fading, 1);
        FadingStreams.of("estimation", streams, 0).ofApIrs().fill(0, 0, error, 1);
        assertThat(error).isNotEqualTo(fading);
        new BulkNormals(streams, 0).ofApIrs().fill(0, 0, fading, 1);
        normals().ofApIrs().fill(0, 0, error, 1);
        assertThat(error).isNotEqualTo(fading);
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> new Ageing(-1)).hasMessageContaining("frames must be >= 0, was -1");
        assertThatThrownBy(() -> new EstimationError(-0.1, normals())).hasMessageContaining("was -0.1");
        assertThatThrownBy(() -> new EstimationError(Double.NaN, normals())).hasMessageContaining("was NaN");
        EstimationError estimate = new EstimationError(0.1, normals());
        estimate.known(state(1).withoutDirect());
        assertThatThrownBy(() -> estimate.known(state(1))).hasMessageContaining("a link has appeared");
    }
}
