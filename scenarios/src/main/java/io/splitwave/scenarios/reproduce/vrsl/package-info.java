/**
 * The figures of VRSL made again ("Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted IoT
 * Networks"), with the schemes and bounds that the paper compares and the origin of every constant.
 *
 * <p>Left out: fitting anything to a figure. The preset was calibrated once, to Fig. 5 alone.
 */
package io.splitwave.scenarios.reproduce.vrsl;
