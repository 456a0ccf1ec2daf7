/**
 * GenFV (Qiang, Chang and Min, "AIGC-Assisted Federated Learning for Vehicular Edge Intelligence", arXiv:2503.19676): devices
 * say which labels their images have; then it is decided which of them train, on how many subcarriers and with which power each
 * sends its model, and how many images the server generates and trains on meanwhile.
 *
 * <p>{@link io.splitwave.scenarios.system.genfv.GenfvSystem} is the service; {@code GenfvKeys}, {@code GpuKeys} and {@code
 * GeneratedKeys} have its keys, {@code GenfvShared} begins replications, {@code GenfvRounds} plans both legs of a round and
 * decides between them, {@code UploadsInForce} has the rates. {@code optimizer.generation} decides, {@code
 * learning.protocol.GenerationRound} has the stages.
 */
package io.splitwave.scenarios.system.genfv;
