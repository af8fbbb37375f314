package io.telelink.registry;

import java.util.List;

/**
 * What holds of a version by its marks.
 *
 * @param tags in alphabetical order
 */
public record VersionStanding(boolean archived, List<String> tags) {

    public VersionStanding {
        tags = List.copyOf(tags);
    }
}
