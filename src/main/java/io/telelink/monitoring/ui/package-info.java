/** Monitoring on pages. */
@NullMarked
package io.telelink.monitoring.ui;

import org.jspecify.annotations.NullMarked;
