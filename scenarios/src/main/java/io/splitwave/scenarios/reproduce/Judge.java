package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Estimate;
import java.util.List;

/** How the verdict of a claim follows from its checks. */
enum Judge {
    /** The claim holds if every check says yes. */
    ALL {
        @Override
        Check asked(Check check) {
            return check;
        }

        @Override
        Verdict verdict(List<Check> checks, double confidence) {
            return Verdict.of(
                    checks.stream().map(check -> outcome(check, confidence)).toList());
        }
    },

    /**
     * The claim is "up to" a value: no check's figure lies above the bounds, and one reaches them. A check alone says yes if
     * its figure lies below the upper bound, reached or not.
     */
    UP_TO {
        @Override
        Check asked(Check check) {
            return Check.below(check.what(), check.unit(), check.sample(), check.high());
        }

        @Override
        Verdict verdict(List<Check> checks, double confidence) {
            List<Outcome> within =
                    checks.stream().map(check -> outcome(check, confidence)).toList();
            if (within.contains(Outcome.NO)) {
                return Verdict.EXCEEDED;
            }
            if (within.contains(Outcome.OPEN)) {
                return Verdict.OPEN;
            }
            boolean reached = false;
            boolean falls = true;
            for (Check check : checks) {
                Estimate estimate = check.sample().estimate(confidence);
                reached |= estimate.mean() - estimate.halfWidth() > check.low();
                falls &= estimate.mean() + estimate.halfWidth() <= check.low();
            }
            return reached ? Verdict.HOLDS : falls ? Verdict.NOT_REACHED : Verdict.OPEN;
        }
    };

    /** The condition of a single check. */
    abstract Check asked(Check check);

    Outcome outcome(Check check, double confidence) {
        return asked(check).outcome(confidence);
    }

    abstract Verdict verdict(List<Check> checks, double confidence);
}
