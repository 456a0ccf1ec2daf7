/**
 * Split federated learning whose devices send quantised activations over integer subchannels (SFLAM): who gets which
 * subchannel, at how many bits an element and with how much power, so that the accuracy per joule is the most.
 *
 * <p>{@link io.splitwave.optimizer.subchannel.SubchannelWork} is the one home of rates, times and energies, {@code
 * SubchannelSchemes} lists the schemes. Source: Qiang et al., "Deploying Large AI Models on Resource-Limited Devices with Split
 * Federated Learning", IEEE Transactions on Mobile Computing, 2026, arXiv:2504.09114.
 *
 * <p>Left out: the order of events, queues at the server, gradients on the way back, more than one iteration ahead.
 */
package io.splitwave.optimizer.subchannel;
