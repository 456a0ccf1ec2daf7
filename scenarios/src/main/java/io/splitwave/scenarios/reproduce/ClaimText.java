package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A claim and its verdict in words. */
final class ClaimText {
    private static final int MOST_FIGURES = 6;

    private final Claim claim;

    ClaimText(Claim claim) {
        this.claim = claim;
    }

    String quote() {
        return "“" + claim.quote() + "”" + (claim.reading().isEmpty() ? "" : " – " + claim.reading());
    }

    String paper() {
        return claim.paper().isEmpty() ? "–" : claim.paper();
    }

    String verdict() {
        return claim.verdict().text() + (claim.calibrated() ? " (calibrated)" : "");
    }

    /** Our figures: all if they are few, otherwise those that speak against the claim, then the closest calls. */
    List<String> ours() {
        List<Check> shown = new ArrayList<>(claim.checks());
        if (shown.size() > MOST_FIGURES) {
            shown.sort(Comparator.comparing((Check check) -> claim.outcome(check) == Outcome.YES)
                    .thenComparingDouble(check -> check.clearance(Summary.CONFIDENCE)));
            shown = new ArrayList<>(shown.subList(0, MOST_FIGURES));
        }
        List<String> lines = new ArrayList<>(shown.stream().map(this::line).toList());
        if (shown.size() < claim.checks().size()) {
            lines.add("and " + (claim.checks().size() - shown.size()) + " more");
        }
        return lines;
    }

    String line(Check check) {
        return check.what() + ": " + check.figure(claim.confidence()) + " (n = " + check.observations() + ")";
    }

    /** Why the verdict is what it is. */
    String why() {
        List<String> parts = new ArrayList<>();
        parts.add("Rule: " + claim.rule() + ".");
        if (claim.checks().size() > 1) {
            parts.add(counts() + ".");
        }
        if (!claim.remark().isEmpty()) {
            parts.add(claim.remark());
        }
        return String.join(" ", parts);
    }

    private String counts() {
        String counted = "Yes " + claim.count(Outcome.YES) + ", no " + claim.count(Outcome.NO) + ", open "
                + claim.count(Outcome.OPEN) + " of " + claim.checks().size();
        List<String> against = claim.checks().stream()
                .filter(check -> claim.outcome(check) != Outcome.YES)
                .map(Check::what)
                .toList();
        boolean some = !against.isEmpty() && against.size() < claim.checks().size();
        return some
                ? counted + "; not yes: "
                        + against.stream().limit(MOST_FIGURES).collect(Collectors.joining("; "))
                        + (against.size() > MOST_FIGURES ? "; …" : "")
                : counted;
    }
}
