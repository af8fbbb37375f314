package io.telelink.customer.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;

/**
 * What each column of a file is about.
 *
 * @param columns as the file calls them, for messages
 * @param targets one per column
 */
record Header(List<String> columns, List<ColumnTarget> targets) {

    private static final int SHOWN = 60;

    Header {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /** Every column that a file may have, in the order of a template. */
    static List<ColumnTarget> possible(Schema schema) {
        List<ColumnTarget> targets = new ArrayList<>();
        targets.add(ColumnTarget.Known.ACCOUNT_NUMBER);
        for (Feature feature : schema.raw()) {
            targets.add(new ColumnTarget.Value(feature, schema.indexOf(feature.name())));
        }
        targets.addAll(List.of(ColumnTarget.Known.CHURN, ColumnTarget.Known.SPLIT, ColumnTarget.Known.AS_OF,
                ColumnTarget.Known.JOINED_ON));
        return targets;
    }

    /** @throws FileRefusedException naming columns that are unknown, missing or there twice */
    static Header of(List<String> columns, Schema schema) {
        Map<String, ColumnTarget> byName = new LinkedHashMap<>();
        for (ColumnTarget target : possible(schema)) {
            byName.put(normal(target.header()), target);
            if (target instanceof ColumnTarget.Value(Feature feature, int position)) {
                byName.put(normal(feature.name()), target);
            }
        }
        List<ColumnTarget> targets = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        Set<ColumnTarget> seen = new HashSet<>();
        for (String column : columns) {
            ColumnTarget target = byName.get(normal(column));
            if (target == null) {
                unknown.add(quoted(column));
            } else if (!seen.add(target)) {
                twice.add(quoted(column));
            } else {
                targets.add(target);
            }
        }
        List<String> missing = possible(schema).stream()
                .filter(target -> target == ColumnTarget.Known.ACCOUNT_NUMBER || target instanceof ColumnTarget.Value)
                .filter(target -> !seen.contains(target)).map(target -> quoted(target.header())).toList();
        refuse(missing, unknown, twice);
        return new Header(columns, targets);
    }

    boolean has(ColumnTarget target) {
        return targets.contains(target);
    }

    private static void refuse(List<String> missing, List<String> unknown, List<String> twice) {
        List<String> reasons = new ArrayList<>();
        add(reasons, "Missing", missing);
        add(reasons, "Unknown", unknown);
        add(reasons, "There twice", twice);
        if (!reasons.isEmpty()) {
            throw new FileRefusedException("The columns in the first line do not fit. " + String.join(" ", reasons));
        }
    }

    private static void add(List<String> reasons, String what, List<String> columns) {
        if (!columns.isEmpty()) {
            reasons.add(what + ": " + String.join(", ", columns.subList(0, Math.min(columns.size(), SHOWN)))
                    + (columns.size() > SHOWN ? " and " + (columns.size() - SHOWN) + " more" : "") + ".");
        }
    }

    private static String normal(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static String quoted(String column) {
        return '"' + Shortened.of(column.strip(), SHOWN) + '"';
    }
}
