package io.telelink.segment.rule;

import io.telelink.segment.Join;

/** Names places in a rule. */
final class RulePaths {

    private RulePaths() {
    }

    static String part(String path, Join join, int index) {
        return (path.isEmpty() ? "" : path + ".") + join.key() + "[" + index + "]";
    }
}
