/** The page of the settings. */
@NullMarked
package io.telelink.economics.ui;

import org.jspecify.annotations.NullMarked;
