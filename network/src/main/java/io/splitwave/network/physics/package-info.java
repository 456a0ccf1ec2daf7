/** Checks of the models against theory, each with its source, tolerance and verdict. */
package io.splitwave.network.physics;
