package io.splitwave.scenarios.command;

import io.splitwave.output.report.PlayedAgain;
import io.splitwave.output.report.UdGain;
import io.splitwave.output.store.Answer;
import io.splitwave.output.store.TableStoreException;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.straggler.Counterfactual;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.campaign.InputFiles;
import io.splitwave.scenarios.campaign.MismatchException;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.play.RunFailedException;
import io.splitwave.scenarios.plugin.PluginException;
import io.splitwave.scenarios.plugin.Plugins;
import io.splitwave.scenarios.progress.Counted;
import io.splitwave.scenarios.system.GainsAgain;
import io.splitwave.scenarios.system.RoundsAgain;
import io.splitwave.scenarios.system.SystemType;
import io.splitwave.scenarios.system.Systems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays and draws again, within limits of time and size, the parts of a report that are not in the tables, and says in
 * words what is left out. A part that cannot be made again does not stop the report: the report gives the reason.
 */
final class AgainForReport {
    private static final int REPLICATION = 0;
    /** Complex normals drawn; takes about a second. */
    private static final long MOST_ENTRIES = 15_000_000;
    /** Frames times UDs on the page; takes some 500 kB of it. */
    private static final long MOST_POINTS = 100_000;

    private static final long MOST_UDS = 200;
    private static final long MOST_FRAMES = 20_000;

    private final Scenario scenario;
    private final StoredRun run;
    private final SystemType type;

    AgainForReport(Scenario scenario, StoredRun run) {
        this.scenario = scenario;
        this.run = run;
        this.type = Systems.of(scenario);
    }

    /**
     * Plays and draws.
     *
     * @param mostRounds rounds to play again at most; empty for as many as take a few seconds
     */
    PlayedAgain play(Optional<Integer> mostRounds) {
        List<Counterfactual> rounds = List.of();
        String roundsRemark;
        try {
            requireSameSources();
            Optional<RoundsAgain> again = type.roundsAgain(scenario, run);
            rounds = again.map(offered ->
                            offered.of(REPLICATION, mostRounds.orElseGet(() -> offered.usualRounds(REPLICATION))))
                    .orElse(List.of());
            int played = rounds.size();
            roundsRemark = again.map(offered -> remark(offered, played)).orElse("");
        } catch (RunFailedException
                | UnusableFileException
                | TableStoreException
                | PluginException
                | MismatchException cannot) {
            roundsRemark = "No round could be simulated again: " + cannot.getMessage() + ".";
        }
        List<UdGain> gains = List.of();
        String gainsRemark;
        String gainsMeaning = PlayedAgain.GAIN;
        try {
            requireSameSources();
            Optional<GainsAgain> again = type.gainsAgain(scenario, run);
            long frames = frames();
            long drawn = again.map(offered ->
                            Math.min(Math.min(frames, MOST_FRAMES), MOST_ENTRIES / offered.entriesPerFrame()))
                    .orElse(0L);
            gains = drawn == 0 ? gains : again.get().of(REPLICATION, stragglersFirst(MOST_POINTS / drawn), drawn);
            gainsRemark = again.isEmpty() ? "" : remark(drawn, frames);
            gainsMeaning = again.map(GainsAgain::meaning).orElse(gainsMeaning);
        } catch (RunFailedException
                | UnusableFileException
                | TableStoreException
                | PluginException
                | MismatchException cannot) {
            gainsRemark = "The channel could not be drawn again: " + cannot.getMessage() + ".";
        }
        return new PlayedAgain(rounds, roundsRemark, gains, gainsRemark, gainsMeaning);
    }

    /** Another version of a plug-in would play another round, and so would another file. */
    private void requireSameSources() {
        Plugins.atHand().require(run.manifest().plugins(), "the run");
        InputFiles.requireSame(run.manifest().inputs(), scenario);
    }

    private String remark(RoundsAgain counterfactuals, int played) {
        long closed = run.rounds(REPLICATION).stream()
                .filter(round -> round.straggler() != null)
                .count();
        if (closed == 0) {
            return "No round closed, so no round has a straggler to be better off.";
        }
        List<String> sentences = new ArrayList<>();
        if (played < closed) {
            sentences.add((played == 0 ? "None" : "Only " + played) + " of the " + closed
                    + Counted.noun(closed, " round") + " of replication 0 " + (played == 1 ? "was" : "were")
                    + " played again; 'splitwave report --play-again' plays more.");
        }
        if (played > 0) {
            sentences.addAll(counterfactuals.particulars());
        }
        return String.join(" ", sentences);
    }

    private String remark(long drawn, long frames) {
        List<String> sentences = new ArrayList<>();
        if (drawn == 0) {
            sentences.add("A frame of this run has too many channels to be drawn again for a page.");
        } else if (drawn < frames) {
            sentences.add("Drawn again were the first " + drawn + " of " + frames + " frames.");
        }
        if (drawn > 0
                && type.roundsAgain(scenario, run)
                        .filter(RoundsAgain::steersRoundsInFlight)
                        .isPresent()) {
            sentences.add("What the scheme changes inside a frame is not shown.");
        }
        return String.join(" ", sentences);
    }

    private long frames() {
        try (Answer row = run.tables().ask("SELECT frames FROM replications WHERE replication = " + REPLICATION)) {
            row.next();
            return row.number(0);
        }
    }

    /** The UDs that were last most often, then those with the longest delays. */
    private int[] stragglersFirst(long most) {
        List<Integer> found = new ArrayList<>();
        try (Answer row = run.tables()
                .ask("SELECT ud, (SELECT count(*) FROM rounds r WHERE r.replication = " + REPLICATION
                        + " AND r.straggler_ud = u.ud) AS last FROM round_uds u WHERE replication = " + REPLICATION
                        + " GROUP BY ud ORDER BY last DESC, avg(delay_s) DESC NULLS LAST, ud LIMIT "
                        + Math.max(1, Math.min(most, MOST_UDS)))) {
            while (row.next()) {
                found.add(row.integer(0));
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
