/** Small dense systems of linear equations, solved in arrays that are kept from call to call. */
package io.splitwave.optimizer.math.linear;
