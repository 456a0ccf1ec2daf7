package io.splitwave.learning.training.leakage;

/**
 * Distance correlation of images and what crosses, and what it would be without any dependence.
 *
 * @param correlation bias-corrected squared distance correlation, at most 1; about 0 for independent samples, and it may be below
 * @param nullMean mean of the same over permutations of the images, about 0
 * @param nullHigh the 95 % quantile of the same
 * @param pValue share of the permutations, the true order among them, with at least this correlation, in (0, 1]
 */
public record Dependence(double correlation, double nullMean, double nullHigh, double pValue) {}
