package io.telelink.segment;

/** What a criterion asks of a field. With a value that is missing no comparison holds, so that none of them means both. */
public enum Operator {
    EQUAL("equal"),
    LESS("less"),
    AT_MOST("atMost"),
    GREATER("greater"),
    AT_LEAST("atLeast"),
    /** Two values, both included. */
    BETWEEN("between"),
    /** One of the levels. */
    IN("in"),
    /** Known, and none of the levels. */
    NOT_IN("notIn"),
    /** Yes or no. */
    IS("is"),
    /** Nothing is known. */
    MISSING("missing"),
    /** Something is known. */
    KNOWN("known");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    /** The name in JSON. */
    public String key() {
        return key;
    }
}
