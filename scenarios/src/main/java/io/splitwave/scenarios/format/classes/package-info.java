/** Device classes: some of the UDs have values of their own for keys that otherwise apply to all of them. */
package io.splitwave.scenarios.format.classes;
