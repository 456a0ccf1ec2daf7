package io.splitwave.scenarios.reproduce;

import io.splitwave.output.summary.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A claim and its verdict in words; values that differ with the start are given for every start. */
final class ClaimText {
    private static final int MOST_FIGURES = 6;
    private static final int MOST_FIGURES_FROM_A_START = 4;

    private final Judged judged;
    private final Claim claim;

    ClaimText(Judged judged) {
        this.judged = judged;
        this.claim = judged.printed();
    }

    String quote() {
        return "“" + claim.quote() + "”" + (claim.reading().isEmpty() ? "" : " – " + claim.reading());
    }

    String paper() {
        return claim.paper().isEmpty() ? "–" : claim.paper();
    }

    String verdict() {
        return judged.verdictText();
    }

    /** Our figures: all if they are few, otherwise those against the claim, then the closest ones. */
    List<String> ours() {
        if (judged.once()) {
            return figures(claim, MOST_FIGURES);
        }
        List<String> lines = new ArrayList<>();
        judged.claims().forEach((start, from) -> {
            lines.add("from " + start.text() + ":");
            lines.addAll(figures(from, MOST_FIGURES_FROM_A_START));
        });
        return lines;
    }

    private static List<String> figures(Claim claim, int most) {
        List<Check> shown = new ArrayList<>(claim.checks());
        if (shown.size() > most) {
            shown.sort(Comparator.comparing((Check check) -> claim.outcome(check) == Outcome.YES)
                    .thenComparingDouble(check -> claim.judge().asked(check).clearance(Summary.CONFIDENCE)));
            shown = new ArrayList<>(shown.subList(0, most));
        }
        List<String> lines =
                new ArrayList<>(shown.stream().map(check -> line(claim, check)).toList());
        if (shown.size() < claim.checks().size()) {
            lines.add("and " + (claim.checks().size() - shown.size()) + " more");
        }
        return lines;
    }

    private static String line(Claim claim, Check check) {
        return check.what() + ": " + check.figure(claim.confidence());
    }

    /** The reason for the verdict. */
    String why() {
        List<String> parts = new ArrayList<>();
        parts.add("Rule: " + claim.rule() + ".");
        if (judged.once()) {
            parts.addAll(reasons(claim, ""));
        } else {
            judged.claims().forEach((start, from) -> parts.addAll(reasons(from, "From " + start.text() + ": ")));
        }
        if (!claim.remark().isEmpty()) {
            parts.add(claim.remark());
        }
        return String.join(" ", parts);
    }

    private static List<String> reasons(Claim claim, String from) {
        List<String> parts = new ArrayList<>();
        if (claim.checks().size() > 1) {
            parts.add(from + counts(claim) + ".");
        }
        if (claim.tooFew()) {
            parts.add((parts.isEmpty() ? from : "") + "Fewer than " + claim.leastReplications()
                    + " replications decide nothing here.");
        } else if (!claim.open().isEmpty()) {
            parts.add((parts.isEmpty() ? from : "") + needed(claim) + ".");
        }
        return parts;
    }

    /** The range of replications that would decide the open checks. */
    private static String needed(Claim claim) {
        long[] numbers = claim.open().stream()
                .flatMapToLong(check -> claim.replicationsToDecide(check).stream())
                .sorted()
                .toArray();
        if (numbers.length == 0) {
            return "By their spread no number of replications is known that would decide the open checks";
        }
        String most = Long.toString(numbers[numbers.length - 1]);
        return "By their spread, the open checks would take about "
                + (numbers.length == 1 ? most : numbers[0] + " to " + most) + " replications";
    }

    private static String counts(Claim claim) {
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
