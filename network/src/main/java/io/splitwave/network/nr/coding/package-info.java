/**
 * How many bits a 5G NR transport block carries at a SINR, and how often it is lost: tables of 3GPP TS 38.214, SINR
 * thresholds that are not in the standard, block errors, HARQ, the outer loop and the number of layers. Everything here is
 * a function of its arguments; nothing draws and nothing has a memory.
 */
package io.splitwave.network.nr.coding;
