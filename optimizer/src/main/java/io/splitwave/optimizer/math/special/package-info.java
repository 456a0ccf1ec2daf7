/**
 * Special functions that the closed forms need and no pinned library offers.
 *
 * <p>Today that is one: the principal branch of the Lambert W function, with which VRSL (56)-(61) write the
 * optimal downlink power of a user device ("VRSL" is "Virtual-Real Collaborated Split Learning via Model
 * Partitioning in IRS-Assisted IoT Networks", Di, Wang, Xu, Chen, Niyato). Arguments below zero, where W has a
 * second real branch, do not occur there and are refused.
 */
package io.splitwave.optimizer.math.special;
