package io.telelink.scoring.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import com.vaadin.flow.router.QueryParameters;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Purpose;
import org.jspecify.annotations.Nullable;

/** A filter of predictions as the address holds it. What cannot be read there is not asked for. */
final class PredictionQuery {

    static final String ACCOUNT = "account";
    static final String RUN = "run";
    static final String BAND = "band";
    static final String PURPOSE = "purpose";
    static final String FROM = "from";
    static final String TO = "to";

    private PredictionQuery() {
    }

    static PredictionFilter read(QueryParameters query) {
        return new PredictionFilter(
                value(query, ACCOUNT, Function.identity()),
                value(query, RUN, Long::valueOf),
                value(query, BAND, RiskBand::valueOf),
                value(query, PURPOSE, Purpose::valueOf),
                value(query, FROM, LocalDate::parse),
                value(query, TO, LocalDate::parse));
    }

    private static <T> @Nullable T value(QueryParameters query, String name, Function<String, T> read) {
        Optional<String> text = query.getSingleParameter(name).map(String::strip).filter(value -> !value.isEmpty());
        try {
            return text.map(read).orElse(null);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return null;
        }
    }

    static QueryParameters write(PredictionFilter filter) {
        Map<String, String> parameters = new TreeMap<>();
        put(parameters, ACCOUNT, filter.account());
        put(parameters, RUN, filter.scoringRunId());
        put(parameters, BAND, filter.band());
        put(parameters, PURPOSE, filter.purpose());
        put(parameters, FROM, filter.from());
        put(parameters, TO, filter.to());
        return parameters.isEmpty() ? QueryParameters.empty() : QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
