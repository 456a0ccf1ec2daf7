/**
 * What a model costs: FLOP per layer and UD, bits on the air at each cut.
 *
 * <p>VRSL Sections III-A and VI: a network of M layers, cut after layer m, of which a UD (or its twin) runs layers 1..m
 * and the server the rest. {@link io.splitwave.learning.profile.ModelProfile} is the immutable table that everything
 * else reads; {@link io.splitwave.learning.profile.RandomLoad} and
 * {@link io.splitwave.learning.profile.GeometricCutSizes} fill it as the paper's evaluation does,
 * {@link io.splitwave.learning.profile.NetworkLoad} with the figures of a described network.
 *
 * <p>{@link io.splitwave.learning.profile.TrainingProfile} holds forward and backward work and parameters apart, for rounds
 * of training; {@link io.splitwave.learning.profile.RoundLoad} says what such a round costs each UD.
 * {@link io.splitwave.learning.profile.EmbeddingProfile}, {@link io.splitwave.learning.profile.LowRankProfile} and {@link
 * io.splitwave.learning.profile.SequenceWork} are those of vision transformers that are split, fine-tuned or shortened.
 *
 * <p>{@link io.splitwave.learning.profile.InferenceProfile} holds the forward pass alone, by named cuts, for requests.
 *
 * <p>Left out: times measured on a real processor, memory.
 */
package io.splitwave.learning.profile;
