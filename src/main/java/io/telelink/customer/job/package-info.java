/** Imports of customer files as background runs: inspect, read, check, stage, store. */
@NullMarked
package io.telelink.customer.job;

import org.jspecify.annotations.NullMarked;
