package io.telelink.training;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where specifications are read from, and which of them the application trains by itself.
 *
 * @param specifications folder of the YAML files, with a slash at the end
 * @param maxRows        labelled customers to train on; of more, as many are drawn
 * @param initial        names of the specifications of the first training; those with a search take minutes
 * @param valueChurn     churn specification whose probabilities value models learn from
 */
@ConfigurationProperties("telelink.training")
public record TrainingSettings(@DefaultValue("classpath:models/") String specifications,
                        @DefaultValue("20000") int maxRows,
                        @DefaultValue({"churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting",
                                "value-survival", "value-linear-regression", "value-gradient-boosting"})
                        List<String> initial,
                        @DefaultValue("churn-random-forest") String valueChurn) {

    public TrainingSettings {
        if (maxRows < 1) {
            throw new IllegalArgumentException("telelink.training.max-rows must be positive");
        }
        initial = List.copyOf(initial);
    }
}
