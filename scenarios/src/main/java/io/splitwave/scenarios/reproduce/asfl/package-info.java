/**
 * The claims of ASFL made again (Qiang et al., "Adaptive and Parallel Split Federated Learning in Vehicular Edge Computing",
 * IEEE Internet of Things Journal 12(5), 2025): time and energy of adaptive cuts against fixed ones, played on preset {@code
 * asfl}.
 *
 * <p>Left out: accuracy by dataset. The source publishes neither its channels nor its budgets, so its figures by dataset
 * cannot be met number by number.
 */
package io.splitwave.scenarios.reproduce.asfl;
