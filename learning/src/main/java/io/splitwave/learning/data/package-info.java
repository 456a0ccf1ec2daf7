/**
 * Labelled images to learn from, and which device holds which.
 *
 * <p>{@link io.splitwave.learning.data.Digits} come with the program; {@link io.splitwave.learning.data.IdxImages} reads
 * MNIST and Fashion-MNIST, {@link io.splitwave.learning.data.CifarImages} reads CIFAR-10, from bytes that the user has.
 * {@link io.splitwave.learning.data.StratifiedSplit} sets test images apart; {@link io.splitwave.learning.data.Iid} and
 * {@link io.splitwave.learning.data.Dirichlet} share the others out over the user devices.
 * {@link io.splitwave.learning.data.PublicSplit} sets images apart that a generator may see,
 * {@link io.splitwave.learning.data.FilledLabels} says which classes are generated and
 * {@link io.splitwave.learning.data.ImageMemory} how many are kept.
 *
 * <p>Left out: downloading, augmentation, images of more than one size, labels of more than one class.
 */
package io.splitwave.learning.data;
