/** The page of health, and its part of the overview. */
@NullMarked
package io.telelink.health.ui;

import org.jspecify.annotations.NullMarked;
