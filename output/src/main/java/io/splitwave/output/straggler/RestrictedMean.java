package io.splitwave.output.straggler;

import java.util.PrimitiveIterator;

/**
 * Mean length of rounds some of which the end of the run has cut off: the area under the product-limit estimate of the
 * share of rounds that last longer than t, up to the longest time seen (E. L. Kaplan and P. Meier, "Nonparametric
 * estimation from incomplete observations", J. Am. Stat. Assoc. 53, 1958). A round that was cut off counts as one that
 * lasted as long as those which were under way as long and closed. Without any it is the mean.
 */
final class RestrictedMean {
    private RestrictedMean() {}

    /**
     * Estimates the mean.
     *
     * @param closed lengths of the rounds that closed
     * @param cutOffS how long the others were under way, s, ascending
     * @return s; NaN if there is no round; the longest time seen if none closed
     */
    static double ofS(LengthSample closed, double[] cutOffS) {
        long underWay = closed.size() + cutOffS.length;
        if (underWay == 0) {
            return Double.NaN;
        }
        PrimitiveIterator.OfDouble closing = closed.ascendingS();
        double nextClosedS = next(closing);
        double areaS = 0;
        double fromS = 0;
        double longer = 1;
        int cutOff = 0;
        for (; underWay > 0; underWay--) {
            // of equal lengths the closed ones come first, since the others were still under way
            boolean closes = !Double.isNaN(nextClosedS) && !(cutOff < cutOffS.length && cutOffS[cutOff] < nextClosedS);
            double toS = closes ? nextClosedS : cutOffS[cutOff++];
            nextClosedS = closes ? next(closing) : nextClosedS;
            areaS += longer * (toS - fromS);
            fromS = toS;
            longer *= closes ? (underWay - 1.0) / underWay : 1;
        }
        return areaS;
    }

    /** NaN after the last. */
    private static double next(PrimitiveIterator.OfDouble values) {
        return values.hasNext() ? values.nextDouble() : Double.NaN;
    }
}
