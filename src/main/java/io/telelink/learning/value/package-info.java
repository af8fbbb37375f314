/** Customer lifetime value: how customers leave with tenure, what bills lead to expect, and how sure an estimate is. */
@NullMarked
package io.telelink.learning.value;

import org.jspecify.annotations.NullMarked;
