package io.telelink.customer.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;


/**
 * What each column of a file is about.
 *
 * @param columns as the file calls them, for messages
 * @param targets one per column
 */
record Header<C extends FileColumn>(List<String> columns, List<C> targets) {

    private static final int SHOWN = 60;

    Header {
        columns = List.copyOf(columns);
        targets = List.copyOf(targets);
    }

    /** @throws FileRefusedException naming columns that are unknown, missing or there twice */
    static <C extends FileColumn> Header<C> of(List<String> columns, List<C> possible) {
        Map<String, C> byName = new LinkedHashMap<>();
        for (C target : possible) {
            byName.put(normal(target.header()), target);
            target.otherHeaders().forEach(other -> byName.put(normal(other), target));
        }
        List<C> targets = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        Set<C> seen = new HashSet<>();
        for (String column : columns) {
            C target = byName.get(normal(column));
            if (target == null) {
                unknown.add(quoted(column));
            } else if (!seen.add(target)) {
                twice.add(quoted(column));
            } else {
                targets.add(target);
            }
        }
        List<String> missing = possible.stream().filter(target -> target.required() && !seen.contains(target))
                .map(target -> quoted(target.header())).toList();
        refuse(missing, unknown, twice);
        return new Header<>(columns, targets);
    }

    boolean has(C target) {
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
