package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Summary;
import java.util.List;
import java.util.OptionalLong;

/**
 * A claim and the checks that decide it. Its verdict is never written by hand: it follows from the checks, whose
 * intervals hold together at 95 % (Bonferroni).
 *
 * @param quote the claim in the paper's words
 * @param reading the reading used; empty if it is obvious
 * @param paper the paper's value; empty if it gives none
 * @param standing what is known of its figures before they are played
 * @param rule the condition of the checks, in words
 * @param checks at least one
 * @param judge how they make the verdict
 * @param leastReplications with fewer every check is open, whatever its interval
 * @param remark how to read the result; empty if no remark is needed
 */
public record Claim(
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
    public enum Standing {
        /** Nothing. */
        PREDICTED(""),
        /** The unpublished constants were chosen so that this value comes out, with the printed start. */
        CALIBRATED(" (calibrated)"),
        /** The model or the algorithm allows no other result. */
        BY_CONSTRUCTION(" (by construction)");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /**
     * Checks that there are checks.
     *
     * @param quote the claim in the paper's words
     * @param reading the reading used
     * @param paper the paper's value
     * @param standing what is known of its figures before they are played
     * @param rule the condition of the checks, in words
     * @param checks at least one
     * @param judge how they make the verdict
     * @param leastReplications with fewer every check is open
     * @param remark how to read the result
     * @throws IllegalArgumentException if there is no check
     */
    public Claim {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("claim '" + quote + "' has no checks");
        }
    }

    /**
     * A claim that holds if every check says yes.
     *
     * @param quote the claim in the paper's words
     * @param paper the paper's value; empty if it gives none
     * @param rule the condition of the checks, in words
     * @param checks at least one
     * @return the claim
     */
    public static Claim of(String quote, String paper, String rule, List<Check> checks) {
        return new Claim(quote, "", paper, Standing.PREDICTED, rule, checks, Judge.ALL, 1, "");
    }

    /**
     * A claim of "up to" the bounds of the checks.
     *
     * @param quote the claim in the paper's words
     * @param paper the paper's value; empty if it gives none
     * @param rule the condition of the checks, in words
     * @param checks at least one
     * @return the claim
     */
    public static Claim upTo(String quote, String paper, String rule, List<Check> checks) {
        return new Claim(quote, "", paper, Standing.PREDICTED, rule, checks, Judge.UP_TO, 1, "");
    }

    /**
     * The same in a reading.
     *
     * @param subject the reading used
     * @return the claim with it
     */
    public Claim readAs(String subject) {
        return new Claim(quote, subject, paper, standing, rule, checks, judge, leastReplications, remark);
    }

    /**
     * The same with a remark.
     *
     * @param how how to read the result
     * @return the claim with it
     */
    public Claim remarked(String how) {
        return new Claim(quote, reading, paper, standing, rule, checks, judge, leastReplications, how);
    }

    /**
     * The same as calibrated.
     *
     * @return the claim, whose value was fitted
     */
    public Claim afterCalibration() {
        return new Claim(quote, reading, paper, Standing.CALIBRATED, rule, checks, judge, leastReplications, remark);
    }

    /**
     * The same as the only possible result.
     *
     * @return the claim, which the model cannot avoid
     */
    public Claim byConstruction() {
        return new Claim(
                quote, reading, paper, Standing.BY_CONSTRUCTION, rule, checks, judge, leastReplications, remark);
    }

    /**
     * The same, but with fewer replications nothing is decided: a spread of two or three values, or of equal counts, has little
     * meaning.
     *
     * @param replications the fewest that decide
     * @return the claim with it
     */
    public Claim decidedFrom(int replications) {
        return new Claim(quote, reading, paper, standing, rule, checks, judge, replications, remark);
    }

    /** Whether there are too few replications to decide. */
    boolean tooFew() {
        return checks.stream().anyMatch(check -> check.computed() && check.observations() < leastReplications);
    }

    /** The same claim as not calibrated: for a start other than that of the calibration. */
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

    /** The checks that are open and that more replications may decide. */
    List<Check> open() {
        return checks.stream()
                .filter(check -> check.computed() && outcome(check) == Outcome.OPEN)
                .toList();
    }

    /** About how many replications would decide a check that is open; empty if unknown. */
    OptionalLong replicationsToDecide(Check check) {
        return judge.asked(check).replicationsToDecide(confidence());
    }

    long count(Outcome outcome) {
        return checks.stream().filter(check -> outcome(check) == outcome).count();
    }
}
