package io.splitwave.optimizer.vrsl.price;

import io.splitwave.kernel.time.StoppedException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The best prices of a problem, the bound they prove, and a good decision near them. */
final class PriceSearch {
    /** Relative accuracy of the best dual value. */
    private static final double RELATIVE = 1e-12;

    /**
     * Answers kept as starts of a descent: around a kink of the dual function they differ in the devices whose options
     * cost the same.
     */
    private static final int STARTS = 4;

    private final PricedProblem problem;
    private final Answers answers;
    private final Deque<int[]> starts = new ArrayDeque<>();
    private double bound = Double.NEGATIVE_INFINITY;

    PriceSearch(PricedProblem problem) {
        this.problem = problem;
        this.answers = new Answers(problem);
    }

    /** Maximises the dual function. */
    void run() {
        CentreOfGravity search = new CentreOfGravity(RELATIVE);
        search.maximise(
                new CentreOfGravity.Concave() {
                    @Override
                    public double at(double perWatt, double perHz) {
                        return ask(perWatt, perHz);
                    }

                    @Override
                    public double slopeX() {
                        return -answers.spareW();
                    }

                    @Override
                    public double slopeY() {
                        return -answers.spareHz();
                    }
                },
                problem.highestPowerPrice(),
                problem.highestTwinPrice());
    }

    private double ask(double perWatt, double perHz) {
        StoppedException.throwIfStopped();
        answers.ask(perWatt, perHz);
        bound = Math.max(bound, answers.bound());
        keep();
        return answers.bound();
    }

    /** The last few different answers. */
    private void keep() {
        for (int[] start : starts) {
            if (answers.same(start)) {
                return;
            }
        }
        if (starts.size() == STARTS) {
            starts.removeFirst();
        }
        starts.addLast(answers.copyOption());
    }

    /** The best end of the descents from the answers near the best prices; from the spare start if none fits. */
    SingleChanges.End descend(int maxPasses, int[] spare) {
        SingleChanges changes = new SingleChanges(problem, maxPasses);
        SingleChanges.End best = null;
        for (int[] start : starts) {
            SingleChanges.End end = changes.from(start);
            if (best == null || end.at().value() < best.at().value()) {
                best = end;
            }
        }
        if (best.at().value() == Double.POSITIVE_INFINITY) {
            best = changes.from(spare);
        }
        ask(best.at().perWatt(), best.at().perHz()); // where the gap closes, these prices are exact
        return best;
    }

    /** The best lower bound proven so far. */
    double bound() {
        return bound;
    }
}
