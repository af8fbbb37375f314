package io.telelink.customer.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.vaadin.flow.router.QueryParameters;
import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerSort;
import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;

/** Filter and sort of the list as the address holds them. What cannot be read there is not asked for. */
record FilterAddress(CustomerFilter filter, Sort sort) {

    private static final String SORT = "sort";
    private static final String DESCENDING = ",desc";

    static FilterAddress read(QueryParameters query) {
        CustomerFilter filter = new CustomerFilter(
                one(query, "text", Function.identity()),
                Set.copyOf(query.getParameters("state")),
                one(query, "status", CustomerStatus::valueOf),
                one(query, "internationalPlan", FilterAddress::flag),
                one(query, "voiceMailPlan", FilterAddress::flag),
                query.getParameters("riskBand").stream().flatMap(name -> read(name, RiskBand::valueOf).stream())
                        .collect(Collectors.toSet()),
                one(query, "minProbability", Double::valueOf), one(query, "maxProbability", Double::valueOf),
                one(query, "minClv", Double::valueOf), one(query, "maxClv", Double::valueOf),
                one(query, "contactingPays", FilterAddress::flag), one(query, "segment", Long::valueOf));
        Sort sort = query.getSingleParameter(SORT).flatMap(text -> read(text, FilterAddress::sort)).orElse(Sort.unsorted());
        return new FilterAddress(filter, sort);
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "text", filter.text());
        if (!filter.states().isEmpty()) {
            parameters.put("state", new ArrayList<>(new TreeSet<>(filter.states())));
        }
        put(parameters, "status", filter.status());
        put(parameters, "internationalPlan", filter.internationalPlan());
        put(parameters, "voiceMailPlan", filter.voiceMailPlan());
        if (!filter.riskBands().isEmpty()) {
            parameters.put("riskBand", filter.riskBands().stream().sorted().map(Enum::name).toList());
        }
        put(parameters, "minProbability", filter.minProbability());
        put(parameters, "maxProbability", filter.maxProbability());
        put(parameters, "minClv", filter.minClv());
        put(parameters, "maxClv", filter.maxClv());
        put(parameters, "contactingPays", filter.contactingPays());
        put(parameters, "segment", filter.segment());
        sort.stream().findFirst().ifPresent(order ->
                put(parameters, SORT, order.getProperty() + (order.isDescending() ? DESCENDING : "")));
        return new QueryParameters(parameters);
    }

    private static Sort sort(String text) {
        boolean descending = text.endsWith(DESCENDING);
        String property = descending ? text.substring(0, text.length() - DESCENDING.length()) : text;
        return Sort.by(descending ? Sort.Direction.DESC : Sort.Direction.ASC, CustomerSort.of(property).property());
    }

    private static <T> @Nullable T one(QueryParameters query, String name, Function<String, T> read) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).flatMap(text -> read(text, read)).orElse(null);
    }

    private static <T> Optional<T> read(String text, Function<String, T> read) {
        try {
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
