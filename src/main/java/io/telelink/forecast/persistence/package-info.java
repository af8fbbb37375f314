/** Reads the base in one pass, and keeps what was computed of it. */
@NullMarked
package io.telelink.forecast.persistence;

import org.jspecify.annotations.NullMarked;
