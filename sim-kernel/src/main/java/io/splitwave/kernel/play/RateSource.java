package io.splitwave.kernel.play;

import io.splitwave.kernel.round.Stage;

/**
 * Says how fast a stage in service goes and what power it draws. Asked when the stage enters service, at each frame
 * boundary after the decisions, and after {@link RoundPlayer#ratesChanged()}; never for a stage without work. It must not
 * steer the player.
 */
public interface RateSource {
    /**
     * The rate of a stage that is served alone; sharing is accounted for by the kernel.
     *
     * @param member the stage's member
     * @param stage the stage
     * @return work units per s, finite, at least 0
     */
    double ratePerS(int member, Stage stage);

    /**
     * The power the stage draws while it is in service alone; a shared resource draws it in proportion to the share.
     *
     * @param member the stage's member
     * @param stage the stage
     * @return power in W, finite, at least 0; also counted while the rate is 0
     */
    double powerW(int member, Stage stage);
}
