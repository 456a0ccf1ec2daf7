/**
 * Many replications: played by threads or by a cluster, passed on in order, recorded, resumed, sharded and merged.
 *
 * <p>{@link io.splitwave.scenarios.campaign.Campaign} plays replications through a {@link
 * io.splitwave.scenarios.campaign.ReplicationEngine} and passes on their rows in order;
 * {@link io.splitwave.scenarios.campaign.RunRecorder} writes them into a folder;
 * {@link io.splitwave.scenarios.campaign.Comparison} plays the same worlds under several schemes. Nothing here depends
 * on a system.
 */
package io.splitwave.scenarios.campaign;
