package io.telelink.customer.listing;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.IntPredicate;

import io.telelink.customer.CustomerFilter;
import org.jspecify.annotations.Nullable;

/** Which places a filter leaves, condition after condition. */
final class Matches {

    private final ListColumns columns;
    private final BitSet left;

    private Matches(ListColumns columns, @Nullable BitSet group) {
        this.columns = columns;
        this.left = new BitSet(columns.size());
        if (group == null) {
            left.set(0, columns.size());
        } else {
            left.or(group);
        }
    }

    /** @param group members of the group that the filter names; null when it names none */
    static BitSet of(CustomerFilter filter, @Nullable BitSet group, ListColumns columns) {
        var matches = new Matches(columns, group);
        matches.profile(filter);
        matches.answer(filter);
        matches.text(filter.text());
        return matches.left;
    }

    private void profile(CustomerFilter filter) {
        if (filter.status() != null) {
            int status = filter.status().ordinal();
            keep(place -> columns.status()[place] == status);
        }
        if (!filter.states().isEmpty()) {
            boolean[] wanted = new boolean[columns.states().size()];
            for (int code = 0; code < wanted.length; code++) {
                wanted[code] = filter.states().contains(columns.states().get(code));
            }
            keep(place -> columns.state()[place] >= 0 && wanted[columns.state()[place]]);
        }
        flag(filter.internationalPlan(), columns.internationalPlan());
        flag(filter.voiceMailPlan(), columns.voiceMailPlan());
    }

    private void answer(CustomerFilter filter) {
        ListColumns.Scores scores = columns.scores();
        if (!filter.riskBands().isEmpty()) {
            int wanted = filter.riskBands().stream().mapToInt(band -> 1 << band.ordinal()).sum();
            keep(place -> scores.riskBand()[place] >= 0 && (wanted >> scores.riskBand()[place] & 1) != 0);
        }
        range(filter.minProbability(), filter.maxProbability(), scores.probability());
        range(filter.minClv(), filter.maxClv(), scores.clv());
        if (filter.contactingPays() != null) {
            boolean wanted = filter.contactingPays();
            keep(place -> !Double.isNaN(scores.probability()[place]) && scores.expectedProfit()[place] > 0 == wanted);
        }
    }

    private void text(@Nullable String text) {
        if (text != null) {
            byte[] wanted = text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            keep(place -> {
                int missing = columns.accountLengthInBytes(place) - wanted.length;
                return missing >= 0 && (stands(wanted, columns.starts()[place])
                        || stands(wanted, columns.starts()[place] + missing));
            });
        }
    }

    private boolean stands(byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            byte letter = columns.accounts()[at + i];
            if (wanted[i] != (letter >= 'a' && letter <= 'z' ? letter - ('a' - 'A') : letter)) {
                return false;
            }
        }
        return true;
    }

    private void flag(@Nullable Boolean wanted, byte[] flags) {
        if (wanted != null) {
            int value = wanted ? 1 : 0;
            keep(place -> flags[place] == value);
        }
    }

    private void range(@Nullable Double min, @Nullable Double max, double[] values) {
        if (min != null || max != null) {
            double least = min == null ? Double.NEGATIVE_INFINITY : min;
            double most = max == null ? Double.POSITIVE_INFINITY : max;
            keep(place -> values[place] >= least && values[place] <= most);
        }
    }

    private void keep(IntPredicate condition) {
        for (int place = left.nextSetBit(0); place >= 0; place = left.nextSetBit(place + 1)) {
            if (!condition.test(place)) {
                left.clear(place);
            }
        }
    }
}
