package io.telelink.campaign.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.vaadin.flow.router.QueryParameters;

/**
 * A plan as it stands in the address. What is left out, or makes no sense, is as it usually is.
 *
 * @param segment id; empty for everyone
 * @param offer   id; empty for the best offer each
 * @param model   id of the model of effects to choose by; empty to choose by expected profit
 * @param control part held out, percent
 */
record PlanAddress(String name, Optional<Long> segment, Optional<Long> offer, Optional<Long> model, double budget, int capacity,
                   double control, LocalDate starts, LocalDate ends, int seed) {

    private static final double BUDGET = 5_000;
    private static final int CAPACITY = 1_000;
    private static final double CONTROL = 20;
    private static final int DAYS = 28;
    private static final int SEED = 1;

    static PlanAddress usual(LocalDate today) {
        return new PlanAddress("", Optional.empty(), Optional.empty(), Optional.empty(), BUDGET, CAPACITY, CONTROL, today,
                today.plusDays(DAYS), SEED);
    }

    static PlanAddress read(QueryParameters query, LocalDate today) {
        PlanAddress usual = usual(today);
        LocalDate starts = part(query, "starts", LocalDate::parse).orElse(usual.starts);
        return new PlanAddress(query.getSingleParameter("name").orElse(""), part(query, "segment", Long::valueOf),
                part(query, "offer", Long::valueOf), part(query, "model", Long::valueOf),
                part(query, "budget", Double::valueOf).filter(Double::isFinite).orElse(usual.budget),
                part(query, "capacity", Integer::valueOf).orElse(usual.capacity),
                part(query, "control", Double::valueOf).filter(Double::isFinite).orElse(usual.control), starts,
                part(query, "ends", LocalDate::parse).orElse(starts.plusDays(DAYS)),
                part(query, "seed", Integer::valueOf).orElse(usual.seed));
    }

    QueryParameters write() {
        Map<String, String> parts = new LinkedHashMap<>();
        if (!name.isBlank()) {
            parts.put("name", name);
        }
        segment.ifPresent(id -> parts.put("segment", id.toString()));
        offer.ifPresent(id -> parts.put("offer", id.toString()));
        model.ifPresent(id -> parts.put("model", id.toString()));
        parts.put("budget", number(budget));
        parts.put("capacity", String.valueOf(capacity));
        parts.put("control", number(control));
        parts.put("starts", starts.toString());
        parts.put("ends", ends.toString());
        parts.put("seed", String.valueOf(seed));
        return QueryParameters.simple(parts);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static <T> Optional<T> part(QueryParameters query, String name, Function<String, T> reader) {
        try {
            return query.getSingleParameter(name).map(reader);
        } catch (NumberFormatException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
