/**
 * The claims of GenFV made again (Qiang, Chang and Min, "AIGC-assisted Federated Learning for Vehicular Edge Intelligence: Vehicle
 * Selection, Resource Allocation and Model Augmentation", IEEE Transactions on Mobile Computing 24(11), 2025): label skew by
 * Dirichlet partition, selection of vehicles, allocation in stages and over the highest power, generated images over rounds, and
 * accuracy with real training, with the generator's own public images as a control.
 *
 * <p>Left out: CIFAR-100 and GTSRB, which do not come with the program.
 */
package io.splitwave.scenarios.reproduce.genfv;
