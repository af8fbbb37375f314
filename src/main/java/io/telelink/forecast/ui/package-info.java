/** The executive's pages. */
@NullMarked
package io.telelink.forecast.ui;

import org.jspecify.annotations.NullMarked;
