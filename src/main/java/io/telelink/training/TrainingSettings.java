package io.telelink.training;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where specifications are read from, which of them the application trains by itself, and what may be asked for.
 *
 * @param specifications folder of the YAML files, with a slash at the end
 * @param maxRows        labelled customers to train on; of more, as many are drawn
 * @param mostRows       the most that somebody may ask for instead
 * @param mostWaiting    trainings that may wait for their turn
 * @param look           how often it is looked whether the schedule or an alert wants a training
 * @param initial        names of the specifications of the first training; those with a search take minutes
 * @param valueChurn     churn specification whose probabilities value models learn from
 */
@ConfigurationProperties("telelink.training")
public record TrainingSettings(@DefaultValue("classpath:models/") String specifications,
                        @DefaultValue("20000") int maxRows, @DefaultValue("100000") int mostRows,
                        @DefaultValue("20") int mostWaiting, @DefaultValue("10s") Duration look,
                        @DefaultValue({"churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting",
                                "value-survival", "value-linear-regression", "value-gradient-boosting"})
                        List<String> initial,
                        @DefaultValue("churn-random-forest") String valueChurn) {

    public TrainingSettings {
        if (maxRows < 1) {
            throw new IllegalArgumentException("telelink.training.max-rows must be positive");
        }
        if (mostRows < TrainingRequest.FEWEST_ROWS || mostWaiting < 1 || !look.isPositive()) {
            throw new IllegalArgumentException("telelink.training.most-rows must be at least " + TrainingRequest.FEWEST_ROWS
                    + ", most-waiting at least 1, and look a duration");
        }
        initial = List.copyOf(initial);
    }
}
