package io.splitwave.scenarios.command;

import io.splitwave.output.report.ComparedDifferences;
import io.splitwave.output.report.HtmlReport;
import io.splitwave.output.report.NamedFigures;
import io.splitwave.output.report.PageLink;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.WholeFile;
import io.splitwave.output.stored.FileCheck;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.output.summary.PairedCollector;
import io.splitwave.output.summary.PairedDifference;
import io.splitwave.scenarios.campaign.RunRecorder;
import io.splitwave.scenarios.format.ScenarioLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs, and tables of comparisons, as entries of one page. */
final class ComparedFolders implements AutoCloseable {
    private final List<StoredRun> runs = new ArrayList<>();
    private final List<NamedFigures> figures = new ArrayList<>();
    private final List<Path> tables = new ArrayList<>();

    private ComparedFolders() {}

    /**
     * Opens folders.
     *
     * @throws BadRequestException if one holds neither a run nor a comparison
     */
    static ComparedFolders open(List<Path> folders) {
        ComparedFolders opened = new ComparedFolders();
        try {
            folders.forEach(opened::add);
            return opened;
        } catch (RuntimeException e) {
            try (opened) {
                throw e;
            }
        }
    }

    private void add(Path folder) {
        Path table = folder.resolve(CompareCommand.FILE);
        if (Files.isRegularFile(table)) {
            figures.addAll(ComparisonTable.read(table));
            tables.add(folder);
        } else {
            OtherFolder.refuse(folder);
            requireIntact(ResultFolder.open(folder));
            runs.add(StoredRun.open(folder));
        }
    }

    /** Called before a table is opened, since a damaged table may not open, with an unclear message. */
    private static void requireIntact(ResultFolder folder) {
        Path manifest = folder.resolve(RunRecorder.MANIFEST_FILE);
        if (Files.isRegularFile(manifest)) {
            new FileCheck(folder, OpenRun.manifest(manifest)).requireContents(name -> !FileCheck.isReport(name));
        }
    }

    /** Writes the page, over an earlier one. */
    void write(Path page, List<PageLink> links) {
        try {
            WholeFile.write(page, to -> HtmlReport.compare(runs, figures, differences(), links, to));
        } catch (IOException e) {
            throw new BadRequestException("cannot write " + page + ": " + e.getMessage());
        }
    }

    /** Writes the page into a result folder. */
    Path writeInto(ResultFolder folder, String name) {
        folder.write(name, to -> HtmlReport.compare(runs, figures, differences(), List.of(), to));
        return folder.resolve(name);
    }

    /** Of a comparison those that it computed; of runs with one seed those to the first. */
    private Optional<ComparedDifferences> differences() {
        if (runs.isEmpty() && tables.size() == 1) {
            return DifferencesTable.read(
                    tables.get(0), figures.stream().map(NamedFigures::name).toList());
        }
        boolean sameWorlds = figures.isEmpty()
                && runs.size() > 1
                && runs.stream().map(run -> run.manifest().seed()).distinct().count() == 1
                && runs.stream().map(ComparedFolders::groupSize).distinct().count() == 1;
        return sameWorlds ? Optional.of(toFirst()) : Optional.empty();
    }

    private static int groupSize(StoredRun run) {
        return ScenarioLoader.parse(
                        run.path().resolve(RunRecorder.MANIFEST_FILE).toString(),
                        run.manifest().scenarioText(),
                        List.of())
                .sampling()
                .groupSize();
    }

    private ComparedDifferences toFirst() {
        StoredRun first = runs.get(0);
        PairedCollector.Reference reference =
                new PairedCollector.Reference(first.words().metrics());
        first.replications().forEach(reference::add);
        List<ComparedDifferences.Entry> entries = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            StoredRun run = runs.get(i);
            PairedCollector pairs = new PairedCollector(reference, run.words().metrics(), groupSize(run));
            run.replications().forEach(pairs::add);
            entries.add(new ComparedDifferences.Entry(
                    i,
                    pairs.differences(runs.size() - 1).stream()
                            .map(ComparedFolders::difference)
                            .toList()));
        }
        return new ComparedDifferences(0, entries);
    }

    private static ComparedDifferences.Difference difference(PairedDifference found) {
        return new ComparedDifferences.Difference(
                found.metric().name(),
                found.metric().unit(),
                found.mean(),
                found.jointHalfWidth(),
                found.varianceSaved(),
                found.n());
    }

    @Override
    public void close() {
        runs.forEach(StoredRun::close);
    }
}
