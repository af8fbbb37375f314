package io.telelink.job;

import org.jspecify.annotations.Nullable;

/** Something happened to a run; published in the transaction in which it happens. */
public sealed interface JobEvent {

    long id();

    String kind();

    /** Somebody asked for a run. */
    record Requested(long id, String kind, String subject, String owner) implements JobEvent {
    }

    /** Somebody asked a run to stop that was not finished. */
    record CancelRequested(long id, String kind, String owner) implements JobEvent {
    }

    /** A run ended. */
    record Ended(long id, String kind, String owner, JobState state, @Nullable String failure) implements JobEvent {
    }
}
