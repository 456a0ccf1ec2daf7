/**
 * Multi-agent reinforcement learning for clusters and cuts, as the source of UCSFL has it, on plain arrays: {@link
 * io.splitwave.optimizer.cellfree.agent.MultiAgentSearch}. It is here to be compared with searches that need no training.
 */
package io.splitwave.optimizer.cellfree.agent;
