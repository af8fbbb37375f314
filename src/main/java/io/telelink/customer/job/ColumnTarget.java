package io.telelink.customer.job;

import io.telelink.learning.data.Feature;

/** What a column of a file is about. */
sealed interface ColumnTarget {

    /** Columns that are not features. */
    enum Known implements ColumnTarget {
        ACCOUNT_NUMBER("Account number"),
        CHURN("Churn"),
        SPLIT("Split"),
        AS_OF("As of"),
        JOINED_ON("Joined on");

        private final String header;

        Known(String header) {
            this.header = header;
        }

        @Override
        public String header() {
            return header;
        }
    }

    /** A raw feature, at its position in a row. */
    record Value(Feature feature, int position) implements ColumnTarget {

        @Override
        public String header() {
            return feature.column();
        }
    }

    /** The header by which templates and messages call it. */
    String header();
}
