package io.telelink.registry;

import io.telelink.learning.Task;

/** Something happened to a version; published in the transaction in which it happens. */
public sealed interface VersionEvent {

    Task task();

    long versionId();

    /** Who did it: a user name, or that of the system. */
    String actor();

    /** A version became champion of its task. */
    record Crowned(Task task, long versionId, String actor) implements VersionEvent {
    }

    /** A version was put away: it cannot become champion before it is restored. */
    record Archived(Task task, long versionId, String actor) implements VersionEvent {
    }
}
