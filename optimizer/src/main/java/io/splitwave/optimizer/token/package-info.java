/**
 * Semantic token selection (ST-SFLora): how many tokens each user device (UD) sends, in which bandwidth and with which power, so that
 * the importance that is sent per second is the largest.
 *
 * <p>{@code TokensOptimum} finds the joint optimum and a proven bound, {@code TokenDemand} the least bandwidth of one UD, {@link
 * io.splitwave.optimizer.token.TokenSchemes} lists the schemes. Source: Qiang, Chang and Min, "Semantic-aware Token Selection and
 * Resource Optimization for Communication-efficient Split Federated Fine-tuning in Edge Intelligence".
 *
 * <p>Left out: the downlink, interference, and bandwidth that changes while tokens are sent.
 */
package io.splitwave.optimizer.token;
