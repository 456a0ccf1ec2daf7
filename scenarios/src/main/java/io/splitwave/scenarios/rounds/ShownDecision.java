package io.splitwave.scenarios.rounds;

import io.splitwave.output.report.Figures;
import io.splitwave.output.store.TableRow;
import io.splitwave.scenarios.system.DecisionLook;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision that was taken again, for comparison with the recorded one and for a person.
 *
 * @param <D> what a system knows of one of its decisions
 * @param taken the decision
 * @param asJson its text as one JSON object
 * @param printer prints it for a person
 */
public record ShownDecision<D>(DecisionReplay.Taken<D> taken, Function<D, String> asJson, Printer<D> printer)
        implements DecisionLook {
    /**
     * Prints a decision for a person.
     *
     * @param <D> what a system knows of one of its decisions
     */
    @FunctionalInterface
    public interface Printer<D> {
        /**
         * Prints some lines.
         *
         * @param scheme who decided
         * @param decided the decision
         * @param out takes the lines
         */
        void print(String scheme, D decided, PrintWriter out);
    }

    @Override
    public Optional<String> difference(TableRow recorded) {
        return RecordedDecision.difference(taken.row(), recorded);
    }

    @Override
    public String json() {
        return asJson.apply(taken.decided());
    }

    @Override
    public void print(PrintWriter out) {
        printer.print(taken.row().scheme(), taken.decided(), out);
    }

    /**
     * How far an objective is from its proven upper bound.
     *
     * @param objective what was reached
     * @param upperBound what no decision exceeds; NaN if none is proven
     * @param unit of both
     * @return the end of a sentence; empty if there is no bound, or the objective is 0
     */
    public static String bound(double objective, double upperBound, String unit) {
        return upperBound > 0 && objective > 0
                ? "; no decision is above " + Figures.withUnit(upperBound, unit)
                        + String.format(Locale.ROOT, ", gap %.3g %%", 100 * (upperBound / objective - 1))
                : "";
    }
}
