/** Roots of monotone functions of one variable. */
package io.splitwave.optimizer.math.root;
