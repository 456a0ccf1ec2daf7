package io.splitwave.scenarios.command;

import io.splitwave.output.summary.Precision;
import io.splitwave.scenarios.campaign.Shard;
import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.Systems;
import java.util.Optional;

/** The value of {@code --shard}: {@code 2/7}. */
final class ShardOption {

    private ShardOption() {}

    /**
     * The part asked for.
     *
     * @param text null for all of the run
     * @throws BadRequestException if it is not a part of the run
     */
    static Shard parse(String text, Scenario scenario, Optional<Precision> precision) {
        if (text == null) {
            return Shard.WHOLE;
        }
        Shard shard;
        try {
            shard = Shard.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("--shard: expected I/N with 1 <= I <= N, such as 2/7, found '" + text + "'");
        }
        int most = Shard.groups(scenario);
        if (shard.count() > most) {
            int together = scenario.sampling().groupSize();
            throw new BadRequestException("--shard: expected at most " + most + " parts, one for each "
                    + (together == 1 ? "replication" : together + " replications that are drawn together")
                    + ", found " + shard.count());
        }
        if (precision.isPresent()) {
            throw new BadRequestException("--shard: expected a number of replications and no --precision, since a part"
                    + " does not see what the others found");
        }
        if (Systems.of(scenario).recordedChannels(scenario).isPresent()) {
            throw new BadRequestException(
                    "--shard: expected a scenario that does not record its channels, found" + " channel.record: true");
        }
        return shard;
    }
}
