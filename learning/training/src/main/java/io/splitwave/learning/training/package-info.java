/**
 * Real training of split networks, on PyTorch by way of DJL.
 *
 * <p>A network is made from its description in {@code io.splitwave.learning.architecture}. A side holds the layers between
 * two cuts; a step of split training takes a batch through the device's side, over the cut, through the server's side and
 * back (VRSL Section III-A). {@link io.splitwave.learning.training.TrainingProtocol} names the loops over such steps:
 * split learning, split federated learning with one server side or a copy for each device, federated learning,
 * centralised.
 *
 * <p>{@link io.splitwave.learning.training.GenerativeLoss} is the learning of GenFV: federated devices, and a server that trains on
 * images it generates. {@link io.splitwave.learning.training.ClusteredLoss} is that of UCSFL: a model of each device, mixed over access
 * points.
 *
 * <p>Left out: graphics processors, optimisers other than plain gradient descent, batch normalisation.
 */
package io.splitwave.learning.training;
