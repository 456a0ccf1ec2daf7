/**
 * ST-SFLora (Qiang, Chang and Min, "Semantic-aware Token Selection and Resource Optimization for Communication-efficient Split
 * Federated Fine-tuning in Edge Intelligence"): a vision transformer is fine-tuned with adapters of low rank. Devices compute its
 * first layers and say how important their tokens are; then it is decided how many tokens each sends, in which share of the
 * band and with which power.
 *
 * <p>{@link io.splitwave.scenarios.system.stsflora.TokenSystem} is the service; {@code TokenKeys} and {@code TokenModel} have its
 * keys, {@code TokenShared} begins replications, {@code TokenRounds} plans both legs of a round and decides between them, {@code
 * TokensInForce} has the rates. {@code optimizer.token} decides, {@code learning.protocol.TokenRound} has the stages.
 */
package io.splitwave.scenarios.system.stsflora;
