package io.telelink.segment;

import java.util.List;

/**
 * Who belongs to a segment: a tree of criteria. A rule says what was meant when it was saved, whether or not its fields still
 * exist; {@link Segments#check} says what is wrong with it by now.
 */
public sealed interface Rule permits Group, Criterion {

    /** Greatest depth of a tree; one group alone is of depth 1. */
    int MAX_DEPTH = 6;

    /** Greatest number of criteria of a tree. */
    int MAX_CRITERIA = 60;

    /** Greatest number of values of a criterion. */
    int MAX_VALUES = 100;

    /** Everyone: what a new segment starts with. */
    Group EVERYONE = new Group(Join.ALL, List.of());
}
