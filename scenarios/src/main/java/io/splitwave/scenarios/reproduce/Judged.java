package io.splitwave.scenarios.reproduce;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A claim from every start, and its one verdict. If verdicts differ, the claim depends on the start.
 *
 * @param claims by start; both with the same words, each with figures of its own
 */
record Judged(Map<Start, Claim> claims) {
    Judged {
        claims = new EnumMap<>(claims);
        if (claims.size() != Start.values().length) {
            throw new IllegalArgumentException("a claim is judged from every start, not from " + claims.keySet());
        }
        if (claims.values().stream().map(Claim::quote).distinct().count() != 1) {
            throw new IllegalArgumentException("one claim from every start, not "
                    + claims.values().stream().map(Claim::quote).toList());
        }
    }

    /** The claims of a figure, one by one; a calibrated value is calibrated only with the printed start. */
    static List<Judged> of(Map<Start, Findings> findings) {
        List<Claim> printed = findings.get(Start.RANDOM).claims();
        List<Claim> other = findings.get(Start.ALL_LOCAL).claims();
        if (printed.size() != other.size()) {
            throw new IllegalArgumentException(
                    "from one start there are " + printed.size() + " claims, from the other " + other.size());
        }
        return Stream.iterate(0, i -> i < printed.size(), i -> i + 1)
                .map(i -> new Judged(Map.of(
                        Start.RANDOM,
                        printed.get(i),
                        Start.ALL_LOCAL,
                        other.get(i).predicted())))
                .toList();
    }

    /** The claim with the start that the paper prints. */
    Claim printed() {
        return claims.get(Start.RANDOM);
    }

    Claim from(Start start) {
        return claims.get(start);
    }

    /** Whether all figures are the same from every start, to the last digit. */
    boolean once() {
        List<Check> one = printed().checks();
        List<Check> two = claims.get(Start.ALL_LOCAL).checks();
        boolean same = one.size() == two.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = Arrays.equals(
                    one.get(i).sample().values(), two.get(i).sample().values());
        }
        return same;
    }

    Verdict verdict() {
        Verdict verdict = printed().verdict();
        return claims.values().stream().allMatch(claim -> claim.verdict() == verdict)
                ? verdict
                : Verdict.DEPENDS_ON_THE_START;
    }

    /** The verdict in a word or two. */
    String verdictWords() {
        Verdict verdict = verdict();
        return verdict.text()
                + (verdict == Verdict.DEPENDS_ON_THE_START
                        ? ""
                        : printed().standing().text());
    }

    /** The verdict from each start; empty if these do not differ. */
    String fromStarts() {
        return verdict() != Verdict.DEPENDS_ON_THE_START
                ? ""
                : claims.entrySet().stream()
                        .map(entry -> entry.getValue().verdict().text()
                                + entry.getValue().standing().text() + " from "
                                + entry.getKey().text())
                        .collect(Collectors.joining(", "));
    }

    /** The verdict in words, with that from each start if these differ. */
    String verdictText() {
        return verdictWords() + (fromStarts().isEmpty() ? "" : ": " + fromStarts());
    }
}
