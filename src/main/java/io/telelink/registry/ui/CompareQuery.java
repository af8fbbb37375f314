package io.telelink.registry.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import com.vaadin.flow.router.QueryParameters;

/**
 * What a comparison's address says.
 *
 * @param versions        ids, the one that the others are compared with first
 * @param onlyDifferences whether to leave out what is alike
 * @param threshold       from which all decide; empty for each from its own
 */
record CompareQuery(List<Long> versions, boolean onlyDifferences, OptionalDouble threshold) {

    private static final String ONLY = "only";
    private static final String DIFFERENCES = "differences";
    private static final String THRESHOLD = "t";

    CompareQuery {
        versions = List.copyOf(versions);
    }

    /** These versions, everything of them. */
    static CompareQuery of(List<Long> versions) {
        return new CompareQuery(versions, false, OptionalDouble.empty());
    }

    /** What cannot be read is left out. */
    static CompareQuery of(QueryParameters query) {
        List<Long> versions = new ArrayList<>();
        query.getParameters(Addresses.COMPARED).forEach(id -> whole(id).ifPresent(versions::add));
        return new CompareQuery(versions, query.getSingleParameter(ONLY).filter(DIFFERENCES::equals).isPresent(),
                query.getSingleParameter(THRESHOLD).map(CompareQuery::share).orElse(OptionalDouble.empty()));
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!versions.isEmpty()) {
            parameters.put(Addresses.COMPARED, versions.stream().map(String::valueOf).toList());
        }
        if (onlyDifferences) {
            parameters.put(ONLY, List.of(DIFFERENCES));
        }
        threshold.ifPresent(from -> parameters.put(THRESHOLD, List.of(String.valueOf(from))));
        return new QueryParameters(parameters);
    }

    CompareQuery with(List<Long> others) {
        return new CompareQuery(others, onlyDifferences, threshold);
    }

    CompareQuery withOnlyDifferences(boolean only) {
        return new CompareQuery(versions, only, threshold);
    }

    CompareQuery at(OptionalDouble from) {
        return new CompareQuery(versions, onlyDifferences, from);
    }

    private static Optional<Long> whole(String text) {
        try {
            return Optional.of(Long.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static OptionalDouble share(String text) {
        try {
            double share = Double.parseDouble(text);
            return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
