/**
 * Options of schemes: what each is called, which values it takes, what it is unless it is set.
 *
 * <p>A scheme names the {@link io.splitwave.optimizer.option.Option options} that it reads, and is given {@link
 * io.splitwave.optimizer.option.Options values} of these and no others. Whoever reads scenarios makes keys of them, so that
 * an option is declared once. {@link io.splitwave.optimizer.option.NamedEntries} finds a scheme by its name.
 */
package io.splitwave.optimizer.option;
