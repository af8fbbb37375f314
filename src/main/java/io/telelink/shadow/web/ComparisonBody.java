package io.telelink.shadow.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.model.RiskBand;
import io.telelink.shadow.Agreement;
import io.telelink.shadow.BandMoves;
import io.telelink.shadow.Realised;
import io.telelink.shadow.ShadowedRun;
import org.jspecify.annotations.Nullable;

/**
 * A run with a challenger as the REST interface shows it.
 *
 * @param landsOn  first day on which the outcomes of all are known
 * @param failure  why the challenger was left out of the run
 * @param realised not there before the outcomes have been measured
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ComparisonBody(long runId, LocalDate businessDay, LocalDate landsOn, long championVersionId, int championVersionNumber,
                      @Nullable String failure, @Nullable AgreementBody agreement, @Nullable RealisedBody realised) {

    private static final Map<Outcome, String> VERDICTS = Map.of(Outcome.BETTER, "better", Outcome.WORSE, "worse",
            Outcome.NOT_SHOWN, "noDifferenceShown", Outcome.TOO_FEW, "tooFew");

    /** @param sameDecision share of the customers of whom both say high risk, or both do not */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AgreementBody(long customers, double sameDecision, @Nullable Double correlation, long moved, long onBothLists,
                         long onChampionsListAlone, long onChallengersListAlone, List<Move> moves) {
    }

    /** Customers by band, {@code Low}, {@code Medium} or {@code High}. */
    record Move(String champion, String challenger, long customers) {
    }

    /** @param verdict {@code better}, {@code worse}, {@code noDifferenceShown} or {@code tooFew} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RealisedBody(int drawn, int contacted, int compared, int churners, String verdict, LocalDate seenOn,
                        @Nullable ClassificationMetrics champion, @Nullable ClassificationMetrics challenger,
                        Map<String, Difference> differences) {
    }

    /**
     * Of the challenger to the champion, with the 95 % interval over paired resamples.
     *
     * @param verdict {@code better}, {@code worse} or {@code noDifferenceShown}
     */
    record Difference(double difference, double low, double high, String verdict) {

        static Difference of(Measure measure, PairedDifference paired) {
            return new Difference(paired.difference(), paired.interval().low(), paired.interval().high(),
                    !paired.isClear() ? VERDICTS.get(Outcome.NOT_SHOWN)
                            : VERDICTS.get(measure.isBetter(paired.difference()) ? Outcome.BETTER : Outcome.WORSE));
        }
    }

    static ComparisonBody of(ShadowedRun run) {
        return new ComparisonBody(run.runId(), run.businessDay(), run.landsOn(), run.championId(), run.championNumber(), run.failure(),
                run.agreement() == null ? null : agreement(run.agreement()), run.realised() == null ? null : realised(run.realised()));
    }

    private static AgreementBody agreement(Agreement agreement) {
        BandMoves moves = agreement.moves();
        List<Move> cells = Arrays.stream(RiskBand.values()).flatMap(from -> Arrays.stream(RiskBand.values())
                .map(to -> new Move(word(from), word(to), moves.of(from, to)))).toList();
        return new AgreementBody(moves.customers(), moves.sameDecision(), agreement.correlation(), moves.moved(), moves.both(),
                moves.championAlone(), moves.challengerAlone(), cells);
    }

    private static RealisedBody realised(Realised realised) {
        Map<String, Difference> differences = new TreeMap<>();
        realised.differences().forEach((measure, paired) ->
                differences.put(measure.name().toLowerCase(Locale.ROOT), Difference.of(measure, paired)));
        return new RealisedBody(realised.drawn(), realised.contacted(), realised.compared(), realised.churners(),
                VERDICTS.get(realised.verdict()), realised.seenOn(), realised.champion(), realised.challenger(), differences);
    }

    private static String word(RiskBand band) {
        return band.name().charAt(0) + band.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
