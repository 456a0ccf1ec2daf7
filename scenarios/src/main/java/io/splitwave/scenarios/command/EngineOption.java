package io.splitwave.scenarios.command;

import io.splitwave.scenarios.campaign.EngineProvider;
import io.splitwave.scenarios.campaign.Job;
import io.splitwave.scenarios.campaign.PlannedRun;
import io.splitwave.scenarios.campaign.ThreadJob;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Where replications are played, for the commands that can play them elsewhere. */
final class EngineOption {
    @Option(
            names = "--on",
            paramLabel = "CLUSTER",
            description = "play on a cluster, such as spark://HOST:7077, rather than here; results do not depend on it")
    private String address;

    /**
     * Begins a job where it was asked for.
     *
     * @param runs what will be played, in order
     * @param cores how many threads of this process may be busy, at least 1
     * @throws BadRequestException if no cluster has such an address, or it cannot play one of the runs
     */
    Job job(List<PlannedRun> runs, int cores) {
        if (address == null || runs.isEmpty()) {
            return new ThreadJob(cores); // with nothing to play, a cluster is not disturbed
        }
        EngineProvider provider = provider();
        try {
            return provider.open(address, runs);
        } catch (IllegalArgumentException unfit) {
            throw new BadRequestException("--on " + address + ": " + unfit.getMessage());
        }
    }

    /**
     * Refuses an address that no cluster can have, whether or not something is left to play there.
     *
     * @throws BadRequestException if no cluster has such an address
     */
    void requireKnown() {
        if (address != null) {
            provider();
        }
    }

    private EngineProvider provider() {
        List<EngineProvider> known = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (known.isEmpty()) {
            throw new BadRequestException(
                    "--on: this launcher has no part for clusters; build the one that has with 'mvn"
                            + " -Pspark -DskipTests package' and start scenarios/spark/target/splitwave/bin/splitwave");
        }
        return known.stream()
                .filter(candidate -> candidate.takes(address))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("--on: expected "
                        + known.stream().map(EngineProvider::addresses).collect(Collectors.joining(" or "))
                        + ", found '" + address + "'"));
    }
}
