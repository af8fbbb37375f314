package io.telelink.learning;

import java.util.List;
import java.util.Map;

/**
 * A value in a YAML text, with its place.
 *
 * @param flow whether it is written in brackets or braces
 * @param line on which it begins, from 1
 * @param start its first character
 * @param end the character after its last
 * @param entries of a mapping, in their order
 * @param items of a list
 */
record YamlNode(Kind kind, boolean flow, int line, int start, int end, Map<String, Entry> entries, List<YamlNode> items) {

    enum Kind {
        MAPPING, LIST, SCALAR
    }

    /**
     * A key of a mapping with its value.
     *
     * @param line of the key, from 1
     * @param start first character of the key
     */
    record Entry(int line, int start, YamlNode value) {
    }
}
