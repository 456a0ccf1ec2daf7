/**
 * What happens to the tensor that crosses a cut, and the bits it then takes.
 *
 * <p>{@link io.splitwave.learning.transform.UniformQuantisation} sends q bits for each element;
 * {@link io.splitwave.learning.transform.TokenSelection} sends the tokens the class token attends to most and one merged
 * of the rest. Each is a record that says both what it does to numbers and what it sends, so that simulated sizes and
 * real training always agree. {@link io.splitwave.learning.transform.CutEncoding} puts them together.
 *
 * <p>Left out: entropy coding, error feedback, sparsification of single elements, headers of a transport.
 */
package io.splitwave.learning.transform;
