package io.telelink.learning.model;

import java.util.List;

/**
 * Why a customer's margin is what it is: {@code base} plus all contributions is {@code margin}, to 1e-9.
 *
 * @param base the mean margin over the rows that the model was fitted to, or those that stand for them
 * @param scale {@code "log-odds"}, {@code "probability"} or {@code "dollars"}
 * @param contributions greatest effect first
 * @param standardError the greatest of any contribution where they are sampled; 0 where they are exact
 */
public record Explanation(double base, double margin, String scale, List<Contribution> contributions,
                          double standardError) {

    public Explanation {
        contributions = List.copyOf(contributions);
    }
}
