package io.splitwave.learning.protocol;

import io.splitwave.kernel.round.Stage;

/**
 * Speed at which a stage is served when it is served alone, the same for a whole round: what closed forms need to know. A
 * kernel's {@code RateSource} that does not change has this shape.
 */
@FunctionalInterface
public interface StageRate {

    /**
     * The speed. A stage without work is not asked about.
     *
     * @param member the stage's member: a UD, or the aggregator
     * @param stage the stage
     * @return bit/s or FLOP/s as the stage's work is counted, at least 0; at 0 the stage never ends
     */
    double perS(int member, Stage stage);
}
