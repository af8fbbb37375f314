/** Measures of churn and value predictions, one class each, and how sure they are. */
@NullMarked
package io.telelink.learning.metric;

import org.jspecify.annotations.NullMarked;
