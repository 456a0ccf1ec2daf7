/**
 * One replication and many: how a frame flows from channel to decision to rates, and how facts become rows.
 *
 * <p>{@code FramePlanner} asks the scheme at each boundary, {@code InForce} holds what rules until the next, {@code
 * StageRates} tells the kernel how fast each stage is served, {@code Rounds} shapes the next round, {@code RowCollector}
 * writes down what happened. {@code Campaign} plays replications on several threads and hands their rows on in order.
 */
package io.splitwave.scenarios.run;
