package io.telelink.forecast.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.forecast.TrackRecord;
import io.telelink.forecast.compute.Backtest;
import org.jspecify.annotations.Nullable;

/**
 * A forecast that was kept beside what happened since, in the months that have passed.
 *
 * @param meanError mean of |billed - forecast| / billed
 * @param bias      (forecast - billed) / billed of all months together
 * @param covered   months billed within the 80% band as it was given then; null where none was given
 */
record KeptBody(LocalDate asOf, long customers, double meanError, double bias, @Nullable Integer covered, List<Month> months) {

    record Month(YearMonth month, double forecast, @Nullable Double low, @Nullable Double high, double billed) {
    }

    static KeptBody of(TrackRecord kept) {
        Backtest.Part part = kept.part();
        YearMonth first = YearMonth.from(kept.asOf().minusDays(1)).plusMonths(1);
        return new KeptBody(kept.asOf(), part.customers(), part.meanError(), part.bias(), part.hasBand() ? part.covered() : null,
                IntStream.range(0, part.actual().length).mapToObj(i -> new Month(first.plusMonths(i), part.forecast()[i],
                        known(part.low()[i]), known(part.high()[i]), part.actual()[i])).toList());
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
