package io.splitwave.optimizer.partition;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** The allowed cut of least value; of equal ones the one that sends least, and then the first. */
final class LeastOf {
    private LeastOf() {}

    /**
     * The least one.
     *
     * @param admitted which of the allowed cuts take part
     * @param value not NaN; may be infinite
     * @return place in the cuts, or -1 if none takes part
     */
    static int cuts(PartitionInstance instance, IntPredicate admitted, IntToDoubleFunction value) {
        int best = -1;
        double least = Double.NaN;
        for (int c = 0; c < instance.cuts().size(); c++) {
            if (!instance.cuts().get(c).allowed() || !admitted.test(c)) {
                continue;
            }
            double here = value.applyAsDouble(c);
            if (best < 0
                    || here < least
                    || (here == least
                            && instance.cuts().get(c).bit()
                                    < instance.cuts().get(best).bit())) {
                best = c;
                least = here;
            }
        }
        return best;
    }
}
