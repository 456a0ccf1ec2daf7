/**
 * The keys of VRSL ("Virtual-Real Collaborated Split Learning via Model Partitioning in IRS-Assisted IoT Networks",
 * Section VI): what is its own, and how it takes the shared parts.
 */
package io.splitwave.scenarios.system.vrsl.key;
