/** Runs jobs on db-scheduler and keeps their state in {@code job_run}. */
@NullMarked
package io.telelink.job.runner;

import org.jspecify.annotations.NullMarked;
