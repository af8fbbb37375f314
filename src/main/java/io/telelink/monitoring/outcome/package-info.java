/** What came true of a run's answers, computed from sums; no SQL, no Spring. */
@NullMarked
package io.telelink.monitoring.outcome;

import org.jspecify.annotations.NullMarked;
