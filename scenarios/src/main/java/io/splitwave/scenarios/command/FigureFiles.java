package io.splitwave.scenarios.command;

import io.splitwave.output.figure.PaperFigure;
import io.splitwave.output.figure.PlotWriter;
import io.splitwave.output.figure.Sheet;
import io.splitwave.output.report.RunPlots;
import io.splitwave.output.store.FolderLock;
import io.splitwave.output.store.ResultFolder;
import io.splitwave.output.store.ResultFolderException;
import io.splitwave.output.stored.StoredRun;
import io.splitwave.scenarios.format.text.Nearest;
import io.splitwave.scenarios.play.RunFailedException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Draws the figures of a run for a paper, into a folder of their own. */
final class FigureFiles {
    /** What each format is called, which is also how its files end. */
    private static final Map<String, Format> FORMATS = new TreeMap<>(Map.of(
            "svg",
            PlotWriter::svg,
            "pdf",
            PlotWriter::pdf,
            "csv",
            (figure, sheet, out) -> PlotWriter.csv(figure, out)));

    private final Sheet sheet;
    private final List<String> formats;

    /** Writes a figure in a format. */
    private interface Format {
        void write(PaperFigure figure, Sheet sheet, OutputStream out) throws IOException;
    }

    /**
     * @param widthMm width of the column, mm
     * @param formats their names, separated by commas
     * @throws BadRequestException if the width is out of its range, or a format is not known or named twice
     */
    FigureFiles(double widthMm, String formats) {
        if (!(widthMm >= Sheet.LEAST_MM && widthMm <= Sheet.MOST_MM)) {
            throw new BadRequestException(String.format(
                    Locale.ROOT,
                    "--width: expected from %.0f to %.0f mm, found %s",
                    Sheet.LEAST_MM,
                    Sheet.MOST_MM,
                    widthMm));
        }
        this.sheet = Sheet.column(widthMm);
        this.formats = new ArrayList<>();
        for (String format : formats.split(",", -1)) {
            String name = format.strip();
            if (!FORMATS.containsKey(name) || this.formats.contains(name)) {
                throw new BadRequestException("--format: expected some of csv, pdf and svg, each once, separated by"
                        + " commas; found '" + formats + "'"
                        + Nearest.of(name, List.copyOf(FORMATS.keySet()))
                                .filter(near -> !near.equals(name))
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
            }
            this.formats.add(name);
        }
    }

    /**
     * Refuses a folder that is not for figures: that of the run, one inside it, and one with other results.
     *
     * @param run folder of the run, which exists
     * @param out where figures would go
     */
    static void requireApart(Path run, Path out) {
        try {
            if (resolved(out).startsWith(run.toRealPath())) {
                throw new BadRequestException(
                        "--figures: expected a folder outside the results, found '" + out + "', which lies in " + run);
            }
        } catch (IOException e) {
            throw new BadRequestException("cannot read " + run + ": " + e.getMessage());
        }
        for (String name : ResultFolder.ownFiles(out)) {
            if (!FORMATS.containsKey(name.substring(name.lastIndexOf('.') + 1))) {
                throw new BadRequestException("--figures: expected a new or empty folder, or one with figures; '" + out
                        + "' holds other results, such as " + name);
            }
        }
    }

    /** Without links, as far as it exists. */
    private static Path resolved(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            return whole.toRealPath();
        }
        Path parent = whole.getParent();
        return parent == null ? whole : resolved(parent).resolve(whole.getFileName());
    }

    /**
     * Writes the figures.
     *
     * @param results the folder of a run
     * @param out where to
     * @param overwrite whether figures of an earlier time are replaced
     * @return how many figures
     * @throws RunFailedException if there are no fonts, or a file cannot be written
     */
    int write(Path results, Path out, boolean overwrite) {
        if (!PlotWriter.hasFonts()) {
            throw new RunFailedException(ReproduceCommand.NO_FONTS);
        }
        FolderLock.requireFree(results);
        try (StoredRun run = StoredRun.open(results);
                HeldFolder held = OutFolder.create(out, overwrite)) {
            List<PaperFigure> figures = RunPlots.of(run);
            try {
                figures.forEach(figure -> formats.forEach(format -> write(figure, format, held.folder())));
            } catch (ResultFolderException failure) {
                throw new RunFailedException(failure.getMessage(), failure);
            }
            return figures.size();
        }
    }

    private void write(PaperFigure figure, String format, ResultFolder folder) {
        folder.write(figure.name() + "." + format, to -> FORMATS.get(format).write(figure, sheet, to));
    }
}
