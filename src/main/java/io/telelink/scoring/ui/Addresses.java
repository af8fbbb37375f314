package io.telelink.scoring.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of this feature's views, and of the one it leads to. */
final class Addresses {

    static final String ANALYZE = "analyze";
    static final String PREDICTIONS = "predictions";
    static final String SCORING_RUNS = "scoring-runs";

    private Addresses() {
    }

    static String prediction(long id) {
        return PREDICTIONS + "/" + id;
    }

    static String predictionsOfRun(long runId) {
        return PREDICTIONS + "?" + PredictionQuery.RUN + "=" + runId;
    }

    static String predictionsOf(String account) {
        return PREDICTIONS + "?" + PredictionQuery.ACCOUNT + "=" + URLEncoder.encode(account, StandardCharsets.UTF_8);
    }

    /** Two runs side by side, the earlier one first. */
    static String comparison(long before, long after) {
        return SCORING_RUNS + "/" + before + "/" + after;
    }

    static String customer(String account) {
        return "customers/" + URLEncoder.encode(account, StandardCharsets.UTF_8);
    }
}
