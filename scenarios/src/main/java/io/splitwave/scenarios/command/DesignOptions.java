package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.sweep.SweepAxis;
import io.splitwave.scenarios.sweep.Design;
import io.splitwave.scenarios.sweep.SweepSample;
import java.util.List;
import picocli.CommandLine.Option;

/** Which points of its ranges a sweep plays. */
final class DesignOptions {
    @Option(
            names = "--lhs",
            paramLabel = "N",
            description = "N points of a Latin hypercube over the values and ranges, instead of the grid")
    private Integer lhs;

    @Option(names = "--lhs-seed", paramLabel = "N", description = "which hypercube of that size (default: 1)")
    private Long lhsSeed;

    @Option(
            names = "--sobol",
            paramLabel = "N",
            description =
                    "N rows (a power of two) of K + 2 points for K keys, a Saltelli design: from them Sobol' indices say"
                            + " which key matters, alone and in interactions")
    private Integer sobol;

    @Option(names = "--sobol-seed", paramLabel = "N", description = "which design of that size (default: 1)")
    private Long sobolSeed;

    /**
     * What was asked for.
     *
     * @throws BadRequestException if two designs are, or a seed without its design
     */
    SweepSample sample() {
        if (lhs != null && sobol != null) {
            throw new BadRequestException("--sobol: expected without --lhs, found both");
        }
        requireDesign("--lhs", lhs, lhsSeed);
        requireDesign("--sobol", sobol, sobolSeed);
        if (lhs != null) {
            return new SweepSample(SweepSample.Kind.LATIN_HYPERCUBE, Math.max(0, lhs), lhsSeed == null ? 1 : lhsSeed);
        }
        return sobol == null
                ? SweepSample.GRID
                : new SweepSample(SweepSample.Kind.SALTELLI, Math.max(0, sobol), sobolSeed == null ? 1 : sobolSeed);
    }

    private static void requireDesign(String name, Integer size, Long seed) {
        if (size == null && seed != null) {
            throw new BadRequestException(name + "-seed: expected with " + name + ", found " + seed + " without it");
        }
    }

    /**
     * The points.
     *
     * @return for each point a value of each key
     * @throws BadRequestException if the keys allow no such design
     */
    List<List<String>> points(List<SweepAxis> axes) {
        SweepSample sample = sample();
        try {
            return switch (sample.kind()) {
                case GRID -> Design.grid(axes);
                case LATIN_HYPERCUBE -> Design.latinHypercube(axes, lhs, sample.seed());
                case SALTELLI -> Design.saltelli(axes, sobol, sample.seed());
            };
        } catch (IllegalArgumentException wrong) {
            String name = lhs != null ? "--lhs: " : sobol != null ? "--sobol: " : "";
            throw new BadRequestException(name + wrong.getMessage());
        }
    }
}
