package io.splitwave.scenarios.estimate;

import io.splitwave.learning.estimate.EstimatorSettings;
import io.splitwave.learning.estimate.LinkTrace;
import io.splitwave.learning.estimate.TraceSplit;
import io.splitwave.network.nr.trace.KpmReplay;
import io.splitwave.network.nr.trace.KpmRules;
import io.splitwave.network.nr.trace.KpmTrace;
import io.splitwave.scenarios.assembly.KpmFile;
import io.splitwave.scenarios.assembly.UnusableFileException;
import io.splitwave.scenarios.format.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Recorded links to learn from and to test with: the files of a folder in the order of their names. A file is learned from or tested
 * with as a whole, since links that were recorded at the same time resemble each other.
 */
final class LessonFiles {
    private static final int LEAST_FILES = 2;

    private LessonFiles() {}

    /** @throws UnusableFileException if there are too few files, or one is broken, too short, or without a needed column */
    static TraceSplit read(Path folder, Scenario scenario, double stepS, EstimatorInputs inputs) {
        List<Path> files = files(folder);
        long training = scenario.of(EstimatorKeys.TRAINING);
        double share = (double) training / (training + scenario.of(EstimatorKeys.TEST));
        int trainingFiles = (int) Math.max(1, Math.min(files.size() - 1, Math.round(share * files.size())));
        EstimatorSettings settings = EstimatorKeys.settings(scenario);
        KpmRules rules = KpmRules.of(scenario.of(NrLinkKeys.TRACE_GAP));
        List<LinkTrace> traces = new ArrayList<>();
        int trainingTraces = 0;
        for (int i = 0; i < files.size(); i++) {
            traces.addAll(traces(KpmFile.read(files.get(i), rules), settings, stepS, inputs));
            if (i < trainingFiles) {
                trainingTraces = traces.size();
            }
        }
        return TraceSplit.first(traces, trainingTraces);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableFileException(
                    folder + ": expected a folder of recorded links, found no such folder", null);
        }
        try (Stream<Path> listed = Files.list(folder)) {
            List<Path> files = listed.filter(
                            file -> file.getFileName().toString().matches("[^.].*\\.csv(\\.gz)?"))
                    .sorted()
                    .toList();
            if (files.size() < LEAST_FILES) {
                throw new UnusableFileException(
                        folder + ": expected at least " + LEAST_FILES
                                + " files *.csv or *.csv.gz, one to learn from and one to test with, found "
                                + files.size(),
                        null);
            }
            return files;
        } catch (IOException e) {
            throw new UnusableFileException(folder + ": cannot read the folder: " + e.getMessage(), e);
        }
    }

    private static List<LinkTrace> traces(
            KpmTrace recorded, EstimatorSettings settings, double stepS, EstimatorInputs inputs) {
        inputs.requireIn(recorded);
        int needed = settings.window() + settings.horizon();
        List<LinkTrace> traces = new ArrayList<>();
        for (int ue = 0; ue < recorded.userEquipments(); ue++) {
            long steps = recorded.steps(ue, stepS);
            if (steps < needed) {
                throw new UnusableFileException(
                        recorded.name() + ": UE " + ue + " has " + steps + " steps of " + stepS
                                + " s; expected at least the " + needed
                                + " of estimator.window and estimator.horizon",
                        null);
            }
            traces.add(LessonLinks.trace(
                    recorded.name() + " UE " + ue, new KpmReplay(recorded, ue, stepS), Math.toIntExact(steps), inputs));
        }
        return traces;
    }
}
