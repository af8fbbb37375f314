package io.telelink.training.job;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of training.
 *
 * @param maxRows labelled snapshots that models learn from; of more, a sample is drawn, as fitting takes longer and longer
 */
@ConfigurationProperties("telelink.training")
record TrainingPolicy(@DefaultValue("20000") int maxRows) {

    TrainingPolicy {
        if (maxRows < 1) {
            throw new IllegalArgumentException("telelink.training.max-rows must be positive");
        }
    }
}
