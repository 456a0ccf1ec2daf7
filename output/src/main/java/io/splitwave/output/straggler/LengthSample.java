package io.splitwave.output.straggler;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/**
 * The lengths of rounds or requests, for quantiles, in bounded memory. Up to {@value #EXACT} lengths are kept and quantiles are
 * exact. From the next one on lengths are counted in bins, 512 of equal width for each factor of 2, and stand for the middle of
 * their bin: then a quantile is wrong by at most 0.1 %. The bins need some 4 kB for each factor of 2 between the least and the
 * greatest length, however many there are. What it says depends on the lengths alone, not on their order.
 */
public final class LengthSample {
    /** How many are kept as they are. */
    static final int EXACT = 1 << 17;

    /** Bits of a double below the exponent that number the bins of a factor of 2. */
    private static final int BIN_BITS = 9;

    private static final int SHIFT = 52 - BIN_BITS;

    private double[] keptS = new double[16]; // null once lengths are counted in bins
    private long size;
    private long zeros;
    private int firstBin;
    private long[] bins = new long[0]; // [bin - firstBin]
    private double leastS = Double.POSITIVE_INFINITY;
    private double greatestS;

    /** Starts without lengths. */
    public LengthSample() {
        // a sample that grows
    }

    /**
     * Adds a length.
     *
     * @param lengthS s, finite, at least 0
     * @throws IllegalArgumentException if it is out of its range
     */
    public void add(double lengthS) {
        if (!(lengthS >= 0 && lengthS < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("length: must be finite and >= 0 s, was " + lengthS);
        }
        if (keptS != null && size == EXACT) {
            double[] all = keptS;
            keptS = null;
            for (double each : all) {
                count(each);
            }
        }
        if (keptS == null) {
            count(lengthS);
        } else {
            if (size == keptS.length) {
                keptS = Arrays.copyOf(keptS, 2 * keptS.length);
            }
            keptS[(int) size] = lengthS;
        }
        size++;
    }

    private void count(double lengthS) {
        leastS = Math.min(leastS, lengthS);
        greatestS = Math.max(greatestS, lengthS);
        if (lengthS < Double.MIN_NORMAL) {
            zeros++;
            return;
        }
        int bin = (int) (Double.doubleToRawLongBits(lengthS) >>> SHIFT);
        if (bins.length == 0) {
            firstBin = bin;
            bins = new long[1];
        } else if (bin < firstBin) {
            long[] wider = new long[firstBin - bin + bins.length];
            System.arraycopy(bins, 0, wider, firstBin - bin, bins.length);
            bins = wider;
            firstBin = bin;
        } else if (bin - firstBin >= bins.length) {
            bins = Arrays.copyOf(bins, bin - firstBin + 1);
        }
        bins[bin - firstBin]++;
    }

    /**
     * How many lengths there are.
     *
     * @return at least 0
     */
    public long size() {
        return size;
    }

    /**
     * A quantile, as {@link Quantile} says.
     *
     * @param p share below, 0 to 1
     * @return s; NaN without lengths; exact up to {@value #EXACT} lengths, else within 0.1 %
     */
    public double quantile(double p) {
        if (size == 0) {
            return Double.NaN;
        }
        if (keptS != null) {
            return Quantile.of(sortedS(), p);
        }
        double position = (size - 1) * p;
        long below = (long) Math.floor(position);
        PrimitiveIterator.OfDouble ascending = ascendingS();
        for (long i = 0; i < below; i++) {
            ascending.nextDouble();
        }
        double belowS = ascending.nextDouble();
        double fraction = position - below;
        return fraction == 0 ? belowS : belowS + fraction * (ascending.nextDouble() - belowS);
    }

    /** The lengths in ascending order; those in a bin as its middle. */
    PrimitiveIterator.OfDouble ascendingS() {
        return keptS == null ? new OfBins() : Arrays.stream(sortedS()).iterator();
    }

    private double[] sortedS() {
        double[] sortedS = Arrays.copyOf(keptS, (int) size);
        Arrays.sort(sortedS);
        return sortedS;
    }

    private final class OfBins implements PrimitiveIterator.OfDouble {
        private int bin = -1; // -1 for the zeros
        private long left = zeros;
        private double hereS;

        @Override
        public boolean hasNext() {
            while (left == 0 && bin + 1 < bins.length) {
                bin++;
                left = bins[bin];
                double fromS = Double.longBitsToDouble((long) (firstBin + bin) << SHIFT);
                double toS = Double.longBitsToDouble((long) (firstBin + bin + 1) << SHIFT);
                hereS = Math.min(greatestS, Math.max(leastS, (fromS + toS) / 2));
            }
            return left > 0;
        }

        @Override
        public double nextDouble() {
            if (!hasNext()) {
                throw new NoSuchElementException("lengths: there are only " + size);
            }
            left--;
            return hereS;
        }
    }
}
