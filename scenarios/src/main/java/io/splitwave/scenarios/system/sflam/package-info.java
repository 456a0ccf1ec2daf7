/**
 * SFLAM (Qiang et al., "Deploying Large AI Models on Resource-Limited Devices with Split Federated Learning", arXiv
 * 2504.09114): devices hold the embedding of a vision transformer and send its activations, quantised to as many bits as their
 * channel is worth, in subchannels of which each device gets one at most.
 *
 * <p>{@link io.splitwave.scenarios.system.sflam.SflamSystem} is the service; {@code SflamKeys} has its keys, {@code
 * SflamShared} begins replications, {@code SflamRounds} decides and plans rounds, {@code SubchannelsInForce} has the rates.
 * {@code optimizer.subchannel} decides, {@code learning.protocol.SubchannelRound} has the stages.
 */
package io.splitwave.scenarios.system.sflam;
