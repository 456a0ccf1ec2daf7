/**
 * A frame's state in, a decision out: the types that every scheme uses.
 *
 * <p>"VRSL" throughout this module is the paper "Virtual-Real Collaborated Split Learning via Model Partitioning in
 * IRS-Assisted IoT Networks" (Di, Wang, Xu, Chen, Niyato), "VRSL (n)" its equation n. A {@link
 * io.splitwave.optimizer.vrsl.FrameContext} holds what is known at a frame boundary, a {@link
 * io.splitwave.optimizer.vrsl.FrameDecision} the five variables of VRSL (18): cuts, places, twin frequencies, phases,
 * powers. A {@link io.splitwave.optimizer.vrsl.Scheme} maps one to the other.
 *
 * <p>The delay formula is in {@code delay}, one class per block of VRSL Alg. 5 in {@code block}, the schemes and
 * their registry in {@code scheme}, mathematics without radio or layers in {@code optimizer.math}. Left
 * out: time. The caller decides whether and when a decision takes effect.
 */
package io.splitwave.optimizer.vrsl;
