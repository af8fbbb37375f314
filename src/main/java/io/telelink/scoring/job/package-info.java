/** Scoring runs: ranges as independent tasks, and the end of a run. */
@NullMarked
package io.telelink.scoring.job;

import org.jspecify.annotations.NullMarked;
