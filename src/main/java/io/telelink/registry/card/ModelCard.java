package io.telelink.registry.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.learning.Task;
import org.jspecify.annotations.Nullable;

/**
 * The card of a version (Mitchell and others, Model Cards for Model Reporting, 2019). What is not known is absent.
 *
 * @param format     of this record, so that a reader of the file knows what it holds
 * @param purpose    what it is for, in words
 * @param notFor     what it is not to be used for, in words
 * @param facts      on the data it learned from, by name
 * @param features   labels of what it reads of a customer
 * @param threshold  from which it sees high risk, and the rule that chose it
 * @param measures   on the test rows, with intervals
 * @param groups     decisions by group of customers
 * @param limits     of what is stated here, in words
 * @param champion   when it was champion, newest first
 * @param provenance what is needed to train it again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ModelCard(String format, Instant writtenAt, long id, Task task, int number, String title, String specification,
                        boolean isChampion, boolean archived, List<String> tags, String purpose, List<String> notFor,
                        Map<String, Object> facts, List<String> features, @Nullable Threshold threshold,
                        List<Measured> measures, List<Group> groups, List<String> limits, List<Term> champion,
                        List<Said> notes, Map<String, Object> provenance) {

    static final String FORMAT = "telelink-model-card/1";

    /** @param rule in words */
    public record Threshold(double probability, String rule) {
    }

    /**
     * A measure.
     *
     * @param name                 key of the measure
     * @param low                  of the 95 % interval over resamples of the rows it was measured on
     * @param crossValidated       mean over the folds of the training rows; absent for value, which is backtested
     * @param crossValidatedSpread standard deviation over them
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Measured(String name, double value, @Nullable Double low, @Nullable Double high,
                           @Nullable Double crossValidated, @Nullable Double crossValidatedSpread) {
    }

    /**
     * Decisions about a group; rates with 95 % intervals (Wilson 1927) are absent where too few customers stand behind them.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Group(String by, String group, int customers, int churners, @Nullable Share recall,
                        @Nullable Share falseAlarmRate) {
    }

    /** A share with its interval. */
    public record Share(double value, double low, double high, int of) {
    }

    /** A time as champion; {@code until} is absent while it lasts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Term(Instant from, @Nullable Instant until, String by, String reason) {
    }

    /** A note of somebody. */
    public record Said(Instant at, String by, String note) {
    }
}
