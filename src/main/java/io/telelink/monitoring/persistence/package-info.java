/** Statements of monitoring. */
@NullMarked
package io.telelink.monitoring.persistence;

import org.jspecify.annotations.NullMarked;
