package io.splitwave.network.knowledge;

import io.splitwave.network.channel.ChannelState;
import io.splitwave.network.channel.ComplexMatrix;
import io.splitwave.network.fading.FadingNormals;
import io.splitwave.network.fading.NormalSource;
import java.util.Objects;
import java.util.Optional;

/**
 * Adds independent circular normal noise to every entry, as a least-squares estimate has it: known = true + error.
 *
 * <p>Its variance is epsilon times the mean power of the entries it belongs to in that frame: of one UD's vector, or of
 * the whole AP-IRS matrix. So E||known - true||^2 = epsilon ||true||^2 for each of them, whatever its path loss: epsilon
 * is the normalised mean square error. The known channel has 1 + epsilon times the power of the true one.
 */
public final class EstimationError implements Knowledge {

    private final double nmse;
    private final FadingNormals normals;
    private Optional<NormalSource> apIrs = Optional.empty();
    private Optional<NormalSource> irsUd = Optional.empty();
    private Optional<NormalSource> direct = Optional.empty();
    private Optional<NormalSource> uplink = Optional.empty();
    private long frame;

    /**
     * Knowledge before its first frame.
     *
     * @param nmse epsilon, a ratio (not dB), finite, at least 0
     * @param normals randomness of the errors, not that of the fading; advanced by this object alone
     * @throws IllegalArgumentException if epsilon is out of its range
     */
    public EstimationError(double nmse, FadingNormals normals) {
        if (!(nmse >= 0) || Double.isInfinite(nmse)) {
            throw new IllegalArgumentException("estimation error: nmse must be a finite ratio >= 0, was " + nmse);
        }
        this.nmse = nmse;
        this.normals = Objects.requireNonNull(normals, "normals");
    }

    @Override
    public ChannelState known(ChannelState truth) {
        if (frame == 0) {
            apIrs = Optional.of(normals.ofApIrs());
            irsUd = Optional.of(normals.ofIrsUd(truth.userDevices()));
            direct = truth.direct().map(d -> normals.ofDirect(truth.userDevices()));
            uplink = truth.apIrsUplink().map(g -> normals.ofUplink());
        }
        ChannelState known = new ChannelState(
                estimate(truth.apIrs(), apIrs, truth.irsElements()),
                estimate(truth.irsUd(), irsUd, 1),
                truth.direct().map(d -> estimate(d, direct, 1)),
                truth.apIrsUplink().map(g -> estimate(g, uplink, truth.irsElements())));
        frame++;
        return known;
    }

    /** Noise on a matrix whose power is averaged over groups of rows. */
    private ComplexMatrix estimate(ComplexMatrix truth, Optional<NormalSource> source, int rowsPerGroup) {
        NormalSource noise = source.orElseThrow(() -> new IllegalStateException(
                "estimation error: a link has appeared that was not there in the first frame"));
        int columns = truth.columns();
        double[] re = truth.copyRe();
        double[] im = truth.copyIm();
        double[] ofRow = new double[2 * columns];
        double deviation = 0;
        for (int row = 0; row < truth.rows(); row++) {
            int entry = row * columns;
            if (row % rowsPerGroup == 0) {
                deviation = Math.sqrt(nmse * meanPower(re, im, entry, rowsPerGroup * columns) / 2);
            }
            noise.fill(row, frame, ofRow, ofRow.length);
            for (int i = 0; i < ofRow.length; i += 2, entry++) {
                re[entry] += deviation * ofRow[i];
                im[entry] += deviation * ofRow[i + 1];
            }
        }
        return ComplexMatrix.of(truth.rows(), columns, re, im);
    }

    private static double meanPower(double[] re, double[] im, int from, int count) {
        double sum = 0;
        for (int entry = from; entry < from + count; entry++) {
            sum += re[entry] * re[entry] + im[entry] * im[entry];
        }
        return sum / count;
    }
}
