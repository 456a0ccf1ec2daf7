/**
 * The claims of ST-SFLora made again (Qiang, Chang and Min, "Semantic-aware Token Selection and Resource Optimization for
 * Communication-efficient Split Federated Fine-tuning in Edge Intelligence", arXiv 2605.26120): its table of memory and traffic
 * recomputed from the architecture, efficiency over tokens, budgets and bands played on preset {@code st-sflora}, and accuracy of
 * a network that is fine-tuned for real.
 *
 * <p>Left out: memory of a graphics processor, which depends on the software that trains, and accuracy by data set.
 */
package io.splitwave.scenarios.reproduce.stsflora;
