/**
 * Where the access point (AP), the intelligent reflecting surface (IRS) and the user devices (UDs) stand.
 *
 * <p>A plane, Cartesian coordinates in metres. VRSL ("Virtual-Real Collaborated Split Learning via Model Partitioning
 * in IRS-Assisted IoT Networks", Di, Wang, Xu, Chen, Niyato), Section VI, fixes no positions; it only needs distances
 * for its path loss (68).
 *
 * <p>Start at {@link io.splitwave.network.geometry.Deployment}. It says where UDs start; package
 * {@code mobility} moves them. {@link io.splitwave.network.geometry.Area} bounds where they go.
 *
 * <p>Left out: heights, obstacles and antenna patterns.
 */
package io.splitwave.network.geometry;
