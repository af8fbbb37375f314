package io.telelink.customer;

import java.util.List;

/** Where scoring puts the answer that lists and dashboards show. */
public interface CurrentScores {

    /** Replaces the current answers of these customers in the caller's transaction. An older answer never replaces a newer. */
    void replace(List<CurrentScore> scores);
}
