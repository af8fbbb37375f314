package io.telelink.customer.job;

import java.util.List;

/** What a column of a file is about. */
interface FileColumn {

    /** The header by which templates and messages call it. */
    String header();

    /** Further headers that mean the same. */
    default List<String> otherHeaders() {
        return List.of();
    }

    /** Whether a file must have it. */
    boolean required();
}
