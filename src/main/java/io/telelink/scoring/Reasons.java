package io.telelink.scoring;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.model.Contribution;

/**
 * Why a prediction is what it is: {@code base} + the top contributions + {@code others} = the prediction's margin.
 *
 * @param scale                  "log-odds" or "probability"
 * @param base                   mean margin over the training rows
 * @param top                    the greatest contributions, greatest effect first
 * @param others                 sum of all the other contributions
 * @param imputed                names of features that were not given and had to be imputed
 * @param unknown                names of features whose category the model does not know
 * @param highValueMonthlyCharge limit of the recommendation policy that was used, $
 */
public record Reasons(String scale, double base, List<Contribution> top, double others, List<String> imputed,
                      List<String> unknown, double highValueMonthlyCharge) {

    public Reasons {
        top = List.copyOf(top);
        imputed = List.copyOf(imputed);
        unknown = List.copyOf(unknown);
    }

    /** The feature that raises the risk most. */
    public Optional<Contribution> main() {
        return top.stream().filter(reason -> reason.contribution() > 0).findFirst();
    }
}
