/** Shapley contributions of tree ensembles, exact. */
@NullMarked
package io.telelink.learning.explain;

import org.jspecify.annotations.NullMarked;
