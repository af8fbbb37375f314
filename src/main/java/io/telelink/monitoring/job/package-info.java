/** Counts while runs are made, and draws conclusions when they have ended. */
@NullMarked
package io.telelink.monitoring.job;

import org.jspecify.annotations.NullMarked;
