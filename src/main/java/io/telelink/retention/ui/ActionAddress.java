package io.telelink.retention.ui;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.vaadin.flow.router.QueryParameters;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionStatus;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * What the list of actions shows, as the address holds it. What cannot be read there is not asked for.
 *
 * @param who    user name; {@link #NOBODY}, or {@link #EVERYONE}
 * @param action the one that is open beside the list
 */
record ActionAddress(Show show, String who, @Nullable Recommendation level, @Nullable Long offer, @Nullable Long campaign,
                     @Nullable String account, @Nullable Long action) {

    static final String EVERYONE = "";
    static final String NOBODY = "-";

    /** Parts of the work. */
    enum Show {
        /** To be done by today. */
        TODAY(ActionStatus.TO_DO),
        /** To be done on whatever day. */
        TO_DO(ActionStatus.TO_DO),
        PROPOSED(Set.of(ActionStatus.PROPOSED)),
        ASSIGNED(Set.of(ActionStatus.ASSIGNED)),
        /** Under way: contacted, the window still open. */
        RUNNING(ActionStatus.RUNNING),
        ACCEPTED(Set.of(ActionStatus.ACCEPTED)),
        DECLINED(Set.of(ActionStatus.DECLINED)),
        NO_ANSWER(Set.of(ActionStatus.NO_ANSWER)),
        CONTACTED(Set.of(ActionStatus.CONTACTED)),
        RETAINED(Set.of(ActionStatus.RETAINED)),
        LOST(Set.of(ActionStatus.LOST)),
        CANCELLED(Set.of(ActionStatus.CANCELLED)),
        ALL(Set.of());

        private final Set<ActionStatus> statuses;

        Show(Set<ActionStatus> statuses) {
            this.statuses = statuses;
        }
    }

    static final ActionAddress TODAY = of(Show.TODAY, null);

    /** A part of the work, of one person or of everyone. */
    static ActionAddress of(Show show, @Nullable String person) {
        return new ActionAddress(show, person == null ? EVERYONE : person, null, null, null, null, null);
    }

    static ActionAddress read(QueryParameters query) {
        return new ActionAddress(one(query, "show", Show::valueOf).orElse(Show.TODAY),
                query.getSingleParameter("who").orElse(EVERYONE), one(query, "level", Recommendation::valueOf).orElse(null),
                one(query, "offer", Long::valueOf).orElse(null), one(query, "campaign", Long::valueOf).orElse(null),
                query.getSingleParameter("account").filter(text -> !text.isBlank()).orElse(null),
                one(query, "action", Long::valueOf).orElse(null));
    }

    QueryParameters write() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (show != Show.TODAY) {
            parameters.put("show", List.of(show.name()));
        }
        if (!who.equals(EVERYONE)) {
            parameters.put("who", List.of(who));
        }
        put(parameters, "level", level);
        put(parameters, "offer", offer);
        put(parameters, "campaign", campaign);
        put(parameters, "account", account);
        put(parameters, "action", action);
        return new QueryParameters(parameters);
    }

    ActionFilter filter(LocalDate today) {
        boolean nobody = who.equals(NOBODY);
        return new ActionFilter(show.statuses, nobody || who.equals(EVERYONE) ? null : who, nobody,
                show == Show.TODAY ? today : null, level, offer, campaign, account);
    }

    /** The same list with another action beside it, or none. */
    ActionAddress open(@Nullable Long other) {
        return new ActionAddress(show, who, level, offer, campaign, account, other);
    }

    private static <T> Optional<T> one(QueryParameters query, String name, Function<String, T> read) {
        try {
            return query.getSingleParameter(name).filter(text -> !text.isBlank()).map(read);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, List.of(value.toString()));
        }
    }
}
