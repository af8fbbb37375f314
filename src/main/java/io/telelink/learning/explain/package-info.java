/** Shapley contributions of tree ensembles and linear models, exact. */
@NullMarked
package io.telelink.learning.explain;

import org.jspecify.annotations.NullMarked;
