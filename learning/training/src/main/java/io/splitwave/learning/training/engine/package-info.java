/**
 * The engine that computes: PyTorch by way of DJL, loaded when something is trained and not before. What is trained with it
 * is elsewhere.
 */
package io.splitwave.learning.training.engine;
