package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Summary;
import java.util.List;

/**
 * A claim and the checks that decide it. Nobody writes its verdict: it follows from the checks, whose intervals hold
 * together at 95 % (Bonferroni).
 *
 * @param quote the claim in the paper's words
 * @param reading of what it is taken to speak; empty if that is plain
 * @param paper the paper's value; empty if it gives none
 * @param calibrated whether the unpublished constants were chosen so that this value comes out
 * @param rule what the checks ask, in words
 * @param checks at least one
 * @param remark how to read the result; empty if nothing need be said
 */
record Claim(
        String quote,
        String reading,
        String paper,
        boolean calibrated,
        String rule,
        List<Check> checks,
        String remark) {

    Claim {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("claim '" + quote + "' has no checks");
        }
    }

    static Claim of(String quote, String paper, String rule, List<Check> checks) {
        return new Claim(quote, "", paper, false, rule, checks, "");
    }

    Claim readAs(String subject) {
        return new Claim(quote, subject, paper, calibrated, rule, checks, remark);
    }

    Claim remarked(String how) {
        return new Claim(quote, reading, paper, calibrated, rule, checks, how);
    }

    Claim afterCalibration() {
        return new Claim(quote, reading, paper, true, rule, checks, remark);
    }

    /** Confidence of each check's interval. */
    double confidence() {
        return 1 - (1 - Summary.CONFIDENCE) / checks.size();
    }

    Outcome outcome(Check check) {
        return check.outcome(confidence());
    }

    Verdict verdict() {
        return Verdict.of(checks.stream().map(this::outcome).toList());
    }

    long count(Outcome outcome) {
        return checks.stream().filter(check -> outcome(check) == outcome).count();
    }
}
