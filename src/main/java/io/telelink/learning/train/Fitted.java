package io.telelink.learning.train;

import io.telelink.learning.model.Predictor;
import java.util.function.ToDoubleFunction;

/**
 * A fitted model: compiled, and as the library that fitted it answers, against which the compiled one is checked.
 *
 * @param originalMargin the library's margin of an encoded row
 * @param originalProbability the library's churn probability of an encoded row
 */
record Fitted(Predictor predictor, ToDoubleFunction<double[]> originalMargin, ToDoubleFunction<double[]> originalProbability) {
}
