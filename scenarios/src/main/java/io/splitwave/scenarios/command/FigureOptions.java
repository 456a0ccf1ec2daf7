package io.splitwave.scenarios.command;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How the figures of a run are drawn for a paper. */
final class FigureOptions {
    private static final String ALL = "svg,pdf,csv";
    private static final double COLUMN_MM = 88;

    @Option(
            names = "--figures",
            paramLabel = "OUT",
            description =
                    "draw the figures of the run for a paper instead, into this folder, which must be new or empty")
    private Path figures;

    @Option(
            names = "--format",
            paramLabel = "LIST",
            description = "with --figures: some of svg, pdf and csv, separated by commas (default: " + ALL + ")")
    private String formats;

    @Option(
            names = "--width",
            paramLabel = "MM",
            description = "with --figures: width of the paper's column, 50 to 400 mm; letters have 8 pt (default: 88)")
    private Double widthMm;

    @Option(names = "--overwrite", description = "with --figures: replace those of an earlier time; other files stay")
    private boolean overwrite;

    /**
     * Whether figures are asked for.
     *
     * @throws ParameterException if not, but one of the other options is there
     */
    boolean asked(CommandSpec spec) {
        if (figures == null && (formats != null || widthMm != null || overwrite)) {
            throw new ParameterException(
                    spec.commandLine(), "--format, --width and --overwrite do not go without --figures");
        }
        return figures != null;
    }

    /**
     * Draws them.
     *
     * @param run the folder of the run
     * @return what to say of it
     */
    String draw(Path run) {
        FigureFiles files = new FigureFiles(widthMm == null ? COLUMN_MM : widthMm, formats == null ? ALL : formats);
        FigureFiles.requireApart(run, OutFolder.named(figures));
        try (OpenRun open = OpenRun.at(run)) {
            open.requireIntact();
        }
        return files.write(run, figures, overwrite) + " in "
                + figures.toAbsolutePath().normalize();
    }
}
