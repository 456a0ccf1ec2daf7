package io.splitwave.scenarios.reproduce;

import io.splitwave.output.figure.Plot;
import io.splitwave.output.figure.PlotWriter;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.ThreadJob;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
import io.splitwave.scenarios.system.Release;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of papers, played and written into a folder. */
public final class Reproduction {
    /** Figures and verdicts as text. */
    public static final String TEXT = "reproduction.md";

    /** The same as a page for a browser. */
    public static final String PAGE = "reproduction.html";

    /** Every check of every claim. */
    public static final String CHECKS = "verdicts.csv";

    /** Every constant that is ours and not a paper's. */
    public static final String CONSTANTS = "constants.csv";

    /** The scenarios that were played. */
    public static final String SCENARIOS = "scenarios.csv";

    private final Papers papers;
    private final List<Figure> figures;
    private final List<String> names;
    private final Effort effort;
    private final long seed;
    private final Instant started = Instant.now();
    private final List<Reproduced> done = new ArrayList<>();

    private volatile boolean stopped;
    private volatile Study playing;

    /**
     * Prepares figures; nothing runs yet.
     *
     * @param papers the papers at hand
     * @param names of figures or papers; each one of {@link Papers#names()}
     * @param effort how much is played
     * @param seed of every scenario
     * @throws IllegalArgumentException if a name is not one of them
     */
    public Reproduction(Papers papers, List<String> names, Effort effort, long seed) {
        if (names.isEmpty() || !papers.names().containsAll(names)) {
            throw new IllegalArgumentException("figures must be some of " + papers.names() + ", were " + names);
        }
        this.names = List.copyOf(names);
        this.papers = papers.of(names);
        this.figures = papers.figures(names);
        this.effort = effort;
        this.seed = seed;
    }

    /**
     * Everything that will be played.
     *
     * @return the scenarios, in order
     */
    public List<Scenario> scenarios() {
        return figures.stream()
                .flatMap(figure -> Start.all(figure.variants(effort)).stream())
                .map(variant -> variant.scenario(seed))
                .toList();
    }

    /**
     * Plays the figures in this process, as {@link #play(ResultFolder, Job, int, Progress)}.
     *
     * @param folder where to
     * @param threads replications played at a time, at least 1
     * @param progress receives the progress
     * @return see there
     * @throws io.splitwave.scenarios.play.RunFailedException see there
     * @throws io.splitwave.output.store.ResultFolderException see there
     */
    public boolean play(ResultFolder folder, int threads, Progress progress) {
        return play(folder, new ThreadJob(), threads, progress);
    }

    /**
     * Plays the figures and writes the files of each as soon as it is played; the texts on all of them last.
     *
     * @param folder where to
     * @param job where the scenarios are played; best planned with {@link #scenarios()}
     * @param threads replications played at a time where this process plays them, at least 1
     * @param progress receives the progress
     * @return whether all figures are there; after {@link #requestStop()} those that were completed are
     * @throws io.splitwave.scenarios.play.RunFailedException if a replication fails; figures before it are kept
     * @throws io.splitwave.output.store.ResultFolderException if a file cannot be written
     */
    public boolean play(ResultFolder folder, Job job, int threads, Progress progress) {
        Study study = new Study(seed, job, threads, progress);
        playing = study;
        if (stopped) {
            study.requestStop();
        }
        try {
            for (Figure figure : figures) {
                Optional<Map<Start, Played>> played = study.play(figure, effort);
                if (played.isEmpty()) {
                    return false;
                }
                Reproduced reproduced = Reproduced.of(figure, figure.variants(effort), played.get());
                reproduced.plots().forEach(plot -> write(plot, folder));
                done.add(reproduced);
            }
            return true;
        } finally {
            progress.finish();
            folder.write(TEXT, this::writeText);
            folder.write(PAGE, out -> ReproductionPage.write(done, papers, circumstances(), out));
            folder.write(CHECKS, out -> VerdictTable.checks(done, out));
            folder.write(CONSTANTS, out -> VerdictTable.constants(papers, out));
            folder.write(SCENARIOS, out -> VerdictTable.scenarios(done, out));
        }
    }

    private static void write(Plot plot, ResultFolder folder) {
        folder.write(plot.name() + ".svg", out -> PlotWriter.svg(plot, out));
        folder.write(plot.name() + ".png", out -> PlotWriter.png(plot, out));
        folder.write(plot.name() + ".csv", out -> PlotWriter.csv(plot, out));
    }

    /**
     * Writes figures and verdicts as Markdown.
     *
     * @param out where to; left open
     * @throws IOException if writing fails
     */
    public void writeText(OutputStream out) throws IOException {
        ReproductionText.write(done, papers, circumstances(), out);
    }

    private Circumstances circumstances() {
        String command = "splitwave reproduce " + String.join(" ", names) + (effort == Effort.QUICK ? " --quick" : "")
                + " --seed " + seed;
        return new Circumstances(
                command, Release.current().version(), seed, effort, started, done.size() == figures.size());
    }

    /**
     * The verdicts so far.
     *
     * @return a line for each claim: figure, verdict, and the claim in the paper's words
     */
    public List<String> verdicts() {
        List<String> lines = new ArrayList<>();
        for (Reproduced reproduced : done) {
            for (Judged claim : reproduced.claims()) {
                ClaimText words = new ClaimText(claim);
                String hangs = claim.fromStarts();
                lines.add(String.format(
                        "%-9s %-24s %s%s",
                        reproduced.figure().name(),
                        claim.verdictWords(),
                        words.quote(),
                        hangs.isEmpty() ? "" : ": " + hangs));
            }
        }
        return lines;
    }

    /** Ends it soon. Safe from any thread. */
    public void requestStop() {
        stopped = true;
        Study current = playing;
        if (current != null) {
            current.requestStop();
        }
    }
}
