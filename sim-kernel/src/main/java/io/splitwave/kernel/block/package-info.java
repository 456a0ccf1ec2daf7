/** Loops over rows that idle threads may share. */
package io.splitwave.kernel.block;
