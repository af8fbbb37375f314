/** Customer lifetime value from the survival that a churn probability implies. */
@NullMarked
package io.telelink.learning.value;

import org.jspecify.annotations.NullMarked;
