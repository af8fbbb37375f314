/** Brings the aggregates up to date after each scoring run. */
@NullMarked
package io.telelink.forecast.job;

import org.jspecify.annotations.NullMarked;
