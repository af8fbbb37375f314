package io.telelink.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.telelink.learning.metric.RegressionEvaluation;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;
import org.jspecify.annotations.Nullable;

/**
 * How good a value version is: what it said of customers at a cut-off, against what they then brought.
 *
 * @param candidate      its own name in the backtest
 * @param titles         of the candidates for people, by name; baselines have none
 * @param trainingCutOff first day of the months whose revenue it learned from
 * @param backtestCutOff first day of the months that it was measured on, a year later, on customers it was not trained on
 * @param terms          of both
 * @param backtest       of all versions of the same training and the baselines, on the same customers
 * @param training       of the discounted revenue before margin at the training cut-off; null for a survival-based version
 * @param curves         of the segments of a survival-based version, that of all customers first; empty for a learned one
 */
public record ValueEvaluation(String candidate, Map<String, String> titles, LocalDate trainingCutOff, LocalDate backtestCutOff,
                              ValueAssumptions terms, ValueBacktest backtest, @Nullable RegressionEvaluation training,
                              List<RetentionReport> curves) {

    public ValueEvaluation {
        titles = Map.copyOf(titles);
        curves = List.copyOf(curves);
    }
}
