package io.splitwave.scenarios.command;

import io.splitwave.scenarios.campaign.EngineProvider;
import io.splitwave.scenarios.campaign.ReplicationEngine;
import io.splitwave.scenarios.campaign.ReplicationRange;
import io.splitwave.scenarios.campaign.ThreadEngine;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.progress.Progress;
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
     * Opens the engine that was asked for.
     *
     * @param threads for the engine of this process
     * @throws BadRequestException if no engine takes the address, or it cannot play the scenario
     */
    ReplicationEngine open(Scenario scenario, ReplicationRange range, int threads, Progress progress) {
        if (address == null) {
            return new ThreadEngine(scenario, threads, progress);
        }
        List<EngineProvider> known = ServiceLoader.load(EngineProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        if (known.isEmpty()) {
            throw new BadRequestException(
                    "--on: this launcher has no part for clusters; build the one that has with 'mvn"
                            + " -Pspark -DskipTests package' and start scenarios/spark/target/splitwave/bin/splitwave");
        }
        EngineProvider provider = known.stream()
                .filter(candidate -> candidate.takes(address))
                .findFirst()
                .orElseThrow(() -> new BadRequestException("--on: expected "
                        + known.stream().map(EngineProvider::addresses).collect(Collectors.joining(" or "))
                        + ", found '" + address + "'"));
        try {
            return provider.open(address, scenario, range, progress);
        } catch (IllegalArgumentException unfit) {
            throw new BadRequestException("--on " + address + ": " + unfit.getMessage());
        }
    }
}
