/** Assignment of rows to columns of most weight, with a proof by dual values. Left out: weights below 0, duties to assign. */
package io.splitwave.optimizer.math.assignment;
