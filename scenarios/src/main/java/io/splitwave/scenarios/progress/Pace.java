package io.splitwave.scenarios.progress;

import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How far a run is, how fast it goes, and how long it will take. Safe to use from several threads.
 *
 * <p>The share done is counted in rounds, or in replications where their share is larger: a run may end before its last
 * round. Where frames end the run, how many rounds there will be is not known, and only replications are counted.
 */
final class Pace {
    private static final double NS_PER_S = 1e9;
    /** Time without a round after which a person may ask why. */
    private static final double STILL_S = 10;

    private static final int SHORTEST_BAR = 10;
    private static final int LONGEST_BAR = 40;

    private final Workload work;
    private final LongSupplier clockNs;
    private final long startedNs;
    private long rounds;
    private int replications;
    private boolean ended;
    private long movedNs;
    private Supplier<Optional<String>> askedWhenStill = Optional::empty;
    private boolean told;

    /**
     * @param work what there is to do
     * @param clockNs a clock that never goes back, ns
     */
    Pace(Workload work, LongSupplier clockNs) {
        this.work = work;
        this.clockNs = clockNs;
        this.startedNs = clockNs.getAsLong();
        this.movedNs = startedNs;
    }

    synchronized void roundsEnded(long more) {
        rounds += more;
        if (more > 0) {
            movedNs = clockNs.getAsLong();
        }
    }

    synchronized void replicationsDone(int done) {
        replications = done;
        movedNs = clockNs.getAsLong();
    }

    synchronized void askWhenStill(Supplier<Optional<String>> standstill) {
        askedWhenStill = standstill;
    }

    /** The reason why nothing seems to happen: once, when no round has ended for some seconds. */
    synchronized Optional<String> standstill() {
        double stillS = (clockNs.getAsLong() - movedNs) / NS_PER_S;
        if (told || ended || stillS < STILL_S) {
            return Optional.empty();
        }
        Optional<String> where = askedWhenStill.get();
        told = where.isPresent();
        return where.map(
                text -> "splitwave: no " + work.noun() + " has ended for " + Math.round(stillS) + " s: " + text);
    }

    /** Nothing more will be done. */
    synchronized void end() {
        ended = true;
    }

    /** The state in one line, for a log. */
    synchronized String line() {
        String of = work.atMost() ? " of at most " : " of ";
        String ofRounds = roundsKnown() ? rounds + of + Counted.of(work.rounds(), work.noun()) + ", " : "";
        return ofRounds + replications + of + replicationsAsked() + ", " + rate() + ", " + left();
    }

    /**
     * The text after a bar: rounds, or replications where rounds are not counted; cut to the width, and padded with
     * blanks so that it covers the old text.
     *
     * @param width of the terminal line, characters
     */
    synchronized String bar(int width) {
        String before = String.format(Locale.ROOT, "%3.0f %% ", 100 * share());
        String of = work.atMost() ? " of at most " : "/";
        String counted = roundsKnown()
                ? rounds + of + Counted.of(work.rounds(), work.noun())
                : replications + of + replicationsAsked();
        String after = " " + counted + ", " + rate() + ", " + left();
        int room = width - before.length() - after.length();
        String line = before + (room < SHORTEST_BAR ? "" : drawing(Math.min(room, LONGEST_BAR))) + after;
        return line.length() > width ? line.substring(0, Math.max(0, width)) : line + " ".repeat(width - line.length());
    }

    private boolean roundsKnown() {
        return work.rounds() > 0;
    }

    private String replicationsAsked() {
        return Counted.of(work.replications(), "replication");
    }

    private String drawing(int length) {
        int inside = length - 2;
        int done = (int) (share() * inside);
        return "[" + "=".repeat(done) + " ".repeat(inside - done) + "]";
    }

    private double share() {
        double ofRounds = roundsKnown() ? (double) rounds / work.rounds() : 0;
        double ofReplications = (double) replications / work.replications();
        return Math.min(1, Math.max(ofRounds, ofReplications));
    }

    private String rate() {
        double elapsedS = elapsedS();
        boolean countable = roundsKnown() && (rounds > 0 || replications == 0);
        double perS = elapsedS > 0 ? (countable ? rounds : replications) / elapsedS : 0;
        return String.format(Locale.ROOT, "%.1f %s/s", perS, Counted.noun(0, countable ? work.noun() : "replication"));
    }

    private String left() {
        double share = share();
        if (share == 1 || ended) {
            return "took " + duration(Math.round(elapsedS()));
        }
        if (!(share > 0)) {
            return "time left unknown";
        }
        return (work.atMost() ? "at most about " : "about ") + duration(Math.round(elapsedS() * (1 - share) / share))
                + " left";
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3600
                ? seconds / 60 + " min " + seconds % 60 + " s"
                : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
    }

    private double elapsedS() {
        return (clockNs.getAsLong() - startedNs) / NS_PER_S;
    }
}
