/**
 * The schemes of UCSFL: {@link io.splitwave.optimizer.cellfree.scheme.CellFreeSchemes} lists them. Each plans clusters and cuts over draws of the
 * channel and decides powers and beams of a round, and reports a proven bound with both.
 */
package io.splitwave.optimizer.cellfree.scheme;
