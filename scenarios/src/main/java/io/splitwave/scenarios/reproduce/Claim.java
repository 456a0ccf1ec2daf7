package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Summary;
import java.util.List;
import java.util.OptionalLong;

/**
 * A claim and the checks that decide it. Nobody writes its verdict: it follows from the checks, whose intervals hold
 * together at 95 % (Bonferroni).
 *
 * @param quote the claim in the paper's words
 * @param reading of what it is taken to speak; empty if that is plain
 * @param paper the paper's value; empty if it gives none
 * @param standing what is known of its figures beforehand
 * @param rule what the checks ask, in words
 * @param checks at least one
 * @param judge how they make the verdict
 * @param leastReplications with fewer everything is open, whatever their intervals are
 * @param remark how to read the result; empty if nothing need be said
 */
record Claim(
        String quote,
        String reading,
        String paper,
        Standing standing,
        String rule,
        List<Check> checks,
        Judge judge,
        int leastReplications,
        String remark) {
    /** What is known of a claim's figures before anything is played. */
    enum Standing {
        /** Nothing. */
        PREDICTED(""),
        /** The unpublished constants were chosen so that this value comes out, with the printed start. */
        CALIBRATED(" (calibrated)"),
        /** The model or the algorithm cannot yield anything else. */
        BY_CONSTRUCTION(" (by construction)");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    Claim {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("claim '" + quote + "' has no checks");
        }
    }

    static Claim of(String quote, String paper, String rule, List<Check> checks) {
        return new Claim(quote, "", paper, Standing.PREDICTED, rule, checks, Judge.ALL, 1, "");
    }

    /** A claim of "up to" the bounds of the checks. */
    static Claim upTo(String quote, String paper, String rule, List<Check> checks) {
        return new Claim(quote, "", paper, Standing.PREDICTED, rule, checks, Judge.UP_TO, 1, "");
    }

    Claim readAs(String subject) {
        return new Claim(quote, subject, paper, standing, rule, checks, judge, leastReplications, remark);
    }

    Claim remarked(String how) {
        return new Claim(quote, reading, paper, standing, rule, checks, judge, leastReplications, how);
    }

    Claim afterCalibration() {
        return new Claim(quote, reading, paper, Standing.CALIBRATED, rule, checks, judge, leastReplications, remark);
    }

    Claim byConstruction() {
        return new Claim(
                quote, reading, paper, Standing.BY_CONSTRUCTION, rule, checks, judge, leastReplications, remark);
    }

    /** Undecided with fewer replications: a spread seen in two or three, or none in counts, says little. */
    Claim decidedFrom(int replications) {
        return new Claim(quote, reading, paper, standing, rule, checks, judge, replications, remark);
    }

    /** Whether there are so few replications that nothing is decided. */
    boolean tooFew() {
        return checks.stream().anyMatch(check -> check.observations() < leastReplications);
    }

    /** Not calibrated: for a start that the constants were not chosen with. */
    Claim predicted() {
        return standing == Standing.CALIBRATED
                ? new Claim(quote, reading, paper, Standing.PREDICTED, rule, checks, judge, leastReplications, remark)
                : this;
    }

    /** Confidence of each check's interval. */
    double confidence() {
        return 1 - (1 - Summary.CONFIDENCE) / checks.size();
    }

    Outcome outcome(Check check) {
        return tooFew() ? Outcome.OPEN : judge.outcome(check, confidence());
    }

    Verdict verdict() {
        return tooFew() ? Verdict.OPEN : judge.verdict(checks, confidence());
    }

    /** The checks that are open. */
    List<Check> open() {
        return checks.stream().filter(check -> outcome(check) == Outcome.OPEN).toList();
    }

    /** About how many replications would decide a check that is open; empty if nobody can say. */
    OptionalLong replicationsToDecide(Check check) {
        return judge.asked(check).replicationsToDecide(confidence());
    }

    long count(Outcome outcome) {
        return checks.stream().filter(check -> outcome(check) == outcome).count();
    }
}
