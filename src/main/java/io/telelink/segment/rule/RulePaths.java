package io.telelink.segment.rule;

import io.telelink.segment.Join;

/** Names places in a rule. */
public final class RulePaths {

    private RulePaths() {
    }

    /** The place of a part of a group. */
    public static String part(String path, Join join, int index) {
        return (path.isEmpty() ? "" : path + ".") + join.key() + "[" + index + "]";
    }
}
