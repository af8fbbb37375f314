/** Choosing the threshold, and the break-even of one customer. */
@NullMarked
package io.telelink.threshold.ui;

import org.jspecify.annotations.NullMarked;
