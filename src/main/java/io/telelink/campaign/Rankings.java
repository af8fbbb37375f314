package io.telelink.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.telelink.campaign.CampaignResults.Ranking;
import io.telelink.campaign.persistence.OutcomeTable;
import io.telelink.campaign.persistence.OutcomeTable.Arms;
import io.telelink.campaign.persistence.OutcomeTable.Window;
import io.telelink.learning.uplift.GainCurve;
import io.telelink.learning.uplift.QiniEstimate;
import org.springframework.stereotype.Component;

/**
 * Measures how well campaigns ranked their members. The interval takes hundreds of resamples of up to a hundred thousand members,
 * so it is computed once for each state of the outcomes, one at a time, and holds no connection meanwhile.
 */
@Component
class Rankings {

    private static final int KEPT = 100;
    private static final int CURVE_POINTS = 100;

    private final OutcomeTable outcomes;
    private final Map<State, Optional<Ranking>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<State, Optional<Ranking>> eldest) {
            return size() > KEPT;
        }
    };

    Rankings(OutcomeTable outcomes) {
        this.outcomes = outcomes;
    }

    /** Who left stands in the arms with what they were worth: another leaver makes another state. */
    private record State(Window window, Arms arms) {
    }

    /** Empty while an arm has nobody who left or nobody who stayed. */
    synchronized Optional<Ranking> of(Window window, Arms arms) {
        return known.computeIfAbsent(new State(window, arms), state -> measure(window));
    }

    private Optional<Ranking> measure(Window window) {
        OutcomeTable.Members members = outcomes.members(window);
        return members.hasBothOutcomesInBothArms()
                ? Optional.of(new Ranking(QiniEstimate.of(members.stayed(), members.score(), members.treated()),
                        GainCurve.qini(members.stayed(), members.score(), members.treated()).thinned(CURVE_POINTS)))
                : Optional.empty();
    }
}
