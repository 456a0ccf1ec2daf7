package io.splitwave.optimizer.generation;

/** The least latest arrival over whole subcarriers. */
final class Makespan {
    private Makespan() {}

    /**
     * Gives each subcarrier that is left to the user device (UD) that arrives last, the first of equals. No other subcarriers are
     * better, as each UD is given one more only while it is the last.
     *
     * @param time arrivals
     * @param fewest subcarriers to begin with, 0 for a UD that gets none, {@code [n]}
     * @param available all subcarriers, at least the sum of {@code fewest}
     * @return subcarriers, {@code [n]}; their sum is {@code available}, unless no UD gets any
     */
    static int[] subcarriers(ArrivalTime time, int[] fewest, int available) {
        int[] given = fewest.clone();
        double[] arrivalS = new double[given.length];
        int left = available;
        for (int n = 0; n < given.length; n++) {
            left -= given[n];
            arrivalS[n] = given[n] > 0 ? time.arrivalS(n, given[n]) : Double.NEGATIVE_INFINITY;
        }
        if (left == available) {
            return given;
        }
        for (; left > 0; left--) {
            int last = last(arrivalS);
            given[last]++;
            arrivalS[last] = time.arrivalS(last, given[last]);
        }
        return given;
    }

    /**
     * A time that no subcarriers and powers beat: others give at least one UD fewer, who must still be in time, or all UDs the
     * same.
     *
     * @param given what {@link #subcarriers} gave, of the fastest uploads
     * @param limitS when each UD must have arrived, s
     * @return s; 0 if no UD has any
     */
    static double lowerBoundS(FastestUpload fastest, int[] given, double[] limitS) {
        double same = 0;
        double fewer = Double.POSITIVE_INFINITY;
        for (int n = 0; n < given.length; n++) {
            if (given[n] > 0) {
                same = Math.max(same, fastest.arrivalBoundS(n, given[n]));
            }
            if (given[n] > 1) {
                double boundS = fastest.arrivalBoundS(n, given[n] - 1);
                fewer = boundS <= limitS[n] ? Math.min(fewer, boundS) : fewer;
            }
        }
        return Math.min(same, fewer);
    }

    private static int last(double[] arrivalS) {
        int last = 0;
        for (int n = 1; n < arrivalS.length; n++) {
            last = arrivalS[n] > arrivalS[last] ? n : last;
        }
        return last;
    }
}
