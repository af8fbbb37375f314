/** Measures of churn predictions, one class each. */
@NullMarked
package io.telelink.learning.metric;

import org.jspecify.annotations.NullMarked;
