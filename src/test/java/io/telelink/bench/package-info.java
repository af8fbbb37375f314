/** Benchmarks of the built product: {@code ./telelink bench}. */
@NullMarked
package io.telelink.bench;

import org.jspecify.annotations.NullMarked;
