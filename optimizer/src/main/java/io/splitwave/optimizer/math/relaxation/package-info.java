/**
 * The semidefinite relaxation of the phase problem and the rounding of its solution: VRSL (41)-(44), Alg. 4.
 *
 * <p>{@link io.splitwave.optimizer.math.relaxation.LowRankSdp} maximises Tr(QV) over V with unit diagonal, V positive
 * semidefinite, through a factor V = Y Y^H with few columns, and proves how far the value can be from the optimum
 * with one Cholesky factorisation. {@link io.splitwave.optimizer.math.relaxation.GaussianRandomisation} draws vectors
 * of unit-modulus entries from the factor, {@link io.splitwave.optimizer.math.relaxation.CoordinateAscent} improves one
 * element by element; {@link io.splitwave.optimizer.math.relaxation.TraceBound} proves a bound from a factor found
 * elsewhere.
 *
 * <p>Nothing here depends on channels: the input is a Hermitian matrix. Left out: other linear constraints than the
 * unit diagonal, sparse matrices, discrete phases.
 */
package io.splitwave.optimizer.math.relaxation;
