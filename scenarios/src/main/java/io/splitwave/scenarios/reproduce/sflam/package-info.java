/**
 * The claims of SFLAM made again (Qiang, Liu, Zhang, Chang, Liang, "Deploying Large AI Models on Resource-Limited Devices with Split
 * Federated Learning", arXiv 2504.09114): efficiency with adaptive bits against fixed ones, against other schemes and over
 * bands and deadlines, played on preset {@code sflam}, and accuracy of a network that is trained for real.
 *
 * <p>Left out: accuracy by data set. The source's data sets and its pre-trained network do not come with the program.
 */
package io.splitwave.scenarios.reproduce.sflam;
