package io.telelink.customer.job;

import java.util.ArrayList;
import java.util.List;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;

/** What a column of a file of customers is about. */
sealed interface ColumnTarget extends FileColumn {

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

        @Override
        public boolean required() {
            return this == ACCOUNT_NUMBER;
        }
    }

    /** A raw feature, at its position in a row. */
    record Value(Feature feature, int position) implements ColumnTarget {

        @Override
        public String header() {
            return feature.column();
        }

        @Override
        public List<String> otherHeaders() {
            return List.of(feature.name());
        }

        @Override
        public boolean required() {
            return true;
        }
    }

    /** Every column that a file may have, in the order of a template. */
    static List<ColumnTarget> possible(Schema schema) {
        List<ColumnTarget> targets = new ArrayList<>();
        targets.add(Known.ACCOUNT_NUMBER);
        for (Feature feature : schema.raw()) {
            targets.add(new Value(feature, schema.indexOf(feature.name())));
        }
        targets.addAll(List.of(Known.CHURN, Known.SPLIT, Known.AS_OF, Known.JOINED_ON));
        return targets;
    }
}
