package io.telelink.shell;

import java.util.Set;

/**
 * A setting that stands on a page of its own module, so that it is found on the page of settings too. Implementations are Spring
 * beans that keep nothing; they are asked each time that page is built.
 */
public interface OtherSetting {

    /** Settings stand in ascending order. */
    int order();

    /** Roles, without prefix, that may read it. */
    Set<String> roles();

    /** What it decides; a key of a text. */
    String title();

    /** How it stands now, in a sentence or two. */
    String standing();

    /** Address of the page on which it stands; empty for one that belongs to the installation and is on no page. */
    String address();
}
