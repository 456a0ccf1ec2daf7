package io.splitwave.scenarios.command;

import io.splitwave.scenarios.format.Scenario;
import io.splitwave.scenarios.system.FrameLook;
import io.splitwave.scenarios.system.FrameLooks;
import io.splitwave.scenarios.system.Systems;

/** Frame 0 of replication 0, tried before a run: drawn, decided and played, with a line of results. */
final class FirstFrame {
    private FirstFrame() {}

    /**
     * Plays the frame.
     *
     * @return a line, with its end
     * @throws BadRequestException if it cannot be played
     */
    static String tried(Scenario scenario) {
        if (Systems.of(scenario)
                        .forecast(scenario)
                        .threadsThatFit(Runtime.getRuntime().maxMemory())
                == 0) {
            throw new BadRequestException(
                    "--try: a replication does not fit into memory; allow more with JAVA_OPTS, or" + " lower ud.count");
        }
        FrameLooks looks = Systems.of(scenario)
                .frameLooks(scenario)
                .orElseThrow(() -> new BadRequestException("--try: system " + scenario.system()
                        + " does not decide frame by frame; 'splitwave run' with horizon.rounds=1 tries a round"));
        FrameLook frame;
        try {
            frame = looks.frame(0, 0).orElseThrow();
        } catch (IllegalArgumentException | IllegalStateException unplayable) {
            throw new BadRequestException(
                    "--try: frame 0 of replication 0 cannot be played: " + unplayable.getMessage());
        }
        return String.format("tried: replication 0, frame 0: %s%n", frame.line());
    }
}
