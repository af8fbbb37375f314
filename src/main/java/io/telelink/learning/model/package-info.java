/** Compiled predictors and the churn model around them, with its compact artifact. */
@NullMarked
package io.telelink.learning.model;

import org.jspecify.annotations.NullMarked;
