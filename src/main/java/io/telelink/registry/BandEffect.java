package io.telelink.registry;

import java.util.List;

import io.telelink.learning.model.RiskBand;

/**
 * What another churn champion would mean for the active customers.
 *
 * @param active          active customers that can be scored
 * @param compared        of how many of them both answers were computed: all, or a sample spread evenly over them
 * @param moves           customers by band under the one version and under the other, staying where they are included
 * @param examples        some of those who would change band, the greatest changes of probability first
 * @param thresholdBefore from which the one version sees high risk
 * @param thresholdAfter  from which the other does
 */
public record BandEffect(long active, int compared, List<Moves> moves, List<Example> examples, double thresholdBefore,
                         double thresholdAfter) {

    /** How many customers go from one band to another. */
    public record Moves(RiskBand before, RiskBand after, int customers) {
    }

    /** A customer who would change band. */
    public record Example(String accountNumber, RiskBand before, RiskBand after, double probabilityBefore,
                          double probabilityAfter) {
    }

    public BandEffect {
        moves = List.copyOf(moves);
        examples = List.copyOf(examples);
    }

    /** Whether the figures are those of a sample. */
    public boolean isSample() {
        return compared < active;
    }

    /** Compared customers who change band. */
    public int changed() {
        return moves.stream().filter(move -> move.before() != move.after()).mapToInt(Moves::customers).sum();
    }

    /** Compared customers in a band now. */
    public int before(RiskBand band) {
        return moves.stream().filter(move -> move.before() == band).mapToInt(Moves::customers).sum();
    }

    /** Compared customers who would be in a band. */
    public int after(RiskBand band) {
        return moves.stream().filter(move -> move.after() == band).mapToInt(Moves::customers).sum();
    }

    /** What a number of the compared customers is of all active ones, to the nearest customer. */
    public long ofAll(int customers) {
        return compared == 0 ? 0 : Math.round((double) customers * active / compared);
    }
}
