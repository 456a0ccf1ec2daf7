package io.splitwave.output.straggler;

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
     * @param closedS lengths of the rounds that closed, s, ascending
     * @param cutOffS how long the others were under way, s, ascending
     * @return s; NaN if there is no round; the longest time seen if none closed
     */
    static double ofS(double[] closedS, double[] cutOffS) {
        int underWay = closedS.length + cutOffS.length;
        if (underWay == 0) {
            return Double.NaN;
        }
        double areaS = 0;
        double fromS = 0;
        double longer = 1;
        int closed = 0;
        int cutOff = 0;
        for (; underWay > 0; underWay--) {
            // of equal lengths the closed ones come first, since the others were still under way
            boolean closes = closed < closedS.length && !(cutOff < cutOffS.length && cutOffS[cutOff] < closedS[closed]);
            double toS = closes ? closedS[closed++] : cutOffS[cutOff++];
            areaS += longer * (toS - fromS);
            fromS = toS;
            longer *= closes ? (underWay - 1.0) / underWay : 1;
        }
        return areaS;
    }
}
