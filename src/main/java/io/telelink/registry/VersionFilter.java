package io.telelink.registry;

import io.telelink.learning.Task;

/**
 * Which versions of a task to list.
 *
 * @param text what title, specification or number contain, in any case; empty for all
 * @param tag  that they carry; empty for all
 */
public record VersionFilter(Task task, String text, String tag, Shown shown) {

    /** Whether archived versions are listed. */
    public enum Shown {
        ACTIVE, ARCHIVED, ALL
    }

    /** All versions of a task that are not archived. */
    public static VersionFilter of(Task task) {
        return new VersionFilter(task, "", "", Shown.ACTIVE);
    }
}
